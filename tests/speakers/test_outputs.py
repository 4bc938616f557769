from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voiceprep.errors import SpeakerError
from voiceprep.portaudio.devices import Device
from voiceprep.speakers.outputs import OUTPUTS
from voiceprep.systems import Need, mend

HDMI = Device(number=2, name="HDA NVidia: HDMI 0", rate=48_000)
ANALOG = Device(number=5, name="Колонки (Analog)", rate=44_100)
OTHER = Device(number=7, name="HDA NVidia: HDMI 01", rate=48_000)
KNOWN = (OTHER, HDMI, ANALOG)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [(5, ANALOG), ("5", ANALOG), ("колонки", ANALOG), ("hda nvidia: hdmi 0", HDMI), ("hdmi", OTHER)],
)
def test_an_output_is_found_by_number_name_or_part_of_a_name(wanted: str | int, found: Device) -> None:
    """A whole name comes before a part of another."""
    assert OUTPUTS.choose(KNOWN, wanted) == found


@pytest.mark.parametrize("wanted", [0, -1, "USB", "", " "])
def test_an_unknown_output_is_answered_with_those_there_are(wanted: str | int) -> None:
    with pytest.raises(SpeakerError, match=f'there is no output device "{wanted}"') as error:
        OUTPUTS.choose(KNOWN, wanted)
    assert error.value.hint == 'choose one of: 7 "HDA NVidia: HDMI 01", 2 "HDA NVidia: HDMI 0", 5 "Колонки (Analog)"'


def test_where_there_are_none_the_user_learns_how_to_get_one() -> None:
    with pytest.raises(SpeakerError) as error:
        OUTPUTS.choose([], "HDMI")
    assert error.value.hint == mend(Need.SPEAKER)


@given(st.text() | st.integers() | st.integers().map(str))
def test_whatever_is_wanted_there_is_an_output_or_an_error(wanted: str | int) -> None:
    with suppress(SpeakerError):
        assert OUTPUTS.choose(KNOWN, wanted) in KNOWN
