import dataclasses
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from tests.rendering.reports import OVERRULED, SILENT, SPOKEN, TYPED
from voiceprep.model import Report
from voiceprep.rendering.terminal import print_report

PIPED = """\
Tell me about yourself

  ✗ missed        second place in the case championship of
                  Innopolis
  ✗ missed        the violin (nice to have)

  ≠ contradicted  three years of machine learning
                  0:08 “doing machine learning for two
                  years.”
                  you said “two years”, the point says
                  “three years”

  ! slipped       my exams (not to be said)
                  0:01 “I am”

  ◐ partial       regression, boosting, trees
                  0:10 “I started with regression and
                  boosting,”
                  not heard: trees

  ✓ covered       third-year student
                  0:02 “a third year student of applied
                  mathematics”

  ✓ likely        computer vision
                  0:14 “then moved on to vision.”

  ✓ avoided       no experience (not to be said)

  Said      2 of 6 points, 1 more in part (45 %, nice to
            have at half)
  Length    0:31, target 1:00–1:30: short
  Pace      118 words a minute (comfortable: 100 to 165, you
            usually: 125)
  Pauses    1, longest 1.1 s at 0:04
  Fillers   1, 1.9 a minute (comfortable: up to 5): um 0:09
  Stumbles  I have 0:06
  Try       Pause between clauses, not inside them: think
            first, then say the whole thought.

Transcript
  [I am] [a third year student of applied mathematics] and I
  have been [doing machine learning for two years.] [I
  started with regression and boosting,] [then moved on to
  vision.]
"""


def printed(report: Report, *, width: int = 80, terminal: bool = False) -> str:
    file = StringIO()
    console = Console(
        file=file,
        width=width,
        force_terminal=terminal,
        color_system="standard" if terminal else None,
        highlight=False,
    )
    print_report(report, console)
    return file.getvalue()


def test_a_piped_report_is_plain_text_with_the_evidence_in_brackets() -> None:
    """What was missed comes first; every verdict has its word, its quotation and its time."""
    assert printed(SPOKEN, width=60) == PIPED


def test_hints_are_counted_beside_what_was_said() -> None:
    """Who asked for none is not told so."""
    one, two = (printed(dataclasses.replace(SPOKEN, hints=hints), width=100) for hints in (1, 2))

    assert "(45 %, nice to have at half), with 1 hint\n" in one
    assert "(45 %, nice to have at half), with 2 hints\n" in two


def test_the_users_verdicts_are_marked_with_the_programs_beside_them() -> None:
    """What spoke against a point is no longer said; what did not make it is no longer marked in the transcript."""
    assert printed(OVERRULED).split("\n\n")[1:-2] == [
        "  ✗ missed (you)   third-year student (voiceprep: covered)\n"
        "                   0:02 “a third year student of applied mathematics”\n"
        "  ✗ missed         the violin (nice to have)",
        "  ≠ contradicted   three years of machine learning\n"
        "                   0:08 “doing machine learning for two years.”\n"
        "                   you said “two years”, the point says “three years”",
        "  ! slipped (you)  no experience (not to be said) (voiceprep: avoided)",
        "  ✓ covered (you)  second place in the case championship of Innopolis\n"
        "                   (voiceprep: missed)\n"
        "  ✓ covered (you)  regression, boosting, trees (voiceprep: partial)\n"
        "                   0:10 “I started with regression and boosting,”\n"
        "  ✓ covered (you)  computer vision (voiceprep: likely)\n"
        "                   0:14 “then moved on to vision.”",
    ]
    assert printed(OVERRULED).split("\n\n")[-1] == (
        "Transcript\n"
        "  I am a third year student of applied mathematics and I have been [doing\n"
        "  machine learning for two years.] [I started with regression and boosting,]\n"
        "  [then moved on to vision.]\n"
    )


def test_on_a_terminal_the_evidence_is_underlined_in_the_colour_of_its_verdict() -> None:
    page = printed(SPOKEN, terminal=True)

    assert "\x1b[31m✗ missed" in page
    assert "\x1b[4;32ma third year student of applied mathematics\x1b[0m" in page
    assert "\x1b[4;33mI started" in page


def test_silence_is_called_by_its_name() -> None:
    assert printed(SILENT) == (
        "Tell me about yourself\n"
        "\n"
        "No speech was heard.\n"
        "Play recordings/self.flac and listen: was the microphone on, and close enough?\n"
    )


def test_a_typed_answer_has_neither_times_nor_length() -> None:
    """Russian quotations stand in Russian marks."""
    assert printed(TYPED) == (
        "Кто вы?\n"
        "\n"
        "  ✓ covered  студент\n"
        "             «студент.»\n"
        "\n"
        "  Said      1 of 1 point (100 %)\n"
        "\n"
        "Transcript\n"
        "  Я [студент.]\n"
    )


@pytest.mark.parametrize("report", [SPOKEN, OVERRULED, SILENT, TYPED])
@pytest.mark.parametrize("terminal", [True, False])
def test_a_narrow_terminal_loses_no_words(report: Report, terminal: bool) -> None:
    narrow = printed(report, width=40, terminal=terminal)

    assert max(cell_len(line) for line in printed(report, width=40).splitlines()) <= 40
    for word in report.question.prompt.split() + report.transcript.text.split():
        assert word in narrow


@given(prompt=st.text(st.characters(categories=["L", "N", "P", "Z", "S"]), max_size=200), width=st.integers(40, 120))
def test_no_line_is_wider_than_the_terminal(prompt: str, width: int) -> None:
    question = dataclasses.replace(SPOKEN.question, prompt=prompt)

    page = printed(dataclasses.replace(SPOKEN, question=question), width=width)

    assert max(cell_len(line) for line in page.splitlines()) <= width


@pytest.mark.parametrize("terminal", [True, False])
def test_doubtful_words_carry_a_mark(terminal: bool) -> None:
    """So that nobody takes them for what he said."""
    words = tuple(dataclasses.replace(word, confidence=0.2) for word in SPOKEN.transcript.words)
    report = dataclasses.replace(SPOKEN, transcript=dataclasses.replace(SPOKEN.transcript, words=words))

    assert "applied mathematics (?)" in printed(report, terminal=terminal)
    assert "(?)" not in printed(SPOKEN, terminal=terminal)
