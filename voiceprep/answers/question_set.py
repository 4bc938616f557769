"""A file → a question set: the parser's way in."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from voiceprep.answers.drafted import drafted_points
from voiceprep.answers.front_matter import FrontMatter, read_front_matter
from voiceprep.answers.further_wordings import add_wordings, read_wordings
from voiceprep.answers.ids import Unnamed, make_ids
from voiceprep.answers.key_points import inherit
from voiceprep.answers.languages import guess_language
from voiceprep.answers.markdown import parse_blocks
from voiceprep.answers.marked_text import has_word
from voiceprep.answers.questions import Section, read_context_notes, read_sections, read_title
from voiceprep.answers.source import Source, make_source, read_source
from voiceprep.model import Question, QuestionSet, UnfinishedNote
from voiceprep.translation import _


def read_set(path: Path) -> QuestionSet:
    """Read an answers file, with the further wordings kept beside it; the file's name without suffix names the set.

    Raises AnswersError, naming file and line, if it is no UTF-8 text, has no question, or says something in its front
    matter or in the braces of a heading that is not understood. Everything else is notes, and never an error.
    """
    found = _read(read_source(path), name=path.stem, path=path)
    return replace(found, questions=add_wordings(found.questions, read_wordings(path)))


def parse_set(text: str, *, name: str, path: Path | None = None) -> QuestionSet:
    """Read the text of an answers file, as `read_set` does; errors call it by its path or else its name."""
    return _read(make_source(text, name=str(path or name)), name=name, path=path)


def _read(source: Source, *, name: str, path: Path | None) -> QuestionSet:
    tree = parse_blocks(source.text)
    front = read_front_matter(tree, source)
    sections = read_sections(tree.children, source)
    language = front.language or guess_language(source.text)
    questions = _questions(sections, front, language, set_name=name, source=source)
    return QuestionSet(
        name=name,
        title=front.title or read_title(tree.children) or name,
        language=language,
        questions=questions,
        unfinished=_unfinished([*read_context_notes(tree.children, source), *_note_lines(sections)], source),
        drafted=drafted_points(source),
        path=path,
    )


def _questions(
    sections: Sequence[Section], front: FrontMatter, language: str, *, set_name: str, source: Source
) -> tuple[Question, ...]:
    asked = [section for section in sections if has_word(section.heading.prompt)]
    if not asked:
        hint = _('a question is a line such as "## Tell me about yourself", its key points are "- …" lines below it')
        raise source.error(None, _("there is no question in it"), hint=hint)
    unnamed = [Unnamed(text=one.heading.prompt, explicit_id=one.heading.id, line=one.line) for one in asked]
    return tuple(
        Question(
            id=question_id,
            prompt=section.heading.prompt,
            language=section.heading.language or language,
            key_points=inherit(section.key_points, section.heading.strictness or front.strictness),
            target=section.heading.target or front.target,
            model_answer=section.model_answer,
            set_name=set_name,
            line=section.line,
        )
        for section, question_id in zip(asked, make_ids(unnamed, fallback="question", source=source), strict=True)
    )


def _note_lines(sections: Sequence[Section]) -> list[int]:
    return [line for section in sections for line in section.note_lines]


def _unfinished(lines: Iterable[int], source: Source) -> tuple[UnfinishedNote, ...]:
    """Give every line with a note once, as it was written."""
    return tuple(
        UnfinishedNote(line=line, text=source.lines[line - source.first_line].strip()) for line in sorted(set(lines))
    )
