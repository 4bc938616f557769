import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from socket import socket

import pytest
from filelock import FileLock

from tests.transcribers.fake_hub import SHA, FakeHub
from voiceprep.errors import ModelError
from voiceprep.transcribers.hub import fetch_model
from voiceprep.transcribers.models import CATALOGUE

FILES = {
    "model.bin": bytes(range(256)) * 1000,
    "config.json": b"{}",
    "tokenizer.json": b'{"model": {}}',
    "vocabulary.txt": "слово\n".encode(),
    "README.md": b"not wanted",
}
WANTED = {name: content for name, content in FILES.items() if name != "README.md"}
SMALL = CATALOGUE["small"]
Fetch = Callable[..., Path]


@pytest.fixture
def hub() -> FakeHub:
    return FakeHub(FILES)


@pytest.fixture
def address(hub: FakeHub) -> Iterator[str]:
    with hub.running() as address:
        yield address


@pytest.fixture
def fetch(address: str) -> Fetch:
    return partial(fetch_model, SMALL, address=address)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_model_is_fetched_whole(tmp_path: Path, fetch: Fetch, hub: FakeHub) -> None:
    """Only what the engines read, of one revision; progress goes up to one; what is here is not asked for again."""
    shares: list[float] = []

    folder = fetch(tmp_path / "new" / "cache", progress=shares.append)
    again = fetch(tmp_path / "new" / "cache")

    assert (folder, again) == (tmp_path / "new" / "cache" / "whisper-small",) * 2
    assert contents(folder) == WANTED
    assert {path for path, _ in hub.asked} == {f"/{SMALL.repository}/resolve/{SHA}/{name}" for name in WANTED}
    assert len(hub.asked) == len(WANTED)
    assert (shares, shares[-1]) == (sorted(shares), 1.0)
    assert {path.name for path in folder.parent.iterdir()} <= {"whisper-small", "whisper-small.lock"}


def test_a_connection_that_breaks_is_taken_up_where_it_broke(tmp_path: Path, fetch: Fetch, hub: FakeHub) -> None:
    hub.breaks_after = 100_000

    folder = fetch(tmp_path)

    assert contents(folder) == WANTED
    assert [asked for path, asked in hub.asked if path.endswith(".bin")] == [
        "bytes=0-",
        "bytes=100000-",
        "bytes=200000-",
    ]


def test_what_was_downloaded_before_an_interruption_is_kept(tmp_path: Path, fetch: Fetch, hub: FakeHub) -> None:
    """The network goes away; the next call goes on from there, in whatever process."""
    hub.credit = 5000
    with pytest.raises(ModelError) as raised:
        fetch(tmp_path)
    assert raised.value.message.startswith("small cannot be downloaded: ")
    assert raised.value.hint.startswith("try again, and it goes on from there; or download http://127.0.0.1:")
    assert not (tmp_path / "whisper-small").exists()

    hub.credit = None
    hub.asked.clear()
    folder = fetch(tmp_path)

    assert contents(folder) == WANTED
    assert (hub.asked[0][0].rpartition("/")[2], hub.asked[0][1]) == ("model.bin", "bytes=5000-")


def test_a_hub_that_knows_no_ranges_sends_all_again(tmp_path: Path, fetch: Fetch, hub: FakeHub) -> None:
    (tmp_path / "whisper-small.partial").mkdir()
    (tmp_path / "whisper-small.partial" / "model.bin").write_bytes(FILES["model.bin"][:5000])
    hub.knows_ranges = False

    assert contents(fetch(tmp_path)) == WANTED


@pytest.mark.parametrize("start", [b"another model", FILES["model.bin"][:-1] + b"!", FILES["model.bin"] + b"more"])
def test_what_lies_there_from_another_download_is_replaced(tmp_path: Path, fetch: Fetch, start: bytes) -> None:
    (tmp_path / "whisper-small.partial").mkdir()
    (tmp_path / "whisper-small.partial" / "model.bin").write_bytes(start)

    assert contents(fetch(tmp_path)) == WANTED


def test_a_file_that_arrives_damaged_is_fetched_again(tmp_path: Path, fetch: Fetch, hub: FakeHub) -> None:
    hub.damages = 1

    assert contents(fetch(tmp_path)) == WANTED


def test_a_file_that_is_damaged_each_time_is_said_and_not_kept(tmp_path: Path, fetch: Fetch, hub: FakeHub) -> None:
    hub.damages = 2

    with pytest.raises(ModelError, match=r"small cannot be downloaded: model\.bin arrives damaged"):
        fetch(tmp_path)

    assert not (tmp_path / "whisper-small").exists()
    assert not (tmp_path / "whisper-small.partial" / "model.bin").exists()


@pytest.mark.parametrize("status", ["404 Not Found", "403 Forbidden", "500 Internal Server Error"])
def test_a_hub_that_refuses_is_one_line_and_leaves_nothing(
    tmp_path: Path, address: str, fetch: Fetch, hub: FakeHub, status: str
) -> None:
    hub.status = int(status[:3])

    with pytest.raises(ModelError) as raised:
        fetch(tmp_path)

    assert raised.value.message == f"small cannot be downloaded: {address} answers {status}"
    assert not list(tmp_path.glob("*.partial"))


