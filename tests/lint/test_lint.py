"""What lint says of a file, line by line."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from voiceprep.lint import Check, Finding, Level, lint_set

ANSWERS = Path(__file__).parents[2] / "answers"


def lint(folder: Path, text: str) -> list[tuple[int | None, str]]:
    """Give line and message of what is found in a set with this text."""
    (folder / "me.md").write_text(text, encoding="utf-8")
    return [(finding.line, finding.message) for finding in lint_set(folder / "me.md")]


def test_a_finished_set_has_nothing_to_finish(tmp_path: Path) -> None:
    text = (
        "## Who are you? {target=5-10s}\n\n- **mathematics** student\n- (I play the violin)\n\n"
        "I study mathematics in Kazan, and I have played the violin for ten years.\n"
    )

    assert lint(tmp_path, text) == []


def test_every_unfinished_and_drafted_place_is_listed_with_its_line(tmp_path: Path) -> None:
    """Also above and between the questions."""
    text = (
        "# Notes\n\n?? what else\n\n## Who are you?\n\n- student ++of what?++\n-\n- TODO: projects\n"
        "- violin <!-- drafted -->\n"
    )

    assert lint(tmp_path, text) == [
        (3, 'unfinished: "?? what else"'),
        (7, 'unfinished: "- student ++of what?++"'),
        (8, 'unfinished: "-"'),
        (9, 'unfinished: "- TODO: projects"'),
        (10, 'drafted, not read yet: "- violin"; reword it, or delete the mark'),
    ]


def test_drafted_points_of_a_question_and_words_alike_are_one_finding(tmp_path: Path) -> None:
    """However many there are: the list of what is to do stays readable."""
    drafted = "".join(f"- point {name} <!-- drafted -->\n" for name in ("alpha", "beta", "gamma"))
    symbols = "".join(f"a{sign} " for sign in "→≥×√≤∞⊕")

    assert lint(tmp_path, f"## Why?\n\n{drafted}- own words\n- delta <!-- drafted -->\n\nI say {symbols}often.\n") == [
        (3, '4 points drafted, not read yet, on 3–5, 7: "- point alpha" …; reword them, or delete their marks'),
        (
            9,
            'the voice cannot read "a→", "a≥", "a×", "a√", "a≤" and 2 more: it leaves the symbol out, or names it; '
            "write it in words",
        ),
    ]


def test_more_points_than_an_answer_holds_are_not_compared(tmp_path: Path) -> None:
    points = "".join(f"- project number {number}\n" for number in range(101))

    assert lint(tmp_path, f"## Why?\n\n{points}") == [
        (1, "101 points are too many for one answer, and are not compared: split the question")
    ]


def test_a_question_without_points_is_listed(tmp_path: Path) -> None:
    """Where nothing but an unfinished note stands below it, that is what there is to do."""
    text = "## Who are you?\n\n- student\n\n## Why us?\n\nBecause.\n\n## Where?\n\n- ???\n"

    assert lint(tmp_path, text) == [
        (5, 'no key points under "Why us?": practice has nothing to check and skips it'),
        (11, 'unfinished: "- ???"'),
    ]


def test_points_that_cannot_be_checked_are_listed(tmp_path: Path) -> None:
    """Too long, or without a word of content; parts, too."""
    long = " ".join(f"word{number}" for number in range(19))

    assert lint(tmp_path, f"## Who are you?\n\n- {long}\n- projects\n  - vector search\n  - this\n") == [
        (3, f'"{long[:59]}…": 19 words are too long for one point: make it shorter, or split it into parts'),
        (6, '"this" is too vague to check: name what must be heard'),
    ]


def test_points_that_are_said_together_are_listed_once(tmp_path: Path) -> None:
    """The matcher is asked: what it tells apart may look alike."""
    text = (
        "## Расскажите о себе\n\n- машинное обучение полтора года\n- уже полтора года машинное обучение\n"
        "- точность модели 90 %\n- полнота модели 80 %\n"
    )

    assert lint(tmp_path, text) == [
        (
            3,
            'who says "машинное обучение полтора года" has said "уже полтора года машинное обучение" on line 4, too: '
            "tell them apart, or join them",
        )
    ]


def test_a_point_that_must_not_be_said_and_slips_with_another_is_listed(tmp_path: Path) -> None:
    text = "## Who are you?\n\n- my exam in physics went badly, then well\n- ~~exam in physics went badly~~\n"

    assert lint(tmp_path, text) == [
        (
            3,
            'who says "my exam in physics went badly, then well" has said "exam in physics went badly" on line 4, too: '
            "tell them apart, or join them",
        )
    ]


def test_a_point_that_the_question_says_is_listed(tmp_path: Path) -> None:
    assert lint(tmp_path, "## Why do you want to work in speech synthesis?\n\n- work in speech synthesis\n") == [
        (3, '"work in speech synthesis" is said by who repeats the question: say more than it asks')
    ]


def test_bold_words_that_are_not_listened_for_are_listed(tmp_path: Path) -> None:
    """In one wording they can't be heard at all, in the other they need not be."""
    assert lint(tmp_path, "## How do you measure?\n\n- quality by **MOS** | listeners rate it\n- **the** speed\n") == [
        (3, '"listeners rate it" counts without "MOS", which is bold in another wording: must it be heard?'),
        (4, 'the bold "the" is no word to be heard'),
    ]


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("60-90s", 'the model answer to "Why?" takes about 0:06–0:10, too short for the target of 1:00–1:30'),
        ("2-4s", "a target of 0:02–0:04 is odd: seconds are written 60-90s, minutes 1-2m"),
        ("15-20m", "a target of 15:00–20:00 is odd: seconds are written 60-90s, minutes 1-2m"),
        ("8-11s", None),
    ],
)
def test_a_target_that_does_not_fit_is_listed(tmp_path: Path, target: str, message: str | None) -> None:
    """The model answer's 28 syllables take an English speaker 6 to 10 seconds."""
    answer = "I have been reading your papers on synthesis for a year, and I want to learn from your team every day."
    found = lint(tmp_path, f"## Why? {{target={target}}}\n\n- your papers\n\n{answer}\n")

    assert (message is None and found == []) or (1, message) in found


