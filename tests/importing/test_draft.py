import re
from pathlib import Path

import pytest

from voiceprep.errors import NotesError
from voiceprep.importing.draft import Draft, draft_set
from voiceprep.importing.items import MARKER
from voiceprep.importing.sections import Role

NOTES = Path(__file__).parents[2] / "docs" / "samples" / "interview-notes.ru.md"


def body(draft: Draft) -> str:
    """Give a draft without its front matter and its comment for the user."""
    return draft.text.split("-->\n\n", 1)[1]


def drafted(text: str) -> str:
    return body(draft_set(text, name="notes.md"))


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def is_within(line: list[str], words: list[str]) -> bool:
    """Say whether the words of a line are there in their order, with no more than a few others between."""
    starts = [place for place, word in enumerate(words) if word == line[0]]
    for start in starts:
        there = iter(words[start : start + 2 * len(line) + 10])
        if all(word in there for word in line):
            return True
    return False


def test_every_line_of_the_first_users_notes_is_in_the_draft_in_its_own_words() -> None:
    """In their order, and together."""
    notes = NOTES.read_text(encoding="utf-8")

    there = words(drafted(notes))
    lines = [words(MARKER.sub("", line, count=1)) for line in notes.splitlines()]
    assert [line for line in lines if line and not is_within(line, there)] == []


def test_the_shipped_set_can_be_merged_with_its_notes() -> None:
    """The draft beside it is the one that this import makes of the notes."""
    draft = draft_set(NOTES.read_text(encoding="utf-8"), name=NOTES.name)

    assert draft.text == (NOTES.parents[2] / "answers" / "internship.ru.imported.txt").read_text(encoding="utf-8")


def test_the_first_users_notes_become_his_questions() -> None:
    draft = draft_set(NOTES.read_text(encoding="utf-8"), name=NOTES.name)

    assert [(one.first, one.last, one.role, one.title, one.points) for one in draft.became] == [
        (1, 5, Role.CONTEXT, "Общая информация", 0),
        (7, 7, Role.HEADING, "На что смотрят", 0),
        (8, 21, Role.QUESTION, "Почему интересна стажировка именно здесь?", 2),
        (23, 25, Role.QUESTION, "Чем могу быть полезен я?", 2),
        (28, 29, Role.ADVICE, "Ошибки на собесе", 0),
        (32, 39, Role.QUESTION, "Расскажите о себе", 14),
        (41, 45, Role.QUESTION, "Чем хотел бы заниматься?", 1),
        (48, 48, Role.HEADING, "Вопросы мне", 0),
        (49, 53, Role.QUESTION, "Что интересно в работе?", 4),
        (55, 59, Role.QUESTION, "Что мотивирует?", 4),
        (62, 65, Role.QUESTION, "Что важно?", 3),
        (67, 68, Role.ASKED_BACK, "Список вопросов команде", 0),
        (70, 72, Role.QUESTION, "Расскажите о своих проектах", 2),
        (75, 76, Role.QUESTION, "Расскажите про прошлое место работы", 5),
    ]
    assert len(draft.question_set.unfinished) == 5


def test_english_notes_become_questions_points_and_a_model_answer() -> None:
    notes = """\
Company info
============
Founded 2010, links: https://acme.io

# Tell me about yourself
My name is Ann. I build speech tools, because people write back.

## Mistakes
- saying "I have no experience" -> talk about the thesis

# Questions
1. Why us?
   - the team (strong)
   - TODO ask Bob
2) What are your strengths: patience

# Questions for the interviewer
- How big is the team?
"""
    assert (
        drafted(notes)
        == """\
# Company info

Founded 2010, links: https://acme.io

## Tell me about yourself {#me-about-yourself}

- build speech tools <!-- drafted -->
- people write back <!-- drafted -->

### Mistakes

- ~~I have no experience~~ <!-- saying → talk about the thesis -->

My name is Ann. I build speech tools, because people write back.

# Questions

## Why us? {#why-us}

- the team (strong)
- TODO ask Bob

## What are your strengths? {#what-are-your-strengths}

- patience <!-- drafted -->

patience

# Questions for the interviewer

- How big is the team?
"""
    )


def test_plain_text_without_any_marks_has_questions_too() -> None:
    """Labels are headings, short lines are points, and a line that asks is a question."""
    notes = (
        "О себе:\nстудент 3 курса\nпишу на Python\n\nПочему вы уволились?\nНашёл задачу интереснее, чем была у меня.\n"
    )

    assert (
        drafted(notes)
        == """\
## Расскажите о себе {#o-sebe}

- студент 3 курса
- пишу на Python

## Почему вы уволились? {#pochemu-vy-uvolilis}

- Нашёл задачу интереснее, чем была у меня <!-- drafted -->

Нашёл задачу интереснее, чем была у меня.
"""
    )


