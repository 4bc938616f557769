import atexit
import sys
import time
from dataclasses import dataclass, field
from threading import Event
from typing import ClassVar

import pytest

from voiceprep.errors import SpeakerError
from voiceprep.portaudio import streams
from voiceprep.portaudio.devices import Device, Devices
from voiceprep.speakers.outputs import OUTPUTS

DEVICE = Device(number=0, name="tuba", rate=48_000)


class FakePortAudio:
    """Refuses with an error of its own, and tidies up when Python ends."""

    PortAudioError: ClassVar = type("PortAudioError", (Exception,), {})
    leavings = 0

    def _exit_handler(self) -> None:
        self.leavings += 1


@dataclass
class FakeStream:
    """Starts once it may; tells what was done to it."""

    may_start: Event = field(default_factory=Event)
    error: Exception | None = None
    done: list[str] = field(default_factory=list)

    def start(self) -> None:
        self.may_start.wait(60)
        if self.error:
            raise self.error
        self.done.append("start")

    def abort(self, *, ignore_errors: bool) -> None:
        assert ignore_errors
        self.done.append("abort")

    def close(self, *, ignore_errors: bool) -> None:
        assert ignore_errors
        self.done.append("close")


@pytest.fixture
def portaudio(monkeypatch: pytest.MonkeyPatch) -> FakePortAudio:
    fake = FakePortAudio()
    monkeypatch.setattr(Devices, "start_portaudio", lambda _: fake)
    return fake


@pytest.fixture
def at_exit(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Give what Python is told to leave out when it ends."""
    left_out: list[object] = []
    monkeypatch.setattr(atexit, "unregister", left_out.append)
    return left_out


@pytest.mark.usefixtures("portaudio")
def test_a_stream_runs_and_is_closed(at_exit: list[object]) -> None:
    stream = FakeStream()
    stream.may_start.set()

    with streams.running(OUTPUTS, DEVICE, lambda _: stream):
        assert stream.done == ["start"]

    assert stream.done == ["start", "abort", "close"]
    assert at_exit == []


def test_a_device_that_refuses_is_an_error(portaudio: FakePortAudio) -> None:
    stream = FakeStream(error=portaudio.PortAudioError("no such rate"))
    stream.may_start.set()

    refused = pytest.raises(SpeakerError, match=r'"tuba" cannot be opened \(no such rate\)')
    with refused, streams.running(OUTPUTS, DEVICE, lambda _: stream):
        pass

    assert stream.done == ["close"]


@pytest.mark.skipif(sys.platform != "linux", reason="only there a sound server may hang")
def test_a_device_that_hangs_is_given_up_and_closed_when_it_answers(
    portaudio: FakePortAudio, at_exit: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As PulseAudio does that dies while a stream starts: PortAudio waits for a thread that is no more."""
    monkeypatch.setattr(streams, "PATIENCE", 0.05)
    monkeypatch.setattr(streams, "_CLOSING", 0.05)
    stream = FakeStream()

    no_answer = pytest.raises(SpeakerError, match="the sound system does not answer")
    with no_answer, streams.running(OUTPUTS, DEVICE, lambda _: stream):
        pytest.fail("it runs")

    assert stream.done == []
    assert at_exit == [portaudio._exit_handler]
    stream.may_start.set()
    deadline = time.monotonic() + 60
    while stream.done != ["start", "abort", "close"] and time.monotonic() < deadline:
        time.sleep(0.01)
    assert stream.done == ["start", "abort", "close"]
