"""Exact zeros from a microphone: a pause of its own making, or the sign that it has gone."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PAUSE = 0.5
"""Seconds of zeros that no converter gives by chance."""
GONE = 2.0
"""Seconds of zeros after which a device that was never silent to the bit has gone: some systems go on with zeros when a
device is unplugged."""


@dataclass(frozen=True, kw_only=True)
class Zeros:
    """What has been seen of a microphone's zeros.

    A headset that suppresses noise gives zeros whenever nobody speaks, and so do virtual devices. Such a one shows
    itself by coming back from zeros, and from then on they mean nothing. Zeros from the very beginning are a muted
    microphone, not one that has gone.
    """

    run: float = 0.0
    """Seconds of zeros up to now."""
    has_sounded: bool = False
    gives_zeros_in_pauses: bool = False

    def after(self, block: "NDArray[np.float32]", *, rate: int) -> "Zeros":
        """Take in the next block of samples."""
        if not block.any():
            return Zeros(
                run=self.run + len(block) / rate,
                has_sounded=self.has_sounded,
                gives_zeros_in_pauses=self.gives_zeros_in_pauses,
            )
        return Zeros(has_sounded=True, gives_zeros_in_pauses=self.gives_zeros_in_pauses or self.run >= PAUSE)

    @property
    def mean_gone(self) -> bool:
        """Whether the microphone has gone, or was muted after it sounded, which looks the same."""
        return self.has_sounded and not self.gives_zeros_in_pauses and self.run > GONE
