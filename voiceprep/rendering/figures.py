"""Numbers as the user reads them."""


def clock(seconds: float) -> str:
    """Give minutes and seconds, to the nearest second: 1:05."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"


def percent(share: float | None) -> str:
    """Give a share, 0 to 1, in per cent; a dash where there is none."""
    return "–" if share is None else f"{100 * share:.0f} %"


def with_hints(count: int) -> str:
    """Say behind a figure how many hints it took; nothing where it took none."""
    return f", with {count} hint{'s' * (count > 1)}" if count else ""
