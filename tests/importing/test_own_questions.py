"""Each answer below its own question: numbers that go on, quotes that ask, boxes of tasks."""

from voiceprep.importing.draft import draft_set
from voiceprep.importing.sections import Role


def answers(text: str) -> dict[str, list[str]]:
    """Give the bullets of each question by its prompt, without the marks of drafts."""
    found: dict[str, list[str]] = {}
    for line in draft_set(text, name="notes.md").text.split("-->\n\n", 1)[1].splitlines():
        if line.startswith("## "):
            points = found.setdefault(line[3:].partition(" {")[0], [])
        elif line.lstrip().startswith("- "):
            points.append(line.removesuffix(" <!-- drafted -->"))
    return found


def test_the_number_after_a_questions_is_a_question_too() -> None:
    notes = """\
**Q1. Why do you want to leave your job?**
I have learnt all I could.

2. What are your salary expectations
   - 100k
   - remote

3. Notice period

4. почему мы
- product
"""
    assert answers(notes) == {
        "Why do you want to leave your job?": ["- learnt all I could"],
        "What are your salary expectations?": ["- 100k", "- remote"],
        "Notice period": ["- ???"],
        "Почему мы?": ["- product"],
    }


def test_numbers_that_count_the_points_of_a_question_ask_nothing() -> None:
    """They begin anew below it, or are no question's from the first one on."""
    notes = """\
## 1. Why us?
1. The team
   - strong
2. The product

## Why now?
1. The time
2. The place

**Q3. Why you?**
1. My work
2. My years
3. My friends
4. My friends again
"""
    assert answers(notes) == {
        "Why us?": ["- The team", "    - strong", "- The product"],
        "Why now?": ["- The time", "- The place"],
        "Why you?": ["- My work", "- My years", "- My friends", "- My friends again"],
    }


def test_a_quote_that_asks_is_a_question_with_what_stands_below_it() -> None:
    notes = """\
## Why us?
- a strong team

> What do you know
> about us?
- founded in 1997

> **Why you?**

I know speech.

> Why now?
The time is good.
"""
    assert answers(notes) == {
        "Why us?": ["- a strong team"],
        "What do you know about us?": ["- founded in 1997"],
        "Why you?": ["- know speech"],
        "Why now?": ["- The time is good"],
    }


def test_a_quote_in_an_answer_stays_in_it() -> None:
    """Somebody says it, or nothing is below it, or it does not ask, or it stands in code."""
    notes = """\
## Tell me about a conflict
He asked me:
> Why not?

I answered.

> Be calm.

- I listened

```
> Why us?
- team
```

> Is that all?

## Why us?
> Why them?
> They are kind. Why not?

- team
"""
    assert list(answers(notes)) == ["Tell me about a conflict", "Why us?"]


def test_a_callout_makes_no_question_of_the_heading_above_it() -> None:
    """Whoever it speaks of: it is kept and not practised."""
    notes = "## Tips\n\n> [!tip] Smile\n> It helps me.\n\n## Why us?\n\n- team\n\n> [!note] Our team\n> is small\n"
    draft = draft_set(notes, name="notes.md")

    assert answers(notes) == {"Why us?": ["- team"]}
    assert "> [!tip] Smile\n> It helps me.\n" in draft.text
    assert draft.question_set.questions[0].model_answer == ""


def test_the_box_of_a_task_is_neither_asked_nor_said() -> None:
    """A point keeps its tick, which practice looks past."""
    notes = """\
## To prepare

- [ ] Why Acme?
    - [x] team
    - [ ] product
- [x] Why now?
    - time
- [X] Tell me a joke
    - no
"""
    draft = draft_set(notes, name="notes.md")

    assert answers(notes) == {
        "Why Acme?": ["- [x] team", "- product"],
        "Why now?": ["- time"],
        "Tell me a joke": ["- no"],
    }
    assert [question.id for question in draft.question_set.questions] == ["why-acme", "why-now", "me-a-joke"]
    assert [one.title for one in draft.became if one.role is Role.QUESTION] == [*answers(notes)]
    assert "What else was in the notes" not in draft.text
