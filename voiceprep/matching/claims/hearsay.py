"""Was the point only read, heard of, or said by others? «Про CUPED я только читала» does not say it was used."""

from collections.abc import Sequence

from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.morphology import is_first_person, lemma
from voiceprep.matching.tokens import Token, sentence_of
from voiceprep.matching.windows import HEARD

ONLY = frozenset({"только", "лишь", "пока", "only", "just", "merely"})
LEARN = frozenset({
    "читать", "прочитать", "прочесть", "почитать", "слышать", "услышать", "видеть", "увидеть", "смотреть", "посмотреть",
    "read", "reading", "heard", "hear", "seen", "saw", "see", "watch", "watched",
})  # fmt: skip
"""How one knows what one has not done, as lemmas and English forms."""
OF = frozenset({"про", "о", "об", "обо", "about", "of"})
MEDIA = frozenset({
    "статья", "книга", "книжка", "доклад", "лекция", "видео", "блог", "пост", "обзор", "документация", "ролик",
    "paper", "papers", "article", "articles", "book", "talk", "talks", "lecture", "video", "videos", "post", "docs",
    "documentation", "news",
})  # fmt: skip
"""What one reads or hears of it in."""
ALLEGED = frozenset({"мол", "якобы", "будто", "supposedly", "allegedly", "reportedly"})
"""Words by which a speaker keeps away from what others say."""


def hearsay(mention: Mention) -> Span | None:
    """Give the first and last heard token that say whence the speaker knows of the point; None where it is his own.

    A point that is itself about reading or hearing is what it says.
    """
    own = {lemma(item.token.text) for item in mention.wanted if not item.token.values}
    if own & (LEARN | ALLEGED):
        return None
    for places in mention.main_words:
        found = _alleged(mention.heard, places) or _only_learnt(mention, places)
        if found:
            return min(found[0], mention.window.first), max(found[1], mention.window.last)
    return None


def _alleged(heard: Sequence[Token], clause: Sequence[int]) -> tuple[int, int] | None:
    """Find «мол, …» or "supposedly" in the clause or as the word before it, unless the speaker reports himself."""
    beside = [at for at in clause[:1] if at and heard[at - 1].text in ALLEGED]
    found = [at - 1 for at in beside] + [at for at in clause if heard[at].text in ALLEGED]
    if not found:
        return None
    before = range(sentence_of(heard, found[0]).start, found[0])
    says_it = any(heard[at].text in {"я", "мы"} or is_first_person(heard[at].text) for at in before)
    return None if says_it else (found[0], clause[-1])


def _only_learnt(mention: Mention, clause: Sequence[int]) -> Span | None:
    """Find «про … только читала», "only read a paper about …", where nothing of it is a word of the point."""
    heard = mention.heard
    words = {at: lemma(heard[at].text) for at in clause}
    verb = next((at for at in clause if {words[at], heard[at].text} & LEARN and mention.likeness[at] < HEARD), None)
    only = [at for at in clause if heard[at].text in ONLY]
    source = [at for at in clause if words[at] in MEDIA or heard[at].text in MEDIA | OF]
    if verb is None or not only or not source:
        return None
    near = min(only, key=lambda at: abs(at - verb))
    return min(near, verb), max(near, verb)
