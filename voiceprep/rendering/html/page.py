"""The page, put together."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import TYPE_CHECKING

from voiceprep.model import Report, Sound
from voiceprep.reasons import say_reason
from voiceprep.rendering.figures import clock, percent, quotes
from voiceprep.rendering.html.delivery import moments, scales
from voiceprep.rendering.html.opus import data_url
from voiceprep.rendering.html.phrases import DOUBTFUL, view_phrases
from voiceprep.rendering.html.points import group_points, view_points
from voiceprep.rendering.html.timeline import COLUMNS, draw_timeline
from voiceprep.rendering.terminal import CONTROLS, facts, length_verdict
from voiceprep.translation import _, spoken_language

if TYPE_CHECKING:
    from jinja2 import Template

GENERATOR = '<meta name="generator" content="voiceprep">'
"""By which a page of ours is known; it is within the first kilobyte."""


def render_page(report: Report, sound: Sound | None = None) -> str:
    """Give the report as a page of HTML with the sound of the answer in it, if there still is one.

    All that is in the page was escaped; scripts, styles and sources other than its own are forbidden by its policy.
    """
    points = view_points(report)
    return _template().render(
        report=report,
        title=f"{report.question.prompt} – voiceprep",
        generator=GENERATOR,
        sound=data_url(sound) if sound else None,
        timeline=draw_timeline(report, points, sound),
        groups=group_points(points),
        facts=[(label, text.plain) for label, text in facts(report)],
        scales=scales(report.delivery) if report.delivery else (),
        moments=moments(report.delivery) if report.delivery else (),
        phrases=view_phrases(report, points),
        quotes=quotes(report.question.language),
        language=spoken_language(),
    )


@cache
def _template() -> "Template":
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_without_controls,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style, script = _part("page.css"), _part("page.js")
    environment.globals |= {
        "style": style,
        "script": script,
        "style_hash": _hash(style),
        "script_hash": _hash(script),
        "COLUMNS": COLUMNS,
        "DOUBTFUL": DOUBTFUL,
        "_": _,
    }
    filters = (clock, percent, length_verdict, say_reason)
    environment.filters |= {one.__name__: one for one in filters}
    return environment.from_string(_part("page.html.j2"))


def _without_controls(value: object) -> object:
    """Take control characters, which no page may hold, from the texts of others."""
    return value.translate(CONTROLS) if type(value) is str else value


def _part(name: str) -> str:
    return (resources.files("voiceprep.rendering.html") / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """Give the source of a policy that allows exactly this text (CSP 3, 6.7.3.3)."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode('ascii')}"
