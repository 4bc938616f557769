from itertools import accumulate

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.answers.test_any_text import NOTES, SIGNS, WORDS
from voiceprep.answers import parse_set
from voiceprep.answers.document import Document, Part, read_document
from voiceprep.errors import AnswersError

ENDS = [
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\t",
    "  \n",
    "\ufeff",
    "## Why\n",
    "# Context\r\n",
    "Title\n---\n",
    "| a |\n|---|\n",
]
texts = st.lists(st.sampled_from(SIGNS + NOTES + WORDS + ENDS * 2) | st.text(max_size=4), max_size=40).map("".join)


@given(texts)
@example("\ufeff\r\n\r\n---\r\ntitle: x\r\n---\r\n## Why?\r\n- a\r\n<!-- b -->\n\tc")
@example("## Why?\n- a")
@example("")
def test_a_file_that_is_read_and_written_is_the_same(text: str) -> None:
    """Byte for byte: line ends, tabs, no line end at the end, comments, unknown Markdown."""
    assert read_document(text).text.encode(errors="surrogatepass") == text.encode(errors="surrogatepass")


@given(texts)
def test_the_parts_of_a_file_are_its_questions(text: str) -> None:
    """Every question that the parser reads begins a part of its own, on the same line."""
    try:
        questions = parse_set(text, name="a").questions
    except AnswersError:
        return

    parts = read_document(text).parts
    starts = accumulate((len(part.lines) for part in parts), initial=1)
    begins = {start for start, part in zip(starts, parts, strict=False) if part.level == 2}
    assert {question.line for question in questions} <= begins


def test_a_file_is_cut_at_its_headings() -> None:
    text = "top\r\n# Context\r\n- x\r\n## Why? {#why target=1-2m}\r\n### sub\r\n## Why?\r\n```\r\n## no\r\n```"

    assert read_document(text) == Document(
        parts=(
            Part(level=0, key="", lines=("top\r\n",)),
            Part(level=1, key="context", lines=("# Context\r\n", "- x\r\n")),
            Part(level=2, key="why", lines=("## Why? {#why target=1-2m}\r\n", "### sub\r\n")),
            Part(level=2, key="why?", lines=("## Why?\r\n", "```\r\n", "## no\r\n", "```")),
        )
    )


@pytest.mark.parametrize(("text", "end"), [("", "\n"), ("a", "\n"), ("a\r\nb\n", "\r\n"), ("a\nb\r\n", "\n")])
def test_the_line_end_of_a_file_is_its_first(text: str, end: str) -> None:
    assert read_document(text).line_end == end
