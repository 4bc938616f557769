"""What the user set: ``voiceprep.toml`` in the practice folder, and the environment, which wins."""

import difflib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import overload

from voiceprep.errors import SettingsError
from voiceprep.systems import complaint
from voiceprep.translation import LANGUAGES, _

FILE = "voiceprep.toml"
NUMBERS = {"threads", "rate", "silence", "longest"}
"""The settings that are whole numbers."""
SWITCHES = {"true": True, "false": False}
"""The values of the settings that are on or off, as the environment spells them."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The settings of a run."""

    cache: Path
    """Where the models lie; the only thing that is written outside the practice folder."""
    engine: str = "faster-whisper"
    """The recogniser."""
    model: str = "base"
    """The name of its model, or the whole path of a folder or file that holds one."""
    device: str = "auto"
    """What recognises: auto takes a graphics card where there is one, else the processor; or cpu, or cuda."""
    threads: int | None = None
    """Processor threads for recognition; None leaves it to the engine."""
    voice: str | None = None
    """The id of a voice or a part of its name; None chooses one by the question's language."""
    rate: int | None = None
    """How fast questions are read, in nominal words a minute; None leaves it to the engine."""
    microphone: str | None = None
    """The number of an input device or a part of its name; None is the system's own choice."""
    speaker: str | None = None
    """The same of an output device."""
    silence: int = 8
    """Seconds of silence that end an answer; 0: it does not."""
    longest: int = 600
    """Seconds after which an answer ends in any case."""
    lang: str | None = None
    """The language of the program's texts, which cli/language.py looks for by itself; None is the locale's."""
    live_words: bool = True
    """Whether what is recognised is shown while somebody speaks."""


_KEYS = tuple(field.name for field in fields(Settings))


@dataclass(frozen=True, kw_only=True)
class _Entry:
    value: object
    place: str
    """Where the user wrote it, for messages."""


def read_settings(folder: Path, environment: Mapping[str, str]) -> Settings:
    """Read ``voiceprep.toml`` of the practice folder, if it is there, and the variables ``VOICEPREP_<KEY>``.

    A relative ``cache`` or path of a ``model`` is meant from the practice folder. Raises SettingsError naming the line
    or the variable of what is not understood.
    """
    entries = _from_file(folder / FILE) | _from_environment(environment)
    return Settings(
        cache=_cache(entries.get("cache"), folder),
        engine=_text(entries.get("engine"), default=Settings.engine),
        model=locate_model(_text(entries.get("model"), default=Settings.model), folder),
        device=_text(entries.get("device"), default=Settings.device),
        threads=_number(entries.get("threads"), default=None, least=1),
        voice=_text(entries.get("voice"), default=None),
        rate=_number(entries.get("rate"), default=None, least=1),
        microphone=_device(entries.get("microphone")),
        speaker=_device(entries.get("speaker")),
        silence=_number(entries.get("silence"), default=Settings.silence, least=0),
        longest=_number(entries.get("longest"), default=Settings.longest, least=1),
        lang=_language(entries.get("lang")),
        live_words=_switch(entries.get("live_words"), default=Settings.live_words),
    )


def locate_model(name: str, folder: Path) -> str:
    """Give the whole path of a model that is named by one, meant from the folder; the name of any other."""
    is_path = "/" in name or "\\" in name or name.startswith("~") or name.endswith(".pt")
    return os.path.abspath(folder / os.path.expanduser(name)) if is_path else name  # noqa: PTH100, PTH111 in one go


