"""Which of the installed voices is to speak."""

from collections.abc import Sequence
from difflib import get_close_matches

from voiceprep.errors import VoiceError
from voiceprep.model import SystemVoice
from voiceprep.systems import Need, mend
from voiceprep.translation import _, alternatives
from voiceprep.voices.languages import closeness

_LISTED = "voiceprep voices list"


def choose(voices: Sequence[SystemVoice], *, language: str, wanted: str | None = None) -> SystemVoice:
    """Give the voice that the user wants, or without a wish the first of those nearest to the language.

    ``wanted`` is an id or a part of a name, and holds even if that voice is of another language; of several voices
    with that part the one nearest to the language is taken. Raises VoiceError where there is none.
    """
    if wanted is not None:
        called = _called(voices, wanted)
        if not called:
            raise VoiceError(_('there is no voice "{wanted}"').format(wanted=wanted), hint=_near_names(voices, wanted))
        return max(called, key=lambda voice: _nearness(voice, language))
    fitting = of_language(voices, language)
    if not fitting:
        hint = _("install one: {mend}; or take another with --voice, of: {listed}").format(
            mend=mend(Need.VOICE), listed=_LISTED
        )
        raise VoiceError(_('no voice for the language "{language}" is installed').format(language=language), hint=hint)
    return fitting[0]


def of_language(voices: Sequence[SystemVoice], language: str) -> tuple[SystemVoice, ...]:
    """Give the voices of the language (BCP 47), of whatever region, the nearest first."""
    fitting = (voice for voice in voices if _nearness(voice, language)[0] > 0)
    return tuple(sorted(fitting, key=lambda voice: _nearness(voice, language), reverse=True))


def _called(voices: Sequence[SystemVoice], wanted: str) -> list[SystemVoice]:
    folded = wanted.casefold()
    with_id = [voice for voice in voices if voice.id.casefold() == folded]
    return with_id or [voice for voice in voices if folded in voice.name.casefold()]


def _nearness(voice: SystemVoice, language: str) -> tuple[int, int]:
    return max((closeness(tag, language) for tag in voice.languages), default=(0, 0))


def _near_names(voices: Sequence[SystemVoice], wanted: str) -> str:
    names = {name.casefold(): name for voice in voices for name in (voice.name, voice.id)}
    near = [f'"{names[name]}"' for name in get_close_matches(wanted.casefold(), names)]
    return (
        _("did you mean {near}? See: {listed}").format(near=alternatives(near), listed=_LISTED)
        if near
        else _("choose one of: {listed}").format(listed=_LISTED)
    )
