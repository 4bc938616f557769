"""Why the words that were heard do not make a point: kept in English, and said in the user's language."""

from voiceprep.translation import N_, say_again

UNREAL = N_("said “{said}”, not that it was so")
PAST = N_("said “{said}” of another time")
TURNED = N_("said “{said}”, the point has it the other way round")
BY_ANOTHER = N_("said “{said}”, so somebody else did it")
ASKED = N_("asked “{said}”")
ELSEWHERE = N_("said “{said}” of something else")
REPLACED = N_("said “{said}” in its place")
OPPOSITE = N_("said “{said}”, the point says “{wanted}”")
FIGURE = N_("said {said}, the point says {wanted}")
DENIED = N_("said “{said}”")
SLIPPED = N_("{part}: was said")
OF_PART = N_("{part}: {message}")
_ALL = (UNREAL, PAST, TURNED, BY_ANOTHER, ASKED, ELSEWHERE, REPLACED, OPPOSITE, FIGURE, DENIED, SLIPPED, OF_PART)
"""The more special before the more general."""
_BETWEEN = "; "


def of_parts(reasons: list[str]) -> str | None:
    """Join the reasons against the parts of a point."""
    return _BETWEEN.join(reasons) or None


def say_reason(reason: str, quotes: str = "") -> str:
    """Say a reason in the user's language; an unknown one, of another version, stays as it is.

    The words in it stand between the quotation marks of theirs, where these are given.
    """
    return _BETWEEN.join(say_again(one, _ALL, quotes) for one in reason.split(_BETWEEN))
