"""From the end of a two-minute answer to its text: voiceprep beside the command lines that people use instead.

    python -m benchmarks.rivals [--cases CASES.jsonl] [--rounds 3]

All on the same sound with the same weights, as each comes, the language given. `whisper` is openai-whisper's own
command, which needs the program ffmpeg; whisper-ctranslate2 is installed into an environment of its own,
`build/rivals`. What cannot be had is left out, and the reason told. In turn, so that a busy machine is busy for all of
them; medians.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from platformdirs import user_cache_path

from benchmarks.cases import read_cases
from benchmarks.transcription import SAMPLES, Answer, error_rate, join
from voiceprep.transcribers.checkpoint import read_checkpoint
from voiceprep.transcribers.weights import base_weights

BIN = Path(sys.executable).parent
RIVALS = Path("build/rivals")
SET = "## Расскажите о себе {#self}\n\n- студент\n"

Way = Callable[[Answer], tuple[float, str]]
"""From an answer to the seconds that its text took, and the text."""


def save_checkpoint(model: Path, path: Path) -> None:
    """Write the weights as openai-whisper's own command reads them."""
    import torch

    checkpoint = read_checkpoint(model)
    state = {name: torch.tensor(value) for name, value in checkpoint.state.items()}
    torch.save({"dims": checkpoint.dims, "model_state_dict": state}, path)


def command_line(*command: str | Path, folder: Path) -> Way:
    """Give a command that takes a file and writes its text into a folder."""

    def hear(answer: Answer) -> tuple[float, str]:
        options = ("--language", answer.language, "--output_format", "txt", "--output_dir", folder)
        started = time.perf_counter()
        subprocess.run([*command, answer.path, *options], check=True, capture_output=True)
        took = time.perf_counter() - started
        return took, (folder / f"{answer.path.stem}.txt").read_text(encoding="utf-8")

    return hear


def after_recording(home: Path) -> Way:
    """Give `voiceprep check`, to which the recording is new: the time to the whole report."""

    def hear(answer: Answer) -> tuple[float, str]:
        command = (BIN / "voiceprep", "--home", home, "check", "set", "-q", "self", "--json", "--audio", answer.path)
        started = time.perf_counter()
        found = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
        return time.perf_counter() - started, json.loads(found.stdout)["transcript"]["text"]

    return hear


def while_recording(home: Path) -> Way:
    """Give `voiceprep practice`, which hears the answer as it is spoken: the time from the stop to the report."""

    def hear(answer: Answer) -> tuple[float, str]:
        options = ("--mic", answer.path, "--no-speak", "--json")
        command = (BIN / "voiceprep", "--home", home, "practice", "set", "-q", "self", *options)
        found = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL)
        report = json.loads(found.stdout)
        return report["timing"]["stop_to_report"], report["transcript"]["text"]

    return hear


def ways_of(folder: Path) -> dict[str, Way]:
    """Give all ways that there are here by their names."""
    model = base_weights(user_cache_path("voiceprep"))
    (folder / "answers").mkdir()
    (folder / "answers" / "set.md").write_text(SET, encoding="utf-8")
    ways = {
        "voiceprep practice, from the stop to the report": while_recording(folder),
        "voiceprep check": after_recording(folder),
    }
    if shutil.which("ffmpeg"):
        save_checkpoint(model, folder / "base.pt")
        whisper = (BIN / "python", "-m", "whisper", "--model", folder / "base.pt", "--fp16", "False")
        ways["whisper (openai-whisper)"] = command_line(*whisper, folder=folder)
    else:
        print("whisper is left out: its command needs the program ffmpeg, which is not installed", file=sys.stderr)
    if rival := installed("whisper-ctranslate2"):
        ways["whisper-ctranslate2"] = command_line(rival, "--model_directory", model, "--device", "cpu", folder=folder)
    return ways


def installed(package: str) -> Path | None:
    """Give the command of a package, installed beside voiceprep first; None where it cannot be."""
    command = RIVALS / "bin" / package
    if not command.exists():
        try:
            subprocess.run([sys.executable, "-m", "venv", RIVALS], check=True, capture_output=True)
            install = (RIVALS / "bin" / "python", "-m", "pip", "install", "--quiet", package)
            subprocess.run(install, check=True, capture_output=True, text=True)
        except subprocess.CalledProcessError as error:
            reason = (str(error.stderr or error).strip().splitlines() or ["?"])[-1]
            print(f"{package} is left out: it cannot be installed ({reason})", file=sys.stderr)
            return None
    return command


def two_minutes(cases: Path | None, folder: Path) -> Answer:
    """Give an answer of two minutes: labelled Russian ones, or the Russian sample again and again."""
    sample = [answer for answer in SAMPLES if answer.language == "ru"]
    labelled = read_cases(cases) if cases else []
    answers = [Answer(path=c.audio, language="ru", said=c.spoken) for c in labelled if c.language == "ru"]
    return next(join(answers or sample * 4, folder))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, metavar="CASES.jsonl")
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        answer = two_minutes(arguments.cases, folder)
        ways = ways_of(folder)
        runs = [{way: hear(answer) for way, hear in ways.items()} for _ in range(arguments.rounds)]
    first = median(run["voiceprep check"][0] for run in runs)
    print("| what | seconds | to `voiceprep check` | WER |\n|---|---|---|---|")
    for way in ways:
        took = median(run[way][0] for run in runs)
        print(f"| {way} | {took:.1f} | {took / first:.2f} × | {error_rate(answer.said, runs[0][way][1]):.3f} |")


if __name__ == "__main__":
    main()
