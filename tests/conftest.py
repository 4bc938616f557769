"""What every test may ask for."""

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)  # the first example pays for imports; a busy machine is no defect
settings.load_profile("unhurried")

pytest_plugins = ["tests.virtual_sound"]
