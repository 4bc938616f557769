"""voiceprep check --batch: a report a line, in the order of the jobs."""

import sys
from collections.abc import Iterable
from datetime import datetime
from functools import cache
from pathlib import Path

from voiceprep.answers import read_set
from voiceprep.cli.assess import assess_file
from voiceprep.cli.invocation import Invocation
from voiceprep.cli.jobs import FindQuestion, Job, parse_job
from voiceprep.cli.questions import choose_question
from voiceprep.cli.texts import read_lines
from voiceprep.errors import JobError, VoiceprepError
from voiceprep.model import Question, Report
from voiceprep.practice import assess_text
from voiceprep.practice_folder import find_set
from voiceprep.rendering.json import render_error, render_report
from voiceprep.translation import _, ngettext, speaking


def run_batch(source: str, invocation: Invocation, *, fillers: bool = False) -> None:
    """Write a line for every job as soon as it is done; raises JobError at the end if some failed."""
    beside = Path() if source == "-" else Path(source).parent
    find_question = _finder(beside, invocation)
    jobs = failed = 0
    lines, of_all = _lines(source)
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        jobs += 1
        title = _("Job {jobs}{of_all}").format(jobs=jobs, of_all=of_all)
        try:
            with speaking("en"):  # as all that programs read
                job = parse_job(line, find_question)
                report = _assess(job, beside, invocation, fillers=fillers, title=title)
            answer = render_report(report)
        except VoiceprepError as error:
            failed += 1
            answer = render_error(error, line=number)
        sys.stdout.write(answer + "\n")
        sys.stdout.flush()
    if failed:
        raise JobError(
            ngettext("{failed} of {n} job failed", "{failed} of {n} jobs failed", jobs).format(failed=failed, n=jobs),
            hint=_('the lines with "error" say why, and what mends it'),
        )


def _lines(source: str) -> tuple[Iterable[bytes], str]:
    """Give the lines, and how many jobs there are where that can be known beforehand, as in "3/12"."""
    if source == "-":
        return read_lines(source), ""
    lines = list(read_lines(source))
    return lines, f"/{sum(1 for line in lines if line.strip())}"


def _finder(beside: Path, invocation: Invocation) -> FindQuestion:
    read_once = cache(read_set)

    def find_question(set_name: str, question_id: str | None) -> Question:
        path = find_set(str(_path(set_name, beside)), invocation.folder)
        return choose_question(read_once(path), question_id)

    return find_question


def _assess(job: Job, beside: Path, invocation: Invocation, *, fillers: bool, title: str) -> Report:
    if job.audio is not None:
        return assess_file(job.question, _path(job.audio, beside), invocation, fillers=fillers, title=title)
    return assess_text(job.question, job.text or "", embedder=invocation.embedder, now=datetime.now().astimezone())


def _path(name: str, beside: Path) -> Path:
    """Take the name from the current folder, or from the folder of the jobs if it is a file there only."""
    try:
        return beside / name if not Path(name).exists() and (beside / name).is_file() else Path(name)
    except OSError:  # such as a name too long
        return Path(name)
