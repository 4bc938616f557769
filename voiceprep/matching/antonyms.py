"""Words that say the opposite: «отношения плохие» has the other words of «отношения хорошие»."""

from functools import cache, lru_cache

from voiceprep.matching.morphology import REMEMBERED, lemma, stem

PAIRS = (
    ("хороший хорошо good great", "плохой плохо ужасный bad poor terrible"),
    ("высокий высоко high", "низкий низко low"),
    ("большой large big", "маленький small"),
    ("быстрый быстро fast quick", "медленный медленно slow slowly"),
    ("простой легкий simple easy", "сложный трудный complex difficult hard"),
    ("сильный strong", "слабый weak"),
    (
        "вырасти расти возрасти увеличить увеличиться увеличивать повысить повыситься подняться поднять рост "
        "increase grow grew grown rise rose risen raise growth",
        "упасть падать снизить снизиться снижать уменьшить уменьшиться сократить сократиться падение снижение "
        "decrease drop fall fell fallen decline reduce shrink shrank",
    ),
    ("улучшить улучшиться лучше improve better", "ухудшить ухудшиться хуже worsen worse"),
    ("выиграть победить win won", "проиграть lose lost"),
    ("начать begin began start", "закончить завершить finish end"),
    ("включить enable", "отключить выключить disable"),
)
"""Each pair as two sides of lemmas and English forms; a word opposes every word of the other side."""


@lru_cache(REMEMBERED)
def are_opposite(word: str, other: str) -> bool:
    """Tell words of opposite meaning, in lower case and in any form: «вырос» and «упала», "increased" and "dropped"."""
    ours, theirs = {lemma(word), stem(word)}, {lemma(other), stem(other)}
    return any((ours & a and theirs & b) or (ours & b and theirs & a) for a, b in _sides())


@cache
def _sides() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    return tuple((_codes(left), _codes(right)) for left, right in PAIRS)


def _codes(side: str) -> frozenset[str]:
    return frozenset(code for word in side.split() for code in (lemma(word), stem(word)))
