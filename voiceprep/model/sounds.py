"""What is spoken and recorded."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, kw_only=True)
class SystemVoice:
    """A voice that a synthesiser has."""

    id: str
    name: str
    languages: tuple[str, ...]
    """BCP 47 tags, the closest first."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Sound:
    """Sound in memory."""

    samples: "NDArray[np.float32]"
    """Of shape (n,): mono, in [-1, 1]."""
    rate: int
    """Samples a second."""

    @property
    def length(self) -> float:
        """Seconds."""
        return len(self.samples) / self.rate


@dataclass(frozen=True, kw_only=True)
class Span:
    """A stretch of a recording, in seconds from its start."""

    start: float
    end: float

    @property
    def length(self) -> float:
        """Seconds."""
        return self.end - self.start


@dataclass(frozen=True, kw_only=True)
class Recording:
    """A file of sound that holds an answer."""

    path: Path
