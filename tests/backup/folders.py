"""Practice folders as tests and hypothesis make them up."""

from collections.abc import Mapping
from pathlib import Path

from hypothesis import strategies as st

from tests.rendering.reports import SPOKEN, TYPED
from voiceprep.history import SqliteHistory

Files = Mapping[str, bytes]
"""What is in a folder, by place; the history as the JSON of its attempts."""

LABEL = "voiceprep-backup.json"

_names = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters='/\\:*?"<>|'), min_size=1
)
_parts = _names.filter(lambda name: name.strip(". ") and len(name.encode()) < 100 and not name.endswith(".lock"))
_places = st.builds(
    lambda folder, parts: "/".join([folder, *parts]),
    st.sampled_from(["answers", "recordings"]),
    st.lists(_parts, min_size=1, max_size=3),
)
files = st.dictionaries(_places | st.just("voiceprep.toml"), st.binary(max_size=2000), max_size=6).filter(
    lambda made: not any(f"{other}/".startswith(f"{name}/") for name in made for other in made if name != other)
)


def write_files(folder: Path, made: Files) -> None:
    for name, content in made.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def read_files(folder: Path) -> dict[str, bytes]:
    """Read all files of a folder; what SQLite has beside the history is left out, and of that the attempts count."""
    found = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "history.db" not in path.name
    }
    history = folder / "recordings" / "history.db"
    return found | ({"history": _attempts(history)} if history.exists() else {})


def _attempts(path: Path) -> bytes:
    history = SqliteHistory(path)
    return (
        repr([history.report(attempt.number) for attempt in history.attempts()]).replace(str(path.parent), "").encode()
    )


def add_attempts(folder: Path, count: int = 2) -> None:
    history = SqliteHistory(folder / "recordings" / "history.db")
    for number in range(count):
        history.add((SPOKEN, TYPED)[number % 2], engines={})
