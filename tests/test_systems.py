import pytest
from hypothesis import given
from hypothesis import strategies as st

from voiceprep.systems import Need, System, mend, system_of, this_system

OS_RELEASES = {
    'NAME="Debian GNU/Linux"\nID=debian\n': System.DEBIAN,
    "NAME=Ubuntu\nID=ubuntu\nID_LIKE=debian\n": System.DEBIAN,
    'ID=linuxmint\nID_LIKE="ubuntu debian"\n': System.DEBIAN,
    "ID=fedora\n": System.FEDORA,
    'ID="rocky"\nID_LIKE="rhel centos fedora"\n': System.FEDORA,
    "ID=arch\n": System.ARCH,
    "ID='manjaro'\nID_LIKE='arch'\n": System.ARCH,
    "ID=alpine\n": System.LINUX,
    "": System.LINUX,
    "no such format\n===\n": System.LINUX,
}


@pytest.mark.parametrize(("os_release", "system"), OS_RELEASES.items())
def test_a_linux_is_known_by_what_it_says_it_is_like(os_release: str, system: System) -> None:
    assert system_of("linux", os_release) is system


@pytest.mark.parametrize(("platform", "system"), [("darwin", System.MACOS), ("win32", System.WINDOWS)])
def test_other_systems_are_known_by_their_platform(platform: str, system: System) -> None:
    assert system_of(platform, "ID=debian") is system


@given(st.text())
def test_any_os_release_is_some_linux(os_release: str) -> None:
    assert system_of("linux", os_release) not in (System.MACOS, System.WINDOWS)


@pytest.mark.parametrize(
    ("system", "tools"),
    [
        (System.DEBIAN, {"sudo apt install "}),
        (System.FEDORA, {"sudo dnf install "}),
        (System.ARCH, {"sudo pacman -S "}),
        (System.LINUX, {"install ", "arecord", "aplay"}),
        (System.MACOS, {"brew install ", "pip install ", "open "}),
        (System.WINDOWS, {"winget install ", "pip install ", "start ms-settings:", "setx "}),
    ],
)
def test_every_need_is_mended_with_the_tools_of_the_system(system: System, tools: set[str]) -> None:
    for need in Need:
        command = mend(need, system)
        assert any(tool in command for tool in tools | {"export LC_ALL=", "look at: "}), command
        assert "\n" not in command


def test_without_a_system_what_mends_is_that_of_this_one() -> None:
    assert [mend(need) for need in Need] == [mend(need, this_system()) for need in Need]
