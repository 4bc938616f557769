"""The options by which a command is told what recognises speech: in the place of the settings of the same name."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from voiceprep.settings import locate_model

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation


def _change(context: click.Context, parameter: click.Parameter, value: str | None) -> None:
    invocation: Invocation = context.obj
    if value is not None:
        context.obj = replace(invocation, changes={**invocation.changes, parameter.name: value})


def _change_model(context: click.Context, parameter: click.Parameter, value: str | None) -> None:
    _change(context, parameter, locate_model(value, Path.cwd()) if value is not None else None)


engine_option = click.option(
    "--engine",
    metavar="NAME",
    expose_value=False,
    callback=_change,
    help="What recognises speech: faster-whisper or openai-whisper.",
)
model_option = click.option(
    "--model",
    metavar="NAME|PATH",
    expose_value=False,
    callback=_change_model,
    help="Its model: `voiceprep models list` names them.",
)
