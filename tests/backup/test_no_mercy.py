"""Restores that are killed, and disks that are too small."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from time import sleep

import pytest

from tests.backup.folders import add_attempts, read_files, write_files
from tests.rendering.reports import SPOKEN
from voiceprep.backup import restore, write_backup
from voiceprep.errors import BackupError
from voiceprep.history import SqliteHistory

pytestmark = pytest.mark.real

NOW = datetime(2026, 11, 25, 17, 30, tzinfo=UTC)
THERE = {"answers/mine.md": b"mine"}
PROGRAM = Path(sys.executable).with_name("voiceprep")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of a megabyte, which takes root's rights (`.ci/run` has them)."""
    if os.geteuid() != 0:
        pytest.skip("needs root's rights to mount a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def test_a_killed_restore_leaves_the_old_state(tmp_path: Path) -> None:
    """And the next one clears up after it."""
    folder, other, path = tmp_path / "here", tmp_path / "there", tmp_path / "it.zip"
    write_files(folder, {f"recordings/{number}.flac": os.urandom(4_000_000) for number in range(50)})
    add_attempts(folder)
    write_files(other, THERE)
    write_backup(folder, path, now=NOW)
    command: list[str | Path] = [PROGRAM, "--home", other, "restore", path, "--force"]
    stage, unpacked = other / ".restoring" / "recordings", 0
    child = subprocess.Popen(command)
    while not unpacked:
        assert child.poll() is None
        unpacked = len(list(stage.iterdir())) if stage.is_dir() else 0
        sleep(0.005)
    child.send_signal(signal.SIGKILL)
    child.wait()

    assert {name: content for name, content in read_files(other).items() if not name.startswith(".restoring")} == THERE
    assert sorted(path.name for path in other.iterdir() if not path.name.startswith(".")) == ["answers"]

    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    restored = read_files(other)
    [aside] = other.glob("before-restore-*")
    assert read_files(aside) == THERE
    assert restored == read_files(folder) | {f"{aside.name}/answers/mine.md": b"mine"}
    assert not list(other.glob(".*"))


def test_a_full_disk_keeps_the_backup_before(disk: Path, tmp_path: Path) -> None:
    """Whether it is known beforehand that there is no room, or the disk fills up meanwhile."""
    folder, path = tmp_path / "here", disk / "it.zip"
    write_files(folder, THERE)
    write_backup(folder, path, now=NOW)
    before = path.read_bytes()

    history = SqliteHistory(folder / "recordings" / "history.db")
    history.add(
        replace(SPOKEN, question=replace(SPOKEN.question, prompt="why" * 400_000)), engines={}
    )  # zipped it fits
    with pytest.raises(BackupError, match="there is no room left in"):
        write_backup(folder, path, now=NOW)
    write_files(folder, {"recordings/a.flac": bytes(2_000_000)})
    (folder / "recordings" / "history.db").unlink()
    with pytest.raises(BackupError, match="3 MB are needed"):
        write_backup(folder, path, now=NOW)

    assert {path.name: path.read_bytes() for path in disk.iterdir()} == {"it.zip": before}


def test_a_disk_too_small_for_what_is_restored_stays_as_it_is(disk: Path, tmp_path: Path) -> None:
    folder, path = tmp_path / "here", tmp_path / "it.zip"
    write_files(folder, {"recordings/a.flac": bytes(2_000_000)})
    write_files(disk, THERE)
    write_backup(folder, path, now=NOW)

    with pytest.raises(BackupError, match="2 MB are needed"):
        restore(path, disk, now=NOW)

    assert read_files(disk) == THERE
    assert [path.name for path in disk.iterdir()] == ["answers"]
