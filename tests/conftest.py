"""What every test may ask for."""

import signal

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)  # the first example pays for imports; a busy machine is no defect
settings.load_profile("unhurried")

# A shell ignores Ctrl-C for what it runs in the background, and so would the programs that tests interrupt.
signal.signal(signal.SIGINT, signal.default_int_handler)

pytest_plugins = ["tests.virtual_sound"]
