"""The line that lives while an answer is recorded."""

from collections.abc import Sequence
from math import ceil

from rich.cells import set_cell_size
from rich.text import Text

from voiceprep.model import Target, Word
from voiceprep.recording import LevelWarning, Live
from voiceprep.rendering.figures import clock
from voiceprep.rendering.terminal import CONTROLS
from voiceprep.translation import N_, _

METER = 12
"""Columns."""
GAP = "  "
"""Between the parts of the line."""
FLOOR = -60.0
"""dBFS; what is fainter leaves the meter empty."""
COUNTED_DOWN = 5.0
"""Seconds before silence ends the answer from which the countdown shows."""
BREATH = 1.0
"""Seconds without speech that are no silence yet: speech is looked for twice a second only."""
WARNINGS = {
    LevelWarning.ONLY_SILENCE: N_("the microphone gives only silence"),
    LevelWarning.CLIPPING: N_("too loud: it clips"),
    LevelWarning.TOO_QUIET: N_("too quiet: come closer"),
}


def live_line(live: Live, *, target: Target | None, silence_left: float | None, width: int) -> Text:
    """Show the time against the target, the level, the countdown of silence, warnings, and which keys there are.

    What has no room on a line begins the next.
    """
    parts = [Text.assemble(("● ", "red"), _time(live.seconds, target), "  ", _meter(live.level.rms))]
    if silence_left is not None and silence_left <= COUNTED_DOWN and _is_silent(live):
        left = _("silence ends the answer in {seconds} s").format(seconds=max(1, ceil(silence_left)))
        parts.append(Text(left, style="yellow"))
    parts += [Text(f"⚠ {_(WARNINGS[warning])}", style="yellow") for warning in sorted(live.warnings)]
    parts.append(Text(_("Enter ends the answer · ? hint"), style="dim"))
    return _side_by_side(parts, width=width)


def _side_by_side(parts: Sequence[Text], *, width: int) -> Text:
    line, *rest = parts
    used = line.cell_len
    for part in rest:
        fits = used + len(GAP) + part.cell_len <= width
        line = line.append(GAP if fits else f"\n{GAP}").append(part)
        used = (used if fits else 0) + len(GAP) + part.cell_len
    return line


def last_words(words: Sequence[Word], *, width: int) -> Text:
    """Show as many of the last words as there are columns for; nothing where there are no words."""
    text = " ".join(word.text for word in words).translate(CONTROLS)
    line = Text(f"  {text}", style="dim")
    if words and line.cell_len > width:
        line = Text("… ", style="dim").append(set_cell_size(text[::-1], width - 2)[::-1].partition(" ")[2])
    return line if words else Text()


def hint_line(hint: str | None) -> Text:
    """Show a hint; None: there is nothing left to hint at."""
    text = _("every point has been said") if hint is None else hint.translate(CONTROLS)
    return Text(f"  ? {text}", style="cyan")


def _is_silent(live: Live) -> bool:
    return live.last_speech is not None and live.seconds - live.last_speech >= BREATH


def _time(seconds: float, target: Target | None) -> Text:
    running = clock(int(seconds))
    if target is None:
        return Text(running)
    colour = "green" if target.shortest <= seconds <= target.longest else "yellow" if seconds > target.longest else ""
    wanted = _("of {shortest}–{longest}").format(shortest=clock(target.shortest), longest=clock(target.longest))
    return Text.assemble((running, colour), (" " + wanted, "dim"))


def _meter(rms: float) -> Text:
    """Draw the level in dBFS as a bar."""
    filled = round(METER * min(1.0, max(0.0, 1 - rms / FLOOR)))
    return Text.assemble(("▮" * filled, "green"), ("▯" * (METER - filled), "dim"))
