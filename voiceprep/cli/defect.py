"""What happens when the program itself is wrong."""

import platform
import sys
import traceback
from collections.abc import Sequence
from datetime import datetime
from importlib.metadata import version

from platformdirs import user_log_path

from voiceprep.cli.show_error import show_error
from voiceprep.translation import _


def explain_defect(arguments: Sequence[str]) -> str:
    """Log the exception being handled, and give the lines that say so to the user."""
    log = user_log_path("voiceprep", appauthor=False) / "voiceprep.log"
    entry = _entry(arguments)
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(entry)
    except OSError:  # better on the screen than nowhere
        return entry + show_error(_("this is a defect of voiceprep"), _("please report it with the lines above"))
    return show_error(_("this is a defect of voiceprep"), _("please report it with the end of {log}").format(log=log))


def _entry(arguments: Sequence[str]) -> str:
    system = f"voiceprep {version('voiceprep')}, Python {platform.python_version()}, {platform.platform()}"
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    return f"\n{now} {system}\n{list(arguments)}\n{''.join(traceback.format_exception(sys.exception()))}"
