"""The argument and the options by which a command is told which question set and which questions are meant."""

import click

set_argument = click.argument(
    "set_name", required=False, metavar="[SET]", help="A question set: a file, or its name under answers/."
)
questions_option = click.option(
    "--question",
    "-q",
    "question_ids",
    multiple=True,
    metavar="ID",
    help="Only this question: its id, the beginning of it, or its number; may be repeated.",
)
question_option = click.option(
    "--question",
    "-q",
    "question_id",
    metavar="ID",
    help="The question, where the set has several: its id, the beginning of it, or its number.",
)
