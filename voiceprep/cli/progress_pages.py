"""What `progress` shows, out of the question sets and the history."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from voiceprep import wiring
from voiceprep.answers import read_set
from voiceprep.cli.choose_set import all_sets, the_set
from voiceprep.cli.invocation import no_attempts
from voiceprep.cli.scheduled import read_cards, when
from voiceprep.errors import AnswersError, HistoryError
from voiceprep.model import Card, PracticeDay, QuestionName, QuestionPage, QuestionProgress, QuestionSet
from voiceprep.practice_folder import named_question
from voiceprep.rendering.progress import Row, Section, Totals, print_page, print_progress
from voiceprep.schedule import streak
from voiceprep.translation import _

RECENT = 12
"""How many of the last attempts at a question are drawn."""
COLUMNS = 40
"""How many of them its own page takes, at most."""

Practised = Mapping[QuestionName, QuestionProgress]


def show_sets(folder: Path, set_name: str | None, *, home: Path | None) -> None:
    """Print every set, or one, with what was practised of it; ``home`` is the folder as the user named it."""
    from rich.console import Console

    history = wiring.make_progress(folder)
    days = history.days()
    if not days:
        sys.stderr.write(no_attempts(home) + "\n")
        return
    now = datetime.now().astimezone()
    cards = read_cards(folder)
    practised = {question.name: question for question in history.questions(recent=RECENT)}
    sections = [*_sections(_sets(folder), practised, cards, now)]
    named = [section for section in sections if set_name in (None, section.title.partition(" · ")[0])]
    if not named:
        raise AnswersError(
            _("nothing is known of a set {set_name}").format(set_name=set_name),
            hint=_("list them all: voiceprep progress"),
        )
    print_progress(totals(days), named, Console(highlight=False))


def totals(days: Sequence[PracticeDay]) -> Totals:
    """Sum all of the practice up."""
    return Totals(
        attempts=sum(day.attempts for day in days),
        days=len(days),
        seconds=sum(day.seconds for day in days),
        streak=streak((day.day for day in days), datetime.now().astimezone().date()),
    )


def show_question(folder: Path, set_name: str | None, question_id: str) -> None:
    """Print the page of a question."""
    from rich.console import Console

    print_page(find_page(folder, set_name, question_id), Console(highlight=False))


def find_page(folder: Path, set_name: str | None, question_id: str) -> QuestionPage:
    """Give the points of a question by its attempts. Raises HistoryError where it was never practised."""
    set_name = set_name or the_set(folder, None).stem
    name = QuestionName(set_name=set_name, question_id=question_id)
    progress = wiring.make_progress(folder)
    page = progress.page(name, recent=COLUMNS)
    if page is None and (named := _named(folder, set_name, question_id)):
        page = progress.page(replace(name, question_id=named), recent=COLUMNS)
    if page is None:
        raise HistoryError(
            _("the question {question_id} of {set_name} was never practised").format(
                question_id=question_id, set_name=name.set_name
            ),
            hint=_("what was practised: voiceprep progress"),
        )
    return page


def _named(folder: Path, set_name: str, name: str) -> str | None:
    """Give the id of a question that is still there. Raises AnswersError where several begin so."""
    path = folder / "answers" / f"{set_name}.md"
    return named_question(read_set(path), name).id if path.is_file() else None


def _sets(folder: Path) -> list[QuestionSet]:
    return [read_set(path) for path in all_sets(folder)]


def _sections(
    sets: list[QuestionSet], practised: Practised, cards: Mapping[QuestionName, Card], now: datetime
) -> Iterator[Section]:
    """Give the questions as the sets have them, then those that are only in the history."""
    left = dict(practised)
    for question_set in sets:
        names = [
            (QuestionName(set_name=question_set.name, question_id=question.id or ""), question.prompt)
            for question in question_set.questions
            if question.key_points
        ]
        rows = [_row(name, prompt, left.pop(name, None), cards.get(name), now) for name, prompt in names]
        if rows:
            yield Section(title=_title(question_set), rows=tuple(rows))
    for set_name in sorted({name.set_name for name in left}):
        old = [one for name, one in left.items() if name.set_name == set_name]
        gone = [Row(id=one.name.question_id, prompt=one.prompt, progress=one, comes_back="") for one in old]
        yield Section(title=_("{set_name} · no longer in answers/").format(set_name=set_name), rows=tuple(gone))


def _title(question_set: QuestionSet) -> str:
    if question_set.title == question_set.name:
        return question_set.name
    return f"{question_set.name} · {question_set.title}"


def _row(name: QuestionName, prompt: str, progress: QuestionProgress | None, card: Card | None, now: datetime) -> Row:
    day = card.due.astimezone(now.tzinfo).date() if card else None
    if progress and not day:
        return Row(id=name.question_id, prompt=prompt, progress=progress, comes_back="–")
    is_due = day is None or day <= now.date()
    return Row(id=name.question_id, prompt=prompt, progress=progress, comes_back=when(day, now.date()), is_due=is_due)
