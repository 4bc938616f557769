"""What is backed up comes back, whatever it is; what was there before is kept, whatever happens."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.backup.folders import Files, add_attempts, files, read_files, write_files
from voiceprep.backup import Backup, Restored, restore, write_backup
from voiceprep.errors import BackupError

NOW = datetime(2026, 11, 25, 17, 30, tzinfo=UTC)
BEFORE = "before-restore-2026-11-25T17-30-00"


@settings(max_examples=40)
@given(made=files, attempts=st.integers(0, 2))
def test_what_is_backed_up_comes_back(made: Files, attempts: int) -> None:
    with TemporaryDirectory() as scratch:
        folder, other, path = (Path(scratch) / name for name in ("here", "there", "it.zip"))
        write_files(folder, made)
        if attempts:
            add_attempts(folder, attempts)
        if not made and not attempts:
            with pytest.raises(BackupError):
                write_backup(folder, path, now=NOW)
            return

        backed_up = write_backup(folder, path, now=NOW)
        restored = restore(path, other, now=NOW)

        assert read_files(other) == read_files(folder)
        assert backed_up == Backup(files=len(made), attempts=attempts, size=path.stat().st_size)
        assert restored == Restored(files=len(made), attempts=attempts, aside=None)
        assert {path.name for path in Path(scratch).iterdir()} == {"here", "there", "it.zip"}


@settings(max_examples=30)
@given(made=files.filter(len), there=files.filter(len))
def test_what_was_there_is_set_aside_whole(made: Files, there: Files) -> None:
    with TemporaryDirectory() as scratch:
        folder, other, path = (Path(scratch) / name for name in ("here", "there", "it.zip"))
        write_files(folder, made)
        write_files(other, there)
        write_backup(folder, path, now=NOW)

        aside = restore(path, other, now=NOW).aside

        assert aside == other / BEFORE
        assert read_files(aside) == there
        assert read_files(other) == {**made, **{f"{BEFORE}/{name}": content for name, content in there.items()}}


@settings(max_examples=60)
@given(data=st.data())
def test_a_damaged_backup_changes_nothing(data: st.DataObject) -> None:
    """Wherever a byte is another or the end is missing: it is refused, or what is restored is right all the same."""
    with TemporaryDirectory() as scratch:
        folder, other, path = (Path(scratch) / name for name in ("here", "there", "it.zip"))
        write_files(folder, {"answers/me.md": b"## Who are you?", "recordings/a.flac": bytes(range(256))})
        write_files(other, {"answers/mine.md": b"mine"})
        add_attempts(folder, 1)
        write_backup(folder, path, now=NOW)
        content = bytearray(path.read_bytes())
        at = data.draw(st.integers(0, len(content) - 1))
        if data.draw(st.booleans()):
            del content[at:]
        else:
            content[at] ^= data.draw(st.integers(1, 255))
        path.write_bytes(content)

        try:
            restore(path, other, now=NOW)
        except BackupError:
            assert read_files(other) == {"answers/mine.md": b"mine"}
            assert [path.name for path in other.iterdir()] == ["answers"]
        else:
            restored = read_files(other)
            assert restored.pop(f"{BEFORE}/answers/mine.md") == b"mine"
            assert restored == read_files(folder)


@settings(max_examples=15)
@given(moment=st.integers(1, 60))
def test_an_interrupted_restore_changes_nothing(moment: int) -> None:
    """Nor does an interrupted backup leave anything behind, or touch the one before it."""
    with TemporaryDirectory() as scratch:
        folder, other, path = (Path(scratch) / name for name in ("here", "there", "it.zip"))
        write_files(folder, {f"recordings/{number}.flac": bytes(100) for number in range(50)})
        write_files(other, {"answers/mine.md": b"mine"})
        write_backup(folder, path, now=NOW)
        before = path.read_bytes()
        calls = 0

        def interrupt(share: float) -> None:
            nonlocal calls
            calls += 1
            assert 0 <= share <= 1
            if calls == moment:
                raise KeyboardInterrupt

        for job in (
            lambda: restore(path, other, now=NOW, progress=interrupt),
            lambda: write_backup(folder, path, now=NOW, progress=interrupt),
        ):
            calls = 0
            if moment > 50:
                continue
            with pytest.raises(KeyboardInterrupt):
                job()
        assert read_files(other) == {"answers/mine.md": b"mine"}
        assert [path.name for path in other.iterdir()] == ["answers"]
        assert path.read_bytes() == before
        assert {path.name for path in Path(scratch).iterdir()} == {"here", "there", "it.zip"}


def test_the_history_is_whole_while_a_practice_writes_to_it(tmp_path: Path) -> None:
    """Attempts go on being added while it is copied: what is in the copy is in it with all its points."""
    folder, path, enough = tmp_path / "here", tmp_path / "it.zip", Event()
    add_attempts(folder, 20)

    def practise() -> None:
        while not enough.is_set():
            add_attempts(folder, 1)

    practising = Thread(target=practise)
    practising.start()
    try:
        counts = [write_backup(folder, path, now=NOW).attempts for _ in range(5)]
    finally:
        enough.set()
        practising.join()
    assert counts == sorted(counts)
    assert counts[-1] > 20

    restore(path, tmp_path / "there", now=NOW)
    connection = sqlite3.connect(tmp_path / "there" / "recordings" / "history.db")
    try:
        attempts, reports = (
            connection.execute(f"SELECT count(*) FROM {of}").fetchone()[0] for of in ("attempts", "reports")
        )
        complaint = connection.execute("PRAGMA integrity_check").fetchone()[0]
    finally:
        connection.close()
    assert (attempts, reports, complaint) == (counts[-1], counts[-1], "ok")


def test_sound_is_stored_as_it_is(tmp_path: Path) -> None:
    """It is compressed already; and what is makeshift stays behind."""
    write_files(tmp_path, {"recordings/a.flac": bytes(1000), "recordings/a.lock": b"", "answers/a.md": bytes(1000)})
    add_attempts(tmp_path)

    write_backup(tmp_path, tmp_path / "it.zip", now=NOW)

    with ZipFile(tmp_path / "it.zip") as archive:
        stored = {entry.filename: entry.compress_type == ZIP_STORED for entry in archive.infolist()}
    assert stored == {
        "voiceprep-backup.json": False,
        "recordings/history.db": False,
        "answers/a.md": False,
        "recordings/a.flac": True,
    }


def test_a_practice_folder_may_be_put_together_of_links(tmp_path: Path) -> None:
    """What they lead to is backed up, and a link that leads round in a circle is followed once."""
    write_files(tmp_path, {"notes/me.md": b"## Who?", "here/recordings/a.flac": b"sound"})
    (tmp_path / "here" / "answers").symlink_to(tmp_path / "notes")
    (tmp_path / "notes" / "round").symlink_to(tmp_path / "notes")

    write_backup(tmp_path / "here", tmp_path / "it.zip", now=NOW)
    restore(tmp_path / "it.zip", tmp_path / "there", now=NOW)

    assert read_files(tmp_path / "there") == {"answers/me.md": b"## Who?", "recordings/a.flac": b"sound"}
