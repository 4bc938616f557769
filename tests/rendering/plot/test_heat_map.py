from dataclasses import replace

import pytest

from tests.rendering.plot.pictures import size, texts
from tests.rendering.test_progress import MOMENTS, PAGE
from voiceprep.model import Status
from voiceprep.rendering.plot import Kind, draw_heat_map


def test_a_point_is_a_row_and_an_attempt_a_column() -> None:
    """A point that must not be said and was not counts as right."""
    said = texts(draw_heat_map(PAGE, Kind.SVG))

    assert said == [
        *("mathematics", "✗", "◐", "✓", "✓", "2 of 4"),
        *("the thesis", "✗", "✗", "·", "✓", "1 of 3"),
        *("violin (nice to have)", "·", "✗", "✗", "✗", "0 of 3"),
        *("no experience (not to be said)", "!", "✓", "✓", "✓", "avoided 3 of 4"),
        *("coverage", "25 %", "11-01", "50 %", "11-02", "75 %", "11-03", "100 %", "11-04"),
        *("✓", "covered", "◐", "partial", "✗", "missed", "!", "slipped", "✓", "avoided"),
        "Who are you?",
        "Attempts 1 to 4, 2026-11-01 to 2026-11-04",
    ]


@pytest.mark.parametrize("count", [1, 40])
def test_one_attempt_and_many_make_a_picture(count: int) -> None:
    moments = tuple(replace(MOMENTS[at % 4], number=at + 1) for at in range(count))
    points = tuple(replace(point, statuses=(Status.COVERED,) * count) for point in PAGE.points)

    assert size(draw_heat_map(replace(PAGE, moments=moments, points=points), Kind.PNG))[0] == 1200


@pytest.mark.filterwarnings("error")
def test_a_text_of_any_length_and_script_is_drawn() -> None:
    """What the font lacks is a box, control characters are replaced, and a long point is cut short."""
    point = replace(PAGE.points[0], text="声\x1b[31m " + "оценка качества речи " * 20)
    said = texts(draw_heat_map(replace(PAGE, prompt="$x_1$ 🙂 " * 40, points=(point,)), Kind.SVG))

    [prompt] = [text for text in said if text.startswith("$x_1$")]
    assert prompt.endswith("…")
    assert said[0].startswith("声�[31m оценка")
    assert said[2].endswith("…")
    assert said[3:7] == ["✗", "◐", "✓", "✓"]
