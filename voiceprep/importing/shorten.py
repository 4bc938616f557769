"""A long text → what must be heard of it: its clauses, each cut down to the words that carry it.

No model is asked; what is cut is what speech drops first: openings, words that only stress, all past a dozen words. The
result is a draft for the user to look at, and his own sentence stays in the model answer.
"""

import re
from collections import Counter
from collections.abc import Iterable

LONGEST = 12
"""Words of a drafted point. Longer ones are rarely said in one breath, and so rarely heard whole."""
_LEEWAY = 2
"""Words more are better than a point that ends before its last word."""
_FEWEST = 3
"""Words that carry meaning. A clause with fewer could be heard by chance: a point only where there is no other."""

_TELLING = 100
"""Bullets. A word of more of them tells none from the others; looking at them all would take long in large notes."""

_SENTENCE = re.compile(r"(?<=[.!?…])[\"»”)]*\s+(?=[+«“\"(]*\s*[A-ZА-ЯЁ0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:т\.\s?[дпек]|г|ул|др|e\.g|i\.e|etc|mr|mrs|dr|vs)|\b(?-i:[A-ZА-ЯЁ]))\.$", re.IGNORECASE
)
_CLAUSE = re.compile(
    r"""\s*;\s+ | \s+[-–—]\s+(?=(?:это|там|и|но|then|this|it|and|but)\b) | [.!?…]+\s+\+?\s*
      | ,?\s+(?=а\ затем\b|а\ потом\b|and\ then\b)
      | ,\s+(?=(?:а|но|где|куда|чтобы|поэтому|потому|который|которая|которое|которые|если|хотя|так\ как
              |but|so|where|which|because|since|although|while|and\ (?:i|we))\b)
      | \.?\s+(?=(?:because|потому\ что)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_ASIDE = re.compile(
    r""",\s*(?:не\ ?смотря|невзирая|кроме|помимо|в\ том\ числе|в\ частности|despite|besides|including|apart)
        \s[^,]*,(?=\s)""",
    re.IGNORECASE | re.VERBOSE,
)
_OPENING = re.compile(r"^[^,:]{3,70},\s+(?:я|мы|i|we)\s+(?=\w)", re.IGNORECASE)
_NAME = re.compile(
    r"(?:меня зовут|мо[её] имя|my name is|i am called)\s+[\w-]+(?:\s+(?-i:[A-ZА-ЯЁ])[\w-]+)?[,.]?\s*", re.IGNORECASE
)
_LEADING = frozenset(
    word
    for line in (
        "и а но да же ну вот то затем потом поэтому также тоже ещё уже сейчас теперь недавно например конечно там где",
        "это который которая которое которые что чтобы потому так как если хотя я мы мне нам нас меня он она они",
        "значит кроме того мой моя наша and but so then also now i i'm i’m i've i’ve we we're it",
        "it's this that which where",
        "because since although while recently there just am is are was were my our have has",
    )
    for word in line.split()
)
_STRESS = frozenset(
    word
    for line in (
        "очень просто реально именно точно прямо довольно весьма действительно вообще собственно лишь",
        "достаточно really very just actually quite basically literally simply truly",
    )
    for word in line.split()
)
_TRAILING = _LEADING | frozenset(
    word
    for line in (
        "в во на по от до из с со к ко о об у за для при над под без через между про их её его не",
        "of to in on at by for with from the a an as or into not",
    )
    for word in line.split()
)


def shorten(text: str) -> tuple[str, ...]:
    """Give the points of a text without Markdown marks, in its order, each once.

    >>> shorten("Besides studying, I take a course in machine learning, where I passed the exam in classical ML.")
    ('take a course in machine learning', 'passed the exam in classical ML')
    """
    clauses = [clause for sentence in sentences(text) for clause in _clauses(_without_opening(sentence))]
    points = [point for point in map(_cut, clauses) if content_words(point)]
    telling = [point for point in points if len(content_words(point)) >= _FEWEST]
    return tuple(dict.fromkeys(telling or points))


def sentences(text: str) -> list[str]:
    """Split a text into its sentences."""
    found: list[str] = []
    for piece in _SENTENCE.split(" ".join(text.split())):
        if found and _ABBREVIATION.search(found[-1]):
            found[-1] += f" {piece}"
        else:
            found.append(piece)
    return [sentence for sentence in found if sentence]


def word_count(text: str) -> int:
    """Give the number of words."""
    return len(re.findall(r"\w[\w'’./-]*", text))


def content_words(text: str) -> set[str]:
    """Give the beginnings of the words that carry a text: enough of them to know inflected forms by."""
    words = re.findall(r"\w[\w'’-]*", text.casefold())
    return {word[:5] for word in words if word not in _TRAILING and word not in _STRESS}


def _without_opening(sentence: str) -> str:
    return _OPENING.sub("", _ASIDE.sub("", _NAME.sub("", sentence.strip("+ "))))


def _clauses(sentence: str) -> list[str]:
    """Split a sentence; a clause too short to stand alone stays with the one before it."""
    clauses: list[str] = []
    place = 0
    for cut in [*_CLAUSE.finditer(sentence), None]:
        end = cut.start() if cut else len(sentence)
        clause = sentence[place:end]
        if clauses and (len(content_words(clause)) < _FEWEST or len(content_words(clauses[-1])) < _FEWEST):
            clauses[-1] = sentence[sentence.rindex(clauses[-1]) : end]
        elif clause.strip():
            clauses.append(clause)
        place = cut.end() if cut else end
    return clauses


def _cut(clause: str) -> str:
    words = clause.strip(" ,;:.!?…—–-+").split()
    words = [word for word in words if _bare(word) not in _STRESS]
    words = words[next((n for n, word in enumerate(words) if _bare(word) not in _LEADING), len(words)) :]
    if len(words) > LONGEST + _LEEWAY:
        words = words[: _end(words)]
    while words and _bare(words[-1]) in _TRAILING:
        words.pop()
    return _balanced(" ".join(words).strip(" ,;:.!?…—–-"))


def _end(words: list[str]) -> int:
    """Give where to end within the longest length: after a comma in its second half, where there is one."""
    commas = [n + 1 for n, word in enumerate(words[:LONGEST]) if word.endswith((",", ")")) and n + 1 > LONGEST // 2]
    return commas[-1] if commas else LONGEST


def _balanced(text: str) -> str:
    """Drop a parenthesis or quotation mark whose other half was cut off."""
    for opening, closing in ("()", "«»", "“”"):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return text if text.count('"') % 2 == 0 else text.replace('"', "")


def _bare(word: str) -> str:
    """Give a word as the lists of words have it; IT is none of them, although "it" is."""
    bare = word.strip(',.;:()«»"“”')
    return bare if len(bare) > 1 and bare.isupper() else bare.casefold()


class Said:
    """What bullets say already: whether half of a phrase's words are in one of them, found by the words."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._places: dict[str, list[int]] = {}
        for place, text in enumerate(texts):
            for word in content_words(text):
                self._places.setdefault(word, []).append(place)

    def has(self, phrase: str) -> bool:
        """Say whether a phrase is no point of its own."""
        words = content_words(phrase)
        places = (self._places.get(word, []) for word in words)
        shared = Counter(place for telling in places if len(telling) <= _TELLING for place in telling)
        return any(2 * count >= len(words) for count in shared.values())
