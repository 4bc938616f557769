"""A trial of the microphone: a recording of a few seconds, judged by how loud it is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from voiceprep.doctor.check import Check, Finding, check, fails, warns, works
from voiceprep.model import Sound
from voiceprep.protocols import Microphone, Progress
from voiceprep.recording import TOO_QUIET, Hearing, HearsSpeech, Live, measure_level
from voiceprep.systems import Need, System, mend
from voiceprep.translation import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

_PIECE = 0.1
"""Seconds of sound that are heard at once."""


def try_microphone(record: Callable[[], Sound], *, hears_speech: HearsSpeech, system: System) -> Check:
    """Record, and see that the speaker can be heard; what goes wrong is in the check."""
    return check(
        _("recording"), lambda: look_at_sound(record(), hears_speech=hears_speech, system=system), essential=True
    )


def look_at_sound(sound: Sound, *, hears_speech: HearsSpeech, system: System) -> Finding:
    """See that somebody speaks in it, neither too loud nor too quiet."""
    level, live = measure_level(sound.samples), _hear(sound, hears_speech)
    where = mend(Need.INPUT_SETTINGS, system)
    if level.is_silence:
        hint = _("unmute it, and allow this terminal to listen to it; {where}").format(where=where)
        return fails(_("nothing but zeros: the microphone is muted, or may not be used"), hint)
    peak = _("peak {peak:.0f} dBFS").format(peak=level.peak)
    if live.loudness is None:
        return warns(
            _("no speech, {peak}").format(peak=peak),
            _("speak while it records, or choose another microphone; {where}").format(where=where),
        )
    detail = _("speech {loudness:.0f} dBFS, {peak}").format(loudness=live.loudness, peak=peak)
    if live.last_clipped is not None:
        return warns(
            _("{detail}: too loud, it clips").format(detail=detail), _("turn the microphone down, or move away from it")
        )
    if live.loudness < TOO_QUIET:
        return warns(_("{detail}: too quiet").format(detail=detail), _("come closer to the microphone, or turn it up"))
    return works(detail)


def _hear(sound: Sound, hears_speech: HearsSpeech) -> Live:
    hearing, size = Hearing(hears_speech, rate=sound.rate), round(_PIECE * sound.rate)
    for start in range(0, len(sound.samples), size):
        hearing.take_in(sound.samples[start : start + size])
    return hearing.live


def listen(microphone: Microphone, *, seconds: float, started: Callable[[], None], progress: Progress) -> Sound:
    """Give what the microphone hears in so many seconds, or less where its sound ends.

    ``started`` is called when it delivers. Raises MicrophoneError.
    """
    import numpy as np

    with microphone.listen() as blocks:
        started()
        taken = list(_first(blocks, round(seconds * microphone.rate), progress))
    samples = np.concatenate(taken) if taken else np.zeros(0, dtype=np.float32)
    return Sound(samples=samples, rate=microphone.rate)


def _first(blocks: "Iterator[NDArray[np.float32]]", wanted: int, progress: Progress) -> "Iterator[NDArray[np.float32]]":
    heard = 0
    for block in blocks:
        yield block[: wanted - heard]
        heard += len(block)
        progress(min(1.0, heard / wanted))
        if heard >= wanted:
            return