def test_what_the_voice_cannot_read_is_listed(tmp_path: Path) -> None:
    """In the question and in the model answer; points are not read out of a set in another script."""
    text = (
        "## How does https://example.org work? {language=en}\n\n- text\n\nFirst text → sound,\nthen привет.\n\n"
        "## Как? {language=ru}\n\n- MOS\n\nПо MOS, ≥ 4 и 😀.\n"
    )

    assert lint(tmp_path, text) == [
        (1, 'the voice cannot read "https://example.org": it spells links; name what is there'),
        (5, 'the voice cannot read "→": it leaves the symbol out, or names it; write it in words'),
        (6, 'the voice cannot read "привет.": it is in a script that a voice of the language en spells'),
        (12, 'the voice cannot read "≥", "😀.": it leaves the symbol out, or names it; write it in words'),
    ]


def test_unknown_keys_and_attributes_are_listed(tmp_path: Path) -> None:
    """A key that is nearly ours is a slip; any other is only noted, and so is no reason to fail."""
    path = tmp_path / "me.md"
    path.write_text(
        "---\nlangauge: en\ntags: [a]\n---\n\n## Why us? {#why}\n\n- your papers {exact}\n- team {weight=2}\n"
    )

    assert lint_set(path) == (
        Finding(
            path=path, line=2, check=Check.KEY, message='"langauge" means nothing to voiceprep: did you mean language?'
        ),
        Finding(
            path=path,
            line=3,
            check=Check.KEY,
            message='"tags" means nothing to voiceprep: there are title, language, target, strictness',
            level=Level.NOTE,
        ),
        Finding(
            path=path,
            line=9,
            check=Check.ATTRIBUTE,
            message='"{weight=2}" is read as words of the point: a point takes {#id strictness=exact}',
        ),
    )


