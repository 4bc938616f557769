"""Notes as other programs and other hands write them."""

from voiceprep.importing.draft import draft_set
from voiceprep.importing.sections import Role


def drafted(text: str) -> str:
    """Give a draft without its front matter and its comment for the user."""
    return draft_set(text, name="notes.md").text.split("-->\n\n", 1)[1]


def roles(text: str) -> list[tuple[Role, str]]:
    return [(one.role, one.title) for one in draft_set(text, name="notes.md").became]


def test_questions_and_answers_that_are_labelled() -> None:
    """In bold or not, over two lines, in a list; the labels are no words."""
    notes = """\
Q: Why do you want
to work here?
A: I use your API. It is well documented.

**Q2:** Tell me about your last project.
**A:** I built a scheduler for hospitals.
- Python

Question: How do you handle stress?
Answer: ??

- Q: Why now?
  - A: the team is growing
"""
    assert (
        drafted(notes)
        == """\
## Why do you want to work here? {#why-do-you-want}

- use your API <!-- drafted -->
- well documented <!-- drafted -->

I use your API. It is well documented.

## Tell me about your last project. {#me-about-your-last}

- Python
- built a scheduler for hospitals <!-- drafted -->

I built a scheduler for hospitals.

## How do you handle stress? {#how-do-you-handle}

??

## Why now? {#why-now}

- the team is growing
"""
    )


def test_russian_labels() -> None:
    notes = (
        "# Собеседование\n\nВ: Чем вы гордитесь?\nО: Сделал сервис чеков за три месяца.\n\n"
        "**Вопрос:** Какие у вас слабые стороны?\n**Ответ:** Учусь делегировать.\n\nВопрос 4: Сколько?\nОтвет: ??\n"
    )

    assert (
        drafted(notes)
        == """\
# Собеседование

## Чем вы гордитесь? {#chem-vy-gordites}

- Сделал сервис чеков за три месяца <!-- drafted -->

Сделал сервис чеков за три месяца.

## Какие у вас слабые стороны? {#kakie-u-vas-slabye}

- Учусь делегировать <!-- drafted -->

Учусь делегировать.

## Сколько? {#skolko}

??
"""
    )


def test_mistakes_below_a_question_are_not_to_be_said_or_advice() -> None:
    """What one could say is struck through; how one behaves is a quote, which practice looks past."""
    notes = """\
## What is your weakness?
I take on too much.
Don't say:
- perfectionism
- "I have no weaknesses" -> nobody believes it

## Расскажите о конфликте
- спорили об архитектуре
- Ошибки:
    - ругать коллегу
    - «я был прав»
- договорились
- Избегать: фразы «это не моя вина»; оправдываться
"""
    assert (
        drafted(notes)
        == """\
## What is your weakness? {#what-is-your-weakness language=en}

- ~~perfectionism~~ <!-- Don't say -->
- ~~I have no weaknesses~~ <!-- nobody believes it -->
- take on too much <!-- drafted -->

I take on too much.

## Расскажите о конфликте {#o-konflikte}

- спорили об архитектуре
- ~~я был прав~~ <!-- Ошибки -->
- договорились
- ~~фразы «это не моя вина»~~ <!-- Избегать -->

> Ошибки:
> - ругать коллегу

> Избегать:
> - оправдываться
"""
    )


def test_a_story_in_four_parts_is_drafted_without_their_names() -> None:
    """Also by their letters, where there is more than one; a bold line asks without an empty line below it."""
    notes = """\
**Tell me about a failure**
S: I deployed on a Friday
T: Restore service.
A: Rolled back within 20 minutes.

**Tell me about a success**
- Result: payouts in four countries
"""
    assert (
        drafted(notes)
        == """\
## Tell me about a failure {#me-about-a-failure}

- deployed on a Friday <!-- drafted -->
- Restore service <!-- drafted -->
- Rolled back within 20 minutes <!-- drafted -->

<!-- S: --> I deployed on a Friday
<!-- T: --> Restore service.
<!-- A: --> Rolled back within 20 minutes.

## Tell me about a success {#me-about-a-success}

- payouts in four countries <!-- Result -->
"""
    )


def test_obsidian() -> None:
    """Front matter stays; links, what is highlighted, tags, comments and fields become Markdown."""
    notes = """\
---
tags: [interview]
---
#career #prep

## Tell me about yourself #intro
- [x] physics at [[Leeds University|Leeds]] ^a1
- [[Python]], ==C++==
- ![[photo.png]]
- Strength:: patience

I like maths. %%really?%%
"""
    assert draft_set(notes, name="my notes.md").text == (
        """\
---
tags: [interview]
title: "my notes"
language: en
---

<!-- Drafted from my notes.md by voiceprep import. Read the points marked drafted, shorten or reword them,
     and delete the mark. voiceprep lint says what else is unfinished. -->

<!-- #career #prep -->

## Tell me about yourself {#me-about-yourself}

<!-- #intro -->

- [x] physics at [Leeds](<Leeds University>) <!-- ^a1 -->
- Python, **C++**
- Strength: patience
- like maths <!-- drafted -->

![](photo.png)

I like maths. <!-- really? -->
"""
    )


