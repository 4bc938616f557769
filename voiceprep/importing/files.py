"""Where a draft goes: a set under ``answers/``, and beside it the draft as it was made, for the next import."""

import re
from collections.abc import Callable
from pathlib import Path

from voiceprep.answers import read_set
from voiceprep.errors import NotesError
from voiceprep.practice_folder import new_set_path
from voiceprep.systems import complaint
from voiceprep.translation import _

_TEXT_SUFFIXES = (".md", ".markdown", ".txt", ".text")

_NOTION_ID = re.compile(r"(?<=.)\s[0-9a-f]{32}$")
"""What Notion puts behind the name of a page that it exports."""


def set_path(notes: Path, wanted: str | None, folder: Path) -> Path:
    """Say where the set of these notes lies: the file or the name under ``answers/`` that is wanted, else their name.

    Raises AnswersError where it can be neither, NotesError where it would be the notes themselves.
    """
    if wanted is None:
        stem = notes.stem if notes.suffix.lower() in _TEXT_SUFFIXES else notes.name
        stem = _NOTION_ID.sub("", stem)
        path = folder / "answers" / f"{stem}.md"
    else:
        path = new_set_path(wanted, folder)
    if path.exists() and notes.exists() and path.samefile(notes):
        raise NotesError(
            _("{path} are the notes themselves").format(path=path),
            hint=_("name another file with -o, such as -o my-answers"),
        )
    return path


def draft_path(path: Path) -> Path:
    """Give the file that keeps what an import drafted for a set."""
    return path.with_name(f"{path.stem}.imported.txt")


def write_new(path: Path, draft: str) -> None:
    """Write a question set that is not there yet, and keep its draft. Raises NotesError; nothing is overwritten."""
    if path.exists():
        raise already_there(path)
    _guard(path, lambda: _write_new(path, draft))


def _write_new(path: Path, draft: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(draft_path(path), draft.encode())
    try:
        file = path.open("xb")
    except FileExistsError as error:
        raise already_there(path) from error
    try:
        with file:
            file.write(draft.encode())
    except BaseException:  # also Ctrl-C: half a set is worse than none
        path.unlink()
        raise


def write_merged(path: Path, merged: str, draft: str) -> None:
    """Put a merged set in the place of the one that is there, then keep the draft it was merged with.

    Broken off between the two, the next merge finds that what is new is there already. Raises NotesError.
    """

    def write() -> None:
        replace_file(path, merged.encode())
        replace_file(draft_path(path), draft.encode())

    _guard(path, write)


def read_for_merge(path: Path) -> tuple[str, str]:
    """Give the draft of the last import of a set, and the set as it is now, each character as it is in the file.

    Raises NotesError where it was not imported, AnswersError where it is no question set any more.
    """
    read_set(path)
    kept = draft_path(path)
    if not kept.is_file():
        raise NotesError(
            _("{path} cannot be merged: {name}, the draft of its last import, is not beside it").format(
                path=path, name=kept.name
            ),
            hint=_("import into another file with -o, and take over what you need"),
        )
    try:
        return kept.read_bytes().decode(), path.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        raise NotesError(
            _("cannot read {kept}: {error}").format(kept=kept, error=error), hint=_("import into another file with -o")
        ) from error


def replace_file(path: Path, data: bytes) -> None:
    """Replace a file as a whole: at every moment the old or the new one is there."""
    new = path.with_name(f"{path.name}.new")
    try:
        new.write_bytes(data)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def already_there(path: Path) -> NotesError:
    """Make the error for a set that must not be overwritten."""
    return NotesError(
        _("{path} is there already, and it is yours").format(path=path),
        hint=_("add what is new in the notes with --merge, or name another file with -o"),
    )


def _guard(path: Path, write: Callable[[], object]) -> None:
    try:
        write()
    except OSError as error:
        message = _("cannot write {path}: {reason}").format(path=path, reason=complaint(error))
        raise NotesError(
            message, hint=_("let yourself write in the folder {parent}").format(parent=path.parent)
        ) from error
