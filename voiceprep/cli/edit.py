"""voiceprep edit: a question set in the user's editor."""

import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from voiceprep.cli.which_question import set_argument
from voiceprep.errors import SettingsError
from voiceprep.systems import complaint
from voiceprep.translation import _

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation

EXAMPLES = """Examples:

\b
  voiceprep edit
  voiceprep edit about-me.ru
  VISUAL="code --wait" voiceprep edit about-me.en
"""


@click.command(epilog=EXAMPLES)
@set_argument
@click.pass_obj
def edit(invocation: "Invocation", set_name: str | None) -> None:
    """Open a question set in your editor, $VISUAL or $EDITOR, and list what is left to do in it.

    The exit status is that of `voiceprep lint`: 1 where there is something to finish.
    """
    from voiceprep.cli.choose_set import the_set
    from voiceprep.cli.findings import look, print_findings

    path = the_set(invocation.folder, set_name)
    open_editor(path, editor_of(os.environ))
    findings = look([path])
    print_findings(findings, sets=1)
    if any(finding.is_to_do for finding in findings):
        raise click.exceptions.Exit(1)


def editor_of(environment: Mapping[str, str], *, windows: bool = sys.platform == "win32") -> list[str]:
    """Give the user's editor with its arguments: VISUAL, else EDITOR. Raises SettingsError where there is none."""
    for name in ("VISUAL", "EDITOR"):
        try:
            words = shlex.split(environment.get(name, ""), posix=not windows)
        except ValueError as error:
            raise SettingsError(
                _("{name} cannot be read: {error}").format(name=name, error=error),
                hint=_('write it like {name}="code --wait"').format(name=name),
            ) from error
        if words:
            return [word.strip('"') for word in words] if windows else words
    hint = "set EDITOR=notepad" if windows else "export EDITOR=nano"
    raise SettingsError(
        _("there is no editor: neither VISUAL nor EDITOR is set"), hint=_("name yours: {hint}").format(hint=hint)
    )


def open_editor(path: Path, editor: list[str]) -> None:
    """Wait until the editor has closed the file; Ctrl-C is the editor's meanwhile. Raises SettingsError."""
    before = signal.signal(signal.SIGINT, lambda *_: None)  # unlike SIG_IGN the editor does not inherit it
    try:
        status = subprocess.run([*editor, str(path)], check=False).returncode
    except OSError as error:
        raise SettingsError(
            _("the editor {editor} cannot be started: {reason}").format(editor=editor[0], reason=complaint(error)),
            hint=_("name another in EDITOR or VISUAL"),
        ) from error
    finally:
        signal.signal(signal.SIGINT, before)
    if status:
        raise SettingsError(
            _("the editor {editor} ended with {status}").format(editor=editor[0], status=status),
            hint=_("look whether {path} is as you want it").format(path=path),
        )
