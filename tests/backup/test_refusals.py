"""Zips that are no backup, and moments at which nothing can be restored."""

import errno
import json
import os
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.backup.folders import LABEL, add_attempts, read_files, write_files
from voiceprep.backup import restore, write_backup
from voiceprep.errors import BackupError
from voiceprep.history.schema import MIGRATIONS
from voiceprep.recording.part import Lock

NOW = datetime(2026, 11, 25, 17, 30, tzinfo=UTC)
THERE = {"answers/mine.md": b"mine", "recordings/mine.flac": b"sound"}


@pytest.fixture
def there(tmp_path: Path) -> Path:
    """Give a practice folder that is in use."""
    write_files(tmp_path / "there", THERE)
    return tmp_path / "there"


def write_zip(path: Path, files: dict[str, bytes], *, label: object = {"backup": 1}) -> Path:
    with ZipFile(path, "w") as archive:
        if label is not None:
            archive.writestr(LABEL, json.dumps(label))
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def refusal(path: Path, folder: Path) -> BackupError:
    """Give why a zip is not restored; what is in the folder has to stay as it was."""
    with pytest.raises(BackupError) as caught:
        restore(path, folder, now=NOW)
    assert read_files(folder) == THERE
    assert sorted(path.name for path in folder.iterdir()) == ["answers", "recordings"]
    return caught.value


@pytest.mark.parametrize(
    "name",
    [
        "../evil.md",
        "/etc/evil",
        "answers/../../evil.md",
        "answers/./a.md",
        "answers//a.md",
        "answers\\a.md",
        "answers",
        "elsewhere/a.md",
        "voiceprep.toml/a",
        ".bashrc",
    ],
)
def test_a_path_that_leaves_the_folder_is_refused(there: Path, tmp_path: Path, name: str) -> None:
    path = write_zip(tmp_path / "it.zip", {"answers/a.md": b"a", name: b"evil"})

    assert refusal(path, there).message == f'{path} cannot be restored: "{name}" is no place in a practice folder'
    assert not (tmp_path / "evil.md").exists()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_is_there_twice_is_refused(there: Path, tmp_path: Path) -> None:
    path = write_zip(tmp_path / "it.zip", {"answers/a.md": b"a"})
    with ZipFile(path, "a") as archive:
        archive.writestr("answers/a.md", b"b")

    assert refusal(path, there).message.endswith("a file is in it twice")


@pytest.mark.parametrize("label", [None, [], {}, {"backup": "1"}, "backup"])
def test_another_zip_is_no_backup(there: Path, tmp_path: Path, label: object) -> None:
    path = write_zip(tmp_path / "it.zip", {"answers/a.md": b"a"}, label=label)

    assert refusal(path, there).message == f"{path} cannot be restored: it is no backup of voiceprep"


@pytest.mark.parametrize("content", [b"", b"PK", b"no zip at all", None])
def test_what_is_no_zip_is_no_backup(there: Path, tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "it.zip"
    if content is not None:
        path.write_bytes(content)

    assert refusal(path, there).message.startswith(f"{path} cannot be restored: ")


def test_a_backup_of_a_newer_voiceprep_is_refused(there: Path, tmp_path: Path) -> None:
    path = write_zip(tmp_path / "it.zip", {}, label={"backup": 2})

    assert refusal(path, there).message == f"{path} was made by a newer voiceprep"


def test_a_history_of_a_newer_voiceprep_is_refused(there: Path, tmp_path: Path) -> None:
    add_attempts(tmp_path / "here")
    path = tmp_path / "it.zip"
    write_backup(tmp_path / "here", path, now=NOW)
    with ZipFile(path) as archive:
        content = bytearray(archive.read("recordings/history.db"))
    content[60:64] = (len(MIGRATIONS) + 1).to_bytes(4)  # where SQLite keeps the user_version
    write_zip(path, {"recordings/history.db": bytes(content)})

    assert refusal(path, there).message == f"{path} was made by a newer voiceprep"


@pytest.mark.parametrize("content", [b"no database" * 100, b""])
def test_a_damaged_history_is_refused_and_an_empty_one_is_none(there: Path, tmp_path: Path, content: bytes) -> None:
    path = write_zip(tmp_path / "it.zip", {"recordings/history.db": content})

    if content:
        assert refusal(path, there).message == f"{path} cannot be restored: its history is damaged"
    else:
        assert restore(path, there, now=NOW).attempts == 0


def test_nothing_is_moved_from_under_a_recording(there: Path, tmp_path: Path) -> None:
    path = write_zip(tmp_path / "it.zip", {"answers/a.md": b"a"})
    part = there / "recordings" / "2026-11-25T17-29-00-self.part.wav"
    part.write_bytes(b"")
    lock = Lock(part)
    assert lock.take()
    try:
        with pytest.raises(BackupError, match="an answer is being recorded"):
            restore(path, there, now=NOW)
    finally:
        lock.let_go()
    part.unlink()

    assert read_files(there) == THERE


@pytest.mark.parametrize("failing", range(4))
def test_moves_are_taken_back_where_one_fails(
    there: Path, tmp_path: Path, failing: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk refuses the first, the second … rename: the folder is as it was."""
    path = write_zip(tmp_path / "it.zip", {"answers/a.md": b"a", "recordings/a.flac": b"a"})
    rename = Path.rename
    calls = 0

    def rename_some(source: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls == failing + 1:
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))
        return rename(source, target)

    monkeypatch.setattr(Path, "rename", rename_some)

    assert "Device or resource busy" in refusal(path, there).message


def test_a_second_backup_does_not_hold_the_first(tmp_path: Path) -> None:
    write_files(tmp_path, THERE)

    for name in ("answers/it.zip", "recordings/deep/it.zip", "answers"):
        with pytest.raises(BackupError):
            write_backup(tmp_path, tmp_path / name, now=NOW)
    assert read_files(tmp_path) == THERE
