"""A report ↔ the JSON that the history keeps: every field, exactly, unlike the published schema of rendering/json.py.

A later version may add fields with defaults: what an older report lacks gets the default, and what a newer one has
besides is passed over. Any other change of the nouns in model/ needs a migration that rewrites the stored JSON.
"""

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from voiceprep.model import Report

if TYPE_CHECKING:
    from cattrs.preconf.json import JsonConverter


def dump_report(report: Report) -> str:
    """Give the report as JSON."""
    return json.dumps(_converter().unstructure(report), ensure_ascii=False, separators=(",", ":"))


def load_report(text: str) -> Report:
    """Give back what `dump_report` was given. Raises ValueError where the text is no report."""
    from cattrs import BaseValidationError, transform_error

    stored = json.loads(text)
    if not isinstance(stored, dict):
        raise ValueError("invalid type, expected an object @ $")
    try:
        return _converter().structure(stored, Report)
    except BaseValidationError as error:
        raise ValueError("; ".join(transform_error(error))) from error


@cache
def _converter() -> "JsonConverter":
    from cattrs.preconf.json import make_converter

    converter = make_converter()
    converter.register_unstructure_hook(Path, Path.as_posix)  # a history may move between systems
    return converter
