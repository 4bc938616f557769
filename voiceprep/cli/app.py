"""The commands as typer knows them."""

from collections.abc import Sequence
from contextlib import redirect_stdout
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Annotated

import typer

from voiceprep import wiring
from voiceprep.cli import (
    check,
    demo,
    doctor,
    due,
    edit,
    export,
    forget,
    history,
    import_notes,
    lint,
    listen,
    models,
    new,
    overrule,
    practice,
    rate,
    report,
    show_progress,
    voices,
)
from voiceprep.cli.invocation import Invocation, MakeTranscriber

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,  # so that help need not import rich
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(epilog=demo.EXAMPLES)(demo.demo)
app.command(epilog=practice.EXAMPLES)(practice.practice)
app.command(epilog=check.EXAMPLES)(check.check)
app.command("import", epilog=import_notes.EXAMPLES)(import_notes.import_notes)
app.command(epilog=new.EXAMPLES)(new.new)
app.command(epilog=edit.EXAMPLES)(edit.edit)
app.command(epilog=lint.EXAMPLES)(lint.lint)
app.command(epilog=listen.EXAMPLES)(listen.listen)
app.command(epilog=due.EXAMPLES)(due.due)
app.command(epilog=show_progress.EXAMPLES)(show_progress.progress)
app.command(epilog=history.EXAMPLES)(history.history)
app.command(epilog=report.EXAMPLES)(report.report)
app.command(epilog=overrule.EXAMPLES)(overrule.overrule)
app.command(epilog=rate.EXAMPLES)(rate.rate)
app.command(epilog=export.EXAMPLES)(export.export)
app.command(epilog=forget.EXAMPLES)(forget.forget)
app.command(epilog=doctor.EXAMPLES)(doctor.doctor)
app.add_typer(voices.app, name="voices")
app.add_typer(models.app, name="models")


def run(arguments: Sequence[str], make_transcriber: MakeTranscriber | None = None, *, width: int | None = None) -> int:
    """Run a command and give its exit status; its errors are the caller's. ``width`` is that of help, in columns."""
    invocation = Invocation(make_transcriber=make_transcriber or wiring.make_transcriber)
    command = typer.main.get_command(app)
    try:
        command.main(args=list(arguments), prog_name="voiceprep", obj=invocation, terminal_width=width)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    return 0


def help_page(*command: str) -> str:
    """Give what ``voiceprep COMMAND --help`` prints on a terminal of 80 columns."""
    with redirect_stdout(StringIO()) as page:
        run([*command, "--help"], width=78)  # typer leaves two columns free
    return page.getvalue()


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib import metadata

        typer.echo(f"voiceprep {metadata.version('voiceprep')}")
        raise typer.Exit


@app.callback(
    epilog="""Examples:

\b
  voiceprep demo
  voiceprep doctor
  voiceprep practice about-me.en
  voiceprep check about-me.en -q self --audio answer.ogg
"""
)
def program(
    context: typer.Context,
    home: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="The practice folder, which holds answers/ and voiceprep.toml."),
    ] = None,
    version: Annotated[  # noqa: ARG001 its callback answers it
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Practise interview answers aloud, and see which of your key points you said and which you missed.

    Everything runs on this computer; nothing is sent anywhere.
    """
    context.obj = replace(context.obj, home=home)
