from hypothesis import given, settings
from hypothesis import strategies as st

from voiceprep.answers.document import read_document
from voiceprep.importing.draft import draft_set
from voiceprep.importing.merge import Merged, merge
from voiceprep.importing.units import read_units

BEFORE = """\
## Why? {#why}

- team
- product <!-- drafted -->
- pay

I like it.

# Links

- a.io

## Who? {#who}

- Ann
"""


def test_what_is_new_in_the_notes_is_added_and_all_else_stays() -> None:
    """What the user reworded, approved, deleted, wrote himself and moved stays as he made it."""
    mine = (
        "## Who? {#who}\r\n\r\n- Ann | Anna\r\n\r\n\r\n## Why do you apply? {#why target=60s-2m}\r\n"
        "<!-- mine -->\r\n- **team**\r\n-\tproduct\r\n- my own\r\n\r\nI like it."
    )
    after = (
        BEFORE.replace("- product <!-- drafted -->\n", "- product <!-- drafted -->\n- growth\n")
        .replace("- Ann\n", "- Ann\n\n## Where? {#where}\n\n- Kazan\n")
        .replace("I like it.\n", "I like it.\n\nSince school.\n")
    )

    assert merge(before=BEFORE, after=after, mine=mine) == Merged(
        text=(
            "## Who? {#who}\r\n\r\n- Ann | Anna\r\n\r\n\r\n## Where? {#where}\r\n\r\n- Kazan\r\n\r\n"
            "## Why do you apply? {#why target=60s-2m}\r\n"
            "<!-- mine -->\r\n- **team**\r\n-\tproduct\r\n- growth\r\n- my own\r\n\r\n"
            "I like it.\r\n\r\nSince school.\r\n"
        ),
        added=("- growth", "Since school.", "## Where? {#where}", "- Kazan"),
    )


def test_what_only_the_notes_changed_is_changed_under_the_same_id() -> None:
    after = (
        BEFORE.replace("## Why? {#why}", "## Why us? {#why-us}")
        .replace("- pay", "- fair pay")
        .replace("- team", "- the team")
    )

    assert merge(before=BEFORE, after=after, mine=BEFORE) == Merged(
        text=BEFORE.replace("## Why?", "## Why us?").replace("- pay", "- fair pay").replace("- team", "- the team"),
        changed=("## Why us? {#why-us}", "- the team", "- fair pay"),
    )


def test_what_both_changed_stays_and_the_notes_stand_below() -> None:
    mine = BEFORE.replace("- product <!-- drafted -->", "- your **product**")

    merged = merge(before=BEFORE, after=BEFORE.replace("- product", "- the product"), mine=mine)

    assert merged == Merged(
        text=mine.replace("- your **product**\n", "- your **product**\n- the product <!-- drafted -->\n"),
        both=("- the product <!-- drafted -->",),
    )


def test_a_draft_that_the_user_has_read_is_no_edit() -> None:
    """The mark that he deleted stands in no merge's way, and does not come back; nor does another sign of a bullet."""
    mine = BEFORE.replace("- product <!-- drafted -->", "*   product").replace("- team", "* team")

    same = merge(before=BEFORE, after=BEFORE, mine=mine)
    changed = merge(before=BEFORE, after=BEFORE.replace("- product", "- the product"), mine=mine)

    assert same == Merged(text=mine)
    assert changed == Merged(text=mine.replace("*   product", "*   the product"), changed=("*   the product",))


def test_changed_points_are_paired_by_likeness() -> None:
    """Not by their place: here one is inserted, two change places, one is gone, and one is reworded."""
    before = "## Q? {#q}\n\n- led a team of three\n- wrote the billing service\n- violin\n"
    after = "## Q? {#q}\n\n- Python\n- wrote the whole billing service\n- led a team of three\n- chess\n"

    assert merge(before=before, after=after, mine=before) == Merged(
        text=("## Q? {#q}\n\n- Python\n- led a team of three\n- chess\n- wrote the whole billing service\n- violin\n"),
        added=("- Python", "- chess"),
        changed=("- wrote the whole billing service",),
        gone=("- violin",),
    )


