"""The question that an answer belongs to."""

from collections.abc import Callable

from voiceprep.errors import AnswersError
from voiceprep.model import Question, QuestionSet
from voiceprep.practice_folder import find_question
from voiceprep.translation import _


def choose_question(
    question_set: QuestionSet,
    question_id: str | None,
    *,
    find: Callable[[QuestionSet, str | None], Question] = find_question,
) -> Question:
    """Give the question with the id, or the only one; raises AnswersError if there is no such or it has no points."""
    question = find(question_set, question_id)
    if not question.key_points:
        raise AnswersError(
            _('the question "{id}" of {name} has no key points').format(id=question.id, name=question_set.name),
            hint=_("write what you want to say as bullets under its heading, such as: - third-year student"),
        )
    return question
