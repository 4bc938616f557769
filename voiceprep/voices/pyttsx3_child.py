"""The child process of pyttsx3.py: lists the voices, or says one utterance to a file, and ends.

Started as ``python -m voiceprep.voices.pyttsx3_child voices`` or ``… say``, with an utterance as JSON on standard
input. It calls pyttsx3's drivers directly, without its queue and run loops, which on Linux lose the rate and return
before the file is there, and on macOS may never return.
"""

import json
import sys
from contextlib import redirect_stdout
from dataclasses import dataclass
from threading import Event
from typing import Any

from voiceprep.voices.espeak_library import load_espeak


@dataclass(frozen=True, kw_only=True)
class Utterance:
    """What is to be said, and how."""

    text: str
    voice: str
    """The id of a voice."""
    rate: int
    """Nominal words a minute."""
    path: str
    """The file to write: WAV, on macOS AIFF."""


def main(command: str) -> None:
    """Do the one thing this process is there for."""
    with redirect_stdout(sys.stderr):  # pyttsx3 prints
        load_espeak()
        import pyttsx3

        engine = pyttsx3.init()
        if command == "say":
            _say(engine, Utterance(**json.load(sys.stdin.buffer)))
            return
        listed = json.dumps(_voices(engine))
    print(listed)  # noqa: T201  in ASCII, whatever the console's encoding


def _voices(engine: Any) -> list[dict[str, object]]:
    """List id, name and languages of each voice, the system's own choice first."""
    driver = engine.proxy._driver
    default = driver.getProperty("voice")
    voices = sorted(driver.getProperty("voices"), key=lambda voice: (voice.id != default, _is_novelty(voice.id)))
    return [
        {"id": voice.id, "name": voice.name, "languages": [_decode(tag) for tag in voice.languages]} for voice in voices
    ]


def _is_novelty(voice_id: str) -> bool:
    """Tell macOS's Bubbles, Zarvox and the like, which have languages as all the others do, but other ids."""
    return voice_id.startswith("com.apple.") and not voice_id.startswith("com.apple.voice.")


def _decode(tag: str | bytes | None) -> str:
    return tag.decode(errors="replace") if isinstance(tag, bytes) else str(tag)


def _say(engine: Any, utterance: Utterance) -> None:
    driver = engine.proxy._driver
    finished = Event()
    engine.connect("finished-utterance", lambda **_: finished.set())
    {"espeak": _say_espeak, "nsss": _say_nsss, "sapi5": _say_sapi5}[str(engine)](driver, utterance, finished)


def _say_espeak(driver: Any, utterance: Utterance, finished: Event) -> None:
    from pyttsx3.drivers import _espeak as espeak

    espeak.Synchronize()  # else what the driver set when it started may come after what is set here
    _set(driver, utterance)
    espeak.Synchronize()
    driver.save_to_file(utterance.text, utterance.path)
    driver._speaking = True
    driver._data_buffer = bytearray()  # to which the driver adds every block: in place, instead of copying all again
    # Not through the driver's own call: it gives ten times the size of the text, and espeak copies that much memory.
    text = utterance.text.encode()
    flags = espeak.ENDPAUSE | espeak.CHARS_UTF8
    espeak.cSynth(text, len(text) + 1, 0, espeak.POS_CHARACTER, 0, flags, None, None)
    espeak.Synchronize()
    if not finished.is_set():
        raise RuntimeError("espeak ended without finishing the utterance")


def _say_nsss(driver: Any, utterance: Utterance, finished: Event) -> None:
    from Foundation import NSDate, NSRunLoop

    _set(driver, utterance)
    driver.save_to_file(utterance.text.replace("[[", "[ ["), utterance.path)  # [[…]] is a command to the synthesiser
    while not finished.is_set():
        NSRunLoop.currentRunLoop().runUntilDate_(NSDate.dateWithTimeIntervalSinceNow_(0.05))


def _say_sapi5(driver: Any, utterance: Utterance, finished: Event) -> None:
    del finished  # saving returns when the file is there
    _set(driver, utterance)
    driver.save_to_file(utterance.text, utterance.path)


def _set(driver: Any, utterance: Utterance) -> None:
    driver.setProperty("voice", utterance.voice)
    driver.setProperty("rate", utterance.rate)


if __name__ == "__main__":
    main(sys.argv[1])
