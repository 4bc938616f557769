"""voiceprep check: which key points an answer covers."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import click

from voiceprep.cli.invocation import Invocation
from voiceprep.cli.recogniser import engine_option, model_option
from voiceprep.cli.which_question import question_option, set_argument
from voiceprep.model import Measure, Question, Report
from voiceprep.translation import _

EXAMPLES = """Examples:

\b
  voiceprep check about-me.en -q self --audio answer.ogg
  voiceprep check answers/about-me.ru.md --text answer.txt --json
  voiceprep check about-me.en --text answer.txt --why
  voiceprep check about-me.en -q self --audio answer.ogg --fillers
  pbpaste | voiceprep check about-me.en --text -
  voiceprep check --batch jobs.jsonl > reports.jsonl

A job is one line of JSON:

\b
  {"set": "about-me.en", "question": "self", "audio": "answer.ogg"}
  {"set": "about-me.en", "question": "self", "text": "I study …"}
  {"language": "en", "prompt": "Why us?", "key_points": ["…"], "text": "…"}
"""


@click.command(epilog=EXAMPLES)
@set_argument
@question_option
@click.option("--audio", type=Path, metavar="FILE", help="The recorded answer.")
@click.option("--text", metavar="FILE", help="The typed answer; - reads standard input.")
@click.option(
    "--batch", metavar="FILE", help="Many answers, a job a line; - reads standard input. Gives a report a line."
)
@click.option("--fillers", is_flag=True, help="Hear recordings a second time, and count every um.")
@engine_option
@model_option
@click.option("--why", is_flag=True, help="Explain each verdict in a few lines.")
@click.option("--verbose", is_flag=True, help="Say how long it took.")
@click.option("--json", "as_json", is_flag=True, help="Give the report as one line of JSON.")
@click.pass_obj
def check(
    invocation: Invocation,
    set_name: str | None,
    question_id: str | None,
    audio: Path | None,
    text: str | None,
    batch: str | None,
    fillers: bool,
    why: bool,
    verbose: bool,
    as_json: bool,
) -> None:
    """Say which key points an answer covers; nothing is written.

    A batch gives a line of JSON for every job, in the order of the jobs; a job that fails gives a line with "error",
    and the rest go on.
    """
    if sum(source is not None for source in (audio, text, batch)) != 1:
        raise click.BadParameter(_("give one of --audio, --text and --batch"))
    if batch is not None:
        if set_name is not None or question_id is not None:
            raise click.BadParameter(_("with --batch, the jobs name the set and the question"))
        from voiceprep.cli.batch import run_batch

        run_batch(batch, invocation, fillers=fillers)
        return
    if set_name is None:
        raise click.BadParameter(_("SET is missing: the question set that the answer belongs to"))
    from voiceprep.cli.show import show

    question = _question(set_name, question_id, invocation)
    show(_report(question, audio, text, invocation, fillers=fillers), as_json=as_json, why=why, verbose=verbose)


def _question(set_name: str, question_id: str | None, invocation: Invocation) -> Question:
    from voiceprep.answers import read_set
    from voiceprep.cli.questions import choose_question
    from voiceprep.practice_folder import find_set, named_question

    return choose_question(read_set(find_set(set_name, invocation.folder)), question_id, find=named_question)


def _report(
    question: Question, audio: Path | None, text: str | None, invocation: Invocation, *, fillers: bool
) -> Report:
    from voiceprep.cli.assess import assess_file
    from voiceprep.cli.texts import read_text
    from voiceprep.practice import assess_text

    if audio is not None:
        usual = _usual(question, invocation)
        return assess_file(question, audio, invocation, fillers=fillers, usual=usual)
    return assess_text(question, read_text(text or ""), embedder=invocation.embedder, now=datetime.now().astimezone())


def _usual(question: Question, invocation: Invocation) -> Mapping[Measure, float]:
    """Give what is usual for the user; a history that cannot be read is no reason not to check an answer."""
    from voiceprep.errors import HistoryError
    from voiceprep.wiring import make_history

    try:
        return make_history(invocation.folder).usual(question.language)
    except HistoryError:
        return {}
