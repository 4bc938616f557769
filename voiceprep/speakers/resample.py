"""A sound at another rate, for a device that does not take its own."""

from voiceprep.model import Sound


def resample(sound: Sound, rate: int) -> Sound:
    """Give the sound at ``rate`` samples a second, by FFmpeg's resampler, which needs a few milliseconds of it."""
    if rate == sound.rate:
        return sound
    import av
    import numpy as np

    frame = av.AudioFrame.from_ndarray(sound.samples.reshape(1, -1), format="fltp", layout="mono")
    frame.sample_rate = sound.rate
    resampler = av.AudioResampler(format="fltp", layout="mono", rate=rate)
    parts = [part.to_ndarray()[0] for part in (*resampler.resample(frame), *resampler.resample(None))]
    return Sound(samples=np.concatenate(parts), rate=rate)
