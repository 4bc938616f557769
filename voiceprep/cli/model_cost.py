"""What a recogniser costs on this computer, measured on the bundled sample in a process of its own."""

import json
import re
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter

from voiceprep import wiring
from voiceprep.errors import TranscriberError, VoiceprepError
from voiceprep.model import Recording
from voiceprep.settings import Settings
from voiceprep.sound import RATE, read_sound
from voiceprep.translation import _, speak, spoken_language

SAMPLE = Path(__file__).parents[1] / "demo" / "self.ru.ogg"


@dataclass(frozen=True, kw_only=True)
class Cost:
    """What it took."""

    name: str
    """The engine and its model."""
    loading: float
    """Seconds."""
    transcribing: float
    """Seconds of work for a second of speech: the real-time factor."""
    memory: int | None
    """Bytes at the peak, those of voiceprep included; None where the system does not tell."""


def measure_cost(settings: Settings) -> Cost:
    """Measure in a new process, so that what this one has loaded does not count. Raises VoiceprepError."""
    wiring.find_recogniser(settings)
    chosen = {**asdict(settings), "cache": str(settings.cache)}
    child = [sys.executable, "-m", "voiceprep.cli.model_cost", json.dumps(chosen), spoken_language()]
    finished = subprocess.run(child, capture_output=True, encoding="utf-8", check=False)
    if finished.returncode:
        reason, hint = _trouble(finished)
        message = _("{engine} with {model} cannot be measured: {reason}")
        raise TranscriberError(
            message.format(engine=settings.engine, model=settings.model, reason=reason),
            hint=hint,
        )
    return Cost(**json.loads(finished.stdout.splitlines()[-1]))


def _trouble(finished: "subprocess.CompletedProcess[str]") -> tuple[str, str]:
    """Give why a process could not measure, and what helps, which only it can say that did not crash."""
    if finished.stdout:
        trouble = json.loads(finished.stdout.splitlines()[-1])
        return trouble["message"], trouble["hint"]
    status = _("exit status {status}").format(status=finished.returncode)
    hint = _("voiceprep doctor says what works here; a larger model may need more memory than there is")
    return (finished.stderr.strip().splitlines() or [status])[-1], hint


def cost_of(settings: Settings) -> Cost:
    """Measure in this process."""
    started = perf_counter()
    transcriber = wiring.make_transcriber(settings)
    loaded = perf_counter()
    transcriber.transcribe(Recording(path=SAMPLE), language="ru")
    finished = perf_counter()
    sound = len(read_sound(SAMPLE)) / RATE
    return Cost(
        name=transcriber.name,
        loading=loaded - started,
        transcribing=(finished - loaded) / sound,
        memory=_peak_memory(),
    )


def _peak_memory() -> int | None:
    status = Path("/proc/self/status")
    if status.is_file():  # on Linux, where what getrusage gives begins with the peak of the parent
        return int(re.findall(r"VmHWM:\s*(\d+) kB", status.read_text())[0]) * 1024
    try:
        import resource
    except ImportError:  # on Windows
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024  # bytes there, KiB on other systems


if __name__ == "__main__":
    wanted = json.loads(sys.argv[1])
    speak(sys.argv[2])
    try:
        cost = cost_of(Settings(**{**wanted, "cache": Path(wanted["cache"])}))
    except VoiceprepError as error:
        sys.stdout.write(json.dumps({"message": error.message, "hint": error.hint}) + "\n")
        sys.exit(1)
    sys.stdout.write(json.dumps(asdict(cost)) + "\n")
