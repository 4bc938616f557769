import os
import sys
from pathlib import Path

import pytest

VOICEPREP = Path(sys.executable).with_name("voiceprep")
SET = """\
---
language: en
target: 10-60s
---

## Tell me about yourself {#self}

- third-year student of applied mathematics
- machine learning for a year and a half
- 2nd place in the Innopolis case championship

I study applied mathematics and speech.

## Расскажите о себе {#o-sebe language=ru}

- студент третьего курса
- машинное обучение полтора года
- 2-е место в кейс-чемпионате Иннополиса
"""


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder for the model, which is unpacked once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a practice folder with one set of two questions."""
    (tmp_path / "practice" / "answers").mkdir(parents=True)
    (tmp_path / "practice" / "answers" / "interview.md").write_text(SET, encoding="utf-8")
    return tmp_path / "practice"


@pytest.fixture
def environment(tmp_path: Path, cache: Path) -> dict[str, str]:
    """Give the environment of a user with an empty home; a sound card in use is in it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "VOICEPREP_", "LC_"))}
    (tmp_path / "home").mkdir()
    mine = {"HOME": str(tmp_path / "home"), "LANG": "C.UTF-8", "TERM": "xterm-256color", "COLUMNS": "100"}
    return kept | mine | {"VOICEPREP_CACHE": str(cache), "PATH": f"{VOICEPREP.parent}:{os.environ['PATH']}"}
