"""All that practice by voice needs, looked at one after the other."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from voiceprep.doctor.check import Check, Finding, Health, check, fails
from voiceprep.doctor.looks import (
    look_at_answers,
    look_at_devices,
    look_at_encoding,
    look_at_folder,
    look_at_history,
    look_at_portaudio,
    look_at_python,
    look_at_recogniser,
    look_at_space,
    look_at_voice,
    read_sets,
)
from voiceprep.doctor.machine import Machine
from voiceprep.protocols import Voice
from voiceprep.systems import Need, mend
from voiceprep.translation import _


@dataclass(frozen=True, kw_only=True)
class Engines:
    """Ways to the engines that practice would use; each may raise anything."""

    recogniser: Callable[[], str]
    """What recognises speech, loaded: engine and model, on what, from where."""
    portaudio: Callable[[], str]
    """The version of PortAudio."""
    inputs: Callable[[], Sequence[str]]
    """The names of the microphones."""
    outputs: Callable[[], Sequence[str]]
    """The names of the speakers."""
    voice: Callable[[], Voice]


def examine(folder: Path, *, machine: Machine, engines: Engines) -> tuple[Check, ...]:
    """Look at all that practice in this folder needs. Never raises, and leaves the folder as it was."""
    mended = partial(mend, system=machine.system)
    return (
        check("Python", lambda: look_at_python(machine.python, mend=mended(Need.PYTHON)), essential=True),
        check(_("terminal"), lambda: look_at_encoding(machine.encoding, mend=mended(Need.CYRILLIC)), essential=False),
        check(_("practice folder"), lambda: look_at_folder(folder, system=machine.system), essential=True),
        check(_("disk"), lambda: look_at_space(folder, free_space=machine.free_space), essential=True),
        check(_("answers"), lambda: look_at_answers(folder), essential=True),
        check(_("history"), lambda: look_at_history(folder), essential=True),
        check(_("recogniser"), lambda: look_at_recogniser(engines.recogniser), essential=True),
        *_sound(engines, mended),
        *(_voice(language, engines, mended) for language in _languages(folder)),
    )


def main_job_runs(checks: Iterable[Check]) -> bool:
    """Tell whether the user can practise by voice."""
    return not any(check.essential and check.status is Health.FAILS for check in checks)


def _sound(engines: Engines, mended: Callable[[Need], str]) -> tuple[Check, ...]:
    portaudio = check(
        "PortAudio", lambda: look_at_portaudio(engines.portaudio, mend=mended(Need.PORTAUDIO)), essential=True
    )

    def look(names: Callable[[], Sequence[str]], need: Need) -> Finding:
        if portaudio.status is Health.FAILS:
            return fails(_("PortAudio is needed to find any"), portaudio.mend)
        return look_at_devices(names, mend=mended(need))

    return (
        portaudio,
        check(_("microphones"), lambda: look(engines.inputs, Need.MICROPHONE), essential=True),
        check(_("speakers"), lambda: look(engines.outputs, Need.SPEAKER), essential=False),  # questions are shown, too
    )


def _voice(language: str, engines: Engines, mended: Callable[[Need], str]) -> Check:
    return check(
        _("voice for {language}").format(language=language),
        lambda: look_at_voice(engines.voice(), language=language, mend=mended(Need.VOICE)),
        essential=False,
    )


def _languages(folder: Path) -> tuple[str, ...]:
    """Give the languages that questions are asked in; none where the answers cannot be looked at."""
    try:
        sets, _ = read_sets(folder)
    except Exception:  # of which the check of the answers tells
        return ()
    return tuple(sorted({question.language for one in sets for question in one.questions}))
