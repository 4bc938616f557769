"""Words that say the opposite: «отношения плохие» has the other words of «отношения хорошие»."""

from functools import cache, lru_cache

from voiceprep.matching.morphology import REMEMBERED, is_cyrillic, is_known, lemma, stem, tags

Sides = tuple[tuple[frozenset[str], frozenset[str]], ...]

PAIRS = (
    ("хороший хорошо good great", "плохой плохо ужасный bad poor terrible"),
    ("высокий высоко high", "низкий низко low"),
    ("большой large big", "маленький small"),
    ("быстрый быстро fast quick", "медленный медленно slow slowly"),
    ("простой легкий легко simple easy easily", "сложный трудный тяжелый тяжело complex difficult hard"),
    ("сильный strong", "слабый weak"),
    ("частый frequent", "редкий rare"),
    (
        "вырасти расти возрасти увеличить увеличиться увеличивать повысить повыситься подняться поднять рост "
        "increase grow grew grown rise rose risen raise growth climb double",
        "упасть падать снизить снизиться снижать уменьшить уменьшиться сократить сократиться падение снижение "
        "decrease drop fall fell fallen decline reduce shrink shrank cut lower halve",
    ),
    ("улучшить улучшиться лучше improve better", "ухудшить ухудшиться хуже worsen worse"),
    ("выиграть победить win won", "проиграть lose lost"),
    ("начать begin began start", "закончить завершить finish end"),
    ("закончить завершить пройти сдать finish complete pass", "бросить провалить завалить fail quit abandon"),
    ("старший senior", "младший junior"),
    ("включить enable", "отключить выключить disable"),
    ("обязательный обязательно mandatory compulsory", "необязательный опциональный optional"),
    ("нанять взять принять hire recruit", "уволить сократить fire dismiss"),
)
"""Each pair as two sides of lemmas and English forms; a word opposes every word of the other side."""

CHANGES = PAIRS[7:9]
"""Of these, both sides tell of a change."""
GRADED = PAIRS[:7]
"""Of these, not to be the one is nearly to be the other: "not easy" is hard, «неплохо» is «хорошо»."""
BEFORE_A_WORD = (
    ("1", "last последний"),
    ("before until earlier до перед раньше", "after later после позже"),
    ("more over above больше более свыше выше", "less fewer under below меньше менее ниже"),
    ("least минимум", "most максимум"),
    ("all every each весь все каждый любой", "some few several most none никакой некоторый большинство часть"),
    ("full полный", "part partial частичный"),
    ("up вверх", "down вниз"),
)
"""Small words that oppose each other only before the same word, for they stand everywhere; 1 is also "first"."""
PHRASES = (
    (
        ("в срок", "вовремя", "on time", "on schedule"),
        ("с опозданием", "с задержкой", "не в срок", "позже срока", "behind schedule", "weeks late", "months late"),
    ),
    (("1 делом",), ("в последнюю очередь",)),
)
"""Phrases that oppose each other as a whole, as they are read."""
GLUED = ("не", "un")
"""What makes a word its opposite, glued to it: «недоволен», "unstable"."""
GLUED_TO = frozenset({"ADJF", "ADJS", "PRTF", "PRTS", "ADVB", "PRED"})
"""The words of Russian that it denies; of others it makes quite another word, or none: «неделя», «недостать»."""
SHORTEST_GLUED = 4
"""Letters of an English word behind it: "unit" is no denial of "it"."""


@lru_cache(REMEMBERED)
def are_opposite(word: str, other: str) -> bool:
    """Tell words of opposite meaning, in lower case and in any form: «вырос» and «упала», "increased" and "dropped"."""
    return _oppose(word, other, _sides(PAIRS)) or are_glued(word, other)


def are_glued(word: str, other: str) -> bool:
    """Tell a word and its denial in one word, in any form: «читаемый» and «нечитаемы», "stable" and "unstable"."""
    word, denied = sorted((word, other), key=len)
    if not denied.startswith(GLUED):
        return False
    if not is_cyrillic(word):
        return len(word) >= SHORTEST_GLUED and stem(denied) == "un" + stem(word)
    is_same = denied == "не" + word or lemma(denied) == "не" + lemma(word)
    return is_same and is_known(word) and not GLUED_TO.isdisjoint(tags(word))


@lru_cache(REMEMBERED)
def are_on_one_side(word: str, other: str) -> bool:
    """Tell words that have the same opposites: «рост» and «выросла»."""
    ours, theirs = {lemma(word), stem(word)}, {lemma(other), stem(other)}
    return any((ours & side and theirs & side) for pair in _sides(PAIRS) for side in pair)


@lru_cache(REMEMBERED)
def is_said_by_its_opposite(word: str, other: str) -> bool:
    """Tell a word that is nearly said by "not" with the other: "hard" by "easy"."""
    return _oppose(word, other, _sides(GRADED)) or are_glued(word, other)


@lru_cache(REMEMBERED)
def are_opposite_before_a_word(word: str, other: str) -> bool:
    """Tell small words of opposite meaning, such as "before" and "after"."""
    return _oppose(word, other, _sides(BEFORE_A_WORD))


@lru_cache(REMEMBERED)
def is_small(word: str) -> bool:
    """Tell the small words themselves."""
    return _is_in(word, _sides(BEFORE_A_WORD))


@lru_cache(REMEMBERED)
def is_change(word: str) -> bool:
    """Tell words for more, less, better or worse than it was: "reduced", «рост»."""
    return _is_in(word, _sides(CHANGES))


@lru_cache(REMEMBERED)
def is_graded(word: str) -> bool:
    """Tell words whose denial nearly says the opposite: "easy"."""
    return _is_in(word, _sides(GRADED))


def _is_in(word: str, sides: Sides) -> bool:
    return any({lemma(word), stem(word)} & (left | right) for left, right in sides)


def _oppose(word: str, other: str, sides: Sides) -> bool:
    ours, theirs = {lemma(word), stem(word)}, {lemma(other), stem(other)}
    return any((ours & a and theirs & b) or (ours & b and theirs & a) for a, b in sides)


@cache
def _sides(pairs: tuple[tuple[str, str], ...]) -> Sides:
    return tuple((_codes(left), _codes(right)) for left, right in pairs)


def _codes(side: str) -> frozenset[str]:
    return frozenset(code for word in side.split() for code in (lemma(word), stem(word)))
