from datetime import datetime, timedelta
from pathlib import Path

from tests.cli.conftest import Outcome, Run
from tests.cli.test_due import answer
from voiceprep.model import Status


def day(days: int) -> str:
    return str((datetime.now().astimezone() + timedelta(days=days)).date())


def test_the_users_rating_says_when_a_question_comes_back(run: Run, home: Path) -> None:
    """Until he takes it back."""
    answer(home, days_ago=0, status=Status.COVERED)

    for arguments, days in ((("easy",), 8), (("again",), 1), (("--undo",), 2)):
        said = f"The question self comes back on {day(days)}.\n"
        assert run("rate", "1", *arguments) == Outcome(status=0, output="", errors=said)


def test_what_is_not_there_cannot_be_rated(run: Run, home: Path) -> None:
    answer(home, days_ago=0, status=Status.COVERED)

    unknown = "voiceprep: there is no attempt 7\nhint: the nearest is 1\n"
    assert run("rate", "7", "good") == Outcome(status=1, output="", errors=unknown)
    assert run("rate", "1").status == run("rate", "1", "good", "--undo").status == 2
