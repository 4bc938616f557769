"""Single keys from the terminal, without Enter.

Written for the few keys that a session needs: what libraries for whole-screen programs do first, ask the terminal what
it is, took one of them ten seconds in a terminal that does not answer.
"""

import re
import sys
from contextlib import suppress
from time import monotonic, sleep
from types import TracebackType
from typing import Self

ENTER = "enter"
ESCAPE = "\x1b"
BACKSPACE = ("\x7f", "\b")
"""What the key sends, by terminal."""
PLACES = dict(zip("йцукенгшщзфывапролдячсмить", "qwertyuiopasdfghjklzxcvbnm", strict=True))
"""A Russian keyboard's letters by the Latin ones in their places, so that a shortcut works in either layout."""
CLOSED = 129
"""The status of a program whose terminal has gone, as of SIGHUP."""
_KEY = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|O.)|.", re.DOTALL)
"""A character, or what an arrow or a function key sends (ECMA-48's control sequences)."""


if sys.platform == "win32":
    import msvcrt

    class _Keyboard:
        """The console's keyboard, which has to be asked again and again."""

        _GLANCE = 0.02

        def open(self) -> None:
            pass

        def close(self) -> None:
            pass

        def read(self, seconds: float | None) -> str:
            """Wait for a key, but not for longer than this; "" where none came."""
            deadline = None if seconds is None else monotonic() + seconds
            while not msvcrt.kbhit():
                if deadline is not None and monotonic() >= deadline:
                    return ""
                sleep(self._GLANCE)
            key = msvcrt.getwch()
            if key == "\x03":
                raise KeyboardInterrupt
            return key + msvcrt.getwch() if key in "\x00\xe0" else key

        def forget(self) -> None:
            while msvcrt.kbhit():
                msvcrt.getwch()

else:
    import codecs
    import os
    import select
    import termios
    import tty

    class _Keyboard:
        """The terminal's keyboard in the mode that gives every key at once, does not show it, and leaves Ctrl-C be."""

        def __init__(self) -> None:
            self._terminal = sys.stdin.fileno()
            self._decode = codecs.getincrementaldecoder("utf-8")(errors="ignore").decode

        def open(self) -> None:
            self._before = termios.tcgetattr(self._terminal)
            tty.setcbreak(self._terminal)

        def close(self) -> None:
            with suppress(termios.error):  # the terminal was closed
                termios.tcsetattr(self._terminal, termios.TCSADRAIN, self._before)

        def read(self, seconds: float | None) -> str:
            """Wait for keys, but not for longer than this; "" where none came. SystemExit: the terminal has gone."""
            if not select.select([self._terminal], [], [], seconds)[0]:
                return ""
            try:
                typed = os.read(self._terminal, 1024)
            except OSError:
                typed = b""
            if not typed:
                raise SystemExit(CLOSED)
            return self._decode(typed)

        def forget(self) -> None:
            termios.tcflush(self._terminal, termios.TCIFLUSH)


class Keys:
    """The keyboard while the context is entered. Ctrl-C stays Ctrl-C."""

    def __init__(self) -> None:
        self._keyboard = _Keyboard()
        self._typed = ""

    def __enter__(self) -> Self:
        self._keyboard.open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._keyboard.close()

    def next(self, seconds: float | None) -> str | None:
        """Wait for a key, but not for longer than this; None where none came."""
        self._typed = self._typed or self._keyboard.read(seconds)
        key = _KEY.match(self._typed)
        if key is None:
            return None
        self._typed = self._typed[key.end() :]
        letter = key[0].lower()
        return ENTER if letter in "\r\n" else PLACES.get(letter, letter)

    def answer(self) -> str:
        """Wait for the key that answers a question; Ctrl-C counts as Esc: one step back."""
        try:
            while (key := self.next(None)) is None:
                pass
        except KeyboardInterrupt:
            return ESCAPE
        return key

    def forget(self) -> None:
        """Drop what was typed ahead: it was not meant for what comes now."""
        self._typed = ""
        self._keyboard.forget()
