"""Any input device, through PortAudio."""

from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from threading import Event
from typing import TYPE_CHECKING, Any

from voiceprep.errors import MicrophoneError
from voiceprep.microphones.inputs import INPUTS
from voiceprep.microphones.zeros import Zeros
from voiceprep.portaudio.devices import Device
from voiceprep.portaudio.streams import running
from voiceprep.systems import Need, mend
from voiceprep.translation import _

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BLOCK = 0.05
"""Seconds."""
_LATENCY = 0.2
"""Seconds of sound that the system keeps for us: loading a model, which goes on meanwhile, can hold Python's lock as
long as that."""
_FIRST_BLOCK = 5.0
"""Seconds a device may take to deliver; 0.3 to 1.6 are usual."""
_PATIENCE = 2.0
"""Seconds without a sign of life after which a device is given up."""


class PortAudioMicrophone:
    """Listens to a device: by its number, its name or a part of it, by default where the system listens."""

    def __init__(self, *, device: str | int | None = None) -> None:
        """Find the device. Raises MicrophoneError where PortAudio or the device is missing."""
        self._input = INPUTS.default() if device is None else INPUTS.choose(INPUTS.all(), device)
        self.overflows = 0
        """How often the system says that samples were lost before they came here."""

    @property
    def name(self) -> str:
        """The system's name for the device."""
        return self._input.name

    @property
    def rate(self) -> int:
        """The device's own."""
        return self._input.rate

    @contextmanager
    def listen(self) -> Iterator[Iterator["NDArray[np.float32]"]]:
        """Open the device, wait until it delivers, and give its blocks from when the first of them is asked for.

        Raises MicrophoneError when the device cannot be opened or does not deliver within 5 s; the iterator raises it
        within 3 s of the device going away.
        """
        line = _Line(self._input)
        try:
            with running(INPUTS, self._input, line.stream_from):
                try:
                    line.await_first_block()
                    yield line.blocks()
                finally:
                    line.close()
        finally:
            self.overflows += line.overflows


class _Line:
    """The sound on its way from PortAudio's thread to ours."""

    def __init__(self, device: Device) -> None:
        self.overflows = 0
        self._device = device
        self._queue: SimpleQueue[NDArray[np.float32] | None] = SimpleQueue()
        self._delivers = Event()
        self._is_wanted = False
        self._is_closed = False

    def stream_from(self, portaudio: Any) -> Any:
        """Open a stream from the device into this line."""
        return portaudio.InputStream(
            device=self._device.number,
            samplerate=self._device.rate,
            blocksize=round(_BLOCK * self._device.rate),
            channels=1,
            dtype="float32",
            latency=_LATENCY,
            callback=self.take_in,
            finished_callback=self.end,
        )

    def take_in(self, block: "NDArray[np.float32]", frames: int, time: Any, status: Any) -> None:
        """Copy a block: PortAudio calls this, it must not take long, and the block is overwritten afterwards."""
        del frames, time
        self._delivers.set()
        if self._is_wanted:
            self.overflows += bool(status.input_overflow)
            self._queue.put(block[:, 0].copy())

    def end(self) -> None:
        """Say that nothing more comes: PortAudio calls this, also when the device goes away."""
        self._queue.put(None)

    def close(self) -> None:
        """Let whoever waits for a block go."""
        self._is_closed = True
        self.end()

    def await_first_block(self) -> None:
        if not self._delivers.wait(_FIRST_BLOCK):
            hint = _("close other programs that listen to it; {mend}").format(mend=mend(Need.INPUT_SETTINGS))
            raise MicrophoneError(_('"{name}" gives no sound').format(name=self._device.name), hint=hint)

    def blocks(self) -> Iterator["NDArray[np.float32]"]:
        """Give the blocks that arrive from now on."""
        zeros = Zeros()
        self._is_wanted = True
        while (block := self._next_block()) is not None:
            zeros = zeros.after(block, rate=self._device.rate)
            if zeros.mean_gone:
                raise self._gone(_('the microphone "{name}" went away or was muted'))
            yield block
        if not self._is_closed:
            raise self._gone(_('the microphone "{name}" went away'))

    def _next_block(self) -> "NDArray[np.float32] | None":
        try:
            return self._queue.get(timeout=_PATIENCE)
        except Empty:
            raise self._gone(_('the microphone "{name}" stopped giving sound')) from None

    def _gone(self, message: str) -> MicrophoneError:
        hint = _("plug it in; {mend}").format(mend=mend(Need.INPUT_SETTINGS))
        return MicrophoneError(message.format(name=self._device.name), hint=hint)
