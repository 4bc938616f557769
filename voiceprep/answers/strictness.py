"""How literally points must be said: ``gist`` or ``exact``, of a set, a question or a point."""

from voiceprep.answers.source import Source, quote
from voiceprep.model import Strictness


def read_strictness(text: str, *, line: int, source: Source) -> Strictness:
    """Read the word. Raises AnswersError if it is another."""
    try:
        return Strictness(text.strip().lower())
    except ValueError as error:
        hint = "write strictness=gist, or strictness=exact for what must be said word for word"
        raise source.error(line, f"strictness {quote(text)} is neither gist nor exact", hint=hint) from error
