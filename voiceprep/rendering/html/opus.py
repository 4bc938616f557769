"""Sound, small enough to lie inside a page."""

from base64 import b64encode
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from voiceprep.model import Sound

BIT_RATE = 24_000
"""Bits a second: above what the codec itself advises for wideband speech, 16 to 20 thousand (RFC 6716, 2.1.1)."""


def data_url(sound: "Sound") -> str:
    """Give the sound as a data: URL of Opus in Ogg, about 4 kB a second; its rate must be one that Opus knows."""
    return "data:audio/ogg;base64," + b64encode(_encode(sound)).decode("ascii")


def _encode(sound: "Sound") -> bytes:
    import av
    import numpy as np
    from av.audio.stream import AudioStream

    sink = BytesIO()
    with av.open(sink, "w", format="ogg") as container:
        stream = container.add_stream("libopus", rate=sound.rate)
        assert isinstance(stream, AudioStream)
        stream.layout, stream.bit_rate = "mono", BIT_RATE
        samples = np.ascontiguousarray(sound.samples[None, :], dtype=np.float32)
        frame = av.AudioFrame.from_ndarray(samples, format="flt", layout="mono")
        frame.sample_rate = sound.rate
        for packet in (*stream.encode(frame), *stream.encode(None)):
            container.mux(packet)
    return sink.getvalue()