def test_nested_numbers_are_questions_in_groups() -> None:
    notes = "1. Motivation\n\t1. Why us?\n\t\t- team\n\t\t\t- strong people\n\t2. Why now?\n2. Experience:\n- ACME\n"

    assert (
        drafted(notes)
        == """\
# Motivation

## Why us? {#why-us}

- team
    - strong people

## Why now? {#why-now}

- ???

## Experience {#experience}

- ACME
"""
    )


def test_a_numbered_question_may_have_its_answer_on_its_line() -> None:
    notes = "# Interview\n\n1. **Why us?** — the research group is good\n2. Why now? My contract ends\n"

    assert (
        drafted(notes)
        == """\
# Interview

## Why us? {#why-us}

- the research group is good <!-- drafted -->

the research group is good

## Why now? {#why-now}

- My contract ends <!-- drafted -->

My contract ends
"""
    )


def test_what_must_not_be_said_is_struck_through() -> None:
    assert (
        drafted("## Почему ушли?\n- вырос\n- не говорить, что начальник плохой\n")
        == """\
## Почему ушли? {#pochemu-ushli}

- вырос
- ~~начальник плохой~~ <!-- не говорить, что -->
"""
    )


def test_quotes_tables_code_and_comments_stay_as_they_are() -> None:
    kept = "> be brief\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```python\n## no question\n```\n\n<!-- a\n## note -->\n"

    assert drafted(f"## Why?\n\n- x\n\n{kept}") == f"## Why? {{#why}}\n\n- x\n\n{kept}"


def test_a_set_that_is_one_already_keeps_its_ids_and_front_matter() -> None:
    notes = (
        "---\ntitle: Me\ntarget: 1-2m\ntags: [a]\n---\n\n## Who are you? {#self target=60-90s}\n\n- **Ann** | Anna\n"
    )

    draft = draft_set(notes, name="notes.md")

    assert body(draft) == notes.split("---\n\n")[1]
    assert draft.text.startswith(
        "---\ntitle: Me\ntarget: 1-2m\ntags: [a]\nlanguage: en\n---\n\n<!-- Drafted from notes.md "
    )


@pytest.mark.parametrize("text", ["", "Milk, eggs.\n", "# Shopping\n\n- milk\n- eggs\n", "???\n", "---\n"])
def test_notes_without_a_question_are_refused(text: str) -> None:
    with pytest.raises(NotesError) as caught:
        draft_set(text, name="notes.md")

    assert caught.value.message == "notes.md: there is no question in it"


def test_answers_indented_below_numbered_questions_are_their_own() -> None:
    notes = "1. Why us?\n   - scale\n2. Why you?\n   I like the product.\n3. Почему ML?\n   3.1. Люблю математику\n"

    sections = [(one.role, one.title) for one in draft_set(notes, name="notes.txt").became]

    assert sections == [(Role.QUESTION, "Why us?"), (Role.QUESTION, "Why you?"), (Role.QUESTION, "Почему ML?")]
    assert "## Почему ML? {#pochemu-ml language=ru}\n\n- Люблю математику\n" in drafted(notes)


def test_what_is_struck_through_becomes_no_point_to_say() -> None:
    notes = "## Why me?\n\nI ~~never~~ always test my code. ~~Never say that I was fired last year.~~\n"

    points = [line for line in drafted(notes).splitlines() if line.startswith("- ")]

    assert points == ["- always test my code <!-- drafted -->"]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("3. Tell me about a conflict", Role.QUESTION),
        ("Tell me about a mistake you made", Role.QUESTION),
        ("Расскажите о своей главной ошибке", Role.QUESTION),
        ("How do you ask the team for help?", Role.QUESTION),
        ("Вопросы от HR", Role.CONTEXT),
        ("Вопросы к команде", Role.ASKED_BACK),
        ("Вопросы к собеседованию", Role.CONTEXT),
        ("Questions for the interviewer", Role.ASKED_BACK),
        ("Questions for my interview", Role.CONTEXT),
        ("Ваши вопросы нам?", Role.ASKED_BACK),
        ("Interviewer: Do you have any questions?", Role.ASKED_BACK),
        ("Mistakes to avoid", Role.ADVICE),
    ],
)
def test_a_heading_says_what_stands_below_it(heading: str, role: Role) -> None:
    notes = f"## Why us?\n\n- scale\n\n## {heading}\n\n- one thing\n"

    assert draft_set(notes, name="notes.md").became[-1].role is role
