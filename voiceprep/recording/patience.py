"""How long an answer is waited for."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Patience:
    """When a recording ends by itself, in seconds."""

    silence: float | None = 8.0
    """Without speech once there has been some; None waits for ever."""
    first_word: float | None = 30.0
    """Before the first speech: people think longest before they begin."""
    longest: float = 600.0
    """For the whole recording."""

    def silence_left(self, *, seconds: float, last_speech: float | None) -> float | None:
        """Say how many seconds of silence are left, after ``seconds`` of recording; None where silence ends nothing.

        ``last_speech`` is when speech was last heard, None where it has not been.
        """
        waits = self.silence if last_speech is not None else self.first_word
        return None if waits is None else max(0.0, waits - (seconds - (last_speech or 0.0)))
