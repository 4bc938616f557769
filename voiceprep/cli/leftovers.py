"""Recordings that an earlier practice left unfinished: nothing that was said is lost."""

from dataclasses import replace
from pathlib import Path

from voiceprep import wiring
from voiceprep.answers import read_set
from voiceprep.cli.host import TerminalHost
from voiceprep.errors import VoiceprepError
from voiceprep.model import Question
from voiceprep.practice import Attempted, Room, WarmUp, assess_take, salvaged
from voiceprep.practice_folder import find_question, find_set
from voiceprep.recording import Unfinished, salvage, unassessed, unfinished
from voiceprep.rendering.figures import clock
from voiceprep.translation import _


def assess_leftovers(folder: Path, *, room: Room, host: TerminalHost, wanted: bool) -> list[Attempted]:
    """Assess what was left unfinished, if the user wants it; what he does not want now is offered again.

    Who came for it (`wanted`) gets the answers, too, that were broken off or could not be assessed; where there are
    several, they are offered one by one, for many of those were given up on purpose.
    """
    left = unfinished(folder / "recordings") if (folder / "recordings").is_dir() else ()
    later = _("later: {command}").format(command=host.command("practice", "--resume"))
    done: list[Attempted] = []
    for one in left:
        _set_off(host, done)
        host.say(
            _("An earlier practice left an unfinished recording of {seconds}: {name}").format(
                seconds=clock(one.seconds), name=one.part.name
            )
        )
        if wanted or host.agrees(_("Assess it now?"), otherwise=later):
            done += _assess(folder, one, room=room, host=host)
    given_up = _unassessed(folder) if wanted else ()
    for one in given_up:
        _set_off(host, done)
        host.say(
            _("An answer of {seconds} was never assessed: {name}").format(
                seconds=clock(one.seconds), name=one.part.name
            )
        )
        is_plain = len(given_up) == 1 or not host.can_ask
        if is_plain or host.agrees(_("Assess this one?"), otherwise=_("It stays as it is.")):
            done += _assess(folder, one, room=room, host=host)
    if wanted and not left and not given_up:
        host.say(_("Nothing was left unfinished."))
    return done


def _set_off(host: TerminalHost, done: list[Attempted]) -> None:
    """Begin after a blank line below a report."""
    if done:
        host.say("")


def _unassessed(folder: Path) -> tuple[Unfinished, ...]:
    known = [one.recording for one in wiring.make_forgetting(folder).find() if one.recording]
    return unassessed(folder / "recordings", known=known)


def _assess(folder: Path, left: Unfinished, *, room: Room, host: TerminalHost) -> list[Attempted]:
    try:
        recording = salvage(left.part)
        if recording.path != left.part:
            host.say(_("It is kept as {path}").format(path=recording.path))
        question = _question(folder, left)
        room = replace(room, embedder=WarmUp(question, room.embedder).embedder)
        attempted = assess_take(question, salvaged(recording, seconds=left.seconds), room=room, host=host)
    except VoiceprepError as error:
        host.note(error)
        return []
    host.show(attempted)
    return [attempted]


def _question(folder: Path, left: Unfinished) -> Question:
    """Find the question that was being answered; raises AnswersError where it is gone."""
    return find_question(read_set(find_set(left.set_name or "", folder)), left.question_id)
