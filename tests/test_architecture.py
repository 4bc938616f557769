"""Imports point down only, and help needs nothing heavy."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from voiceprep.cli.app import COMMANDS

PACKAGE = Path(__file__).parents[1] / "voiceprep"
ENGINES = {"voices", "speakers", "microphones", "transcribers", "embedders"}
LEVELS = (
    {"cli"},
    {"wiring"},
    {"practice", "doctor", "importing", "lint", "backup"},
    {"answers", "practice_folder", "matching", "delivery", "rendering", "history", "recording", "schedule"} | ENGINES,
    {"protocols"},
    {"settings", "sound", "doubt", "reasons", "memory", "portaudio", "threads"},
    {"systems"},
    {"errors", "model", "translation"},
)
"""The parts of voiceprep, each a module or a folder; those of one level do not know each other."""

MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")
HEAVY = {"numpy", "av", "faster_whisper", "ctranslate2", "onnxruntime", "pymorphy3", "rapidfuzz", "rich"} | {
    "huggingface_hub",
    "jinja2",
    "matplotlib",
    "torch",
    "whisper",
}


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imported_parts(path: Path) -> Iterator[str]:
    """Give every part of voiceprep that is imported anywhere in the module, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            names = [node.module or ""] if node.module != "voiceprep" else [f"voiceprep.{a.name}" for a in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        yield from (name.split(".")[1] for name in names if name.startswith("voiceprep."))


def level_of(part: str) -> int:
    return next(number for number, parts in enumerate(LEVELS) if part in parts)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_down(path: Path) -> None:
    """A module imports its own folder and what lies on lower levels; nothing above it and nothing beside it."""
    part = part_of(path)

    assert [other for other in imported_parts(path) if other != part and level_of(other) <= level_of(part)] == []


def test_only_wiring_knows_the_engines() -> None:
    knowing = {part_of(path) for path in MODULES if ENGINES & (set(imported_parts(path)) - {part_of(path)})}

    assert knowing <= {"wiring"}


def test_no_module_is_too_long_to_read() -> None:
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}

    assert {name: length for name, length in lengths.items() if length > 300} == {}


@pytest.mark.parametrize(
    "command",
    [
        "--help",
        "--version",
        *(f"{name} --help" for name in ("check", "practice", "lint", "doctor", "voices test", "models get")),
    ],
)
def test_help_loads_nothing_heavy(command: str) -> None:
    run = f"from voiceprep.cli.main import main; main({command.split()})"
    script = f"import sys; {run}; print(*sys.modules, file=sys.stderr)"

    modules = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stderr.split()

    assert HEAVY & set(modules) == set()
    assert command != "--help" or "click" not in modules


def test_a_command_loads_no_other_command() -> None:
    """Each takes as long as it takes, not as long as all of them."""
    script = "import sys; from voiceprep.cli.main import main; main(['due', '--help']); print(*sys.modules)"
    output = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    loaded = {name.removeprefix("voiceprep.cli.") for name in output.split() if name.startswith("voiceprep.cli.")}

    assert loaded & set(COMMANDS.values()) == {"due"}
