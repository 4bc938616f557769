"""Which keys there are after a report, on lines that tear no part."""

from voiceprep.translation import N_, _

NEXT, DONE = N_("Enter next"), N_("Enter done")
KEYS = N_("a again · w only what you missed · h replay · m model answer · s notes · o overrule · r rate · q quit")


def menu(*, is_last: bool, width: int) -> str:
    """Give what each key does; after the last question Enter ends the session."""
    return broken_between(f"{_(DONE if is_last else NEXT)} · {_(KEYS)}", " · ", width=width)


def broken_between(text: str, mark: str, *, width: int) -> str:
    """Break a text at the marks between its parts into lines that fit, so that no part is torn."""
    lines: list[str] = []
    for part in text.split(mark):
        if lines and len(lines[-1]) + len(mark) + len(part) <= width:
            lines[-1] += mark + part
        else:
            lines.append(part)
    return "\n".join(lines)
