"""How practice goes as a picture, by matplotlib: canvas ← over_time · heat_map.

matplotlib is an extra, and heavy: nothing of it is imported before a picture is drawn.
"""

from voiceprep.rendering.plot.canvas import MADE_BY, Kind, prepare_matplotlib
from voiceprep.rendering.plot.heat_map import draw_heat_map
from voiceprep.rendering.plot.over_time import Dot, Panel, draw_over_time

__all__ = ["MADE_BY", "Dot", "Kind", "Panel", "draw_heat_map", "draw_over_time", "prepare_matplotlib"]
