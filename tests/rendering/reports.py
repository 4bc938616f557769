"""Reports to render, put together by hand."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from voiceprep.model import (
    Advice,
    Confidence,
    Coverage,
    Delivery,
    Evidence,
    Filler,
    Gauge,
    KeyPoint,
    Length,
    LengthVerdict,
    Loudness,
    Match,
    Measure,
    Overruled,
    Pause,
    Pitch,
    Question,
    Recording,
    Report,
    Span,
    Status,
    Stumble,
    StumbleKind,
    Target,
    Timing,
    Transcript,
    Word,
    Wording,
)

NOW = datetime(2026, 11, 23, 10, 15, tzinfo=UTC)
TARGET = Target(shortest=60, longest=90)
SAID = (
    "I am a third year student of applied mathematics and I have been doing machine learning for two years. "
    "I started with regression and boosting, then moved on to vision."
)
WORDS = tuple(
    Word(text=text, start=1 + place * 0.5, end=1.5 + place * 0.5, confidence=0.987)
    for place, text in enumerate(SAID.split())
)


def point(name: str, *, nice_to_have: bool = False, must_not_say: bool = False) -> KeyPoint:
    return KeyPoint(
        id=name.replace(" ", "-"),
        wordings=(Wording(text=name),),
        nice_to_have=nice_to_have,
        must_not_say=must_not_say,
    )


def evidence(first: int, last: int) -> Evidence:
    text = " ".join(word.text for word in WORDS[first : last + 1])
    return Evidence(text=text, first_word=first, last_word=last, start=WORDS[first].start, end=WORDS[last].end)


MATCHES = (
    Match(
        point=point("third-year student"),
        status=Status.COVERED,
        score=0.912,
        confidence=Confidence.CERTAIN,
        evidence=evidence(2, 8),
    ),
    Match(point=point("second place in the case championship of Innopolis"), status=Status.MISSED, score=0.1),
    Match(
        point=point("three years of machine learning"),
        status=Status.CONTRADICTED,
        score=0.8,
        confidence=Confidence.CERTAIN,
        evidence=evidence(13, 18),
        reason="you said “two years”, the point says “three years”",
    ),
    Match(
        point=point("regression, boosting, trees"),
        status=Status.PARTIAL,
        score=0.7,
        confidence=Confidence.CERTAIN,
        evidence=evidence(19, 24),
        missing=("trees",),
    ),
    Match(point=point("the violin", nice_to_have=True), status=Status.MISSED, score=0.0),
    Match(
        point=point("computer vision"),
        status=Status.COVERED,
        score=0.6,
        confidence=Confidence.LIKELY,
        evidence=evidence(25, 29),
    ),
    Match(point=point("no experience", must_not_say=True), status=Status.MISSED, score=0.2),
    Match(
        point=point("my exams", must_not_say=True),
        status=Status.SLIPPED,
        score=0.9,
        confidence=Confidence.CERTAIN,
        evidence=evidence(0, 1),
    ),
)

QUESTION = Question(
    id="self",
    prompt="Tell me about yourself",
    language="en",
    key_points=tuple(match.point for match in MATCHES),
    target=TARGET,
    set_name="about-me.en",
)

SPOKEN = Report(
    question=QUESTION,
    recording=Recording(path=Path("recordings/self.flac")),
    transcript=Transcript(words=WORDS, engine="fake/words", speech=(Span(start=1.0, end=16.0),)),
    coverage=Coverage(matches=MATCHES),
    length=Length(answer=31.234, first_word=1.0, target=TARGET, verdict=LengthVerdict.SHORT),
    delivery=Delivery(
        words_per_minute=117.6,
        pauses=(Pause(start=4.0, end=5.128, inside_clause=True),),
        syllables_per_second=3.456,
        articulation_rate=4.321,
        fillers=(Filler(text="um", start=9.0, end=9.254),),
        hesitations_counted=True,
        stumbles=(Stumble(kind=StumbleKind.REPETITION, text="I have", start=6.5, end=7.5),),
        loudness=Loudness(level=-23.456, spread=6.0),
        pitch=Pitch(median=118.25, range=5.432),
        gauges=(
            Gauge(measure=Measure.WORDS, value=117.6, low=100, high=165, usual=125.0),
            Gauge(measure=Measure.FILLERS, value=1.92, high=5),
        ),
        advice=Advice.WHOLE_CLAUSES,
    ),
    timing=Timing(transcription=3.21987, matching=0.0123),
    made_at=NOW,
)

OVERRULED = replace(
    SPOKEN,
    coverage=Coverage(
        matches=tuple(
            replace(match, status=status, overruled=Overruled(was=match.status, at=NOW)) if status else match
            for match, status in zip(
                MATCHES[:7],
                (Status.MISSED, Status.COVERED, None, Status.COVERED, None, Status.COVERED, Status.SLIPPED),
                strict=True,
            )
        )
    ),
)
"""The first, second, fourth, sixth and seventh verdict are the user's."""

SILENT = Report(
    question=QUESTION,
    recording=Recording(path=Path("recordings/self.flac")),
    transcript=Transcript(words=(), engine="fake/words"),
    coverage=Coverage(matches=tuple(Match(point=p, status=Status.MISSED, score=0.0) for p in QUESTION.key_points)),
    length=Length(answer=0.0, first_word=None, target=TARGET, verdict=LengthVerdict.NO_SPEECH),
    delivery=None,
    timing=Timing(transcription=0.5, matching=0.001),
    made_at=NOW,
)

TYPED = Report(
    question=Question(id=None, prompt="Кто вы?", language="ru", key_points=(point("студент"),)),
    recording=None,
    transcript=Transcript(words=(Word(text="Я"), Word(text="студент.")), engine="typed"),
    coverage=Coverage(
        matches=(
            Match(
                point=point("студент"),
                status=Status.COVERED,
                score=1.0,
                confidence=Confidence.CERTAIN,
                evidence=Evidence(text="студент.", first_word=1, last_word=1),
            ),
        )
    ),
    length=None,
    delivery=None,
    timing=Timing(matching=0.002),
    made_at=NOW,
)
