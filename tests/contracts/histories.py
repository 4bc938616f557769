"""What every History promises; a test class of an implementation gives it the fixture."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.rendering.reports import NOW, SILENT, SPOKEN, TYPED
from voiceprep.errors import HistoryError
from voiceprep.model import (
    Attempt,
    Coverage,
    Delivery,
    Gauge,
    Measure,
    Overruled,
    Recording,
    Report,
    Status,
)
from voiceprep.protocols import History

ENGINES = {"transcriber": "fake/words"}


class HistoryContract:
    def test_a_report_comes_back_as_it_was(self, history: History, tmp_path: Path) -> None:
        recording = Recording(path=tmp_path / "self.flac")
        reports = [replace(SPOKEN, recording=recording), replace(SILENT, recording=recording), TYPED]

        kept = [history.add(report, engines=ENGINES) for report in reports]

        assert kept == [1, 2, 3]
        assert [history.report(number) for number in kept] == reports

    def test_the_report_shown_by_default_is_the_last(self, history: History) -> None:
        history.add(SPOKEN, engines=ENGINES)
        history.add(TYPED, engines=ENGINES)

        assert history.report() == TYPED

    def test_attempts_are_listed_newest_first(self, history: History) -> None:
        history.add(SPOKEN, engines=ENGINES)
        history.add(TYPED, engines=ENGINES)

        assert history.attempts() == (
            Attempt(
                number=2,
                made_at=NOW,
                set_name=None,
                question_id=None,
                prompt="Кто вы?",
                coverage=1.0,
                answer_length=None,
            ),
            Attempt(
                number=1,
                made_at=NOW,
                set_name="about-me.en",
                question_id="self",
                prompt="Tell me about yourself",
                coverage=SPOKEN.coverage.share,
                answer_length=31.234,
            ),
        )

    def test_assessing_again_adds_an_attempt(self, history: History) -> None:
        """Nothing is overwritten."""
        assert [history.add(SPOKEN, engines=ENGINES) for _ in range(2)] == [1, 2]

    def test_attempts_are_listed_since_a_time_up_to_a_limit(self, history: History) -> None:
        for hour in range(5):
            history.add(replace(SPOKEN, made_at=NOW + timedelta(hours=hour)), engines=ENGINES)

        assert [attempt.number for attempt in history.attempts(since=NOW + timedelta(hours=2))] == [5, 4, 3]
        assert [attempt.number for attempt in history.attempts(limit=2)] == [5, 4]
        assert [attempt.number for attempt in history.attempts(since=NOW + timedelta(hours=2), limit=1)] == [5]
        assert history.attempts(limit=0) == ()

    def test_an_empty_history_says_how_to_begin_it(self, history: History) -> None:
        assert history.attempts() == ()
        with pytest.raises(HistoryError, match="there are no attempts yet") as error:
            history.report()
        assert error.value.hint == "make one: voiceprep practice"

    @pytest.mark.parametrize("number", [0, -1, 4, 10**30])
    def test_an_unknown_attempt_is_answered_with_the_nearest(self, history: History, number: int) -> None:
        for _ in range(3):
            history.add(TYPED, engines=ENGINES)

        with pytest.raises(HistoryError, match=f"there is no attempt {number}") as error:
            history.report(number)
        assert error.value.hint == f"the nearest is {1 if number < 1 else 3}"

    def test_the_verdict_of_the_user_is_shown_in_the_place_of_the_programs(self, history: History) -> None:
        """The last one counts, and coverage follows it."""
        first, second = (history.report(history.add(SPOKEN, engines=ENGINES)) for _ in range(2))
        later = NOW + timedelta(days=1)
        missed = SPOKEN.coverage.matches[1]
        covered = replace(missed, status=Status.COVERED, overruled=Overruled(was=Status.MISSED, at=later))
        matches = (SPOKEN.coverage.matches[0], covered, *SPOKEN.coverage.matches[2:])
        expected = replace(first, coverage=Coverage(matches=matches))

        history.overrule(1, missed.point.id, Status.PARTIAL, now=NOW)
        given = history.overrule(1, missed.point.id, Status.COVERED, now=later)

        assert given == history.report(1) == expected
        assert history.report(2) == second
        assert [(attempt.coverage, attempt.overruled) for attempt in history.attempts()] == [
            (SPOKEN.coverage.share, False),
            (expected.coverage.share, True),
        ]

    @pytest.mark.parametrize("status", [None, Status.MISSED])
    def test_overruling_is_taken_back(self, history: History, status: Status | None) -> None:
        """By name, or by giving the program's verdict again: all is as it was."""
        history.add(SPOKEN, engines=ENGINES)
        before = (history.report(), history.attempts())
        point_id = SPOKEN.coverage.matches[1].point.id

        history.overrule(1, point_id, Status.COVERED, now=NOW)

        assert history.overrule(1, point_id, status, now=NOW) == before[0]
        assert (history.report(), history.attempts()) == before

    def test_what_was_only_likely_can_be_made_certain(self, history: History) -> None:
        history.add(SPOKEN, engines=ENGINES)
        likely = SPOKEN.coverage.matches[5]

        report = history.overrule(1, likely.point.id, Status.COVERED, now=NOW)

        assert report.coverage.matches[5] == replace(likely, overruled=Overruled(was=Status.COVERED, at=NOW))

    def test_what_is_not_there_cannot_be_overruled(self, history: History) -> None:
        with pytest.raises(HistoryError, match="there are no attempts yet"):
            history.overrule(1, "student", Status.COVERED, now=NOW)
        report = history.report(history.add(SPOKEN, engines=ENGINES))

        with pytest.raises(HistoryError, match="there is no attempt 2"):
            history.overrule(2, "student", Status.COVERED, now=NOW)
        with pytest.raises(HistoryError, match='attempt 1 has no point "student"'):
            history.overrule(1, "student", Status.COVERED, now=NOW)
        assert history.report(1) == report

    def test_what_is_found_out_later_of_how_an_answer_was_spoken_is_in_its_report(self, history: History) -> None:
        """The verdicts stay, the user's too."""
        assert SPOKEN.delivery is not None
        kept = [history.add(report, engines=ENGINES) for report in (SPOKEN, SPOKEN)]
        before = history.overrule(1, SPOKEN.coverage.matches[1].point.id, Status.COVERED, now=NOW)
        later = replace(SPOKEN.delivery, fillers=(), advice=None)

        history.revise_delivery(1, later)

        assert [history.report(number) for number in kept] == [replace(before, delivery=later), history.report(2)]
        assert history.report(2).delivery == SPOKEN.delivery

    def test_the_delivery_of_what_is_not_there_cannot_be_revised(self, history: History) -> None:
        assert SPOKEN.delivery is not None
        with pytest.raises(HistoryError, match="there are no attempts yet"):
            history.revise_delivery(1, SPOKEN.delivery)
        history.add(SPOKEN, engines=ENGINES)

        with pytest.raises(HistoryError, match="there is no attempt 2"):
            history.revise_delivery(2, SPOKEN.delivery)

    def test_what_is_usual_is_the_median_of_the_last_answers_in_the_language(self, history: History) -> None:
        """Of three at least, whatever the region; of those before an attempt where one is named."""
        assert history.usual("en") == {}
        for words in (100.0, 110.0, 160.0, 170.0):
            history.add(spoken_at(words, language="en-GB"), engines=ENGINES)
        history.add(spoken_at(60.0, language="ru"), engines=ENGINES)
        history.add(TYPED, engines=ENGINES)

        assert history.usual("en") == {Measure.WORDS: 135.0}
        assert history.usual("en-US", before=4) == {Measure.WORDS: 110.0}
        assert history.usual("en", before=3) == {}
        assert history.usual("ru") == {}

    def test_what_is_usual_follows_the_speaker(self, history: History) -> None:
        """Only the last twenty answers count."""
        for words in (*[300.0] * 30, *[120.0] * 20):
            history.add(spoken_at(words, language="en"), engines=ENGINES)

        assert history.usual("en") == {Measure.WORDS: 120.0}


def spoken_at(words: float, *, language: str) -> Report:
    delivery = Delivery(words_per_minute=words, pauses=(), gauges=(Gauge(measure=Measure.WORDS, value=words),))
    return replace(SPOKEN, question=replace(SPOKEN.question, language=language), delivery=delivery)
