"""voiceprep models: which models of Whisper are here, and what each costs on this computer."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voiceprep import wiring
from voiceprep.cli.recogniser import Engine, recognising
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

Name = Annotated[str, typer.Argument(metavar="NAME", help="One that `voiceprep models list` names.")]

app = typer.Typer(help="List the models that recognise speech, get, remove or measure one.")


@app.command("list", epilog=LIST_EXAMPLES)
def list_models(context: typer.Context) -> None:
    """List the models: their names, whether they are here, their size on disk.

    All of them know a hundred languages, Russian and English among them. The larger, the better they hear, and the
    longer they take: `voiceprep models bench` tells how long here.
    """
    from voiceprep.cli.columns import columns

    invocation: Invocation = context.obj
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


@app.command("get", epilog=GET_EXAMPLES)
def get_model(context: typer.Context, name: Name) -> None:
    """Download a model; what was downloaded before an interruption is kept.

    This is the one command that uses the network.
    """
    from voiceprep.cli.progress import stage

    invocation: Invocation = context.obj
    with stage(_("Getting {name}").format(name=name)) as progress:
        folder = wiring.get_model(name, invocation.settings, progress=progress)
    sys.stderr.write(_("{name} is in {folder}").format(name=name, folder=folder) + "\n")


@app.command("remove", epilog=REMOVE_EXAMPLES)
def remove_model(context: typer.Context, name: Name) -> None:
    """Remove a model that was downloaded, or what an interrupted download left."""
    invocation: Invocation = context.obj
    freed = wiring.remove_model(name, invocation.settings)
    sys.stderr.write(_("{name} is removed: {freed} free").format(name=name, freed=_megabytes(freed)) + "\n")


@app.command("bench", epilog=BENCH_EXAMPLES)
def bench_models(
    context: typer.Context,
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME|PATH]...", help="Models that are here; yours, if not given.")
    ] = None,
    engine: Engine = None,
) -> None:
    """Measure what models cost on this computer: on 33 s of Russian speech, each in a process of its own.

    A line a model: how long it takes to load, the time it needs for speech as a share of the speech's own, the memory
    at the peak.
    """
    from voiceprep.cli.columns import columns
    from voiceprep.cli.model_cost import measure_cost
    from voiceprep.cli.progress import stage

    invocation = recognising(context.obj, engine=engine, model=None)
    chosen = [locate_model(name, Path.cwd()) for name in names or [invocation.settings.model]]
    settings = [replace(invocation.settings, model=model) for model in chosen]
    for one in settings:
        wiring.find_recogniser(one)  # before the first is measured, which may take minutes
    for one in settings:
        with stage(_("Measuring {model}").format(model=one.model)):
            cost = measure_cost(one)
        memory = _megabytes(cost.memory) if cost.memory else _("memory unknown")
        row = (
            cost.name,
            _("loads in {seconds} s").format(seconds=decimal(cost.loading)),
            _("{factor} × real time").format(factor=decimal(cost.transcribing, 2)),
            memory,
        )
        sys.stdout.write(columns([row]))
        sys.stdout.flush()


def _megabytes(size: int) -> str:
    return _("{megabytes} MB").format(megabytes=f"{size / 1_000_000:,.0f}".replace(",", " "))
