from pathlib import Path

import pytest

from voiceprep.errors import ModelError
from voiceprep.transcribers.models import CATALOGUE, display_name, find_model, held_models, remove_model


def put(folder: Path, size: int) -> Path:
    folder.mkdir(parents=True)
    (folder / "model.bin").write_bytes(bytes(size))
    return folder


def test_a_model_is_found_by_its_name_or_its_path(tmp_path: Path) -> None:
    small = put(tmp_path / "cache" / "whisper-small", 1)
    mine = put(tmp_path / "mine", 1)

    assert find_model("small", tmp_path / "cache") == small
    assert find_model(str(mine), tmp_path / "cache") == mine
    assert find_model(str(mine / "model.bin"), tmp_path / "cache") == mine / "model.bin"


@pytest.mark.parametrize(
    ("model", "message", "hint"),
    [
        ("medium", "the model medium is not here", "voiceprep models get medium"),
        (
            "smal",
            'there is no model "smal"',
            "did you mean small? (a model of yours is named by its path: ./smal)",
        ),
        (
            "vosk",
            'there is no model "vosk"',
            f"there are {', '.join(CATALOGUE)} (a model of yours is named by its path: ./vosk)",
        ),
    ],
)
def test_a_model_that_is_not_here_is_said(tmp_path: Path, model: str, message: str, hint: str) -> None:
    """A download that is not whole is not here, either; and nothing is downloaded."""
    put(tmp_path / "whisper-medium.partial", 1)

    with pytest.raises(ModelError) as raised:
        find_model(model, tmp_path)

    assert (raised.value.message, raised.value.hint) == (message, hint)


def test_a_path_where_nothing_is_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"there is no model at .*nothing"):
        find_model(str(tmp_path / "nothing"), tmp_path)


def test_what_is_here_is_told_with_its_size(tmp_path: Path) -> None:
    """The base model is here before it is unpacked; what a broken off download left takes room, too."""
    put(tmp_path / "whisper-small", 300)
    put(tmp_path / "whisper-tiny.partial", 200)

    held = {one.model.name: (one.state, one.size) for one in held_models(tmp_path)}

    assert {name: state for name, state in held.items() if state != ("", 0)} == {
        "base": ("here (comes with voiceprep)", 0),
        "small": ("here", 300),
        "tiny": ("download broken off", 200),
    }


def test_removing_frees_all_there_is_of_a_model(tmp_path: Path) -> None:
    """And nothing else."""
    put(tmp_path / "whisper-small", 300)
    put(tmp_path / "whisper-small.partial", 200)
    tiny = put(tmp_path / "whisper-tiny", 1)

    assert remove_model("small", tmp_path) == 500
    assert list(tmp_path.iterdir()) == [tiny]
    with pytest.raises(ModelError, match="the model small is not here"):
        remove_model("small", tmp_path)


def test_only_what_the_catalogue_names_can_be_removed(tmp_path: Path) -> None:
    """A path that leads elsewhere is no name."""
    (tmp_path / "cache").mkdir()
    mine = put(tmp_path / "whisper-mine", 1)

    for name in ("mine", str(mine), "x/../../whisper-mine"):
        with pytest.raises(ModelError, match="there is no model"):
            remove_model(name, tmp_path / "cache")
    assert mine.is_dir()


@pytest.mark.parametrize(
    ("model", "name"), [("small", "small"), ("/a/whisper-mine", "whisper-mine"), ("/a/tuned.v2.pt", "tuned.v2")]
)
def test_a_model_has_a_short_name(model: str, name: str) -> None:
    assert display_name(model) == name
