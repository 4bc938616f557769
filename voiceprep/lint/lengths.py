"""Targets against what they are for."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from voiceprep.answers.source import quote
from voiceprep.delivery.spoken_length import SpokenLength, estimate_length
from voiceprep.lint.finding import Check, Finding
from voiceprep.model import Question, Target
from voiceprep.translation import _

SHORTEST = 10.0
"""Seconds. A target below is likely meant in minutes: recruiters ask for one to two."""
LONGEST = 600.0
"""Seconds, where practice ends an answer if no other limit is set."""


def odd_targets(questions: Iterable[Question], path: Path) -> Iterator[Finding]:
    """Find targets that are likely in another unit than was meant, each once."""
    seen: set[Target] = set()
    for question in questions:
        target = question.target
        if target is None or target in seen or (target.longest >= SHORTEST and target.shortest < LONGEST):
            continue
        seen.add(target)
        message = _("a target of {target} is odd: seconds are written 60-90s, minutes 1-2m").format(
            target=_range(target)
        )
        yield Finding(path=path, line=question.line, check=Check.TARGET, message=message)


def unfit_lengths(question: Question, path: Path) -> Iterator[Finding]:
    """Find a model answer that misses its target, spoken fast or slowly."""
    if question.target is None or not question.model_answer:
        return
    estimate = estimate_length(question.model_answer, language=question.language)
    misses = _misses(estimate, question.target)
    if misses:
        takes = _range(Target(shortest=estimate.shortest, longest=estimate.longest))
        message = misses.format(prompt=quote(question.prompt), takes=takes, target=_range(question.target))
        yield Finding(path=path, line=question.line, check=Check.LENGTH, message=message)


def _misses(estimate: SpokenLength, target: Target) -> str | None:
    if estimate.longest < target.shortest:
        return _("the model answer to {prompt} takes about {takes}, too short for the target of {target}")
    if estimate.shortest > target.longest:
        return _("the model answer to {prompt} takes about {takes}, too long for the target of {target}")
    return None


def _range(target: Target) -> str:
    return "–".join(f"{round(seconds) // 60}:{round(seconds) % 60:02}" for seconds in (target.shortest, target.longest))
