import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.history.reports import reports
from tests.rendering.reports import SPOKEN
from voiceprep.history.stored_report import dump_report, load_report
from voiceprep.model import Report


@given(reports)
def test_a_report_comes_back_exactly(report: Report) -> None:
    """Also what `==` does not tell apart: the types, the offset of the time, a number that is none."""
    assert repr(load_report(dump_report(report))) == repr(report)


def test_what_a_later_version_adds_is_passed_over() -> None:
    stored = json.loads(dump_report(SPOKEN))
    stored["mood"] = "calm"
    stored["transcript"]["words"][0]["pitch"] = 110.0

    assert load_report(json.dumps(stored)) == SPOKEN


def test_what_an_earlier_version_lacked_gets_its_default() -> None:
    stored = json.loads(dump_report(SPOKEN))
    del stored["coverage"]["matches"][0]["missing"], stored["question"]["line"]

    assert load_report(json.dumps(stored)) == SPOKEN


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "Expecting value"),
        ("{", "Expecting property name"),
        ("[]", r"expected an object @ \$"),
        ("{}", r"required field missing @ \$.question"),
        (dump_report(SPOKEN).replace('"contradicted"', '"sung"'), r"expected Status @ \$.coverage.matches\[2\].status"),
    ],
)
def test_what_is_no_report_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        load_report(text)


@given(
    st.recursive(
        st.none() | st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_no_json_but_a_report_is_taken_for_one(value: object) -> None:
    with pytest.raises(ValueError, match=r"\$"):
        load_report(json.dumps(value))
