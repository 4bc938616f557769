"""How answers were spoken: what is usual for the user, and what was found out after a report was kept."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from statistics import median

from voiceprep.history.stored_report import dump_report, load_report
from voiceprep.model import Delivery, Measure

LAST = 20
"""Answers over which the usual is taken: some weeks of practice, so that it follows the speaker as he gets better."""
FEWEST = 3
"""Answers of which one can say what is usual."""
_KNOWN = {measure.value for measure in Measure}
"""A newer version may have measured more."""
_LAST_GAUGES = """
    SELECT json_extract(report, '$.delivery.gauges') FROM attempts JOIN reports ON attempt = number
    WHERE (language = :language OR language LIKE :language || '-%') AND number < :before AND json_valid(report)
    ORDER BY number DESC LIMIT :last
"""


def usual_measures(connection: sqlite3.Connection, language: str, before: int) -> Mapping[Measure, float]:
    """Give the medians of the last answers in the language (BCP 47) before an attempt. Raises ValueError."""
    values: dict[Measure, list[float]] = defaultdict(list)
    wanted = {"language": language.partition("-")[0], "before": before, "last": LAST}
    for (gauges,) in connection.execute(_LAST_GAUGES, wanted):
        for gauge in json.loads(gauges or "[]"):
            if gauge["measure"] in _KNOWN:
                values[Measure(gauge["measure"])].append(float(gauge["value"]))
    return {measure: median(numbers) for measure, numbers in values.items() if len(numbers) >= FEWEST}


def with_delivery(stored: str, delivery: Delivery) -> str:
    """Give a stored report with what was found out later. Raises ValueError where the text is no report."""
    return dump_report(replace(load_report(stored), delivery=delivery))
