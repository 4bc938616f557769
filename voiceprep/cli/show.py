"""A report onto standard output."""

import sys

from voiceprep.model import Report, Timing
from voiceprep.translation import _, decimal


def show(report: Report, *, as_json: bool, why: bool = False, verbose: bool = False, titled: bool = True) -> None:
    """Print the report for the eye, with the reasons of its verdicts if wanted, or as one line of JSON.

    Who wants it verbose is told, on standard error, how long it took.
    Not `titled`, it begins below the question.
    """
    if verbose:
        sys.stderr.write(f"{_took(report.timing)}\n")
    if as_json:
        from voiceprep.rendering.json import render_report

        sys.stdout.write(render_report(report) + "\n")
        return
    from rich.console import Console

    from voiceprep.rendering.terminal import print_report

    print_report(report, Console(highlight=False), why=_reasons(report) if why else None, titled=titled)


def show_delivery(report: Report, *, after: Report) -> None:
    """Print how an answer was spoken, as far as the report that was shown did not know it yet."""
    from rich.console import Console

    from voiceprep.rendering.terminal import print_delivery

    sys.stdout.write("\n")
    print_delivery(report, Console(highlight=False), after=after)
    sys.stdout.flush()


def _took(timing: Timing) -> str:
    parts = {
        _("from the stop to the report"): timing.stop_to_report,
        _recognising(timing): timing.transcription,
        _("matching"): timing.matching,
    }
    return ", ".join(
        _("{name} {seconds} s").format(name=name, seconds=decimal(seconds, 2))
        for name, seconds in parts.items()
        if seconds is not None
    )


def _recognising(timing: Timing) -> str:
    """Say when the recogniser worked: of a live answer it hears most while the user speaks."""
    stopped, worked = timing.stop_to_report, timing.transcription
    began_before = stopped is not None and worked is not None and worked > stopped
    return _("recognising (in part while you spoke)") if began_before else _("recognising")


def _reasons(report: Report) -> dict[str, tuple[str, ...]]:
    from voiceprep.matching import explain

    ids = [match.point.id for match in report.coverage.matches]
    lines = explain(report.coverage, report.transcript, prompt=report.question.prompt)
    return dict(zip(ids, lines, strict=True))
