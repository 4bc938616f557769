from pathlib import Path

from voiceprep.recording import sound_files, unfinished

FINISHED = "2026-11-23T10-15-02-self.flac"
LEFT = "2026-11-23T10-16-02-self.part.wav"


def test_what_voiceprep_has_recorded_is_found_and_nothing_else(tmp_path: Path) -> None:
    """Also what it left unfinished; the user's own sound has other names."""
    for name in (FINISHED, LEFT, "song.flac", "2026-11-23.flac", "notes.txt"):
        (tmp_path / name).write_bytes(b"RIFF")

    found = sound_files(tmp_path)

    assert found == (tmp_path / FINISHED, *(left.part for left in unfinished(tmp_path)))
    assert sound_files(tmp_path / "missing") == ()