def test_an_error_does_not_hide_what_comes_after_it(tmp_path: Path) -> None:
    """What is not understood is left out, and the rest is looked at."""
    text = "---\ntarget: 2h\n---\n\n## Why us? {targte=3}\n\n- papers {#a}\n- team {#a}\n- ??\n"

    assert lint(tmp_path, text) == [
        (2, 'target "2h" is no range; write it as target: 60-90s'),
        (
            5,
            '"targte" says nothing about a question; did you mean target=? braces at a heading\'s end hold '
            "{#id target=60-90s language=en}; write \\{ for a brace",
        ),
        (8, 'id "a" is given twice, first on line 7; write {#a-2} for one'),
        (9, 'unfinished: "- ??"'),
    ]


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        (b"just notes\n", None, "there is no question in it; a question is a line such as"),
        (b"## Why\n\xff\n", 2, "byte 0xff is not UTF-8; save it as UTF-8, or convert it"),
        (b"\0\1", None, "me.md is no text: it holds zero bytes; name a Markdown file"),
    ],
)
def test_what_cannot_be_read_at_all_is_one_error(tmp_path: Path, data: bytes, line: int | None, message: str) -> None:
    path = tmp_path / "me.md"
    path.write_bytes(data)

    (finding,) = lint_set(path)

    assert (finding.line, finding.check, finding.level) == (line, Check.BROKEN, Level.ERROR)
    assert message in finding.message


def test_further_wordings_are_shown_and_those_of_lost_points_are_to_be_mended(tmp_path: Path) -> None:
    path, beside = tmp_path / "me.md", tmp_path / "me.wordings.txt"
    path.write_text("## Who are you? {#self}\n\n- I play the violin {#violin}\n", encoding="utf-8")
    beside.write_text("# head\nself violin 3 in a quartet\nself voilin 4 at home\nslef violin 5 on stage\n")

    assert lint_set(path) == (
        Finding(
            path=beside,
            line=2,
            check=Check.WORDING,
            message='"in a quartet", said in attempt 3, counts as "I play the violin"',
            level=Level.NOTE,
        ),
        Finding(
            path=beside,
            line=3,
            check=Check.WORDING,
            message='"at home" counts for nothing: "self" has no point "voilin" any more, did you mean violin?',
        ),
        Finding(
            path=beside,
            line=4,
            check=Check.WORDING,
            message='"on stage" counts for nothing: there is no question "slef" with points any more, '
            "did you mean self?",
        ),
    )


def test_a_further_wording_that_makes_another_point_is_found(tmp_path: Path) -> None:
    path = tmp_path / "me.md"
    path.write_text("## Who are you? {#self}\n\n- I play the violin {#violin}\n- maths student\n", encoding="utf-8")
    (tmp_path / "me.wordings.txt").write_text("self violin 3 a maths student with a bow\n")

    assert [finding.message for finding in lint_set(path)] == [
        'who says "a maths student with a bow" has said "maths student" on line 4, too: tell them apart, or join them',
        '"a maths student with a bow", said in attempt 3, counts as "I play the violin"',
    ]


def test_a_broken_line_of_further_wordings_is_an_error(tmp_path: Path) -> None:
    path, beside = tmp_path / "me.md", tmp_path / "me.wordings.txt"
    path.write_text("## Who are you? {#self}\n\n- violin\n", encoding="utf-8")
    beside.write_text("nonsense\n")

    (finding,) = lint_set(path)

    assert (finding.path, finding.line, finding.level) == (beside, 1, Level.ERROR)


@pytest.mark.parametrize("path", sorted(ANSWERS.glob("*.md")), ids=lambda path: path.stem)
def test_the_shipped_sets_have_nothing_but_marked_places_to_finish(path: Path) -> None:
    kinds = {finding.check for finding in lint_set(path) if finding.is_to_do}

    assert kinds <= {Check.UNFINISHED, Check.DRAFTED, Check.NO_POINTS}


@given(text=st.text(st.sampled_from("# -\n{}=ab|*~?+:[]()<!>`\\\té日😀1"), max_size=80))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@example(text="---\n: a\n---\n## a")
@example(text="---\n")
def test_no_text_breaks_lint(tmp_path: Path, text: str) -> None:
    """Every finding names a line that is there."""
    path = tmp_path / "any.md"
    path.write_text(text, encoding="utf-8", newline="")
    lines = text.count("\n") + text.count("\r") + 1

    assert all(finding.line is None or 1 <= finding.line <= lines for finding in lint_set(path))
