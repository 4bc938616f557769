"""voiceprep demo: the main job on a bundled answer."""

import sys
from enum import StrEnum
from importlib import resources
from pathlib import Path

import click

from voiceprep.cli.invocation import Invocation
from voiceprep.cli.one_of import OneOf
from voiceprep.cli.recogniser import engine_option, model_option
from voiceprep.model import Question
from voiceprep.translation import _, spoken_language

EXAMPLES = """Examples:

\b
  voiceprep demo
  voiceprep demo --language ru
  voiceprep demo --json
"""


class Language(StrEnum):
    """The languages of the bundled answers."""

    RUSSIAN = "ru"
    ENGLISH = "en"


@click.command(epilog=EXAMPLES)
@click.option("--language", type=OneOf(Language), help="The language of the sample; yours, if not given.")
@engine_option
@model_option
@click.option("--json", "as_json", is_flag=True, help="Give the report as one line of JSON.")
@click.pass_obj
def demo(invocation: Invocation, language: Language | None, as_json: bool) -> None:
    """Show the report on a bundled sample answer.

    It is recognised here and now; neither a microphone nor a network is needed.
    """
    from voiceprep.cli.assess import assess_file
    from voiceprep.cli.show import show

    language = language or Language(spoken_language())
    sys.stderr.write(_("A sample answer in synthetic speech, and what voiceprep has to say about it:") + "\n\n")
    with resources.as_file(resources.files("voiceprep") / "demo" / f"self.{language}.ogg") as recording:
        show(assess_file(_question(language), recording, invocation), as_json=as_json)


def _question(language: Language) -> Question:
    from voiceprep.answers import read_set

    name = f"about-me.{language}.md"
    installed = Path(str(resources.files("voiceprep"))) / "demo" / name
    # The wheel carries the shipped sets there (pyproject.toml, force-include); a checkout has them in answers/ only.
    path = installed if installed.is_file() else installed.parents[2] / "answers" / name
    return read_set(path).questions[0]
