"""Bytes of notes → text: which encoding they are in is told by sure signs, not guessed from rare ones.

A byte order mark says it; zero bytes in every other place mean UTF-16; what decodes as UTF-8 is UTF-8 (other text
hardly ever does). What is left has a byte a letter: the reading that looks most like Russian or like Latin words wins.
"""

import re
from pathlib import Path

from voiceprep.errors import NotesError
from voiceprep.systems import complaint
from voiceprep.translation import N_, _

LARGEST = 10_000_000
"""Bytes, as for a question set: nobody writes that many notes."""

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_BYTE_A_LETTER = ("cp1251", "koi8-r", "cp866", "cp1252")
"""In the order in which they are preferred where all look alike."""
_DOCUMENTS = (
    (b"%PDF", N_("a PDF")),
    (b"PK\x03\x04", N_("an office document or an archive")),
    (b"{\\rtf", N_("rich text")),
)
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_FREQUENT = re.compile(r"[оеаинтсрвлкмдпуя]")
"""The letters that make up four fifths of Russian text; in a wrong reading capitals and rare letters stand there."""
_RUSSIAN = re.compile(r"[а-яё]")
_ODD = re.compile(r"[a-zA-Z][А-яЁё]|[А-яЁё][a-zA-Z]|[а-яё][А-ЯЁ]|[^\w\s!-~«»“”„’‘–—…№©®°§•·€]|[ЂѓЃђќљњћўґїѕјґ¤¦±¶]")


def read_notes(path: Path) -> str:
    """Read a file of notes in whatever encoding it is. Raises NotesError saying why it is no text."""
    try:
        if path.is_dir():
            raise NotesError(_("{path} is a folder").format(path=path), hint=_("name the file of your notes"))
        if not path.exists():
            raise NotesError(
                _("no such file: {path}").format(path=path),
                hint=_("name the file of your notes, Markdown or plain text"),
            )
        if not path.is_file() or path.stat().st_size > LARGEST:
            raise NotesError(
                _("{path} is no file of notes, or too large for one").format(path=path), hint=_("name a text file")
            )
        data = path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = complaint(error)
        raise NotesError(
            _("cannot read {path}: {reason}").format(path=path, reason=reason),
            hint=_("check its name and its permissions"),
        ) from error
    return decode(data, name=str(path))


def decode(data: bytes, *, name: str) -> str:
    """Give the text of the bytes, without a byte order mark. Raises NotesError if they are no text."""
    for start, kind in _DOCUMENTS:
        if data.startswith(start):
            raise NotesError(
                _("{name} is {kind}, not text").format(name=name, kind=_(kind)),
                hint=_("save your notes as Markdown or plain text first"),
            )
    try:
        text = data.decode(_encoding(data))
    except UnicodeDecodeError as error:
        raise _no_text(name) from error
    if len(_NO_TEXT.findall(text)) > len(text) // 1000:
        raise _no_text(name)
    return text.removeprefix("\ufeff")


def _no_text(name: str) -> NotesError:
    return NotesError(_("{name} is no text").format(name=name), hint=_("name a text file, best in UTF-8"))


def _encoding(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if b"\0" in data:
        return _utf16(data)
    try:
        data.decode()
    except UnicodeDecodeError:
        return max(_BYTE_A_LETTER, key=lambda encoding: _likeness(data, encoding))
    return "utf-8"


def _utf16(data: bytes) -> str:
    """Tell the byte order: spaces, digits and line ends have a zero byte where other letters have theirs."""
    low, high = data[0::2].count(0), data[1::2].count(0)
    if low == high:
        return "utf-8"
    return "utf-16-le" if high > low else "utf-16-be"


def _likeness(data: bytes, encoding: str) -> float:
    """Say how much like a language a reading looks: its share of everyday letters, less what no language has."""
    text = data[:100_000].decode(encoding, errors="replace")
    foreign = sum(ord(character) > 127 for character in text)
    everyday = len(_FREQUENT.findall(text)) + 0.5 * len(_RUSSIAN.findall(text))
    return (everyday - 2 * len(_ODD.findall(text))) / max(1, foreign)
