"""What holds for all notes that a user could write."""

import re
from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from voiceprep.errors import NotesError
from voiceprep.importing.draft import draft_set
from voiceprep.importing.items import MARKER
from voiceprep.importing.sections import Role

SIGNS = [
    "",
    "",
    "# ",
    "## ",
    "### ",
    "- ",
    "- ",
    "* ",
    "1. ",
    "2) ",
    "1.1. ",
    "    - ",
    "\t- ",
    "  1. ",
    "• ",
    "> ",
    "    ",
]
BLOCKS = ["```", "~~~", "| a | b |", "|---|---|", "---", "===", "<!--", "-->", "", "   "]
MARKS = [
    "**",
    "~~",
    "++",
    "??",
    "TODO",
    "<!--",
    "-->",
    "{#id}",
    "{x=1}",
    "(",
    ")",
    "\\",
    "->",
    ":",
    "|",
    "https://a.io/b--c",
]
WORDS = [
    "why us",
    "Почему мы?",
    "О себе",
    "опыт.",
    "MOS",
    "Я учусь,",
    "потому что",
    "Mistakes",
    "не говорить",
    "Don't say",
]

texts = st.lists(st.sampled_from(WORDS * 3 + MARKS) | st.text(max_size=3), max_size=25).map(" ".join)
lines = st.sampled_from(BLOCKS) | st.builds(str.__add__, st.sampled_from(SIGNS), texts)
asked = st.sampled_from(["## Why us?", "1. Why us?", "О себе\n======", "Почему мы?"])
some = st.builds(lambda before, question, after: [*before, question, *after], st.lists(lines), asked, st.lists(lines))
notes = st.builds(str.join, st.sampled_from(["\n", "\n", "\n\n", "\r\n"]), some)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text.casefold()))


@settings(derandomize=True)
@given(notes)
@example("TODO?")
@example("• why us\n- \n## Why us?")
@example("- <!--\n## Why us?\n-->\n\n# О себе\n\nЯ учусь")
@example("Why?\n\n```\nWhy us?")
@example("## Why?\n\n<!-- a\n\n## What?\n")
def test_every_word_of_every_line_is_in_the_draft(text: str) -> None:
    """Whatever the notes look like; and the draft is a question set with the questions that the summary names."""
    try:
        draft = draft_set(text, name="notes")
    except NotesError:
        return

    there = words(draft.text)
    for line in text.splitlines():
        missing = words(MARKER.sub("", line, count=1)) - there
        assert not missing, line
    asked = [one for one in draft.became if one.role is Role.QUESTION]
    assert len(draft.question_set.questions) == len(asked)
    assert sum(one.drafted for one in asked) == len(draft.question_set.drafted)
