"""A synthesiser's process of its own, so that one that hangs or crashes takes nothing else with it."""

import subprocess
from collections.abc import Sequence

from voiceprep.errors import VoiceError
from voiceprep.systems import complaint
from voiceprep.translation import _


def run_child(command: Sequence[str], *, given: bytes = b"", timeout: float, hint: str) -> bytes:
    """Run a command with ``given`` on its standard input, and give what it writes to its standard output.

    It is killed after ``timeout`` seconds, and when this process is interrupted. Raises VoiceError, with the hint, for
    the time-out, for an exit status other than 0, and where the command cannot be run at all.
    """
    try:
        done = subprocess.run(command, input=given, capture_output=True, timeout=timeout, check=True)
    except subprocess.TimeoutExpired as error:
        raise VoiceError(
            _("the synthesiser did not finish within {timeout:g} s").format(timeout=timeout), hint=hint
        ) from error
    except subprocess.CalledProcessError as error:
        raise VoiceError(_("the synthesiser failed: {error}").format(error=_last_line(error)), hint=hint) from error
    except OSError as error:
        raise VoiceError(
            _("the synthesiser cannot be started ({reason})").format(reason=complaint(error)), hint=hint
        ) from error
    return done.stdout


def _last_line(error: subprocess.CalledProcessError) -> str:
    lines: list[str] = error.stderr.decode(errors="replace").split("\n")
    spoken = [line.strip() for line in lines if line.strip()]
    return spoken[-1] if spoken else _("exit status {status}").format(status=error.returncode)
