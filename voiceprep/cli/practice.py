"""voiceprep practice: asked aloud, answered aloud, assessed at once."""

from typing import Annotated

import typer

from voiceprep.cli.recogniser import Engine, Model, recognising
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


def practice(
    context: typer.Context,
    set_name: Annotated[
        str | None, typer.Argument(metavar="SET", help="A question set: a file, or its name under answers/.")
    ] = None,
    question_ids: Annotated[
        list[str] | None, typer.Option("--question", "-q", metavar="ID", help="Only this question; may be repeated.")
    ] = None,
    due: Annotated[
        bool, typer.Option("--due", help="What is to be practised today, of all sets if none is named.")
    ] = False,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="At most so many questions.")] = None,
    shuffle: Annotated[bool, typer.Option("--shuffle", help="In random order.")] = False,
    mic: Annotated[
        list[str] | None,
        typer.Option(
            metavar="DEVICE|FILE",
            help="The microphone by number or name, or a recording to be heard as if it were spoken now; "
            "several recordings answer several questions.",
        ),
    ] = None,
    no_speak: Annotated[bool, typer.Option("--no-speak", help="Show the questions without reading them.")] = False,
    voice: Annotated[str | None, typer.Option(metavar="NAME", help="The voice that reads the questions.")] = None,
    rate: Annotated[int | None, typer.Option(min=1, metavar="WPM", help="How fast, in words a minute.")] = None,
    silence: Annotated[
        int | None, typer.Option(min=0, metavar="S", help="Seconds of silence that end an answer; 0: never.")
    ] = None,
    longest: Annotated[int | None, typer.Option(min=1, metavar="S", help="The longest answer, in seconds.")] = None,
    live_words: Annotated[
        bool | None,
        typer.Option("--words/--no-words", help="Show what is recognised while you speak.", show_default=False),
    ] = None,
    engine: Engine = None,
    model: Model = None,
    resume: Annotated[bool, typer.Option("--resume", help="Only assess what an earlier practice left.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Say how long it took.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Give a report a line as JSON, and ask nothing.")] = False,
) -> None:
    """Practise: be asked aloud, answer aloud, see the report at once.

    Each answer is recorded, assessed and kept. Enter ends an answer, and so does silence; ? gives a hint.
    Any key cuts the reading of a question short.
    """
    if due and question_ids:
        raise typer.BadParameter(_("--due chooses the questions, and so does --question: take one of them"))
    from voiceprep.cli.session import Wishes, hold_session

    hold_session(
        recognising(context.obj, engine=engine, model=model),
        Wishes(
            set_name=set_name,
            question_ids=tuple(question_ids or ()),
            due=due,
            limit=limit,
            shuffle=shuffle,
            sources=tuple(mic or ()),
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
