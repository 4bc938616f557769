"""What sound voiceprep has recorded."""

import re
from pathlib import Path

from voiceprep.recording.unfinished import unfinished

_NAME = re.compile(r"\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-.+\.flac")
"""As in names.py: what the user himself has put there is called otherwise."""


def sound_files(folder: Path) -> tuple[Path, ...]:
    """Give every recording in the folder, finished or left unfinished, but not what is being recorded now.

    Raises RecordingError where the folder cannot be written.
    """
    if not folder.is_dir():
        return ()
    finished = (path for path in sorted(folder.glob("*.flac")) if _NAME.fullmatch(path.name))
    return (*finished, *(left.part for left in unfinished(folder)))
