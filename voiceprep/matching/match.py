"""The verdict on every key point of a question."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from voiceprep.doubt import doubtful_words
from voiceprep.matching.answer import Answer
from voiceprep.matching.corrections import settle
from voiceprep.matching.litotes import add_litotes
from voiceprep.matching.meaning import raise_by_meaning
from voiceprep.matching.parts import match_by_parts
from voiceprep.matching.points import wanted_tokens
from voiceprep.matching.similarity import similarities
from voiceprep.matching.thresholds import BY_STRICTNESS, Thresholds
from voiceprep.matching.tokens import tokenize
from voiceprep.matching.wording import match_by_wording
from voiceprep.model import Confidence, Coverage, KeyPoint, Match, Status, Strictness, Transcript, with_parts
from voiceprep.protocols import Embedder
from voiceprep.threads import one_thread


def match(
    key_points: Sequence[KeyPoint],
    transcript: Transcript,
    embedder: Embedder | None = None,
    *,
    prompt: str = "",
    thresholds: Mapping[Strictness, Thresholds] = BY_STRICTNESS,
) -> Coverage:
    """Say of each key point whether the answer made it, in the order of the points.

    Without an embedder only the wording counts; with one, the question helps to tell what a note means.
    """
    points = list(with_parts(key_points))
    answer = hear(points, transcript, prompt=prompt)
    found = [match_by_wording(point, answer, thresholds[point.strictness or Strictness.GIST]) for point in points]
    if embedder:
        with one_thread():
            found = raise_by_meaning(found, answer, embedder, thresholds)
    doubtful = doubtful_words(transcript)
    verdicts = (_at_most_likely(one) if _rests_on(one, doubtful) else one for one in found)
    return Coverage(matches=tuple(_whole(point, verdicts) for point in key_points))


def _rests_on(found: Match, words: frozenset[int]) -> bool:
    evidence = found.evidence
    return evidence is not None and any(at in words for at in range(evidence.first_word, evidence.last_word + 1))


def _at_most_likely(found: Match) -> Match:
    return replace(found, confidence=Confidence.LIKELY) if found.confidence is Confidence.CERTAIN else found


def hear(points: Sequence[KeyPoint], transcript: Transcript, *, prompt: str = "") -> Answer:
    """Compare the words of the points, not of their parts, with those of the transcript."""
    tokens = settle(tokenize(transcript.text), transcript.text)
    wordings = list(dict.fromkeys(wording for point in points for wording in point.wordings))
    wanted = [wanted_tokens(wording) for wording in wordings]
    matrices = similarities(wanted, tokens)
    add_litotes(wanted, tokens, matrices)
    alike = dict(zip(wordings, matrices, strict=True))
    return Answer(prompt=prompt, transcript=transcript, tokens=tokens, alike=alike)


def _whole(point: KeyPoint, verdicts: Iterator[Match]) -> Match:
    """Take the next verdict for the point and those after it for its parts: the order of `with_parts`."""
    own = next(verdicts)
    parts = [_whole(part, verdicts) for part in point.parts]
    whole = match_by_parts(own, parts) if parts else own
    return _slipped(whole) if point.must_not_say else whole


def _slipped(said: Match) -> Match:
    """Turn the verdict on a point that must not be said around: only the whole of it is a slip."""
    if said.status is Status.COVERED:
        return replace(said, status=Status.SLIPPED)
    return Match(point=said.point, status=Status.MISSED, score=said.score)
