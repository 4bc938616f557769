"""voiceprep lint: what is left to do in the question sets."""

import sys
from typing import TYPE_CHECKING

import click

from voiceprep.translation import speaking

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation

EXAMPLES = """Examples:

\b
  voiceprep lint
  voiceprep lint about-me.ru my-notes
  voiceprep lint about-me.en --json
"""


@click.command(epilog=EXAMPLES)
@click.argument("set_names", nargs=-1, metavar="[SET]...", help="Question sets; all in answers/, if not given.")
@click.option("--json", "as_json", is_flag=True, help="Give the findings as one line of JSON.")
@click.pass_obj
def lint(invocation: "Invocation", set_names: tuple[str, ...], as_json: bool) -> None:
    """List what is left to do in question sets, as file:line: message.

    Unfinished notes, points that cannot be checked or told apart, targets that do not fit, text that cannot be read
    aloud, and further wordings. The exit status is 1 where there is something to finish; notes alone are nothing.
    """
    from voiceprep.cli.choose_set import all_sets
    from voiceprep.cli.findings import look, print_findings, render_findings
    from voiceprep.practice_folder import find_set

    paths = [find_set(name, invocation.folder) for name in set_names] or all_sets(invocation.folder)
    with speaking("en" if as_json else None):
        findings = look(paths)
    if as_json:
        sys.stdout.write(render_findings(findings) + "\n")
    else:
        print_findings(findings, sets=len(paths))
    if any(finding.is_to_do for finding in findings):
        raise click.exceptions.Exit(1)