def test_a_new_paragraph_goes_below_all_bullets() -> None:
    """Also where the user wrote further points; and a new bullet goes to the bullets, not below the answer."""
    before, after = "## Q? {#q}\n\n- a\n\nprose\n", "## Q? {#q}\n\n- a\n\nnew prose\n\nprose\n\n- late\n"
    mine = "## Q? {#q}\n\n- a\n    - part\n- my own\n\nprose\n"

    assert merge(before=before, after=after, mine=mine).text == (
        "## Q? {#q}\n\n- a\n    - part\n- my own\n- late\n\nnew prose\n\nprose\n"
    )


def test_empty_questions_are_not_taken_for_each_other() -> None:
    before, after = "## Why? {#why}\n\n- ???\n", "## Where? {#where}\n\n- ???\n"

    assert merge(before=before, after=after, mine=before).text == f"{after}\n{before}"


def test_what_is_no_longer_in_the_notes_is_left_and_named() -> None:
    merged = merge(before=BEFORE, after=BEFORE.replace("- pay\n", ""), mine=BEFORE)

    assert merged == Merged(text=BEFORE, gone=("- pay",))


def test_a_question_that_the_user_deleted_comes_back_only_with_what_is_new() -> None:
    mine = "## Who? {#who}\n\n- Ann\n"

    assert merge(before=BEFORE, after=BEFORE, mine=mine).text == mine
    assert merge(before=BEFORE, after=BEFORE.replace("- pay\n", "- pay\n- food\n"), mine=mine).text == (
        "## Why? {#why}\n\n- food\n\n" + mine
    )


def test_a_new_point_goes_below_the_parts_of_the_one_above() -> None:
    before, after = "## Q? {#q}\n\n- a\n", "## Q? {#q}\n\n- a\n- b\n    - c\n"

    merged = merge(before=before, after=after, mine="## Q? {#q}\n\n- a\n    - mine\n\n- last\n")

    assert merged.text == "## Q? {#q}\n\n- a\n    - mine\n- b\n    - c\n\n- last\n"


def test_what_follows_only_reworded_points_goes_below_them() -> None:
    before, after = "## Q? {#q}\n\n- a\n\nprose\n", "## Q? {#q}\n\n- a\n- b\n\nprose\n"

    assert merge(before=before, after=after, mine="## Q? {#q}\n\n- A!\n\nprose\n").text == (
        "## Q? {#q}\n\n- A!\n- b\n\nprose\n"
    )


lines = st.lists(
    st.sampled_from(
        [
            "- team",
            "- product\n    - voice",
            "I like it.",
            "## Why?",
            "## Who?",
            "# Links",
            "- pay | money",
            "> q",
            "```\ncode\n```",
        ]
    ),
    max_size=12,
).map(lambda some: "## First?\n\n- one\n\n" + "\n\n".join(some) + "\n")


@settings(derandomize=True)
@given(lines, lines)
def test_every_line_of_the_notes_is_in_a_set_that_nobody_edited(first: str, second: str) -> None:
    """Merged with its own draft a set stays the same; merged with other notes it lacks none of their words."""
    before, after = (draft_set(text, name="notes").text for text in (first, second))

    assert merge(before=before, after=before, mine=before).text == before
    merged = merge(before=before, after=after, mine=before)
    there = {unit.words for part in read_document(merged.text).parts for unit in read_units(part)}
    assert {unit.words for part in read_document(after).parts[1:] for unit in read_units(part)} <= there


@settings(derandomize=True)
@given(lines, lines, st.sampled_from(["\n", "\r\n"]))
def test_every_line_of_the_user_stays_through_a_merge(first: str, mine: str, end: str) -> None:
    """Where the notes did not change, not a byte of his does."""
    draft = draft_set(first, name="notes").text
    mine = mine.replace("\n", end)

    assert merge(before=draft, after=draft, mine=mine).text == mine
