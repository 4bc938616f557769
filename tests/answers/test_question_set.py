from pathlib import Path

import pytest

from voiceprep.answers import parse_set, read_set
from voiceprep.errors import AnswersError
from voiceprep.model import KeyPoint, Question, QuestionSet, Target, UnfinishedNote, Wording

NOTES = """\
---
title: Стажировка в синтезе речи
language: ru          # one of BCP 47
target: 60-120s
tags: [speech]
---

Context - ???

## 1. Расскажите о себе {#self target=60-90s}

- Студент 3 курса КФУ | третьекурсник
- Оценка качества: **MOS**, **speaker similarity**
- (скрипка с детства)
- ~~нет опыта~~
- Проекты:
    - счётчик ударов ++чем он хорош?++

### Подзаголовок

Меня **зовут**
Леонид.

Учусь в [КФУ](https://kpfu.ru).

## Why this team? {language=en}

- ???
"""


def test_a_set_with_everything_in_it() -> None:
    """Every mark of docs/answers.md means what is said there."""
    points = (
        KeyPoint(
            id="student-3-kursa-kfu",
            wordings=(Wording(text="Студент 3 курса КФУ"), Wording(text="третьекурсник")),
            line=12,
        ),
        KeyPoint(
            id="otsenka-kachestva-mos-speaker-similarity",
            wordings=(
                Wording(text="Оценка качества: MOS, speaker similarity", must_hear=("MOS", "speaker similarity")),
            ),
            line=13,
        ),
        KeyPoint(id="skripka-s-detstva", wordings=(Wording(text="скрипка с детства"),), nice_to_have=True, line=14),
        KeyPoint(id="net-opyta", wordings=(Wording(text="нет опыта"),), must_not_say=True, line=15),
        KeyPoint(
            id="proekty",
            wordings=(Wording(text="Проекты:"),),
            parts=(KeyPoint(id="schetchik-udarov", wordings=(Wording(text="счётчик ударов"),), line=17),),
            line=16,
        ),
    )

    assert parse_set(NOTES, name="speech") == QuestionSet(
        name="speech",
        title="Стажировка в синтезе речи",
        language="ru",
        questions=(
            Question(
                id="self",
                prompt="Расскажите о себе",
                language="ru",
                key_points=points,
                target=Target(shortest=60, longest=90),
                model_answer="Меня зовут Леонид.\n\nУчусь в КФУ.",
                set_name="speech",
                line=10,
            ),
            Question(
                id="why-this-team",
                prompt="Why this team?",
                language="en",
                key_points=(),
                target=Target(shortest=60, longest=120),
                set_name="speech",
                line=26,
            ),
        ),
        unfinished=(
            UnfinishedNote(line=8, text="Context - ???"),
            UnfinishedNote(line=17, text="- счётчик ударов ++чем он хорош?++"),
            UnfinishedNote(line=28, text="- ???"),
        ),
    )


def test_a_file_is_read_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "speech.ru.md"
    path.write_bytes(NOTES.encode())

    found = read_set(path)

    assert (found.name, found.path, path.read_bytes()) == ("speech.ru", path, NOTES.encode())


@pytest.mark.parametrize(
    "text",
    ["\ufeff" + NOTES, NOTES.replace("\n", "\r\n"), NOTES.replace("\n", "\r"), NOTES.replace("    -", "\t-")],
    ids=["byte order mark", "Windows line ends", "old Mac line ends", "tabs"],
)
def test_what_editors_do_to_a_file_does_not_matter(text: str) -> None:
    assert parse_set(text, name="speech").questions == parse_set(NOTES, name="speech").questions


def test_empty_lines_before_the_front_matter_only_move_the_lines() -> None:
    moved, plain = parse_set("\n \n" + NOTES, name="speech"), parse_set(NOTES, name="speech")

    assert (moved.title, [note.line for note in moved.unfinished]) == (
        plain.title,
        [note.line + 2 for note in plain.unfinished],
    )


def test_without_front_matter_the_file_speaks_for_itself() -> None:
    """The title is the first heading of level 1, else the name; the language is that of most letters."""
    headed = parse_set("# Яндекс\n\n## Почему именно SpeechKit?", name="a")
    bare = parse_set("## Why this Яндекс?", name="b")

    assert (headed.title, headed.language) == ("Яндекс", "ru")
    assert (bare.title, bare.language) == ("b", "en")


