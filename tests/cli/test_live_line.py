import pytest

from voiceprep.cli.live_line import last_words, live_line
from voiceprep.model import Target, Word
from voiceprep.recording import Live
from voiceprep.recording.level import Level

TARGET = Target(shortest=60, longest=90)
SPEAKING = Level(peak=-20.0, rms=-30.0)
METER = "▮▮▮▮▮▮▯▯▯▯▯▯"


def line(live: Live, *, target: Target | None = TARGET, silence_left: float | None = 8.0, width: int = 200) -> str:
    return live_line(live, target=target, silence_left=silence_left, width=width).plain


def live(seconds: float = 65.9, *, level: Level = SPEAKING, last_speech: float | None = 60.0) -> Live:
    return Live(seconds=seconds, level=level, last_speech=last_speech, has_sounded=True)


def test_the_time_runs_against_the_target_beside_the_level() -> None:
    """A second shows once it is over."""
    assert line(live()) == f"● 1:05 of 1:00–1:30  {METER}  Enter ends the answer · ? hint"
    assert line(live(), target=None) == f"● 1:05  {METER}  Enter ends the answer · ? hint"


def test_what_has_no_room_on_a_line_begins_the_next() -> None:
    """Nothing is torn but what is longer than a line."""
    full = f"● 1:05 of 1:00–1:30  {METER}"

    assert line(live(), width=65) == f"{full}  Enter ends the answer · ? hint"
    assert line(live(), width=64) == f"{full}\n  Enter ends the answer · ? hint"
    assert line(live(), silence_left=3, width=66) == (
        f"{full}  silence ends the answer in 3 s\n  Enter ends the answer · ? hint"
    )
    assert line(live(), silence_left=3, width=40).splitlines() == [
        full,
        "  silence ends the answer in 3 s",
        "  Enter ends the answer · ? hint",
    ]


@pytest.mark.parametrize(("seconds", "colour"), [(59.9, ""), (60, "green"), (90, "green"), (90.1, "yellow")])
def test_the_time_is_green_within_the_target_and_yellow_beyond(seconds: float, colour: str) -> None:
    shown = live_line(live(seconds), target=TARGET, silence_left=None, width=80)

    assert {span.style for span in shown.spans if (span.start, span.end) == (2, 6)} == {colour} - {""}


@pytest.mark.parametrize(("rms", "filled"), [(-120.0, 0), (-60.0, 0), (-30.0, 6), (0.0, 12)])
def test_the_meter_fills_with_the_level(rms: float, filled: int) -> None:
    assert line(live(level=Level(peak=rms, rms=rms))).count("▮") == filled


@pytest.mark.parametrize(
    ("silence_left", "last_speech", "shown"),
    [
        (5.0, 60.0, "silence ends the answer in 5 s"),
        (1.4, 60.0, "silence ends the answer in 2 s"),
        (0.4, 60.0, "silence ends the answer in 1 s"),
        (0.0, 60.0, "silence ends the answer in 1 s"),
        (5.1, 60.0, None),
        (None, 60.0, None),
        (5.0, None, None),
    ],
)
def test_the_last_seconds_of_silence_are_counted_down(
    silence_left: float | None, last_speech: float | None, shown: str | None
) -> None:
    """But not before the first word, for which one may think."""
    shown_line = line(live(last_speech=last_speech), silence_left=silence_left)

    assert (shown in shown_line) if shown else ("silence" not in shown_line)


def test_nothing_is_counted_down_while_somebody_speaks() -> None:
    """Even where three seconds of silence end the answer."""
    assert "silence" not in line(live(last_speech=65.4), silence_left=2.5)


def test_what_spoils_the_recording_is_said() -> None:
    silent = Live(seconds=2.0)
    clipped = Live(seconds=2.0, has_sounded=True, last_clipped=1.0)
    quiet = Live(seconds=9.0, has_sounded=True, loudnesses=(-50.0,) * 6)

    assert "  ⚠ the microphone gives only silence" in line(silent)
    assert "  ⚠ too loud: it clips" in line(clipped)
    assert "  ⚠ too quiet: come closer" in line(quiet)
    assert "⚠" not in line(live())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("we add a cache", "  we add a cache"),
        ("so we add a cache", "… add a cache"),
        ("сначала мы добавили кэш", "… добавили кэш"),
        ("пневмоэнцефалография", "… "),
    ],
)
def test_the_last_words_fit_on_their_line(text: str, shown: str) -> None:
    assert last_words([Word(text=word) for word in text.split()], width=16).plain == shown
