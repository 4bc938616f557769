"""Which language a question of the notes is in, where they are in two."""

import re

from voiceprep.answers.languages import guess_language

_ENGLISH = re.compile(r"\b(?:the|a|an|of|and|with|in|to|for|my|i|we|is|was|at|on|that|it)\b", re.IGNORECASE)
_FEWEST = 2
"""Small words of English in an answer below a Russian question; a list of terms has none."""
_LETTER = re.compile(r"[^\W\d_]")


def question_language(prompt: str, answer: str) -> str:
    """Tell the language of question and answer; they differ where a question was copied, and then the answer counts.

    >>> question_language("Какие технологии вы знаете?", "Python, Docker, Kubernetes")
    'ru'
    """
    asked = guess_language(prompt)
    if not _LETTER.search(answer):
        return asked
    answered = guess_language(answer)
    is_said_in_english = answered == "en" and len(_ENGLISH.findall(answer)) >= _FEWEST
    return answered if answered == "ru" or is_said_in_english else asked
