from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from voiceprep.model import Moment, PointProgress, QuestionName, QuestionPage, QuestionProgress, Status
from voiceprep.rendering.progress import Row, Section, Totals, print_page, print_progress, spark, spoken

FIRST = Moment(
    number=1,
    made_at=datetime(2026, 11, 1, 10, 0, tzinfo=UTC),
    language="en",
    coverage=0.25,
    answer_length=61.0,
    words_per_minute=120.4,
    syllables_per_second=4.0,
    fillers_per_minute=2.25,
)
MOMENTS = tuple(
    replace(FIRST, number=at + 1, coverage=share, made_at=FIRST.made_at + timedelta(days=at))
    for at, share in enumerate((0.25, 0.5, 0.75, 1.0))
)
NAME = QuestionName(set_name="me", question_id="self")
PROGRESS = QuestionProgress(name=NAME, prompt="Who are you?", attempts=7, seconds=400.0, recent=MOMENTS)
RUSSIAN = replace(PROGRESS, attempts=1, recent=(replace(FIRST, language="ru", fillers_per_minute=None, coverage=None),))
TYPED = replace(
    PROGRESS,
    attempts=1,
    recent=(replace(FIRST, answer_length=None, words_per_minute=None, syllables_per_second=None),),
)
SECTION = Section(
    title="me · About me",
    rows=(
        Row(id="self", prompt="Who are you?", progress=PROGRESS, comes_back="2 d late"),
        Row(id="why", prompt="Why?", progress=RUSSIAN, comes_back="in 8 d"),
        Row(id="typed", prompt="What?", progress=TYPED, comes_back="today"),
        Row(id="never", prompt="When?", progress=None, comes_back="new"),
    ),
)
TOTALS = Totals(attempts=9, days=5, seconds=3_900.0, streak=2)
C, M, P, S = Status.COVERED, Status.MISSED, Status.PARTIAL, Status.SLIPPED
PAGE = QuestionPage(
    prompt="Who are you?",
    moments=MOMENTS,
    points=(
        PointProgress(id="a", text="mathematics", nice_to_have=False, must_not_say=False, statuses=(M, P, C, C)),
        PointProgress(id="b", text="the thesis", nice_to_have=False, must_not_say=False, statuses=(M, M, None, C)),
        PointProgress(id="c", text="violin", nice_to_have=True, must_not_say=False, statuses=(None, M, M, M)),
        PointProgress(id="d", text="no experience", nice_to_have=False, must_not_say=True, statuses=(S, M, M, M)),
    ),
)


def printed(width: int, *, page: bool = False, colours: bool = False) -> str:
    console = Console(
        width=width, color_system="standard" if colours else None, force_terminal=colours, highlight=False
    )
    with console.capture() as captured:
        if page:
            print_page(PAGE, console)
        else:
            print_progress(TOTALS, [SECTION], console)
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def test_every_question_has_its_coverage_over_time_and_what_else_is_known_of_it() -> None:
    assert (
        printed(100)
        == """\
answers 9   days 5   spoken 1 h 05 min   days in a row 2

me · About me
  question   tries   coverage    last   length            pace   fillers   comes back
  ───────────────────────────────────────────────────────────────────────────────────
  self           7   ▃▅▆█       100 %     1:01   120 words/min   2.2/min     2 d late
  why            1                  –     1:01      4.0 syll/s         –       in 8 d
  typed          1   ▃           25 %        –               –   2.2/min        today
  never          –                  –                                             new"""
    )


@pytest.mark.parametrize(("width", "columns"), [(71, 5), (72, 6), (96, 8)])
def test_a_narrow_terminal_leaves_out_what_matters_least(width: int, columns: int) -> None:
    head, *_ = (line for line in printed(width).splitlines() if "tries" in line)

    assert len(head.replace("comes back", "comes").split()) == columns
    assert max(map(len, printed(width).splitlines())) <= width


def test_the_page_of_a_question_shows_which_point_is_always_forgotten() -> None:
    assert (
        printed(80, page=True)
        == """\
Who are you?
Attempts 1 to 4, 2026-11-01 to 2026-11-04

  point                           attempts              said
  ──────────────────────────────────────────────────────────
  mathematics                     ✗  ◐  ✓  ✓          2 of 4
  the thesis                      ✗  ✗  ·  ✓          1 of 3
  violin (nice to have)           ·  ✗  ✗  ✗          0 of 3
  no experience (not to be said)  !  ✓  ✓  ✓  avoided 3 of 4

  coverage                        ▃  ▅  ▆  █           100 %

  ✗ missed   ! slipped   ◐ partial   ✓ covered   ✓ avoided
  · not asked for
  Red points are missing from most of these answers."""
    )


def test_only_what_must_be_said_and_is_often_missed_stands_out() -> None:
    red = [line for line in printed(80, page=True, colours=True).splitlines() if "\x1b[1;31m" in line]

    assert [line.split("\x1b[1;31m")[1].split("\x1b")[0] for line in red] == ["the thesis"]


def test_a_page_that_is_too_wide_shows_the_last_attempts() -> None:
    many = replace(PAGE, moments=MOMENTS * 10, points=tuple(replace(p, statuses=p.statuses * 10) for p in PAGE.points))
    console = Console(width=80, color_system=None, highlight=False)
    with console.capture() as captured:
        print_page(many, console)

    lines = captured.get().splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[5].split()[-3:] == ["6", "of", "11"]


@given(st.lists(st.none() | st.floats(-1, 2), max_size=20))
def test_a_bar_a_value(values: list[float | None]) -> None:
    drawn = spark(values)

    assert len(drawn) == len(values)
    assert [bar == " " for bar in drawn] == [value is None for value in values]


def test_long_times_are_told_in_hours() -> None:
    assert [spoken(seconds) for seconds in (0, 89, 3_569, 3_600, 36_061)] == [
        "0 min",
        "1 min",
        "59 min",
        "1 h 00 min",
        "10 h 01 min",
    ]
