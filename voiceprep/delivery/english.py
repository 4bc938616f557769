"""The syllables of an English word by its spelling.

Rules, not a dictionary: the pronouncing dictionaries are 3.6 MB and GPL when they come as a package, and know neither
names nor "fine-tuning". Each group of vowels is a syllable, but for what is silent and what falls apart.
"""

import re

_VOWELS = re.compile(r"[aeiouyàáâäèéêëìíîïòóôöùúûü]+")
_APART = re.compile(
    r"(?<![cstgxh])i(?:a(?!ge|r?[vl]\b)|(?<!lli)o|u[ms])|(?<=t)io(?!n|us)|(?<!ss)ia[nt]|rial|ience"
    r"|(?<!p)eo(?!n|u|r)|e(?:ing|um|a(?:te|ti|to))|[ouy]ing"
    r"|[dr]eas?$|uou|ua(?!r[dk]|g)|ue[nl]t?$|[^aq]ui(?:t[yi]|n)|oe[tm]|(?<=.)y[aeio]"
    r"|[^q]ie(?:n[ct]|r$|st$)|aic|[aeo]is[mt]"
)
"""Two vowels that meet and are two syllables: bias, ratio, audio, create, being, continuous, poet."""
_SILENT = (
    re.compile(r"[^aeiouyl]e$|[aeiouyr]le$"),  # rate, whole
    re.compile(r"(?:[^aeioutdrl]|[^cdt]r|[^bcdfgkptz]l|[^aeiouy]{2}l)ed$"),  # moved, scored; not hundred, needed
    re.compile(r"(?:[^aeiouscxzghl]|[aeiouyr]l|[aeiou]th|gu)es$"),  # makes, rules; not classes, tables
    re.compile(
        r"[^aeiouyl]e(?:ments?|ful|less|ly|some|things?|where|bod|one|times?|teen|forms?|works?|s?day|ness)|(?:nin|saf)e(?=ty)"
    ),
    re.compile(r"^every|every(?=bod)|ically$|(?:lea|lo|nalo)gues?$|ging$(?<=eraging)"),
)
"""Where a vowel is written and none is heard."""
_SOUNDED = re.compile(r"[^aeiou]sms?$|thms?$|[dst]n(?='t$)")
"""Where a syllable has no vowel: prism, rhythm, didn't."""


def count_english(word: str) -> int:
    """Count the syllables of a word in lower case; one without vowels has one.

    >>> count_english("audio")
    3
    """
    stem = word.partition("'")[0]
    count = len(_VOWELS.findall(stem)) + len(_APART.findall(stem)) + len(_SOUNDED.findall(word))
    return max(1, count - sum(bool(silent.search(stem)) for silent in _SILENT))