def _from_file(path: Path) -> dict[str, _Entry]:
    import tomllib

    try:
        text = path.read_text(encoding="utf-8-sig")
        values = tomllib.loads(text)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise SettingsError(
            _("cannot read {path}: {reason}").format(path=path, reason=complaint(error)),
            hint=_("mend its permissions, or remove it"),
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsError(_("{path} is not UTF-8").format(path=path), hint=_("save it as UTF-8")) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = re.search(r"at line (\d+)", str(error))
        place = f"{path}:{line[1]}" if line else f"{path}"
        reason = str(error).partition(" (at ")[0]
        raise SettingsError(
            _("{place}: broken TOML: {reason}").format(place=place, reason=reason),
            hint=_('write it like model = "base"'),
        ) from error
    entries = {key: _Entry(value=value, place=_place(path, text, key)) for key, value in values.items()}
    _check_keys(entries)
    return entries


def _place(path: Path, text: str, key: str) -> str:
    """Find the line of a key, which tomllib does not tell."""
    found = re.search(rf"^[ \t]*\[*[ \t]*[\"']?{re.escape(key)}\b", text, re.MULTILINE)
    line = text.count("\n", 0, found.start()) + 1 if found else 1
    return f"{path}:{line}: {key}"


def _check_keys(entries: Mapping[str, _Entry]) -> None:
    for key, entry in entries.items():
        if key not in _KEYS:
            near = difflib.get_close_matches(key, _KEYS, n=1)
            hint = (
                _("did you mean {near}?").format(near=near[0])
                if near
                else _("there are {keys}").format(keys=", ".join(_KEYS))
            )
            raise SettingsError(_("{place} is no setting").format(place=entry.place), hint=hint)


def _from_environment(environment: Mapping[str, str]) -> dict[str, _Entry]:
    entries = {}
    for key in _KEYS:
        name = f"VOICEPREP_{key.upper()}"
        if value := environment.get(name):
            number = key in NUMBERS and re.fullmatch("[0-9]{1,4}", value)
            entries[key] = _Entry(value=int(value) if number else value, place=name)
    return entries


@overload
def _text(entry: _Entry | None, *, default: str) -> str: ...
@overload
def _text(entry: _Entry | None, *, default: None) -> str | None: ...
def _text(entry: _Entry | None, *, default: str | None) -> str | None:
    if entry is None:
        return default
    if not isinstance(entry.value, str) or not entry.value.strip():
        raise SettingsError(
            _("{place} is no text").format(place=entry.place),
            hint=_('write it in quotes, like "{default}"').format(default=default or "name"),
        )
    return entry.value


def _switch(entry: _Entry | None, *, default: bool) -> bool:
    if entry is None:
        return default
    value = SWITCHES.get(str(entry.value).lower())
    if value is None:
        raise SettingsError(
            _("{place} is neither true nor false").format(place=entry.place),
            hint=_("write {default}, without quotes").format(default=str(default).lower()),
        )
    return value


def _device(entry: _Entry | None) -> str | None:
    """Read a device's name or number."""
    if entry and isinstance(entry.value, int) and entry.value is not True:
        return str(entry.value)
    return _text(entry, default=None)


def _language(entry: _Entry | None) -> str | None:
    value = _text(entry, default=None)
    if entry and value not in LANGUAGES:
        raise SettingsError(
            _("{place} is no language of voiceprep").format(place=entry.place),
            hint=_("choose one of: {languages}").format(languages=", ".join(LANGUAGES)),
        )
    return value


def _cache(entry: _Entry | None, folder: Path) -> Path:
    if entry is None:
        from platformdirs import user_cache_path

        return user_cache_path("voiceprep")
    try:
        return folder / Path(_text(entry, default="~/.cache/voiceprep")).expanduser()
    except RuntimeError as error:  # no home folder to put in place of ~
        raise SettingsError(f"{entry.place}: {error}", hint=_("write the whole path")) from error


@overload
def _number(entry: _Entry | None, *, default: int, least: int) -> int: ...
@overload
def _number(entry: _Entry | None, *, default: None, least: int) -> int | None: ...
def _number(entry: _Entry | None, *, default: int | None, least: int) -> int | None:
    if entry is None:
        return default
    if not isinstance(entry.value, int) or isinstance(entry.value, bool) or entry.value < least:
        example = default or 2
        raise SettingsError(
            _("{place} is no number").format(place=entry.place),
            hint=_("write a whole number from {least}, like {example}").format(least=least, example=example),
        )
    return entry.value
