"""Numbers as the user reads them."""

from voiceprep.translation import ngettext


def clock(seconds: float) -> str:
    """Give minutes and seconds, to the nearest second: 1:05."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"


def percent(share: float | None) -> str:
    """Give a share, 0 to 1, in per cent; a dash where there is none."""
    return "–" if share is None else f"{100 * share:.0f} %"


def quoted(text: str, language: str) -> str:
    """Give words between the quotation marks of their language (BCP 47)."""
    return text.join(quotes(language))


def quotes(language: str) -> str:
    """Give the quotation marks of a language, the opening one and the closing one."""
    return "«»" if language.partition("-")[0] == "ru" else "“”"


def with_hints(count: int) -> str:
    """Say behind a figure how many hints it took; nothing where it took none."""
    return ", " + ngettext("with {n} hint", "with {n} hints", count).format(n=count) if count else ""
