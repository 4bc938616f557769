"""A report as a page in a file."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from voiceprep.cli.progress import stage
from voiceprep.cli.whole_file import is_ours, write_whole
from voiceprep.errors import PageError, SoundError
from voiceprep.systems import complaint
from voiceprep.translation import _

if TYPE_CHECKING:
    from voiceprep.model import Report, Sound


def write_page(report: "Report", path: Path) -> None:
    """Write the report as a page of HTML; over an older page of ours, but over no other file.

    Where the recording is gone, the page does without it, and the user is told. Raises PageError.
    """
    from voiceprep.rendering.html import render_page

    try:
        _check_free(path)
        with stage(_("Putting the page together")):
            page = render_page(report, _sound(report))
        write_whole(path, page.encode("utf-8", "replace"))
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = complaint(error)
        raise PageError(
            _("cannot write {path}: {reason}").format(path=path, reason=reason),
            hint=_("name a file in a folder that you may write to"),
        ) from error


def open_page(path: Path) -> None:
    """Open a page in the user's browser, or say how."""
    import webbrowser

    address = path.resolve().as_uri()
    if not webbrowser.open(address):
        sys.stderr.write(_("No browser could be started; open this in one: {address}").format(address=address) + "\n")


def _check_free(path: Path) -> None:
    from voiceprep.rendering.html import GENERATOR

    if path.is_dir():
        raise PageError(
            _("{path} is a folder").format(path=path),
            hint=_("name a file in it: --html {path}").format(path=path / "report.html"),
        )
    if not is_ours(path, GENERATOR):
        raise PageError(_("{path} is there already and no report").format(path=path), hint=_("take another name"))


def _sound(report: "Report") -> "Sound | None":
    from voiceprep.model import Sound
    from voiceprep.sound import RATE, read_sound

    if report.recording is None:
        return None
    try:
        return Sound(samples=read_sound(report.recording.path), rate=RATE)
    except SoundError as error:
        sys.stderr.write(_("The page is without sound: {message}").format(message=error.message) + "\n")
        return None
