"""What holds for all notes that a user could write."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.importing.any_notes import any_notes, words, words_of_line
from voiceprep.errors import NotesError
from voiceprep.importing.dialects import in_our_markdown
from voiceprep.importing.draft import Draft, draft_set
from voiceprep.importing.merge import merge
from voiceprep.importing.sections import Role


def draft_of(text: str) -> Draft | None:
    """Draft notes, if there is a question in them."""
    try:
        return draft_set(text, name="notes")
    except NotesError:
        return None


@settings(derandomize=True, max_examples=200)
@given(any_notes)
@example("TODO?")
@example("• why us\n- \n## Why us?")
@example("- <!--\n## Why us?\n-->\n\n# О себе\n\nЯ учусь")
@example("Why?\n\n```\nWhy us?")
@example("## Why us?\nwhy us {#id}\nwhy us {#id}")
@example("1.1. \n\n• \n\n## Why us?")
@example("## Why?\n\n<!-- a\n\n## What?\n")
def test_every_word_of_every_line_is_in_the_draft(text: str) -> None:
    """Whatever the notes look like; and the draft is a question set with the questions that the summary names."""
    draft = draft_of(text)
    if draft is None:
        return

    there = words(draft.text)
    for line in text.splitlines():
        missing = words_of_line(line) - there
        assert not missing, line
    asked = [one for one in draft.became if one.role is Role.QUESTION]
    assert len(draft.question_set.questions) == len(asked)
    assert sum(one.drafted for one in asked) == len(draft.question_set.drafted)


@settings(derandomize=True)
@given(any_notes)
def test_every_line_keeps_its_place(text: str) -> None:
    """What the summary says of line 12 is line 12 of the user's file."""
    plain = text.replace("\r\n", "\n")

    assert in_our_markdown(plain).count("\n") == plain.count("\n")


@settings(derandomize=True, max_examples=200)
@given(any_notes, any_notes)
def test_every_word_of_changed_notes_is_in_a_set_that_nobody_edited(first: str, second: str) -> None:
    """Merged with the draft of the same notes a set stays as it is, byte for byte."""
    before, after = draft_of(first), draft_of(second)
    if before is None or after is None:
        return

    assert merge(before=before.text, after=before.text, mine=before.text).text == before.text
    merged = merge(before=before.text, after=after.text, mine=before.text).text
    # The front matter stays that of the first import, and so does the id of a question.
    there = words(f"{merged}\n{after.text.partition('-->')[0]}\nid id id id id")
    for line in second.splitlines():
        missing = words_of_line(line) - there
        assert not missing, line


@settings(derandomize=True, max_examples=100)
@given(any_notes, any_notes, st.data())
def test_every_line_of_the_users_stays_through_a_merge(first: str, second: str, data: st.DataObject) -> None:
    """What he left of the draft, reworded and wrote himself, whatever became of the notes."""
    before, after = draft_of(first), draft_of(second)
    if before is None or after is None:
        return
    edited = []
    lines = before.text.split("\n")
    kinds = st.sampled_from(["keep", "keep", "keep", "drop", "reword", "read"])
    for line, kept in zip(lines, data.draw(st.lists(kinds, min_size=len(lines), max_size=len(lines))), strict=True):
        line = line.replace(" <!-- drafted -->", "") if kept == "read" else line
        edited += [] if kept == "drop" else [f"{line} indeed" if kept == "reword" and line.strip() else line]
    mine = "\n".join(edited)

    merged = merge(before=before.text, after=after.text, mine=mine).text

    drafted = {line.replace(" <!-- drafted -->", "") for line in before.text.split("\n")}
    his = [line for line in edited if line.strip() and line.replace(" <!-- drafted -->", "") not in drafted]
    assert [line for line in his if line not in merged.split("\n")] == []
