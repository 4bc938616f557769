"""The words of the point with their parts exchanged: "Boris led Anna" for "Anna led Boris".

Three exchanges are seen: numbers or opposites that stand with each other's nouns ("5 developers and 3 testers", "high
bias, low variance"), ends of a way ("from 50 to 200"), and what stands before and behind a verb.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, combinations, product

from voiceprep.matching.antonyms import are_opposite
from voiceprep.matching.claims.clauses import COPULAS
from voiceprep.matching.mention import Mention, Span
from voiceprep.matching.morphology import cases, is_comparative, is_cyrillic
from voiceprep.matching.points import Wanted
from voiceprep.matching.stopwords import is_stop_word
from voiceprep.matching.tokens import Token, sentence_of

FROM = frozenset({"from", "с", "со", "из", "от"})
TO = frozenset({"to", "до", "в", "во", "на", "к"})
FIRST = frozenset({"first", "сначала", "сперва"})
"""As words: "first" is read as an ordinal number."""
THEN = frozenset({"then", "потом", "затем"})
PREFER = frozenset({"prefer", "prefers", "preferred"})
WAYS = ((FROM, TO), (FIRST, THEN), (PREFER, frozenset({"to"})))
"""What stands before the one and before the other of two that can be exchanged."""
LINKS = COPULAS | {"and", "or", "by", "with", "that's", "it's", "и", "или", "с"}
"""Between words that may change places: "precision and recall", "led by", "the hard part is speech"."""
CLEARLY = 2
"""Tokens by which words must stand nearer to the wrong nouns than to their own."""


def exchange(mention: Mention) -> Span | None:
    """Give the first and last heard token of an exchange; None where there is none."""
    found = next(chain(_nouns(mention), _ways(mention), _roles(mention)), None)
    return (min(found), max(found)) if found else None


def _nouns(mention: Mention) -> Iterator[list[int]]:
    """Find two numbers or opposites of the point nearer to each other's nouns than to their own."""
    wanted = mention.wanted
    for one, other in combinations(range(len(wanted)), 2):
        nouns = _noun(wanted, one), _noun(wanted, other)
        if None in nouns or nouns[0] == nouns[1] or not _are_rivals(wanted[one], wanted[other]):
            continue
        at = [mention.places[index] for index in (one, other, *nouns) if index is not None]
        if len({*chain(*at)}) < sum(map(len, at)):
            continue  # Words alike to each other have no place of their own.
        ways = [(abs(a - m) + abs(b - n), abs(a - n) + abs(b - m), [a, b, m, n]) for a, b, m, n in product(*at)]
        if ways and min(way[1] for way in ways) + CLEARLY <= min(way[0] for way in ways):
            yield min(ways, key=lambda way: way[1])[2]


def _are_rivals(one: Wanted, other: Wanted) -> bool:
    if one.token.values or other.token.values:
        return one.is_figure and other.is_figure and one.token.values[0] != other.token.values[0]
    return one.is_content and other.is_content and are_opposite(one.token.text, other.token.text)


def _noun(wanted: Sequence[Wanted], index: int) -> int | None:
    """Give the word behind a number or an adjective in the point, in its clause."""
    behind = index + 1
    if behind == len(wanted) or not wanted[behind].is_word or wanted[behind].token.clause != wanted[index].token.clause:
        return None
    return behind


def _ways(mention: Mention) -> Iterator[list[int]]:
    """Find the start of a way said as its end, and the other way round."""
    own = mention.own
    words = [index for index, item in enumerate(mention.wanted) if item.is_content]
    for one, two in WAYS:
        starts, ends = ([index for index in words if _is_at(own, index, side)] for side in (one, two))
        for start, end in product(starts, ends):
            begun, ended = mention.places[start], mention.places[end]
            as_end = [at for at in begun if _is_at(mention.heard, at, two)]
            as_start = [at for at in ended if _is_at(mention.heard, at, one)]
            if as_end and as_start and as_end == begun and as_start == ended:
                yield [*as_end, *as_start]


def _is_at(tokens: Sequence[Token], at: int, side: frozenset[str]) -> bool:
    """Tell a word at one side of a way; what comes first may stand before a "then" and behind none."""
    return _follows(tokens, at, side) or (side is FIRST and _precedes_then(tokens, at))


def _precedes_then(tokens: Sequence[Token], at: int) -> bool:
    then = [place for place in sentence_of(tokens, at) if tokens[place].text in THEN]
    return bool(then) and at < then[0]


def _follows(tokens: Sequence[Token], at: int, side: frozenset[str]) -> bool:
    """Tell a word right behind one of these, or with one word between: «сначала пишу тесты»."""
    before = tokens[max(0, at - 1 - (side in (FIRST, THEN))) : at]
    return any(_word(token) in side for token in before if token.clause == tokens[at].clause)


def _word(token: Token) -> str:
    return "first" if token.is_ordinal and token.text == "1" else token.text


def _roles(mention: Mention) -> Iterator[list[int]]:
    """Find a verb with what stood behind it in the point now before it, and what stood before it behind it."""
    own, heard = mention.own, mention.heard
    words = [index for index, item in enumerate(mention.wanted) if item.is_word]
    for before, verb, behind in zip(words, words[1:], words[2:], strict=False):
        is_told_apart = not {*mention.places[before]} & {*mention.places[behind]}
        if not (is_told_apart and _adjoin(own, before, verb) and _adjoin(own, verb, behind)):
            continue
        for left, middle, right in product(mention.places[behind], mention.places[verb], mention.places[before]):
            is_turned = left < middle < right and _adjoin(heard, left, middle) and _adjoin(heard, middle, right)
            if is_turned and _has_fixed_order(own, (before, verb, behind), heard, (right, middle, left)):
                yield [left, right]


def _adjoin(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell words of one clause with nothing but articles and the like between them."""
    between = [token.text for token in tokens[first + 1 : last]]
    is_near = all(is_stop_word(text) and text not in LINKS for text in between)
    return is_near and tokens[first].clause == tokens[last].clause


def _has_fixed_order(
    own: Sequence[Token], indices: tuple[int, int, int], heard: Sequence[Token], places: tuple[int, int, int]
) -> bool:
    """Tell whether the order says who does what.

    In Russian the cases do, and in another case the order is free: «Бориса вела Анна». Both must have changed their
    form, or have none to change, as foreign words and the sides of a comparison.
    """
    before, verb, behind = (own[index].text for index in indices)
    if is_comparative(verb):
        return "nomn" in cases(heard[places[2]].text) or not is_cyrillic(heard[places[2]].text)
    if not is_cyrillic(verb):
        return True
    pairs = ((before, heard[places[0]].text), (behind, heard[places[2]].text))
    return all(mine != said or not is_cyrillic(mine) for mine, said in pairs)
