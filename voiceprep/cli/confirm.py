"""A question to the user before something that cannot be undone."""

import sys

from voiceprep.translation import _


def agrees(question: str, *, option: str) -> bool:
    """Ask yes or no; where nobody can answer, it is no, and the option that says yes is named."""
    if not sys.stdin.isatty():
        nobody = _("Nobody is here to ask: give {option}.").format(option=option)
        sys.stderr.write(f"{question} {nobody}\n")
        return False
    sys.stderr.write(_("{question} [y/N]").format(question=question) + " ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() in {"y", "yes", "д", "да"}
