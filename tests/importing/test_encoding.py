from pathlib import Path

import pytest

from voiceprep.errors import NotesError
from voiceprep.importing.encoding import decode, read_notes

RUSSIAN = "# О себе\r\n\r\nСтудент 3 курса, занимаюсь синтезом речи: MOS, SOTA.\r\n"
ENGLISH = "## Why us?\n\n- I don’t know yet — the café?\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1251"])
def test_russian_notes_are_read_in_every_encoding_that_windows_writes(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding), name="notes.md") == RUSSIAN


@pytest.mark.parametrize("encoding", ["koi8-r", "cp866", "cp1251"])
@pytest.mark.parametrize("text", [RUSSIAN, "Почему мы?\n- опыт", "О себе"])
def test_older_encodings_are_told_from_windows(text: str, encoding: str) -> None:
    """Also by a few words: in a wrong reading small letters become capitals or signs."""
    assert decode(text.encode(encoding), name="notes.md") == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "cp1252"])
def test_english_notes_keep_their_quotes_and_accents(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding), name="notes.md") == ENGLISH


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7 ...", "notes is a PDF, not text"),
        (b"PK\x03\x04....", "notes is an office document or an archive, not text"),
        (b"{\\rtf1 text}", "notes is rich text, not text"),
        (bytes(range(256)) * 8, "notes is no text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(200, 256)), "notes is no text"),
        (b"OggS\0\2" + b"\0" * 40, "notes is no text"),
    ],
    ids=["pdf", "docx", "rtf", "bytes", "png", "ogg"],
)
def test_what_is_no_text_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(NotesError) as caught:
        decode(data, name="notes")

    assert caught.value.message == message


def test_a_file_that_cannot_be_read_is_an_error_with_a_hint(tmp_path: Path) -> None:
    (tmp_path / "large.md").write_bytes(b"#" * 10_000_001)

    for path, message in (
        (tmp_path, f"{tmp_path} is a folder"),
        (tmp_path / "nowhere.md", f"no such file: {tmp_path / 'nowhere.md'}"),
        (tmp_path / "large.md", f"{tmp_path / 'large.md'} is no file of notes, or too large for one"),
    ):
        with pytest.raises(NotesError) as caught:
            read_notes(path)
        assert (caught.value.message, bool(caught.value.hint)) == (message, True)
