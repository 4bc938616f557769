"""A report as one file of HTML that can be mailed: nothing in it comes from anywhere else."""

from voiceprep.rendering.html.page import GENERATOR, render_page

__all__ = ["GENERATOR", "render_page"]
