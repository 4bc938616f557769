"""An error for the eye: what is wrong, and below it what mends it."""

from voiceprep.translation import _


def show_error(message: str, hint: str) -> str:
    """Give both lines with their ends."""
    return f"voiceprep: {message}\n" + show_hint(hint)


def show_hint(hint: str) -> str:
    """Give the line that says what helps."""
    return _("hint: {hint}").format(hint=hint) + "\n"
