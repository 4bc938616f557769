"""The models of Whisper: which there are, which are here, and where.

One format serves both engines: that of CTranslate2, which openai-whisper reads through ``checkpoint.py``. The base
model comes in packages (``weights.py``), every other is fetched only when the user asks for it (``hub.py``).
"""

import shutil
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from voiceprep.errors import ModelError
from voiceprep.protocols import Progress, silent
from voiceprep.systems import complaint
from voiceprep.transcribers.weights import base_weights
from voiceprep.translation import _

EMBEDDED = "base"


@dataclass(frozen=True, kw_only=True)
class Model:
    """A model that can be had by its name."""

    name: str
    repository: str
    """On the hub of Hugging Face."""
    size: int
    """Bytes on disk, to about a hundredth."""

    @property
    def comes_along(self) -> bool:
        """Whether it comes with voiceprep, and is only unpacked."""
        return self.name == EMBEDDED


CATALOGUE = {
    name: Model(name=name, repository=repository, size=megabytes * 1_000_000)
    for name, repository, megabytes in (
        ("tiny", "Systran/faster-whisper-tiny", 78),
        ("base", "Systran/faster-whisper-base", 148),
        ("small", "Systran/faster-whisper-small", 486),
        ("medium", "Systran/faster-whisper-medium", 1_530),
        ("large-v1", "Systran/faster-whisper-large-v1", 3_090),
        ("large-v2", "Systran/faster-whisper-large-v2", 3_090),
        ("large-v3", "Systran/faster-whisper-large-v3", 3_090),
        ("large-v3-turbo", "mobiuslabsgmbh/faster-whisper-large-v3-turbo", 1_620),
    )
}
"""All that Whisper has for many languages, in the repositories that faster-whisper itself names in its utils.py."""


@dataclass(frozen=True, kw_only=True)
class Held:
    """A model and what of it is here."""

    model: Model
    folder: Path | None
    """Where it lies; None where it is not here."""
    size: int
    """Bytes on disk, also of a download that was broken off."""

    @property
    def state(self) -> str:
        """What there is of it, in words for the user."""
        if self.model.comes_along:
            return _("here (comes with voiceprep)")
        if self.folder:
            return _("here")
        return _("download broken off") if self.size else ""


def find_model(model: str, cache: Path, *, progress: Progress = silent) -> Path:
    """Give the folder, or the file, of a model that is named or lies at a whole path.

    The base model is unpacked where it is not yet; nothing is downloaded. Raises ModelError where it is not here.
    """
    if Path(model).is_absolute():
        if not Path(model).exists():
            raise ModelError(
                _("there is no model at {model}").format(model=model),
                hint=_("voiceprep models list shows those that are here"),
            )
        return Path(model)
    if model == EMBEDDED:
        return base_weights(cache, progress=progress)
    folder = folder_of(_catalogued_or_path(model).name, cache)
    if not folder.is_dir():
        raise ModelError(
            _("the model {model} is not here").format(model=model),
            hint=f"voiceprep models get {model}",
        )
    return folder


def catalogued(name: str) -> Model:
    """Give the model of the name. Raises ModelError where there is none."""
    if name not in CATALOGUE:
        near = get_close_matches(name, CATALOGUE, n=1)
        raise ModelError(
            _('there is no model "{name}"').format(name=name),
            hint=_("did you mean {near}?").format(near=near[0])
            if near
            else _("there are {catalogue}").format(catalogue=", ".join(CATALOGUE)),
        )
    return CATALOGUE[name]


def _catalogued_or_path(name: str) -> Model:
    """Give the model of the name, where a path would do, too."""
    try:
        return catalogued(name)
    except ModelError as error:
        error.hint = _("{names} (a model of yours is named by its path: ./{name})").format(names=error.hint, name=name)
        raise


def display_name(model: str) -> str:
    """Give the short name of a model that is named or lies at a path."""
    return (Path(model).stem if Path(model).suffix == ".pt" else Path(model).name) or model


def held_models(cache: Path) -> tuple[Held, ...]:
    """Give every model of the catalogue with what of it is here; the base model is, before it is unpacked, too."""
    return tuple(_held(model, cache) for model in CATALOGUE.values())


def _held(model: Model, cache: Path) -> Held:
    folder = folder_of(model.name, cache)
    size = sum(_size(place) for place in (folder, partial_folder_of(model.name, cache)))
    here = folder.is_dir() or model.comes_along
    return Held(model=model, folder=folder if here else None, size=size)


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def folder_of(name: str, cache: Path) -> Path:
    """Give the folder in which a model lies as soon as it is whole."""
    return cache / f"whisper-{name}"


def partial_folder_of(name: str, cache: Path) -> Path:
    """Give the folder in which a download grows."""
    return cache / f"whisper-{name}.partial"


def remove_model(name: str, cache: Path) -> int:
    """Remove a model, or what a broken off download of it left, and give the bytes that are free now.

    Raises ModelError where there is nothing to remove, or it cannot be.
    """
    catalogued(name)
    there = [place for place in (folder_of(name, cache), partial_folder_of(name, cache)) if place.is_dir()]
    if not there and name == EMBEDDED:
        raise ModelError(
            _("{name} comes with voiceprep, and takes up no room in the cache").format(name=name),
            hint=_("it is unpacked when it is used"),
        )
    if not there:
        raise ModelError(
            _("the model {name} is not here").format(name=name), hint=_("voiceprep models list shows those that are")
        )
    size = sum(map(_size, there))
    try:
        for place in there:
            shutil.rmtree(place)
    except OSError as error:
        raise ModelError(
            _("{filename} cannot be removed ({reason})").format(filename=there[0], reason=complaint(error)),
            hint=_("end what uses it, and try again"),
        ) from error
    return size
