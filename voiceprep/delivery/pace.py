"""How fast an answer was spoken."""

from voiceprep.delivery.length import measure_length
from voiceprep.delivery.pauses import find_pauses
from voiceprep.delivery.syllables import count_syllables
from voiceprep.model import Delivery, Transcript


def measure(transcript: Transcript, *, language: str) -> Delivery | None:
    """Measure how an answer in the language (BCP 47) was spoken; None where there is no speech."""
    seconds = measure_length(transcript, target=None).answer
    if seconds <= 0:
        return None
    pauses = find_pauses(transcript)
    syllables = count_syllables(transcript.text, language=language)
    return Delivery(
        words_per_minute=len(transcript.words) / seconds * 60,
        pauses=pauses,
        syllables_per_second=syllables / seconds,
        articulation_rate=syllables / (seconds - sum(pause.length for pause in pauses)),
    )
