"""What every command is given: where the user's things are, and the engines, which come to life when they are used."""

import os
import shlex
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Protocol

from voiceprep.cli.progress import stage
from voiceprep.protocols import Embedder, Progress, Transcriber
from voiceprep.settings import Settings, read_settings
from voiceprep.translation import _


class MakeTranscriber(Protocol):
    """From settings to a live recogniser: ``voiceprep.wiring.make_transcriber``, or a fake in tests."""

    def __call__(self, settings: Settings, *, progress: Progress) -> Transcriber:
        """Raise SettingsError or TranscriberError where that cannot be done."""
        ...


@dataclass(frozen=True, kw_only=True)
class Invocation:
    """One run of the program."""

    make_transcriber: MakeTranscriber
    home: Path | None = None
    """The practice folder as the user named it."""
    changes: Mapping[str, str] = field(default_factory=dict)
    """Settings that the user gave as options."""

    @cached_property
    def folder(self) -> Path:
        """The practice folder."""
        from voiceprep.practice_folder import find_practice_folder

        return find_practice_folder(self.home, environment=os.environ, cwd=Path.cwd())

    @property
    def embedder(self) -> Embedder:
        """The encoder of meaning."""
        from voiceprep.wiring import make_embedder

        return make_embedder()

    @cached_property
    def settings(self) -> Settings:
        """What the user set. Raises SettingsError."""
        return replace(read_settings(self.folder, os.environ), **self.changes)  # type: ignore[arg-type]

    @cached_property
    def transcriber(self) -> Transcriber:
        """The recogniser, loaded once."""
        with stage(_("Loading the recogniser")) as progress:
            return self.make_transcriber(self.settings, progress=progress)


def no_attempts(home: Path | None) -> str:
    """Say that nothing was practised yet, and how to begin."""
    return _("There are no attempts yet. Make one: {command}").format(command=typed_command(home, "practice"))


def typed_command(home: Path | None, *words: str) -> str:
    """Give a command of this program as the user would type it, who named this practice folder."""
    return shlex.join(["voiceprep", *(["--home", str(home)] if home else []), *words])
