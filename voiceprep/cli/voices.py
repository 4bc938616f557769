"""voiceprep voices: who reads the questions."""

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from voiceprep import wiring
from voiceprep.cli.demo import Language
from voiceprep.cli.in_order import InOrder
from voiceprep.cli.one_of import OneOf
from voiceprep.cli.show_error import show_error
from voiceprep.errors import TextError, VoiceError
from voiceprep.translation import _, spoken_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from voiceprep.cli.invocation import Invocation
    from voiceprep.model import SystemVoice
    from voiceprep.settings import Settings

LIST_EXAMPLES = """Examples:

\b
  voiceprep voices list
  voiceprep voices list --language ru
"""
TEST_EXAMPLES = """Examples:

\b
  voiceprep voices test
  voiceprep voices test "Почему мы?" --rate 140
  voiceprep voices test --language en --voice "English (America)"

To keep a voice or a rate, write them in voiceprep.toml:

\b
  voice = "English (America)"
  rate = 140
"""
SENTENCES = {
    Language.RUSSIAN: "Здравствуйте! Расскажите немного о себе.",
    Language.ENGLISH: "Hello! Tell me a little about yourself.",
}


@click.group(cls=InOrder, no_args_is_help=False)
def voices() -> None:
    """List the voices that can read the questions, or hear one."""


@voices.command("list", epilog=LIST_EXAMPLES)
@click.option("--language", metavar="TAG", help="Only those of a language such as en-GB, the nearest first.")
@click.pass_obj
def list_voices(invocation: "Invocation", language: str | None) -> None:
    """List the voices of this system: id, name, languages, and what each would read."""
    from voiceprep.cli.columns import columns

    settings = invocation.settings
    voices = wiring.make_voice(settings).voices()
    if language is None:
        shown, readers = voices, _readers(voices, settings)
    else:
        readers = {language: wiring.choose_voice(voices, settings, language=language).id}
        shown = wiring.voices_of(voices, language)
    sys.stdout.write(columns([_cells(voice, readers) for voice in shown]))


def _readers(voices: "Sequence[SystemVoice]", settings: "Settings") -> dict[str, str]:
    """Give for Russian and English the id of the voice that reads it, and say where there is none."""
    readers: dict[str, str] = {}
    for language in Language:
        try:
            readers[language] = wiring.choose_voice(voices, settings, language=language).id
        except VoiceError as error:
            sys.stderr.write(show_error(error.message, error.hint))
    return readers


def _cells(voice: "SystemVoice", readers: dict[str, str]) -> tuple[str, ...]:
    reads = ", ".join(language for language, reader in readers.items() if reader == voice.id)
    return voice.id, voice.name, ", ".join(voice.languages), _("reads {reads}").format(reads=reads) if reads else ""


@voices.command("test", epilog=TEST_EXAMPLES)
@click.argument("text", required=False, metavar="[TEXT]", help="What to say.")
@click.option("--language", type=OneOf(Language), help="The language; that of TEXT or yours, if not given.")
@click.option("--voice", metavar="NAME", help="The id of a voice, or a part of its name.")
@click.option("--rate", type=click.IntRange(min=1), metavar="WPM", help="How fast, in words a minute.")
@click.pass_obj
def hear_voice(
    invocation: "Invocation", text: str | None, language: Language | None, voice: str | None, rate: int | None
) -> None:
    """Say a sentence as a question would be read."""
    from threading import Event

    settings = invocation.settings
    settings = replace(settings, voice=voice or settings.voice, rate=rate or settings.rate)
    language = language or _language_of(text)
    sound = wiring.make_voice(settings).synthesize(text or SENTENCES[language], language=language)
    if not sound.length:
        raise TextError(
            _("there is nothing to pronounce in the text"), hint=_('write words: voiceprep voices test "Hello"')
        )
    wiring.make_speaker(settings).play(sound, stop=Event())


def _language_of(text: str | None) -> Language:
    from voiceprep.answers.languages import guess_language

    return Language(guess_language(text)) if text else Language(spoken_language())
