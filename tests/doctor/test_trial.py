import numpy as np
import pytest

from tests.fake_microphone import FakeMicrophone
from voiceprep.doctor import Check, Health, listen, try_microphone
from voiceprep.errors import MicrophoneError
from voiceprep.model import Sound
from voiceprep.protocols import silent
from voiceprep.systems import System

RATE = 16_000
WHERE = "look at: arecord -l; pactl list short sources"


def tone(height: float, *, seconds: float = 3.0) -> Sound:
    time = np.arange(round(seconds * RATE)) / RATE
    return Sound(samples=(height * np.sin(2 * np.pi * 440 * time)).clip(-1, 1).astype(np.float32), rate=RATE)


def try_with(sound: Sound, *, speech: bool = True) -> Check:
    return try_microphone(lambda: sound, hears_speech=lambda *_: speech, system=System.DEBIAN)


def recording(status: Health, detail: str, mend: str | None = None) -> Check:
    return Check(name="recording", status=status, detail=detail, mend=mend, essential=True)


def test_speech_of_a_good_level_works() -> None:
    """Its level is that of a sine: 3 dB below its peak."""
    assert try_with(tone(0.1)) == recording(Health.WORKS, "speech -23 dBFS, peak -20 dBFS")


@pytest.mark.parametrize("seconds", [0.0, 1.0])
def test_a_microphone_that_gives_only_zeros_fails(seconds: float) -> None:
    assert try_with(tone(0.0, seconds=seconds), speech=False) == recording(
        Health.FAILS,
        "nothing but zeros: the microphone is muted, or may not be used",
        f"unmute it, and allow this terminal to listen to it; {WHERE}",
    )


def test_what_is_no_speech_is_warned_of() -> None:
    assert try_with(tone(0.01), speech=False) == recording(
        Health.WARNS, "no speech, peak -40 dBFS", f"speak while it records, or choose another microphone; {WHERE}"
    )


def test_what_is_too_loud_is_warned_of() -> None:
    assert try_with(tone(2.0)) == recording(
        Health.WARNS,
        "speech -1 dBFS, peak 0 dBFS: too loud, it clips",
        "turn the microphone down, or move away from it",
    )


def test_what_is_too_quiet_is_warned_of() -> None:
    assert try_with(tone(0.005)) == recording(
        Health.WARNS, "speech -49 dBFS, peak -46 dBFS: too quiet", "come closer to the microphone, or turn it up"
    )


def test_a_microphone_that_cannot_be_used_fails() -> None:
    def record() -> Sound:
        raise MicrophoneError("there is no microphone", hint="plug one in")

    check = try_microphone(record, hears_speech=lambda *_: True, system=System.DEBIAN)

    assert check == recording(Health.FAILS, "there is no microphone", "plug one in")


def test_so_many_seconds_are_heard() -> None:
    """To the sample, although they are no whole number of blocks."""
    shares: list[float] = []
    said: list[str] = []
    microphone = FakeMicrophone(tone(0.1).samples)

    sound = listen(microphone, seconds=0.12, started=lambda: said.append("now"), progress=shares.append)

    assert np.array_equal(sound.samples, tone(0.1).samples[:1_920])
    assert (shares[-1], len(shares), said) == (1.0, 3, ["now"])


def test_what_is_shorter_is_heard_to_its_end() -> None:
    for samples in (tone(0.1).samples, tone(0.1).samples[:0]):
        sound = listen(FakeMicrophone(samples), seconds=10, started=lambda: None, progress=silent)
        assert np.array_equal(sound.samples, samples)
