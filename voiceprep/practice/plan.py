"""Which questions, in which order."""

from collections.abc import Sequence
from random import Random

from voiceprep.errors import AnswersError
from voiceprep.model import Question, QuestionSet
from voiceprep.practice_folder import named_question
from voiceprep.translation import _


def plan(
    question_set: QuestionSet, *, ids: Sequence[str] = (), limit: int | None = None, shuffle: Random | None = None
) -> tuple[Question, ...]:
    """Choose the questions of a session: those named, in that order, or all that have key points.

    Raises AnswersError for an unknown id and where nothing is left to practise.
    """
    if ids:
        questions = [named_question(question_set, wanted) for wanted in ids]
    else:
        questions = [question for question in question_set.questions if question.key_points]
    if not questions:
        raise AnswersError(
            _("no question of {name} has key points").format(name=question_set.name),
            hint=_("write what you want to say as bullets under a question, such as: - third-year student"),
        )
    return order(questions, limit=limit, shuffle=shuffle)


def order(
    questions: Sequence[Question], *, limit: int | None = None, shuffle: Random | None = None
) -> tuple[Question, ...]:
    """Give at most so many of the questions, in their order or at random."""
    questions = shuffle.sample(questions, len(questions)) if shuffle else questions
    return tuple(questions[:limit])