def test_a_disk_without_room_is_not_filled(
    tmp_path: Path, fetch: Fetch, hub: FakeHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What lies there from before counts as room."""
    (tmp_path / "whisper-small.partial").mkdir()
    (tmp_path / "whisper-small.partial" / "model.bin").write_bytes(FILES["model.bin"][:5000])
    missing = sum(map(len, WANTED.values())) - 5000
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=missing - 1))

    with pytest.raises(ModelError) as raised:
        fetch(tmp_path)

    assert raised.value.message == "small cannot be downloaded: No space left on device"
    assert raised.value.hint == (
        f'make 486 MB of room in {tmp_path}, or name another folder in voiceprep.toml: cache = "…"'
    )
    assert hub.asked == []

    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=missing))
    assert contents(fetch(tmp_path)) == WANTED


def test_a_cache_that_cannot_be_written_is_said(tmp_path: Path, fetch: Fetch) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(ModelError) as raised:
        fetch(tmp_path / "file")

    assert raised.value.message == "small cannot be downloaded: File exists"
    assert raised.value.hint.startswith(f"make 486 MB of room in {tmp_path / 'file'}, or name another folder")


def test_without_a_network_the_user_is_told_so(tmp_path: Path) -> None:
    with closing(socket()) as free:
        free.bind(("127.0.0.1", 0))  # and nobody listens there
        address = f"http://127.0.0.1:{free.getsockname()[1]}"

        with pytest.raises(ModelError, match=f"small cannot be downloaded: there is no connection to {address}$"):
            fetch_model(SMALL, tmp_path, address=address)


def test_a_client_that_is_told_to_stay_offline_is_no_trouble_of_the_disk(
    tmp_path: Path, fetch: Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)

    with pytest.raises(ModelError, match="offline mode is enabled") as raised:
        fetch(tmp_path)

    assert raised.value.hint.startswith("try again, and it goes on from there; or download ")


def test_a_repository_without_a_model_is_said(tmp_path: Path, fetch: Fetch, hub: FakeHub) -> None:
    hub.files = {"README.md": b""}

    with pytest.raises(ModelError, match=r"Systran/faster-whisper-small has no config\.json, model\.bin, tokenizer"):
        fetch(tmp_path)


def test_one_download_at_a_time(tmp_path: Path, fetch: Fetch) -> None:
    with FileLock(tmp_path / "whisper-small.lock"), pytest.raises(ModelError) as raised:
        fetch(tmp_path)

    assert raised.value.message == "another voiceprep is downloading small"


@pytest.mark.real
def test_the_command_gets_lists_and_removes(tmp_path: Path, address: str) -> None:
    """In processes of their own, as a user runs them."""
    home = {"HOME": str(tmp_path), "VOICEPREP_CACHE": str(tmp_path / "cache"), "HF_ENDPOINT": address}

    def models(*arguments: str) -> subprocess.CompletedProcess[str]:
        program = [str(Path(sys.executable).with_name("voiceprep")), "--home", str(tmp_path), "models", *arguments]
        return subprocess.run(program, env=os.environ | home, capture_output=True, encoding="utf-8", check=False)

    got = models("get", "small")
    folder = tmp_path / "cache" / "whisper-small"
    listed = models("list")
    removed = models("remove", "small")

    assert (got.returncode, got.stdout, got.stderr) == (0, "", f"small is in {folder}\n")
    assert [line.split()[:2] for line in listed.stdout.splitlines() if line.startswith("small")] == [["small", "here"]]
    assert (removed.returncode, removed.stderr) == (0, "small is removed, which frees 0 MB\n")
    assert not folder.exists()


@pytest.mark.real
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one child")
def test_an_interrupt_keeps_what_is_here(tmp_path: Path, address: str, hub: FakeHub, fetch: Fetch) -> None:
    """Ctrl-C ends the download at once and quietly; the next goes on from there."""
    hub.credit = 5000
    hub.stalls.set()
    home = {"HOME": str(tmp_path), "VOICEPREP_CACHE": str(tmp_path), "HF_ENDPOINT": address}
    program = [str(Path(sys.executable).with_name("voiceprep")), "models", "get", "small"]
    child = subprocess.Popen(program, env=os.environ | home, cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    partial = tmp_path / "whisper-small.partial" / "model.bin"
    while not partial.is_file() or partial.stat().st_size < 5000:
        assert child.poll() is None
        time.sleep(0.02)

    child.send_signal(signal.SIGINT)
    _, errors = child.communicate(timeout=60)

    assert (child.returncode, errors) == (130, "")
    hub.credit = None
    assert contents(fetch(tmp_path)) == WANTED
    assert "bytes=5000-" in [asked for _, asked in hub.asked]


@pytest.mark.real
def test_without_a_network_there_is_one_line_and_the_way_by_hand(tmp_path: Path) -> None:
    """The port of a hub that has gone answers nobody."""
    with FakeHub({}).running() as address:
        pass
    home = {"HOME": str(tmp_path), "VOICEPREP_CACHE": str(tmp_path / "cache"), "HF_ENDPOINT": address}
    program = [str(Path(sys.executable).with_name("voiceprep")), "models", "get", "tiny"]

    finished = subprocess.run(
        program, env=os.environ | home, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )

    lines = finished.stderr.splitlines()
    assert (finished.returncode, finished.stdout, len(lines)) == (1, "", 2)
    assert lines[0].startswith("voiceprep: tiny cannot be downloaded: ")
    assert lines[1] == (
        f"hint: try again, and it goes on from there; or download {address}/Systran/faster-whisper-tiny elsewhere "
        f"into a folder {tmp_path / 'cache' / 'whisper-tiny'}"
    )
