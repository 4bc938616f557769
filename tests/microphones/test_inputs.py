import pytest

from voiceprep.errors import MicrophoneError
from voiceprep.microphones.inputs import INPUTS
from voiceprep.portaudio.devices import Device
from voiceprep.systems import Need, mend

WEBCAM = Device(number=2, name="USB webcam", rate=48_000)
HEADSET = Device(number=5, name="Headset", rate=44_100)
SECOND_HEADSET = Device(number=7, name="Headset 2", rate=44_100)
KNOWN = (WEBCAM, HEADSET, SECOND_HEADSET)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (5, HEADSET),
        ("5", HEADSET),
        ("headset", HEADSET),
        ("Headset 2", SECOND_HEADSET),
        ("webcam", WEBCAM),
        (" USB ", WEBCAM),
        ("2", WEBCAM),
    ],
)
def test_a_device_is_found_by_number_name_or_part_of_it(wanted: str | int, found: Device) -> None:
    """A number comes before a name, and the whole name before a part."""
    assert INPUTS.choose(KNOWN, wanted) == found


@pytest.mark.parametrize("wanted", [3, "microphone", "", "-1"])
def test_an_unknown_device_names_those_there_are(wanted: str | int) -> None:
    with pytest.raises(MicrophoneError) as caught:
        INPUTS.choose(KNOWN, wanted)

    assert (caught.value.message, caught.value.hint) == (
        f'there is no microphone "{wanted}"',
        'choose one of: 2 "USB webcam", 5 "Headset", 7 "Headset 2"',
    )


def test_without_any_device_the_hint_says_where_to_look() -> None:
    with pytest.raises(MicrophoneError) as caught:
        INPUTS.choose((), "headset")

    assert caught.value.message == 'there is no microphone "headset"'
    assert caught.value.hint == mend(Need.MICROPHONE)
