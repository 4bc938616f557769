"""Language tags: as synthesisers write them, as BCP 47 writes them, and how near two of them are."""

import re

_TAG = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{1,8})*", re.IGNORECASE)
_CONTROL = "".join(map(chr, range(32)))


def to_bcp47(tag: str) -> str | None:
    r"""Give the tag in the form of BCP 47 (RFC 5646, 2.1.1), or None where it is none.

    espeak's own tags start with a byte of priority, macOS writes underscores.

    >>> to_bcp47("\x05en-gb-x-rp"), to_bcp47("zh_hans_CN"), to_bcp47("Unknown")
    ('en-GB-x-rp', 'zh-Hans-CN', None)
    """
    tag = tag.strip(_CONTROL + " ")
    if not tag.isascii() or not _TAG.fullmatch(tag):
        return None
    first, *rest = re.split("[-_]", tag.lower())
    shaped = [first]
    for subtag in rest:
        after_singleton = any(len(earlier) == 1 for earlier in shaped)
        shaped.append(subtag if after_singleton else _shape(subtag))
    return "-".join(shaped)


def _shape(subtag: str) -> str:
    """Write a script like Latn and a region like GB."""
    if subtag.isalpha() and len(subtag) == 4:
        return subtag.title()
    return subtag.upper() if len(subtag) == 2 else subtag


def closeness(tag: str, wanted: str) -> tuple[int, int]:
    """Rate a voice's tag for the language that is wanted: the larger, the nearer; (0, …) for another language.

    >>> closeness("en-US", "en") > closeness("en-US-nyc", "en") > closeness("ru", "en")
    True
    """
    have, want = tag.lower().split("-"), wanted.lower().split("-")
    differs = (place for place, pair in enumerate(zip(have, want, strict=False)) if pair[0] != pair[1])
    shared = next(differs, min(len(have), len(want)))
    return shared, shared - len(have)
