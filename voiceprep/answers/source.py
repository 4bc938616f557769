"""The text of an answers file, and errors that say where in it."""

import difflib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from voiceprep.errors import AnswersError
from voiceprep.systems import complaint
from voiceprep.translation import _

_LARGEST = 10_000_000
"""Bytes. Nobody writes that many notes; what is larger is some other file."""


@dataclass(frozen=True, kw_only=True)
class Source:
    """What the user wrote, with plain line feeds, and what to call it in messages."""

    name: str
    text: str
    first_line: int = 1
    """The number of the text's first line: empty lines before it are left out."""

    @cached_property
    def lines(self) -> list[str]:
        """The lines as written."""
        return self.text.split("\n")

    def error(self, line: int | None, message: str, *, hint: str) -> AnswersError:
        """Make the error that names this file and a line of it, from 1."""
        place = self.name if line is None else f"{self.name}:{line}"
        return AnswersError(f"{place}: {message}", hint=hint, reason=message, line=line)


def quote(text: str) -> str:
    """Put what the user wrote into a message: on one line, and not all of it if it is long."""
    line = " ".join(text.split())
    return _('"{text}"').format(text=line if len(line) <= 60 else line[:59] + "…")


def make_source(text: str, *, name: str) -> Source:
    """Take a text from anywhere: a byte order mark and foreign line ends are no part of it.

    Front matter counts only at the very start of a text, and an empty line before it is easily overlooked.
    """
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    head = plain[: len(plain) - len(plain.lstrip())]
    empty_lines = head[: head.rfind("\n") + 1]
    return Source(name=name, text=plain[len(empty_lines) :], first_line=1 + empty_lines.count("\n"))


def read_source(path: Path) -> Source:
    """Read a file of UTF-8 text, or raise AnswersError saying why it is none."""
    try:
        if path.is_dir():
            raise AnswersError(_("{path} is a folder").format(path=path), hint=_("name one of the .md files in it"))
        if not path.exists():
            raise AnswersError(_("no such file: {path}").format(path=path), hint=_near(path))
        if not path.is_file() or path.stat().st_size > _LARGEST:
            raise AnswersError(
                _("{path} is no file of notes, or too large for one").format(path=path), hint=_("name a Markdown file")
            )
        data = path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = complaint(error)
        raise AnswersError(
            _("cannot read {path}: {reason}").format(path=path, reason=reason),
            hint=_("check its name and its permissions"),
        ) from error
    return make_source(_decode(data, path), name=str(path))


def _decode(data: bytes, path: Path) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise AnswersError(_("{path} is UTF-16, not UTF-8").format(path=path), hint=_convert("utf-16", path))
    if b"\0" in data:
        raise AnswersError(
            _("{path} is no text: it holds zero bytes").format(path=path), hint=_("name a Markdown file")
        )
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = _("{path}:{line}: byte 0x{data:02x} is not UTF-8").format(
            path=path, line=line, data=data[error.start]
        )
        raise AnswersError(message, hint=_convert("cp1251", path), line=line) from error


def _convert(encoding: str, path: Path) -> str:
    return _("save it as UTF-8, or convert it: iconv -f {encoding} -t utf-8 {path} > {stem}.utf-8{suffix}").format(
        encoding=encoding, path=path, stem=path.stem, suffix=path.suffix
    )


def _near(path: Path) -> str:
    there = sorted(found.name for found in path.parent.glob("*.md"))
    near = difflib.get_close_matches(path.name, there) or there[:10]
    if not near:
        return _("there are no Markdown files in {parent}").format(parent=path.parent)
    return _("in {parent} there is {names}").format(parent=path.parent, names=", ".join(near))
