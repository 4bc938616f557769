"""How the C library hands out memory: GNU's, on Linux. Elsewhere nothing happens here.

Whisper takes and frees 150 MB for each chunk. By default GNU's malloc maps such blocks anew each time, which costs a
fifth of the processor time of a transcription (1.4 million page faults for 104 s of speech), and keeps what a thread
freed for that thread. Here all threads share what is kept, and it is given back when a chunk is done: less time, and
peaks that do not add up.
"""

import ctypes
import sys
from functools import cache

_TRIM_THRESHOLD, _MMAP_MAX, _ARENA_MAX = -1, -4, -8
"""The parameters of mallopt(3), as malloc.h numbers them."""
_KEPT = 1 << 30
"""Bytes that stay until they are given back: whatever there is."""


def share_memory() -> None:
    """Keep what is freed, for all threads, until somebody calls `give_back_memory`."""
    if libc := _gnu():
        libc.mallopt(_ARENA_MAX, 1)
        libc.mallopt(_MMAP_MAX, 0)
        libc.mallopt(_TRIM_THRESHOLD, _KEPT)


def give_back_memory() -> None:
    """Give what is free back to the system, which takes some milliseconds."""
    if libc := _gnu():
        libc.malloc_trim(0)


@cache
def _gnu() -> ctypes.CDLL | None:
    if sys.platform != "linux":
        return None
    libc = ctypes.CDLL(None)
    return libc if hasattr(libc, "malloc_trim") else None
