"""voiceprep practice: asked aloud, answered aloud, assessed at once."""

import click

from voiceprep.cli.invocation import Invocation
from voiceprep.cli.recogniser import engine_option, model_option
from voiceprep.cli.which_question import questions_option, set_argument
from voiceprep.translation import _

EXAMPLES = """Examples:

\b
  voiceprep practice
  voiceprep practice --due
  voiceprep practice about-me.en --limit 3 --shuffle
  voiceprep practice about-me.ru -q self --mic "USB"
  voiceprep practice about-me.en -q self --mic answer.ogg --no-speak
  voiceprep practice --resume
"""


@click.command(epilog=EXAMPLES)
@set_argument
@questions_option
@click.option("--due", is_flag=True, help="What is to be practised today, of all sets if none is named.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most so many questions.")
@click.option("--shuffle", is_flag=True, help="In random order.")
@click.option(
    "--mic",
    multiple=True,
    metavar="DEVICE|FILE",
    help="The microphone by number or name, or a recording to be heard as if it were spoken now; "
    "several recordings answer several questions.",
)
@click.option("--no-speak", is_flag=True, help="Show the questions without reading them.")
@click.option("--voice", metavar="NAME", help="The voice that reads the questions.")
@click.option("--rate", type=click.IntRange(min=1), metavar="WPM", help="How fast, in words a minute.")
@click.option(
    "--silence", type=click.IntRange(min=0), metavar="S", help="Seconds of silence that end an answer; 0: never."
)
@click.option("--longest", type=click.IntRange(min=1), metavar="S", help="The longest answer, in seconds.")
@click.option("--words/--no-words", "live_words", default=None, help="Show what is recognised while you speak.")
@engine_option
@model_option
@click.option("--resume", is_flag=True, help="Only assess what an earlier practice left.")
@click.option("--verbose", is_flag=True, help="Say how long it took.")
@click.option("--json", "as_json", is_flag=True, help="Give a report a line as JSON, and ask nothing.")
@click.pass_obj
def practice(
    invocation: Invocation,
    set_name: str | None,
    question_ids: tuple[str, ...],
    due: bool,
    limit: int | None,
    shuffle: bool,
    mic: tuple[str, ...],
    no_speak: bool,
    voice: str | None,
    rate: int | None,
    silence: int | None,
    longest: int | None,
    live_words: bool | None,
    resume: bool,
    verbose: bool,
    as_json: bool,
) -> None:
    """Practise: be asked aloud, answer aloud, see the report at once.

    Each answer is recorded, assessed and kept. Enter ends an answer, and so does silence; ? gives a hint.
    Any key cuts the reading of a question short.
    """
    if due and question_ids:
        raise click.BadParameter(_("--due chooses the questions, and so does --question: take one of them"))
    from voiceprep.cli.session import Wishes, hold_session

    hold_session(
        invocation,
        Wishes(
            set_name=set_name,
            question_ids=question_ids,
            due=due,
            limit=limit,
            shuffle=shuffle,
            sources=mic,
            speak=not no_speak,
            changes={
                name: value
                for name, value in {
                    "voice": voice,
                    "rate": rate,
                    "silence": silence,
                    "longest": longest,
                    "live_words": live_words,
                }.items()
                if value is not None
            },
            resume=resume,
            as_json=as_json,
            verbose=verbose,
        ),
    )