@pytest.mark.parametrize(
    ("heading", "prompt"),
    [
        ("3. Почему мы?", "Почему мы?"),
        ("2) Why us?", "Why us?"),
        ("1.2. Why us?", "Why us?"),
        ("2021. Что было?", "2021. Что было?"),
        ("1.5 года в ML?", "1.5 года в ML?"),
        ("1\\. Why us?", "1. Why us?"),
        ("Why **us**, [really](https://x.org)? ##", "Why us, really?"),
        ("Why `a | b`, a | b?", "Why a | b, a | b?"),
        ("What does {x} mean?", "What does {x} mean?"),
        ("What is \\{x=1}", "What is {x=1}"),
        ("Почему???", "Почему?"),
        ("Why us? ??", "Why us?"),
    ],
)
def test_a_heading_is_read_aloud_without_its_number_and_marks(heading: str, prompt: str) -> None:
    assert parse_set(f"## {heading}", name="a").questions[0].prompt == prompt


def test_ids_are_all_different_and_explicit_ones_come_first() -> None:
    found = parse_set("## Why\n\n## Why\n\n## Other {#why}\n\n## !1\n\n## Why 2", name="a")

    assert [question.id for question in found.questions] == ["why-2", "why-3", "why", "1", "why-2-2"]


def test_a_heading_of_level_1_ends_a_question() -> None:
    found = parse_set("## Why\n\n- a\n\n# Notes\n\n- b\n\n## How\n\n- c", name="a")

    assert [[point.text for point in question.key_points] for question in found.questions] == [["a"], ["c"]]


def test_what_is_no_heading_bullet_or_paragraph_is_looked_past() -> None:
    notes = """\
## Why

> - a quote

| a | table |
|---|-------|
| b | c     |

```
- code
```

<!-- a comment
## hidden

- hidden
-->

![a picture](x.png)

- a point <!-- hidden -->
<!-- hidden --> behind

---
"""
    (question,) = parse_set(notes, name="a").questions

    assert ([point.text for point in question.key_points], question.model_answer) == (["a point behind"], "")


def test_a_question_with_nothing_but_notes_has_no_key_points() -> None:
    """Practice skips it; `lint` shows where it stands. A heading that says nothing is no question."""
    found = parse_set("## Why\n\n-\n- TODO: ask Ann\n\n## TODO\n\n- a ??", name="a")

    assert [(question.prompt, question.key_points) for question in found.questions] == [("Why", ())]
    assert found.unfinished == (
        UnfinishedNote(line=3, text="-"),
        UnfinishedNote(line=4, text="- TODO: ask Ann"),
        UnfinishedNote(line=6, text="## TODO"),
        UnfinishedNote(line=8, text="- a ??"),
    )


QUESTION = 'a question is a line such as "## Tell me about yourself", its key points are "- …" lines below it'
YAML = "write it like title: My interview, with quotes around a value that holds a colon"
BRACES = "braces at a heading's end hold {#id target=60-90s language=en}; write \\{ for a brace"


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("", "a.md: there is no question in it", QUESTION),
        ("# Title\n\n- a", "a.md: there is no question in it", QUESTION),
        ("\n## Why {target=soon}", 'a.md:2: target "soon" is no range', "write it as target=60-90s"),
        ("---\ntitle: a\ntarget: soon\n---", 'a.md:3: target "soon" is no range', "write it as target: 60-90s"),
        ("## Why {taget=1-2m}", 'a.md:1: "taget" says nothing about a question', f"did you mean target=? {BRACES}"),
        ("## Why {#a .b}", 'a.md:1: ".b" says nothing about a question', BRACES),
        ("## Why {#../a}", 'a.md:1: id "../a" is not made of letters and digits, with - _ . between', None),
        ("## Why {language=английский}", 'a.md:1: "английский" is no language tag', "write ru, en, en-GB (BCP 47)"),
        ("## Why {#a}\n## How {#a}", 'a.md:2: id "a" is given twice, first on line 1', "write {#a-2} for one"),
        ("## Why\n- b {#a}\n- c {#a}", 'a.md:3: id "a" is given twice, first on line 2', "write {#a-2} for one"),
        ("---\ntitle: a: b\n---", "a.md:2: broken YAML: mapping values are not allowed here", YAML),
        ("---\n\ntitle: \x07\n---", "a.md:3: broken YAML: special characters are not allowed", YAML),
        ("---\ntitle: " + "[" * 5000 + "\n---", "a.md:2: broken YAML", YAML),
        ("---\ntitle: a\n\n## Why", "a.md:1: the front matter never ends", "close it with a line of ---"),
        ("---\n- a\n---", "a.md:2: the front matter is no list of keys", "write it like title: My interview"),
        ("---\ntitle: [a]\n---", "a.md:2: title is no text", "write it like title: …, on one line"),
    ],
)
def test_what_is_not_understood_is_named_with_its_line(text: str, message: str, hint: str | None) -> None:
    with pytest.raises(AnswersError) as caught:
        parse_set(text, name="a", path=Path("a.md"))

    assert caught.value.message == message
    assert hint in (None, caught.value.hint)
