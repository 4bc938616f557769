"""Six weeks of practice that nobody did, for pictures: `python docs/example_history.py FOLDER`."""

import random
import sys
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from shutil import copy

from voiceprep.answers import read_set
from voiceprep.history import SqliteHistory
from voiceprep.model import (
    Confidence,
    Coverage,
    Delivery,
    Filler,
    Gauge,
    KeyPoint,
    Length,
    Match,
    Measure,
    Question,
    Report,
    Status,
    Target,
    Timing,
    Transcript,
)

REPOSITORY = Path(__file__).parents[1]
SETS = ("about-me.en", "about-me.ru", "internship.ru")
ATTEMPTS = 60
DAYS = 42
HOME = timezone(timedelta(hours=3))


def write_example(folder: Path, *, end: datetime, seed: int = 3) -> None:
    """Fill a practice folder with the bundled sets, and sixty attempts at them that get better until `end`."""
    chance = random.Random(seed)
    (folder / "answers").mkdir(parents=True)
    questions = []
    for name in SETS:
        path = copy(REPOSITORY / "answers" / f"{name}.md", folder / "answers")
        questions += [question for question in read_set(Path(path)).questions if question.key_points][:5]
    history = SqliteHistory(folder / "recordings" / "history.db")
    days = [*sorted(chance.sample(range(DAYS - 4), 15)), *range(DAYS - 4, DAYS)]
    for number in range(ATTEMPTS):
        share = number / (ATTEMPTS - 1)
        day = days[int(share * (len(days) - 1))]
        made_at = (end - timedelta(days=DAYS - 1 - day)).replace(hour=19, minute=number % 60, tzinfo=HOME)
        question = questions[0] if number % 6 == 0 else chance.choice(questions)
        history.add(_report(question, made_at, share, chance), engines={})


def _report(question: Question, made_at: datetime, share: float, chance: random.Random) -> Report:
    coverage = Coverage(matches=tuple(_match(point, at, share, chance) for at, point in enumerate(question.key_points)))
    seconds = max(18.0, chance.gauss(48 + 45 * share, 16))
    return Report(
        question=question,
        recording=None,
        transcript=Transcript(words=(), engine="example"),
        coverage=coverage,
        length=Length(answer=seconds, first_word=1.2, target=Target(shortest=60, longest=120), verdict=None),
        delivery=_delivery(question.language, seconds, share, chance),
        timing=Timing(transcription=4.0, matching=0.05),
        made_at=made_at,
    )


def _match(point: KeyPoint, at: int, share: float, chance: random.Random) -> Match:
    skill = 0.1 if at == 2 else 0.35 + 0.55 * share
    said = chance.random() < skill
    status = Status.COVERED if said else Status.PARTIAL if chance.random() < 0.2 else Status.MISSED
    status = Status.MISSED if point.must_not_say else status
    confidence = Confidence.CERTAIN if status is Status.COVERED else None
    return Match(point=point, status=status, confidence=confidence, score=0.9 if said else 0.1)


def _delivery(language: str, seconds: float, share: float, chance: random.Random) -> Delivery:
    count = max(0, round(chance.gauss(9 - 6.5 * share, 1.6) * seconds / 60))
    fillers = tuple(Filler(text="um", start=float(at), end=at + 0.3) for at in range(count))
    words, syllables = chance.gauss(176 - 36 * share, 9), chance.gauss(5.9 - 1.1 * share, 0.25)
    delivery = Delivery(words_per_minute=words, pauses=(), syllables_per_second=syllables, fillers=fillers)
    measured = {Measure.FILLERS: count / seconds * 60}
    measured |= {Measure.SYLLABLES: syllables} if language == "ru" else {Measure.WORDS: words}
    gauges = tuple(Gauge(measure=measure, value=value) for measure, value in measured.items())
    return replace(delivery, hesitations_counted=True, gauges=gauges)


if __name__ == "__main__":
    write_example(Path(sys.argv[1]), end=datetime.now(HOME))
