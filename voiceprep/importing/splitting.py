"""A text → its sentences → their clauses → pieces of clauses that are too long for one point."""

import re

from voiceprep.importing.words import CONJUNCTIONS, OPENERS, PREPOSITIONS, bare_word, content_words, word_count

LONGEST = 12
"""Words of a drafted point. Longer ones are rarely said in one breath, and so rarely heard whole."""
LEEWAY = 2
"""Words more are better than two points of one thought."""
_WHOLE = 18
"""Words up to which a clause without a good place to split it stays whole: as many as lint accepts in a point."""
_FEWEST = 3
"""Words that carry meaning in half a clause. With fewer it could be heard by chance, or says nothing alone."""

_TELLING = 100
"""Bullets. A word of more of them tells none from the others; looking at them all would take long in large notes."""

_COMPARE = ("чем", "как", "than", "as")
"""They belong to the word before their comma."""

_SENTENCE_GAP = re.compile(r"(?<=[.!?…])[\"»”)]*\s+(?=[+«“\"(]*\s*[A-ZА-ЯЁ0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:т\.\s?[дпек]|г|ул|др|e\.g|i\.e|etc|mr|mrs|dr|vs)|\b(?-i:[A-ZА-ЯЁ]))\.$", re.IGNORECASE
)
_CLAUSE = re.compile(
    r"""\s*;\s+ | \s+[-–—]\s+(?=(?:это|там|и|но|then|this|it|and|but)\b) | (?<!\b\w)(?<!\betc)(?<!\bvs)[.!?…]+\s+\+?\s*
      | ,?\s+(?=а\ затем\b|а\ потом\b|and\ then\b)
      | ,\s+(?=(?:а|но|и\ (?:поэтому|я|мы)|где|куда|чтобы|поэтому|потому|котор(?:ый|ая|ое|ые)|если|хотя|так\ как
              |but|so|where|which|because|since|although|while|and\ (?:i|we))\b)
      | \.?\s+(?=(?:because|потому\ что)\b)""",
    re.IGNORECASE | re.VERBOSE,
)


def sentences(text: str) -> list[str]:
    """Split a text into its sentences."""
    found: list[str] = []
    for piece in _SENTENCE_GAP.split(" ".join(text.split())):
        if found and _ABBREVIATION.search(found[-1]):
            found[-1] += f" {piece}"
        else:
            found.append(piece)
    return [sentence for sentence in found if sentence]


def clauses_of(sentence: str) -> list[str]:
    """Split a sentence; a clause too short to stand alone stays with the one before it."""
    found: list[str] = []
    place = 0
    for cut in [*_CLAUSE.finditer(sentence), None]:
        end = cut.start() if cut else len(sentence)
        clause = sentence[place:end]
        if found and (len(content_words(clause)) < _FEWEST or len(content_words(found[-1])) < _FEWEST):
            found[-1] = sentence[sentence.rindex(found[-1]) : end]
        elif clause.strip():
            found.append(clause)
        place = cut.end() if cut else end
    return found


def split(clause: str) -> list[str]:
    """Split a long clause where it hurts least, into halves that say something; without such a place it is whole."""
    words = clause.split()
    fits = _WHOLE if _is_enumeration(clause) else LONGEST + LEEWAY
    if word_count(clause) <= fits:
        return [clause]
    has_opening = bare_word(words[0]) in OPENERS
    for ends in (_ends_at_sign, _ends_before_conjunction, _ends_before_preposition):
        if ends is _ends_before_preposition and word_count(clause) <= _WHOLE:
            break
        places = [n for n in range(1, len(words)) if ends(words[n - 1], words[n]) and _are_halves(words[:n], words[n:])]
        if has_opening and ends is _ends_at_sign:
            places = places[1:]
        if places:
            middle = min(places, key=lambda place: abs(2 * place - len(words)))
            return [*split(" ".join(words[:middle])), *split(" ".join(words[middle:]))]
    return [clause]


def _is_enumeration(clause: str) -> bool:
    """Say whether the commas of a clause only list things: two of them at least, with a few words between."""
    _, *between, _ = clause.split(", ") if clause.count(", ") > 1 else ["", ""]
    return bool(between) and all(len(part.split()) <= _FEWEST for part in between)


def _ends_at_sign(before: str, after: str) -> bool:
    if bare_word(after) in _COMPARE:
        return False
    return before.endswith((",", ";", ":", ")")) or before in ("—", "–", "-") or after.startswith("(")


def _ends_before_conjunction(before: str, after: str) -> bool:
    return bare_word(after) in CONJUNCTIONS and bare_word(before) not in CONJUNCTIONS | PREPOSITIONS


def _ends_before_preposition(before: str, after: str) -> bool:
    return bare_word(after) in PREPOSITIONS and bare_word(before) not in CONJUNCTIONS | PREPOSITIONS


def _are_halves(before: list[str], after: list[str]) -> bool:
    """Say whether both sides say something, and no parenthesis or quotation goes over the cut."""
    left, right = " ".join(before), " ".join(after)
    is_whole = all(left.count(opening) == left.count(closing) for opening, closing in ("()", "«»", "“”"))
    is_whole = is_whole and left.count('"') % 2 == 0
    return is_whole and min(len(content_words(left)), len(content_words(right))) >= _FEWEST
