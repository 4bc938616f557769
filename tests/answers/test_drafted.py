from voiceprep.answers import parse_set
from voiceprep.model import UnfinishedNote


def test_drafted_points_are_points_and_listed_by_line() -> None:
    """Until the user takes the mark away; it is no word of the point."""
    found = parse_set(
        "## Who are you?\n\n- third-year student <!-- drafted -->\n- violin\n    - since childhood <!--drafted-->  \n",
        name="me",
    )
    student, violin = found.questions[0].key_points

    assert found.drafted == (
        UnfinishedNote(line=3, text="- third-year student"),
        UnfinishedNote(line=5, text="- since childhood"),
    )
    assert (student.text, violin.parts[0].text) == ("third-year student", "since childhood")
