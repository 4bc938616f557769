"""Lessons played on the terminal, or written to a file."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Event
from time import monotonic, sleep
from typing import TYPE_CHECKING

from voiceprep import wiring
from voiceprep.cli.keys import ENTER, Keys
from voiceprep.cli.progress import stage
from voiceprep.practice import Line, Reader
from voiceprep.rendering.figures import clock
from voiceprep.settings import Settings
from voiceprep.translation import N_, _, ngettext

if TYPE_CHECKING:
    from rich.console import Console

TICK = 0.1
"""Seconds between looks at the keyboard."""
KEYS = N_("Enter goes on · n next question · q ends")
GO_ON = (ENTER, " ")


def play_lessons(lessons: Sequence[Sequence[Line]], settings: Settings) -> None:
    """Read line by line, with pauses, until the end or the key that ends it. Raises VoiceError and SpeakerError."""
    from rich.console import Console

    console = Console(stderr=True, markup=False, emoji=False, highlight=False)
    with ExitStack() as stack:
        keys = stack.enter_context(Keys()) if sys.stdin.isatty() and sys.stderr.isatty() else None
        reader = stack.enter_context(_reader(settings))
        if keys:
            console.print(_(KEYS), style="dim")
        for lines in lessons:
            if _play(lines, reader, keys, console) == "q":
                return


def save_lessons(lessons: Sequence[Sequence[Line]], settings: Settings, path: Path) -> None:
    """Write everything to one new file. Raises VoiceError and SpeakerError."""
    lines = [line for lesson in lessons for line in lesson]
    voice, never = wiring.make_voice(settings), Event()
    with stage(_("Reading into {name}").format(name=path.name)) as progress, wiring.make_file_speaker(path) as file:
        for done, line in enumerate(lines, start=1):
            file.play(voice.synthesize(line.text, language=line.language), stop=never)
            file.rest(line.pause)
            progress(done / len(lines))
    sys.stdout.write(f"{path}\n")
    said = ngettext("{n} question, {time} long", "{n} questions, {time} long", len(lessons))
    sys.stderr.write(said.format(n=len(lessons), time=clock(file.seconds)) + "\n")


@contextmanager
def _reader(settings: Settings) -> Iterator[Reader]:
    reader = Reader(wiring.make_voice(settings), wiring.make_speaker(settings))
    try:
        yield reader
    finally:
        reader.close()


def _play(lines: Sequence[Line], reader: Reader, keys: Keys | None, console: "Console") -> str | None:
    """Read the lines of a question, and give the key that ended it before its end."""
    for place, line in enumerate(lines):
        console.print()
        console.print(line.text, style="bold" if line.is_question else None, soft_wrap=True)
        reader.prepare(line.text, language=line.language)
        for after in lines[place + 1 : place + 2]:
            reader.prepare(after.text, language=after.language)
        key = _read(line, reader, keys) or _pause(line.pause, keys)
        if key in ("n", "q"):
            return key
    return None


def _read(line: Line, reader: Reader, keys: Keys | None) -> str | None:
    """Read a line, and give the key that cut it short."""
    reading = reader.read(line.text, language=line.language)
    try:
        while not reading.wait(0 if keys else TICK):
            key = _pressed(keys)
            if key:
                return key
    finally:
        reading.stop()
    error = reading.error()
    if error:
        raise error
    return None


def _pause(seconds: float, keys: Keys | None) -> str | None:
    """Wait while the user repeats, and give the key that cut it short."""
    end = monotonic() + seconds
    while monotonic() < end:
        key = _pressed(keys)
        if key:
            return key
        if not keys:
            sleep(TICK)
    return None


def _pressed(keys: Keys | None) -> str | None:
    """Give the key that was pressed within a moment, if it is one of ours."""
    key = keys.next(TICK) if keys else None
    return key if key in (*GO_ON, "n", "q") else None
