"""How literally points must be said: ``gist`` or ``exact``, of a set, a question or a point."""

from voiceprep.answers.source import Source, quote
from voiceprep.model import Strictness
from voiceprep.translation import _


def read_strictness(text: str, *, line: int, source: Source) -> Strictness:
    """Read the word. Raises AnswersError if it is another."""
    try:
        return Strictness(text.strip().lower())
    except ValueError as error:
        hint = _("write strictness=gist, or strictness=exact for what must be said word for word")
        raise source.error(
            line, _("strictness {text} is neither gist nor exact").format(text=quote(text)), hint=hint
        ) from error
