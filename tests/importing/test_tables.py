"""Tables of questions and answers."""

from voiceprep.importing.draft import draft_set
from voiceprep.importing.sections import Role


def drafted(text: str) -> str:
    """Give a draft without its front matter and its comment for the user."""
    return draft_set(text, name="notes.md").text.split("-->\n\n", 1)[1]


def test_each_row_is_a_question_with_the_points_of_its_answer() -> None:
    """Other columns are a quote; what stands below the table belongs to none of its questions."""
    notes = """\
## Why now?
- time

| № | Question | Answer | Level |
|---|---|---|---|
| 1 | **Why us?** | - team; product<br>money | hard |
| 2 | Salary | 100k is fair. I have asked my friends. | |
| 3 | Tell me about yourself | | |

> [!tip] Be calm
> Smile

I know them.
"""
    assert (
        drafted(notes)
        == """\
## Why now? {#why-now}

- time

# Question / Answer / Level

## Why us? {#why-us}

- team
- product
- money

> Level: hard

## Salary {#salary}

- 100k is fair <!-- drafted -->
- asked my friends <!-- drafted -->

100k is fair. I have asked my friends.

## Tell me about yourself {#me-about-yourself}

- ???

# Notes below the table

> [!tip] Be calm
> Smile

I know them.
"""
    )
    assert [(one.role, one.first, one.last) for one in draft_set(notes, name="notes.md").became] == [
        (Role.QUESTION, 1, 2),
        (Role.HEADING, 4, 5),
        (Role.QUESTION, 6, 6),
        (Role.QUESTION, 7, 7),
        (Role.QUESTION, 8, 8),
        (Role.CONTEXT, 10, 13),
    ]


def test_a_russian_table() -> None:
    notes = "| Вопрос | Ответ |\n|---|---|\n| О себе | Я студент; учусь |\n\nТекст.\n"

    assert drafted(notes) == (
        "# Вопрос / Ответ\n\n## Расскажите о себе {#o-sebe}\n\n- Я студент\n- учусь\n\n"
        "# Заметки под таблицей\n\nТекст.\n"
    )


def test_another_table_stays_as_it_is() -> None:
    table = "| Year | Answer |\n|---|---|\n| 2021 | no |\n"

    assert drafted(f"## Why us?\n\n- team\n\n{table}") == f"## Why us? {{#why-us}}\n\n- team\n\n{table}"
