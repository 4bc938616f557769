"""The options by which a command is told what recognises speech."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voiceprep.settings import locate_model

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation

Engine = Annotated[
    str | None,
    typer.Option("--engine", metavar="NAME", help="What recognises speech: faster-whisper or openai-whisper."),
]
Model = Annotated[
    str | None, typer.Option("--model", metavar="NAME|PATH", help="Its model: `voiceprep models list` names them.")
]


def recognising(invocation: "Invocation", *, engine: str | None, model: str | None) -> "Invocation":
    """Give the invocation with the options in the place of the settings."""
    changes = {
        "engine": engine,
        "model": locate_model(model, Path.cwd()) if model else None,
    }
    return replace(invocation, changes={name: value for name, value in changes.items() if value is not None})
