import pytest

from tests.contracts.voices import VoiceContract
from tests.fakes import ENGLISH, RUSSIAN, FakeVoice


class TestFakeVoice(VoiceContract):
    @pytest.fixture
    def voice(self) -> FakeVoice:
        return FakeVoice(RUSSIAN, ENGLISH)
