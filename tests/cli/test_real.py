"""The installed program, as a user runs it: real Whisper, an empty home, no mercy."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import av
import pytest
from jsonschema import Draft202012Validator

pytestmark = pytest.mark.real

REPOSITORY = Path(__file__).parents[2]
SAMPLE = REPOSITORY / "voiceprep" / "demo" / "self.en.ogg"
SET = REPOSITORY / "answers" / "about-me.en.md"
SCHEMA = json.loads((REPOSITORY / "docs" / "report.schema.json").read_text(encoding="utf-8"))

Finished = subprocess.CompletedProcess[str]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an empty home; the tests of this module share the model that is unpacked in it."""
    return tmp_path_factory.mktemp("home")


def voiceprep(home: Path, *arguments: str | Path, cwd: Path, language: str = "C.UTF-8") -> Finished:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "VOICEPREP_", "LC_"))}
    return subprocess.run(
        [Path(sys.executable).with_name("voiceprep"), *arguments],
        env=kept | {"HOME": str(home), "LANG": language},
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def report(finished: Finished) -> Any:
    assert (finished.returncode, finished.stdout.count("\n")) == (0, 1), finished.stderr
    line = json.loads(finished.stdout)
    Draft202012Validator(SCHEMA).validate(line)
    return line


def statuses(line: Any) -> dict[str, str]:
    return {point["id"]: point["status"] for point in line["points"]}


def convert(target: Path, codec: str, *, rate: int) -> Path:
    """Write the sample in another format."""
    with av.open(str(SAMPLE)) as source, av.open(str(target), "w") as sink:
        stream = sink.add_stream(codec, rate=rate)
        assert isinstance(stream, av.AudioStream)
        stream.layout = "mono"
        resampler = av.AudioResampler(format=stream.codec_context.format, layout="mono", rate=rate)
        for frame in [*source.decode(audio=0), None]:
            for piece in resampler.resample(frame):
                sink.mux(stream.encode(piece))
        sink.mux(stream.encode(None))
    return target


def write_silence(path: Path) -> Path:
    with av.open(str(path), "w") as sink:
        stream = sink.add_stream("pcm_s16le", rate=16_000)
        assert isinstance(stream, av.AudioStream)
        stream.layout = "mono"
        frame = av.AudioFrame(format="s16", layout="mono", samples=16_000 * 5)
        frame.sample_rate = 16_000
        frame.planes[0].update(bytes(16_000 * 5 * 2))
        sink.mux(stream.encode(frame))
    return path


def write_silent_film(path: Path) -> Path:
    with av.open(str(path), "w") as sink:
        stream = sink.add_stream("mpeg4", rate=10)
        assert isinstance(stream, av.VideoStream)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        for _ in range(10):
            sink.mux(stream.encode(av.VideoFrame(64, 64, "yuv420p")))
        sink.mux(stream.encode(None))
    return path


@pytest.mark.parametrize(("language", "left_out"), [("en_GB.UTF-8", "Innopolis"), ("ru_RU.UTF-8", "Иннополис")])
def test_demo_hears_what_was_said_and_misses_what_was_left_out(
    home: Path, tmp_path: Path, language: str, left_out: str
) -> None:
    line = report(voiceprep(home, "demo", "--json", cwd=tmp_path, language=language))

    assert line["question"]["language"] == language[:2]
    missed = [point["text"] for point in line["points"] if point["status"] == "missed"]
    assert len([text for text in missed if left_out in text]) == 2
    assert len([status for status in statuses(line).values() if status == "covered"]) >= 4
    assert line["length"]["verdict"] == "short"
    assert list(tmp_path.iterdir()) == []


def test_demo_says_that_it_is_a_sample_and_prints_a_page(home: Path, tmp_path: Path) -> None:
    finished = voiceprep(home, "demo", "--language", "en", cwd=tmp_path)

    assert finished.returncode == 0
    assert finished.stderr.startswith("A sample answer")
    assert finished.stdout.startswith("Tell me about yourself\n\n  ✗ missed")
    assert "\x1b" not in finished.stdout


def test_check_and_a_batch_give_the_same_verdicts(home: Path, tmp_path: Path) -> None:
    job = {"set": str(SET), "question": "self", "audio": str(SAMPLE)}
    (tmp_path / "jobs.jsonl").write_text(json.dumps(job) + "\n", encoding="utf-8")

    single = report(voiceprep(home, "check", SET, "-q", "self", "--audio", SAMPLE, "--json", cwd=tmp_path))
    batch = report(voiceprep(home, "check", "--batch", "jobs.jsonl", cwd=tmp_path))

    assert {**single, "timing": None} == {**batch, "timing": None}


def test_the_format_of_a_recording_does_not_matter(home: Path, tmp_path: Path) -> None:
    recordings = [
        convert(tmp_path / "answer.wav", "pcm_s16le", rate=44_100),
        convert(tmp_path / "answer.flac", "flac", rate=16_000),
        convert(tmp_path / "answer.mp3", "mp3", rate=44_100),
        convert(tmp_path / "answer.m4a", "aac", rate=48_000),
        convert(tmp_path / "answer.webm", "libopus", rate=48_000),
    ]
    jobs = [json.dumps({"set": str(SET), "question": "self", "audio": path.name}) for path in recordings]
    (tmp_path / "jobs.jsonl").write_text("\n".join(jobs), encoding="utf-8")

    finished = voiceprep(home, "check", "--batch", "jobs.jsonl", cwd=tmp_path)

    verdicts = [statuses(json.loads(line)) for line in finished.stdout.splitlines()]
    assert (finished.returncode, finished.stderr) == (0, "")
    assert len(verdicts) == len(recordings)
    assert [verdict for verdict in verdicts if verdict != verdicts[0]] == []


def test_bad_sound_is_one_line_and_a_hint_and_nothing_is_written(home: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.wav").touch()
    (tmp_path / "notes.wav").write_text("I study at Kazan", encoding="utf-8")
    whole = convert(tmp_path / "whole.flac", "flac", rate=16_000).read_bytes()
    (tmp_path / "cut.flac").write_bytes(whole[: len(whole) // 2])
    write_silent_film(tmp_path / "film.mp4")
    before = sorted(tmp_path.iterdir())

    for name in ("nowhere.wav", "empty.wav", "notes.wav", "cut.flac", "film.mp4", "."):
        finished = voiceprep(home, "check", SET, "-q", "self", "--audio", name, cwd=tmp_path)

        assert (name, finished.returncode, finished.stdout) == (name, 1, "")
        assert [line.split(":")[0] for line in finished.stderr.splitlines()] == ["voiceprep", "hint"]
    assert sorted(tmp_path.iterdir()) == before


def test_silence_gives_a_report_that_says_so(home: Path, tmp_path: Path) -> None:
    silence = write_silence(tmp_path / "silence.wav")

    page = voiceprep(home, "check", SET, "-q", "self", "--audio", silence, cwd=tmp_path)
    line = report(voiceprep(home, "check", SET, "-q", "self", "--audio", silence, "--json", cwd=tmp_path))

    assert (page.returncode, page.stderr) == (0, "")
    assert "No speech was heard." in page.stdout
    assert line["length"]["verdict"] == "no speech"
    assert set(statuses(line).values()) == {"missed"}
