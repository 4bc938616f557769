import pytest
from hypothesis import given
from hypothesis import strategies as st

from voiceprep.voices.languages import closeness, to_bcp47


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("ru", "ru"),
        ("\x05en-us", "en-US"),
        ("en_GB", "en-GB"),
        ("en-gb-scotland", "en-GB-scotland"),
        ("en-gb-x-rp", "en-GB-x-rp"),
        ("zh_hans_CN", "zh-Hans-CN"),
        ("cmn-latn-pinyin", "cmn-Latn-pinyin"),
        ("es-419", "es-419"),
        ("Unknown Locale: 1234", None),
        ("None", None),
        ("", None),
    ],
)
def test_tags_are_written_as_bcp_47_writes_them(written: str, tag: str | None) -> None:
    assert to_bcp47(written) == tag


@given(st.text() | st.from_regex(r"[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{1,8}){0,4}", fullmatch=True))
def test_a_tag_that_was_written_right_stays_as_it_is(text: str) -> None:
    tag = to_bcp47(text)

    assert tag is None or to_bcp47(tag) == tag


@pytest.mark.parametrize(
    ("wanted", "nearest_last"),
    [
        ("en", ["ru", "en-US-nyc", "en-US", "en"]),
        ("en-US", ["ru", "en-GB", "en", "en-US-nyc", "en-US"]),
        ("en-AU", ["eng", "en-GB-x-rp", "en-GB", "en"]),
    ],
)
def test_a_tag_is_near_that_shares_much_and_adds_little(wanted: str, nearest_last: list[str]) -> None:
    nearness = [closeness(tag, wanted) for tag in nearest_last]

    assert nearness == sorted(set(nearness))
