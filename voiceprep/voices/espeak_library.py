"""espeak-ng on a Linux that has none installed: the copy that the package espeakng-loader brings."""

import ctypes
import os
import sys

_INSTALLED = "libespeak-ng.so.1"


def load_espeak() -> None:
    """Make a library ready for pyttsx3, which must not have been imported yet: the system's, else the bundled one."""
    if sys.platform != "linux" or _is_installed():
        return
    try:
        import espeakng_loader
    except ImportError:  # there is none for this processor; pyttsx3 says what is missing
        return
    os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
    # Its SONAME is that of the system's, so once it is loaded pyttsx3's own search by that name finds it.
    ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)


def _is_installed() -> bool:
    try:
        ctypes.CDLL(_INSTALLED)
    except OSError:
        return False
    return True
