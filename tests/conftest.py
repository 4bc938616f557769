"""What every test may ask for."""

import os
import signal
from collections.abc import Iterator

import pytest
from hypothesis import settings

from voiceprep.translation import speak

settings.register_profile("unhurried", deadline=None)  # the first example pays for imports; a busy machine is no defect
settings.load_profile("unhurried")

# A shell ignores Ctrl-C for what it runs in the background, and so would the programs that tests interrupt.
signal.signal(signal.SIGINT, signal.default_int_handler)

os.environ["VOICEPREP_LANG"] = "en"  # whatever the developer's locale


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Let no test leave its language to the next."""
    yield
    speak("en")


pytest_plugins = ["tests.virtual_sound"]
