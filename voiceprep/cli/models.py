"""voiceprep models: which models of Whisper are here, and what each costs on this computer."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from voiceprep import wiring
from voiceprep.cli.in_order import InOrder
from voiceprep.cli.recogniser import engine_option
from voiceprep.cli.show_error import show_error
from voiceprep.errors import VoiceprepError
from voiceprep.settings import locate_model
from voiceprep.translation import _, decimal

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation
    from voiceprep.settings import Settings

LIST_EXAMPLES = """Examples:

\b
  voiceprep models list
"""
GET_EXAMPLES = """Examples:

\b
  voiceprep models get small
  voiceprep check about-me.en -q self --audio answer.ogg --model small

To use a model always, write it in voiceprep.toml:

\b
  model = "small"
"""
REMOVE_EXAMPLES = """Examples:

\b
  voiceprep models remove small
"""
BENCH_EXAMPLES = """Examples:

\b
  voiceprep models bench
  voiceprep models bench base small
  voiceprep models bench --engine openai-whisper
"""

name_argument = click.argument("name", metavar="NAME", help="One that `voiceprep models list` names.")


@click.group(cls=InOrder, no_args_is_help=False)
def models() -> None:
    """List the models that recognise speech, get, remove or measure one."""


@models.command("list", epilog=LIST_EXAMPLES)
@click.pass_obj
def list_models(invocation: "Invocation") -> None:
    """List the models: their names, whether they are here, their size on disk.

    All of them know a hundred languages, Russian and English among them. The larger, the better they hear, and the
    longer they take: `voiceprep models bench` tells how long here.
    """
    from voiceprep.cli.columns import columns

    settings = invocation.settings
    rows = [
        (held.model.name, held.state, _megabytes(held.size or held.model.size), _used(held.model.name, settings))
        for held in wiring.models(settings)
    ]
    if Path(settings.model).is_absolute():
        rows.append((settings.model, _("here") if Path(settings.model).exists() else _("not here"), "", _("used")))
    sys.stdout.write(columns(rows, right={2}))


def _used(name: str, settings: "Settings") -> str:
    return _("used") if name == settings.model else ""


@models.command("get", epilog=GET_EXAMPLES)
@name_argument
@click.pass_obj
def get_model(invocation: "Invocation", name: str) -> None:
    """Download a model; what was downloaded before an interruption is kept.

    This is the one command that uses the network.
    """
    from voiceprep.cli.progress import stage

    size = _megabytes(wiring.named_model(name).size)
    with stage(_("Getting {name}, {size}").format(name=name, size=size)) as progress:
        folder = wiring.get_model(name, invocation.settings, progress=progress)
    sys.stderr.write(_("{name} is in {folder}").format(name=name, folder=folder) + "\n")


@models.command("remove", epilog=REMOVE_EXAMPLES)
@name_argument
@click.pass_obj
def remove_model(invocation: "Invocation", name: str) -> None:
    """Remove a model that was downloaded, or what an interrupted download left."""
    freed = wiring.remove_model(name, invocation.settings)
    sys.stderr.write(_("{name} is removed, which frees {freed}").format(name=name, freed=_megabytes(freed)) + "\n")
    if wiring.named_model(name).comes_along:
        sys.stderr.write(_("It comes with voiceprep, and is unpacked anew when it is used.") + "\n")
    elif name == invocation.settings.model:
        sys.stderr.write(_("Your settings still name it: write another model into voiceprep.toml.") + "\n")


@models.command("bench", epilog=BENCH_EXAMPLES)
@click.argument("names", nargs=-1, metavar="[NAME|PATH]...", help="Models that are here; yours, if not given.")
@engine_option
@click.pass_obj
def bench_models(invocation: "Invocation", names: tuple[str, ...]) -> None:
    """Measure what models cost on this computer: on 33 s of Russian speech, each in a process of its own.

    A line a model: how long it takes to load, the time it needs for speech as a share of the speech's own, the memory
    at the peak. A model that cannot be measured is passed over, and makes the exit status 1.
    """
    from voiceprep.cli.columns import columns
    from voiceprep.cli.model_cost import measure_cost
    from voiceprep.cli.progress import stage

    chosen = [locate_model(name, Path.cwd()) for name in names or [invocation.settings.model]]
    settings = [replace(invocation.settings, model=model) for model in chosen]
    for one in settings:
        wiring.find_recogniser(one)  # before the first is measured, which may take minutes
    failed = False
    for one in settings:
        try:
            with stage(_("Measuring {model}").format(model=one.model)):
                cost = measure_cost(one)
        except VoiceprepError as error:
            sys.stderr.write(show_error(error.message, error.hint))
            failed = True
            continue
        memory = _megabytes(cost.memory) if cost.memory else _("memory unknown")
        row = (
            cost.name,
            _("loads in {seconds} s").format(seconds=decimal(cost.loading)),
            _("{factor} × real time").format(factor=decimal(cost.transcribing, 2)),
            memory,
        )
        sys.stdout.write(columns([row]))
        sys.stdout.flush()
    if failed:
        raise click.exceptions.Exit(1)


def _megabytes(size: int) -> str:
    return _("{megabytes} MB").format(megabytes=f"{size / 1_000_000:,.0f}".replace(",", " "))
