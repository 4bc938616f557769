"""A bar on standard error while something takes long, and only where somebody watches."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from voiceprep.protocols import Progress, silent


@contextmanager
def stage(title: str) -> Iterator[Progress]:
    """Show the title, and the share done as soon as there is one; nothing stays on the screen."""
    if not sys.stderr.isatty():
        yield silent
        return
    from rich.console import Console
    from rich.progress import BarColumn, TaskProgressColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(bar_width=20), TaskProgressColumn())
    console = Console(stderr=True)
    # Redirected, what is written to standard output meanwhile would land on standard error.
    with Bar(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as bar:
        task = bar.add_task(title, total=None)
        yield lambda share: bar.update(task, total=1.0, completed=share)
