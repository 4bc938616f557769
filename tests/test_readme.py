"""What the README shows is what the program prints."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

README = Path(__file__).parents[1] / "README.md"
COMMAND = "voiceprep --lang en demo --language ru"
SHOWN = ("  ✗", "  ≠", "  !", "  ◐", "  ✓", "  Said")


@pytest.mark.real
def test_the_report_that_the_readme_shows_is_the_one_that_is_printed(tmp_path: Path) -> None:
    _before, _command, after = README.read_text(encoding="utf-8").partition(COMMAND)
    shown = after.split("```\n")[1]

    finished = subprocess.run(
        [Path(sys.executable).with_name("voiceprep"), *COMMAND.split()[1:]],
        env=os.environ | {"HOME": str(tmp_path), "COLUMNS": "80"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert _verdicts(finished.stdout) == _verdicts(shown)


def _verdicts(report: str) -> list[str]:
    """Give the lines with verdicts and what they add up to; letters and tenths depend on the processor's arithmetic."""
    return [line for line in report.splitlines() if line.startswith(SHOWN)]
