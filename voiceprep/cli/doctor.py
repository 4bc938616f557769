"""voiceprep doctor: what works here, and the command that mends what does not."""

import sys
from typing import TYPE_CHECKING

import click

from voiceprep.translation import _, speaking

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation

EXAMPLES = """Examples:

\b
  voiceprep doctor
  voiceprep doctor --record 5
  voiceprep doctor --json
"""


@click.command(epilog=EXAMPLES)
@click.option(
    "--record",
    type=click.IntRange(min=1, max=60),
    metavar="S",
    help="Try the microphone, too: record so many seconds and play them.",
)
@click.option("--json", "as_json", is_flag=True, help="Give the checks as one line of JSON.")
@click.pass_obj
def doctor(invocation: "Invocation", record: int | None, as_json: bool) -> None:
    """Say what works here, and the command that mends what does not.

    The exit status is 1 where you cannot practise by voice.
    """
    from voiceprep import wiring
    from voiceprep.cli.checks import print_checks, render_checks
    from voiceprep.cli.progress import stage
    from voiceprep.cli.trial import record_and_play
    from voiceprep.doctor import examine, main_job_runs, this_machine

    machine = this_machine(encoding=sys.stdout.encoding)
    with stage(_("Looking at what is here")), speaking("en" if as_json else None):
        checks = examine(invocation.folder, machine=machine, engines=wiring.make_engines(invocation.settings))
    if record is not None:
        with speaking("en" if as_json else None):
            checks += (record_and_play(invocation.settings, seconds=record, system=machine.system),)
    if as_json:
        sys.stdout.write(render_checks(checks) + "\n")
    else:
        print_checks(checks)
    if not main_job_runs(checks):
        raise click.exceptions.Exit(1)
