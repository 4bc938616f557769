"""What all pictures share: size, type, colours, and how they become a file."""

import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.figure import Figure

MADE_BY = "voiceprep"
"""By which a picture of ours is known; it is within the first kilobytes."""
WIDTH = 12.0
"""Inches, of 100 pixels each."""
INK, DIM, GRID, SHADE = "#1f2328", "#6b7280", "#e5e7eb", "#ecf5ee"
_STYLE: Any = {  # matplotlib types its keys as 300 literals
    "font.family": ["DejaVu Sans"],  # comes with matplotlib, and has Cyrillic letters and check marks
    "font.size": 11.0,
    "text.color": INK,
    "text.parse_math": False,  # a dollar in a question is a dollar
    "axes.edgecolor": GRID,
    "axes.labelcolor": DIM,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
    "axes.spines.bottom": False,
    "xtick.color": DIM,
    "ytick.color": DIM,
    "xtick.major.size": 0.0,
    "ytick.major.size": 0.0,
    "figure.facecolor": "white",
    "svg.fonttype": "path",  # looks the same where the font is missing
    "svg.hashsalt": MADE_BY,  # so that the same history gives the same file
}


class Kind(StrEnum):
    """A format of pictures, by the ending of the file."""

    PNG = "png"
    SVG = "svg"


def prepare_matplotlib(cache: Path) -> None:
    """Have matplotlib keep its list of fonts in our cache; call it before anything is drawn."""
    os.environ.setdefault("MPLCONFIGDIR", str(cache / "matplotlib"))


@contextmanager
def drawing(height: float) -> Iterator["Figure"]:
    """Give an empty figure so many inches high, in our style and not in the user's matplotlibrc."""
    import matplotlib
    from matplotlib.figure import Figure

    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(_STYLE)
        yield Figure(figsize=(WIDTH, height), dpi=100)


def encode(figure: "Figure", kind: Kind) -> bytes:
    """Give the file; the figure has its own canvas for each kind, no window and no pyplot."""
    file = BytesIO()
    metadata = {"Software": MADE_BY} if kind is Kind.PNG else {"Creator": MADE_BY, "Date": None}
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing")  # a box is drawn in its place
        figure.savefig(file, format=kind.value, metadata=metadata)
    return file.getvalue()


def head(figure: "Figure", title: str, facts: str, *, height: float) -> None:
    """Write the title and the line below it."""
    figure.text(0.3 / WIDTH, 1 - 0.45 / height, title, fontsize=17, fontweight="bold", va="center")
    figure.text(0.3 / WIDTH, 1 - 0.8 / height, facts, fontsize=11.5, color=DIM, va="center")
