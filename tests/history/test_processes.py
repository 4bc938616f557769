"""Practices that use the history at once, or end in the middle."""

import subprocess
import sys
from pathlib import Path

import pytest

from voiceprep.history import SqliteHistory

ADD = """
import sys
from pathlib import Path
from tests.rendering.reports import SPOKEN
from voiceprep.history import SqliteHistory

for _ in range(int(sys.argv[2])):
    print(SqliteHistory(Path(sys.argv[1])).add(SPOKEN, engines={}), flush=True)
"""
ROOT = Path(__file__).parents[2]


def adding(path: Path, times: int) -> "subprocess.Popen[str]":
    return subprocess.Popen([sys.executable, "-c", ADD, path, str(times)], cwd=ROOT, stdout=subprocess.PIPE, text=True)


def numbers(child: "subprocess.Popen[str]") -> list[int]:
    return [int(line) for line in child.communicate(timeout=60)[0].split()]


@pytest.mark.real
def test_two_processes_add_at_once(tmp_path: Path) -> None:
    """From the first moment on, when there is no database yet, and each attempt gets a number of its own."""
    path = tmp_path / "history.db"
    children = [adding(path, 50), adding(path, 50)]

    added = [numbers(child) for child in children]

    assert [child.returncode for child in children] == [0, 0]
    assert sorted(added[0] + added[1]) == list(range(1, 101))
    assert SqliteHistory(path).verify() == 100


@pytest.mark.real
@pytest.mark.parametrize("attempts", [1, 2, 5, 9, 14])
def test_what_was_added_survives_a_kill(tmp_path: Path, attempts: int) -> None:
    path = tmp_path / "history.db"
    child = adding(path, 10_000)
    assert child.stdout
    added = [int(child.stdout.readline()) for _ in range(attempts)]
    child.kill()
    added += numbers(child)

    history = SqliteHistory(path)
    assert history.verify() in (len(added), len(added) + 1), "one may have been added and not yet told"
    assert [attempt.number for attempt in history.attempts()][-len(added) :] == added[::-1]
    assert history.add(history.report(added[-1]), engines={}) > added[-1]
