"""The small words of Russian and English: what opens a clause, stresses, or joins, and carries no meaning alone."""

import re


def words_of(*lines: str) -> frozenset[str]:
    """Make a set of the words in some lines."""
    return frozenset(" ".join(lines).split())


_LEADING = words_of(
    "и а но да же ну вот то затем потом поэтому также тоже ещё уже сейчас теперь недавно например конечно там где",
    "это который которая которое которые что чтобы потому так как хотя я мы мне нам нас меня он она они",
    "значит кроме того and but so then also now i i'm i’m i've i’ve we we're it",
    "it's this that which where",
    "because since although while recently there just am is are was were have has",
)
_STRESS = words_of(
    "очень просто реально именно точно прямо довольно весьма действительно вообще собственно лишь",
    "достаточно really very even just actually quite basically literally simply truly",
)
CONJUNCTIONS = words_of("и а но или что чтобы который потому and but or so because that which")
PREPOSITIONS = words_of(
    "в во на по от до из с со к ко о об у за для при под без через между про",
    "in on at by for with from into",
)
OPENERS = PREPOSITIONS | words_of("when if during after before as whenever когда если после перед пока")
"""What the first half of a sentence begins with that says nothing without the second."""
_DENIALS = ("не", "ни", "not", "isn't", "don't", "never")
_SMALL = (
    _LEADING | PREPOSITIONS | words_of("над их её его не of to the a an as or not my our мой моя моё мои наш наша наше")
)


def word_count(text: str) -> int:
    """Give the number of words."""
    return len(re.findall(r"\w[\w'’./-]*", text))


def content_words(text: str) -> set[str]:
    """Give the beginnings of the words that carry a text: enough of them to know inflected forms by."""
    words = re.findall(r"\w[\w'’-]*", text.casefold())
    return {word[:5] for word in words if word not in _SMALL and word not in _STRESS}


def tidy(clause: str) -> str:
    """Drop what opens a clause without saying anything, words that only stress, and the signs at both ends.

    "Not just for the money" keeps its "just": without it, it would say the contrary.
    """
    written = clause.strip(" ,;:.!?…—–-+").split()
    before = ["", *map(bare_word, written)]
    words = [word for n, word in enumerate(written) if before[n + 1] not in _STRESS or before[n] in _DENIALS]
    words = words[next((n for n, word in enumerate(words) if bare_word(word) not in _LEADING), len(words)) :]
    while words and bare_word(words[-1]) in CONJUNCTIONS:
        words.pop()
    return _balanced(" ".join(words).strip(" ,;:.!?…—–-"))


def _balanced(text: str) -> str:
    """Drop a parenthesis or quotation mark whose other half went with another clause."""
    for opening, closing in ("()", "«»", "“”"):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return text if text.count('"') % 2 == 0 else text.replace('"', "")


def bare_word(word: str) -> str:
    """Give a word as the lists of words have it; IT is none of them, although "it" is."""
    bare = word.strip(',.;:()«»"“”')
    return bare if len(bare) > 1 and bare.isupper() else bare.casefold()
