"""Reports as hypothesis makes them up."""

from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TypeVar

from hypothesis import strategies as st

from voiceprep.model import Coverage, KeyPoint, Match, Question, Recording, Report, Wording

T = TypeVar("T")


def tuples(elements: st.SearchStrategy[T], *, smallest: int = 0) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(elements, min_size=smallest, max_size=2).map(tuple)


wordings = tuples(st.from_type(Wording), smallest=1)
parts = st.builds(KeyPoint, wordings=wordings, parts=st.just(()))
key_points = st.builds(KeyPoint, wordings=wordings, parts=tuples(parts))
questions = st.builds(Question, key_points=tuples(key_points))
recordings = st.builds(Recording, path=st.text("абвxyz0-9. ", min_size=1).map(lambda name: Path(f"{name}.flac")))
coverages = st.builds(
    Coverage, matches=tuples(st.builds(Match, point=key_points, score=st.floats(min_value=0, max_value=1)))
)
offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
times = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=offsets).map(
    lambda time: time.replace(fold=0)  # it says nothing beside a fixed offset
)
reports = st.builds(Report, question=questions, recording=st.none() | recordings, coverage=coverages, made_at=times)