def test_notion() -> None:
    """Toggles are bullets with the answer below them; asides are remarks to oneself."""
    notes = """\
# Interview

<aside>
💡 Speak slowly!

</aside>

- Tell me about yourself

    I'm a frontend developer.

- Why do you leave?

    - don't say: the owners are terrible

## ❓ Why us?
- the team
"""
    assert (
        drafted(notes)
        == """\
# Interview

> 💡 Speak slowly!

## Tell me about yourself {#me-about-yourself}

- I'm a frontend developer.

## Why do you leave? {#why-do-you-leave}

- ~~the owners are terrible~~ <!-- don't say -->

## Why us? {#why-us}

- the team
"""
    )


def test_headings_in_capitals() -> None:
    notes = "ABOUT ME\nProduct manager in fintech.\n\nWHY THIS JOB\n* I like it\n\nQUESTIONS FOR THEM\n* Who?\n"

    assert roles(notes) == [
        (Role.QUESTION, "Tell me about yourself"),
        (Role.QUESTION, "Why this JOB?"),
        (Role.ASKED_BACK, "QUESTIONS FOR THEM"),
    ]


def test_notes_without_any_marks() -> None:
    """The first line of a paragraph names its topic; long lines that were ended on purpose are points."""
    notes = """\
рассказать о себе
5 лет в тестировании, последние 2 на питоне
начинал с ручного тестирования в банке и сам выучил питон по курсам
сейчас я за старшего

почему ухожу
НЕ ГОВОРИТЬ что начальник достал

что спросить у них
какая команда
"""
    assert (
        drafted(notes)
        == """\
## Рассказать о себе {#rasskazat-o-sebe}

- 5 лет в тестировании, последние 2 на питоне
- начинал с ручного тестирования в банке и сам выучил питон по курсам
- сейчас я за старшего

## Почему ухожу? {#pochemu-ukhozhu}

- ~~начальник достал~~ <!-- НЕ ГОВОРИТЬ что -->

# что спросить у них

какая команда
"""
    )


def test_numbers_in_numbers() -> None:
    """With and without a full stop; below a question they count its points, and 2.5 million is no number of a line."""
    notes = (
        "1. Introduction\n\t1.1. Tell me about yourself\n\t\t1.1.1. my city\n\t\t1.1.2. what I do\n\t\t\t- data\n"
        "2. Experience\n\t2.1 Describe your last project\n\t\ta) goal\n\t\tb) result\n\t2.2 Biggest failure?\n"
        "\t\tlost one day of data\n\t\t2.5 million rows\n"
    )

    assert (
        drafted(notes)
        == """\
# Introduction

## Tell me about yourself {#me-about-yourself}

- my city
- what I do
    - data

# Experience

## Describe your last project {#describe-your-last-project}

- goal
- result

## Biggest failure? {#biggest-failure}

- lost one day of data
- 2.5 million rows
"""
    )


def test_a_mail() -> None:
    """Who says what will be asked introduces questions; greetings at the end are no answer."""
    notes = """\
From: anna@example.org

Hi Tom,

here is what they will probably ask you:

1. Tell us about your background.
   You led the hospital project alone.

2. Why Berlin?
   My sister lives there.

Best regards,
Anna
"""
    assert roles(notes) == [
        (Role.CONTEXT, ""),
        (Role.HEADING, "here is what they will probably ask you:"),
        (Role.QUESTION, "Tell us about your background."),
        (Role.QUESTION, "Why Berlin?"),
    ]
    assert drafted(notes).endswith("My sister lives there.\n\n> Best regards,\n> Anna\n")


def test_numbered_headings_ask_as_their_neighbours_do() -> None:
    notes = "## 1. What is bias?\n\n- an error\n\n## 2. Tradeoff\n\n- both fall\n\n### Q3. Regularisation\n- L1\n"

    assert [title for role, title in roles(notes) if role is Role.QUESTION] == [
        "What is bias?",
        "Tradeoff",
        "Regularisation",
    ]


def test_a_question_in_the_other_language_says_so() -> None:
    """The answer counts where the question was copied; a list of terms is no English."""
    notes = """\
# Подготовка к собеседованию

## Tell me about yourself
- backend developer with 5 years of experience in Go

## Какие технологии вы знаете?
- Python, Docker

## Why us?
- сильная команда, интересные задачи, и я давно слежу за вашими статьями о синтезе речи

## Why relocate?
"""
    assert [line for line in drafted(notes).splitlines() if line.startswith("## ")] == [
        "## Tell me about yourself {#me-about-yourself language=en}",
        "## Какие технологии вы знаете? {#kakie-tekhnologii-vy-znaete}",
        "## Why us? {#why-us}",
        "## Why relocate? {#why-relocate language=en}",
    ]


def test_addresses_and_what_to_read_are_not_said() -> None:
    notes = "## Why?\n\nI read https://a.io daily and often.\n\nSee also: https://b.io/c--d\n\nСм. https://e.io\n"

    assert drafted(notes) == (
        "## Why? {#why}\n\n- read daily and often <!-- drafted -->\n\n"
        "I read <!-- https://a.io --> daily and often.\n\n> See also: https://b.io/c--d\n\n<!-- См. https://e.io -->\n"
    )
