"""voiceprep listen: questions and answers read to you, to learn them before you practise."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from voiceprep.cli.which_question import questions_option, set_argument
from voiceprep.errors import AnswersError
from voiceprep.translation import _

if TYPE_CHECKING:
    from voiceprep.cli.invocation import Invocation
    from voiceprep.practice import Line

EXAMPLES = """Examples:

\b
  voiceprep listen about-me.ru
  voiceprep listen about-me.en -q self --points
  voiceprep listen about-me.ru --save on-the-way.mp3
"""


@click.command(epilog=EXAMPLES)
@set_argument
@questions_option
@click.option("--points", is_flag=True, help="Read the key points even where there is an answer.")
@click.option(
    "--save", type=Path, metavar="FILE", help="Write it all to a new .mp3, .ogg, .flac or .wav instead of playing it."
)
@click.option("--voice", metavar="NAME", help="The voice that reads.")
@click.option("--rate", type=click.IntRange(min=1), metavar="WPM", help="How fast, in words a minute.")
@click.pass_obj
def listen(
    invocation: "Invocation",
    set_name: str | None,
    question_ids: tuple[str, ...],
    points: bool,
    save: Path | None,
    voice: str | None,
    rate: int | None,
) -> None:
    """Have questions and answers read to you, to learn them before you practise.

    The model answer is read sentence by sentence, or the key points where there is none, each with a pause to repeat
    it aloud. Enter goes on, n to the next question, q ends it.
    """
    from voiceprep.cli.lessons import play_lessons, save_lessons

    lessons = _lessons(invocation, set_name, question_ids, only_points=points)
    settings = invocation.settings
    settings = replace(settings, voice=voice or settings.voice, rate=rate or settings.rate)
    if save is None:
        play_lessons(lessons, settings)
    else:
        save_lessons(lessons, settings, save)


def _lessons(
    invocation: "Invocation", set_name: str | None, ids: tuple[str, ...], *, only_points: bool
) -> "list[tuple[Line, ...]]":
    """Give the lines of each question. Raises AnswersError where there is nothing to learn."""
    from voiceprep.answers import read_set
    from voiceprep.cli.choose_set import the_set
    from voiceprep.practice import lesson
    from voiceprep.practice_folder import named_question

    found = read_set(the_set(invocation.folder, set_name))
    questions = [named_question(found, name) for name in ids] or found.questions
    lessons = [lesson(question, only_points=only_points) for question in questions]
    if not any(lessons):
        raise AnswersError(
            _("there is nothing to learn in {name} yet").format(name=found.name),
            hint=_("write key points under a question, or your answer as a paragraph"),
        )
    return [lines for lines in lessons if lines]
