"""How many threads numpy takes for linear algebra: one, where a matter of milliseconds is reckoned.

By default OpenBLAS takes as many as there are cores, and each waits for the others by spinning: on a machine that is
busy with something else, that takes longer than the reckoning.
"""

from contextlib import AbstractContextManager
from functools import cache
from typing import Any


def one_thread() -> AbstractContextManager[Any]:
    """Keep numpy to one thread as long as this is entered."""
    limited: AbstractContextManager[Any] = _libraries().limit(limits=1, user_api="blas")
    return limited


@cache
def _libraries() -> Any:
    """Find the libraries that numpy has loaded, which takes a millisecond."""
    import numpy  # noqa: F401  # it loads them
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
