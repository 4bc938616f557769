"""How an answer was spoken, from its words, its pauses and its sound."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from voiceprep.delivery.advice import advise
from voiceprep.delivery.fillers import add_hesitations, find_fillers, find_hesitations
from voiceprep.delivery.gauges import gauge
from voiceprep.delivery.length import measure_length
from voiceprep.delivery.loudness import measure_loudness
from voiceprep.delivery.pauses import find_pauses
from voiceprep.delivery.pitch import measure_pitch
from voiceprep.delivery.stumbles import find_stumbles
from voiceprep.delivery.syllables import count_syllables
from voiceprep.model import Delivery, Measure, Pause, Sound, Span, Transcript

NOTHING_USUAL: Mapping[Measure, float] = MappingProxyType({})


def measure(
    transcript: Transcript,
    *,
    language: str,
    silences: Sequence[Span] | None = None,
    sound: Sound | None = None,
    verbatim: Transcript | None = None,
    usual: Mapping[Measure, float] = NOTHING_USUAL,
) -> Delivery | None:
    """Measure how an answer in the language (BCP 47) was spoken; None where there is no speech.

    What needs the sound is None without it, and so is the advice, so that there is one only. `silences` are those
    between its stretches of speech, which otherwise are looked for in the sound; `verbatim` is the answer heard a
    second time for its hesitations, `usual` what is usual for the user. It takes a millisecond, and one more for each
    second of the sound.
    """
    seconds = measure_length(transcript, target=None).answer
    if seconds <= 0:
        return None
    if silences is None and sound:
        silences = silences_of(transcript, sound)
    delivery = _of_words(transcript, find_pauses(transcript, silences), seconds, language)
    if sound:
        delivery = _with_voice(delivery, sound, transcript)
    if verbatim:
        delivery = _with_hesitations(delivery, verbatim)
    delivery = replace(delivery, gauges=gauge(delivery, seconds=seconds, language=language, usual=usual))
    return replace(delivery, advice=advise(delivery, seconds=seconds)) if sound else delivery


def silences_of(transcript: Transcript, sound: Sound) -> tuple[Span, ...]:
    """Give the silences between stretches of speech, to about 0.01 s; in a millisecond for ten seconds of the sound."""
    from voiceprep.delivery.silences import find_silences  # which needs numpy

    return find_silences(transcript.speech, sound.samples, rate=sound.rate)


def _of_words(transcript: Transcript, pauses: tuple[Pause, ...], seconds: float, language: str) -> Delivery:
    syllables = count_syllables(transcript.text, language=language)
    return Delivery(
        words_per_minute=len(transcript.words) / seconds * 60,
        pauses=pauses,
        syllables_per_second=syllables / seconds,
        articulation_rate=syllables / (seconds - sum(pause.length for pause in pauses)),
        fillers=find_fillers(transcript.words),
        stumbles=find_stumbles(transcript.words),
    )


def _with_voice(delivery: Delivery, sound: Sound, transcript: Transcript) -> Delivery:
    return replace(
        delivery,
        loudness=measure_loudness(sound.samples, rate=sound.rate, speech=transcript.speech),
        pitch=measure_pitch(sound.samples, rate=sound.rate, speech=transcript.speech),
    )


def _with_hesitations(delivery: Delivery, verbatim: Transcript) -> Delivery:
    """Add hesitations; of the fillers that are words the prompt might make up some, so the transcript has them."""
    return replace(
        delivery,
        fillers=add_hesitations(delivery.fillers, find_hesitations(verbatim.words)),
        hesitations_counted=True,
    )
