from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest

from tests.rendering.plot.pictures import size, texts
from voiceprep.rendering.figures import clock, percent
from voiceprep.rendering.plot import Dot, Kind, Panel, draw_over_time

FIRST = datetime(2025, 12, 20, 19, tzinfo=UTC)


def dots(count: int, *, sets: int = 2, scale: float = 1.0) -> tuple[Dot, ...]:
    return tuple(
        Dot(at=FIRST + timedelta(days=at), value=scale * at / count, set_name=f"set {at % sets}" if at % sets else None)
        for at in range(count)
    )


def panels(count: int, *, sets: int = 2) -> tuple[Panel, ...]:
    length = Panel(title="Length", note="minutes", dots=dots(count, sets=sets, scale=90), shown=clock, low=60, high=120)
    return (Panel(title="Coverage", note="of all", dots=dots(count, sets=sets), shown=percent, most=1.0), length)


def test_every_measure_is_a_panel_on_the_same_days() -> None:
    """With the days below the last, the year where it changes, and the first answers beside the last."""
    said = texts(draw_over_time("How it goes", "20 answers", panels(20), Kind.SVG))

    assert {"How it goes", "20 answers"} <= set(said)
    assert [text for text in said if text in ("Coverage", "Length")] == ["Coverage", "Length"]
    assert [text for text in said if "first 5" in text] == [
        "first 5: 10 %  →  last 5: 85 %",
        "first 5: 0:09  →  last 5: 1:16",
    ]
    assert "2025" in "".join(said)
    assert said[:3] == ["0 %", "50 %", "100 %"]
    assert {"without a set", "set 1", "median of a week"} <= set(said)


@pytest.mark.parametrize("count", [1, 2, 9, 300])
def test_few_answers_and_many_make_a_picture(count: int) -> None:
    assert size(draw_over_time("It", "facts", panels(count), Kind.PNG))[0] == 1200


def test_a_first_day_stands_at_the_end_of_a_week() -> None:
    said = texts(draw_over_time("It", "facts", panels(1), Kind.SVG))

    days = [text for text in said if text.endswith("Dec")]
    assert days
    assert {int(day.split()[0]) for day in days} <= set(range(13, 21))


def test_few_answers_are_not_compared() -> None:
    assert not [text for text in texts(draw_over_time("It", "facts", panels(9), Kind.SVG)) if "first" in text]


def test_many_sets_are_named_as_far_as_there_are_colours() -> None:
    said = texts(draw_over_time("It", "facts", panels(40, sets=9), Kind.SVG))

    assert [text for text in said if text.startswith("set ")] == ["set 1", "set 2", "set 3", "set 4", "set 5"]
    assert "others" in said


def test_the_same_history_gives_the_same_file() -> None:
    """It is whole XML, and nothing in it is fetched from elsewhere."""
    first, again = (draw_over_time("It & that", "facts < $x$", panels(12), Kind.SVG) for _ in range(2))

    assert first == again
    assert "facts < $x$" in texts(first)
    tree = ElementTree.fromstring(first)
    links = [value for element in tree.iter() for name, value in element.attrib.items() if name.endswith("href")]
    assert {link[:1] for link in links} == {"#"}
