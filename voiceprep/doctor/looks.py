"""One function for each thing that the doctor looks at. Each gives a finding, or raises what went wrong."""

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryFile

from voiceprep.answers import read_set
from voiceprep.doctor.check import Finding, fails, warns, works
from voiceprep.errors import AnswersError, VoiceError, VoiceprepError
from voiceprep.history import SqliteHistory
from voiceprep.model import QuestionSet
from voiceprep.protocols import Voice
from voiceprep.systems import System, complaint, mend_folder, mend_rights
from voiceprep.translation import _, ngettext, pgettext

MEGABYTE = 1_000_000
ONE_ANSWER = 100 * MEGABYTE
"""The longest answer, 10 minutes at 48 kHz in 16 bits, and its FLAC beside it."""
MANY_ANSWERS = 10 * ONE_ANSWER

_NAMED = 3


def look_at_python(version: tuple[int, ...], *, mend: str) -> Finding:
    """See that Python is one that voiceprep is made for."""
    shown = ".".join(map(str, version))
    return works(shown) if version >= (3, 11) else fails(_("{shown} is older than 3.11").format(shown=shown), mend)


def look_at_encoding(encoding: str, *, mend: str) -> Finding:
    """See that Russian can be printed."""
    try:
        "Ёжик".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return fails(_("{encoding} cannot show Cyrillic").format(encoding=encoding), mend)
    return works(encoding)


def look_at_folder(folder: Path, *, system: System) -> Finding:
    """See that recordings can be written to the practice folder, by writing one byte that is gone again at once."""
    if not folder.is_dir():
        return fails(_("there is no folder {folder}").format(folder=folder), mend_folder(folder / "answers", system))
    recordings = folder / "recordings"
    written = recordings if recordings.is_dir() else folder
    try:
        with TemporaryFile(dir=written) as file:
            file.write(b"\0")
    except OSError as error:
        return fails(
            _("{written} cannot be written to ({reason})").format(written=written, reason=complaint(error)),
            mend_rights(written, system),
        )
    return works(str(folder))


def look_at_space(folder: Path, *, free_space: Callable[[Path], int]) -> Finding:
    """See that there is room for recordings."""
    there = next(place for place in (folder, *folder.absolute().parents) if place.is_dir())
    free = free_space(there)
    detail = (
        _("{gigabytes} GB free").format(gigabytes=f"{free / 1000 / MEGABYTE:.0f}")
        if free >= 10_000 * MEGABYTE
        else _("{megabytes} MB free").format(megabytes=f"{free / MEGABYTE:.0f}")
    )
    mend = _("make room on that disk, or practise in a folder on another: voiceprep --home FOLDER practice")
    if free < ONE_ANSWER:
        return fails(
            _("{detail}; an answer takes up to {one_answer} MB").format(
                detail=detail, one_answer=ONE_ANSWER // MEGABYTE
            ),
            mend,
        )
    return warns(detail, mend) if free < MANY_ANSWERS else works(detail)


def read_sets(folder: Path) -> tuple[tuple[QuestionSet, ...], tuple[AnswersError, ...]]:
    """Read the question sets of the practice folder, and give those that can be read and what is wrong with others."""
    sets, errors = [], []
    for path in sorted((folder / "answers").rglob("*.md")):
        try:
            sets.append(read_set(path))
        except AnswersError as error:
            errors.append(error)
    return tuple(sets), tuple(errors)


def look_at_answers(folder: Path) -> Finding:
    """See that there are questions to answer."""
    sets, errors = read_sets(folder)
    questions = sum(len(question_set.questions) for question_set in sets)
    detail = ngettext("{n} set", "{n} sets", len(sets)).format(n=len(sets))
    detail += ", " + ngettext("{n} question", "{n} questions", questions).format(n=questions)
    if errors:
        found = fails if not sets else warns
        broken = ngettext("{n} cannot be read: {message}", "{n} cannot be read: {message}", len(errors))
        return found(detail + "; " + broken.format(n=len(errors), message=errors[0].message), errors[0].hint)
    if not sets:
        return fails(
            _("there are no question sets in {folder}").format(folder=folder / "answers"),
            _("write one there, such as answers/about-me.md: ## before a question, - before each of its points"),
        )
    return works(detail)


def look_at_history(folder: Path) -> Finding:
    """See that the database of attempts is sound."""
    count = SqliteHistory(folder / "recordings" / "history.db").verify()
    return works(ngettext("{n} attempt", "{n} attempts", count).format(n=count) if count else _("no attempts yet"))


def look_at_recogniser(recogniser: Callable[[], str]) -> Finding:
    """See that the engine and the model of the settings are there and can be loaded."""
    return works(recogniser())


def look_at_portaudio(version: Callable[[], str], *, mend: str) -> Finding:
    """See that the library is there through which sound goes in and out."""
    try:
        return works(version())
    except VoiceprepError as error:
        return fails(error.message, error.hint)
    except Exception as error:  # whatever keeps it from being loaded: without it there is no sound
        return fails(str(error), mend)


def look_at_devices(names: Callable[[], Sequence[str]], *, mend: str) -> Finding:
    """See that there is a device."""
    there_are = names()
    return works(_some(there_are)) if there_are else fails(pgettext("devices", "none"), mend)


def look_at_voice(voice: Voice, *, language: str, mend: str) -> Finding:
    """See that there is a voice of the language (BCP 47), and let it say a word."""
    try:
        installed = voice.voices()
    except VoiceError as error:
        return fails(error.message, mend)
    primary = language.split("-")[0].casefold()
    fitting = [one.name for one in installed if primary in {tag.split("-")[0].casefold() for tag in one.languages}]
    if not fitting:
        return fails(_('{name} has no voice for "{language}"').format(name=voice.name, language=language), mend)
    if voice.synthesize("1", language=language).length == 0:
        return fails(_("{name} gives no sound").format(name=voice.name), mend)
    return works(f"{voice.name}: {_some(fitting)}")


def _some(names: Sequence[str]) -> str:
    more = " " + _("and {n} more").format(n=len(names) - _NAMED) if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
