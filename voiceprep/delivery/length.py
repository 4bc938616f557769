"""How long an answer took, against how long it should take."""

from voiceprep.model import Length, LengthVerdict, Target, Transcript


def measure_length(transcript: Transcript, target: Target | None) -> Length:
    """Measure the answer from its first to its last speech, in seconds.

    Silence before and after the answer does not count, pauses inside it do. Voice activity in which no word was
    recognised is taken for noise.
    """
    if not (transcript.words and transcript.speech):
        return Length(answer=0.0, first_word=None, target=target, verdict=LengthVerdict.NO_SPEECH)
    first, last = transcript.speech[0], transcript.speech[-1]
    seconds = last.end - first.start
    return Length(answer=seconds, first_word=first.start, target=target, verdict=_verdict(seconds, target))


def _verdict(seconds: float, target: Target | None) -> LengthVerdict | None:
    if target is None:
        return None
    if seconds < target.shortest:
        return LengthVerdict.SHORT
    return LengthVerdict.LONG if seconds > target.longest else LengthVerdict.ON_TARGET
