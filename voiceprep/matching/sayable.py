"""May a passage say a point in other words at all? What comes near in meaning may be too little, or of another name."""

from voiceprep.matching.answer import Answer
from voiceprep.matching.morphology import is_cyrillic, lemma
from voiceprep.matching.passages import Passage
from voiceprep.matching.points import Wanted, wanted_tokens
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import spaced
from voiceprep.model import KeyPoint, Wording

LEAST_WORDS = 0.75
"""Words of content of a passage's sentence for each of the point: other words for it are hardly ever fewer. On the
labelled answers all that were made have as many; of those made in part, and not at all, a third has fewer."""
HEARD_ROUGHLY = 0.4
"""The likeness from which on a name was heard, and below which another name is another."""
OTHER = frozenset({"другой", "иной", "another", "elsewhere", "else", "different"})
"""Words that say that it was not the one of the point, as lemmas: «в другом месте», "somewhere else"."""

NEVER = " так и не "
"""What says that something has not come to be, though it might have."""


def may_say(point: KeyPoint, passage: Passage, answer: Answer) -> bool:
    """Tell whether the sentence around a passage has words enough for a point, but no other name or «так и не»."""
    sentence = range(passage.sentence[0], passage.sentence[1] + 1)
    said = sum(not is_stop_word(answer.tokens[at].text) for at in sentence)
    wanted = min(sum(item.is_content for item in wanted_tokens(wording)) for wording in point.wordings)
    return (
        said >= LEAST_WORDS * wanted
        and not _names_another(point, sentence, answer)
        and not _never_came(point, passage, answer)
    )


def _never_came(point: KeyPoint, passage: Passage, answer: Answer) -> bool:
    """Tell «так и не рассчитались» for a point that denies nothing."""
    is_said = NEVER in answer.words and NEVER in spaced(answer.tokens[passage.first : passage.last + 1])
    return is_said and not any(item.is_negation for wording in point.wordings for item in wanted_tokens(wording))


def _names_another(point: KeyPoint, sentence: range, answer: Answer) -> bool:
    """Tell whether none of a point's names was said, and another one was, or something that is called another.

    Terms, such as GAN and OpenAI, are no names: they are often said in other words, or beside other terms.
    """
    names = [item for wording in point.wordings for item in wanted_tokens(wording) if item.is_name and item.is_word]
    if not names or any(_is_name_heard(wording, sentence, answer) for wording in point.wordings):
        return False
    scripts = {is_cyrillic(item.token.text) for item in names if _is_proper(item, point)}
    return any(_is_called_other(at, answer) or _is_another(point, at, scripts, answer) for at in sentence)


def _is_name_heard(wording: Wording, sentence: range, answer: Answer) -> bool:
    rows = [index for index, item in enumerate(wanted_tokens(wording)) if item.is_name and item.is_word]
    return bool(answer.alike[wording][rows, sentence.start : sentence.stop].max(initial=0) >= HEARD_ROUGHLY)


def _is_proper(item: Wanted, point: KeyPoint) -> bool:
    return any(item in wanted_tokens(wording) and item.written_in(wording).istitle() for wording in point.wordings)


def _is_called_other(at: int, answer: Answer) -> bool:
    word = answer.tokens[at].text
    is_prepositional = word == "другом" and at > 0 and answer.tokens[at - 1].text in ("в", "на")  # else it is a friend
    return lemma(word) in OTHER or is_prepositional


def _is_another(point: KeyPoint, at: int, scripts: set[bool], answer: Answer) -> bool:
    """Tell a name inside a sentence, in the script of the point's names, that is like none of the point's words."""
    token = answer.tokens[at]
    is_inside = at > 0 and answer.tokens[at - 1].sentence == token.sentence and len(token.text) > 1
    if not is_inside or token.values or is_stop_word(token.text) or is_cyrillic(token.text) not in scripts:
        return False
    alike = max(float(answer.alike[wording][:, at].max(initial=0)) for wording in point.wordings)
    return answer.text(at, at).istitle() and alike < HEARD_ROUGHLY
