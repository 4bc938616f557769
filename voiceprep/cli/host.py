"""The terminal as the host of a session."""

import sys
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from voiceprep.cli.actions import Actions
from voiceprep.cli.invocation import typed_command
from voiceprep.cli.keys import ENTER, Keys
from voiceprep.cli.live_line import hint_line, last_words, live_line
from voiceprep.cli.menu import menu
from voiceprep.cli.overruling import OverruleDialog
from voiceprep.cli.progress import stage
from voiceprep.cli.rating import RatingDialog
from voiceprep.cli.show import show, show_delivery
from voiceprep.cli.show_error import show_error
from voiceprep.errors import VoiceprepError
from voiceprep.model import Question
from voiceprep.practice import Attempted, Choice, Hints, Listening, Reader, Reading, SecondHearing, only_missed
from voiceprep.protocols import Progress
from voiceprep.recording import Ended, Recorder, Take
from voiceprep.rendering.figures import clock
from voiceprep.translation import N_, _, ngettext

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

TICK = 0.1
"""Seconds between looks at the keyboard and the recorder."""
SKIP = N_("♪ any key skips it")
HINT_KEYS = ("?", "/", "h")

CHOICES = {ENTER: Choice.NEXT, "n": Choice.NEXT, "a": Choice.AGAIN, "q": Choice.QUIT}


class TerminalHost:
    """Shows a session on standard error and its reports on standard output, and asks by single keys.

    Without a keyboard it asks nothing, and an answer ends by silence, at the end of its file or by Ctrl-C.
    """

    def __init__(
        self,
        console: "Console",
        *,
        keys: Keys | None,
        reader: Reader | None,
        as_json: bool,
        home: Path | None = None,
        set_name: str | None = None,
        dialog: OverruleDialog | None = None,
        rating: RatingDialog | None = None,
        live_words: bool = True,
        verbose: bool = False,
    ) -> None:
        """`home` and `set_name` are what the user named, for the commands that he is told."""
        self._live_words = live_words
        self._verbose = verbose
        self._console = console
        self._home = home
        self._set_name = set_name
        self._dialog = dialog
        self._actions = Actions(
            reader=reader, dialog=dialog, rating=rating, say=self.say, note=self.note, listen_to=self._listen_to
        )
        self._keys = keys
        self._reader = reader
        self._as_json = as_json
        self._noted: set[str] = set()
        self._hearing: SecondHearing | None = None
        self._asked: str | None = None
        self._is_last = False

    def reads(self, reading: Reading) -> None:
        """Let any key end the reading."""
        if self._keys is None:
            while not reading.wait(TICK):
                pass
            return
        from rich.live import Live
        from rich.text import Text

        self._keys.forget()
        with Live(Text(_(SKIP), style="dim"), console=self._console, transient=True, auto_refresh=False):
            while not reading.wait(0):
                if self._keys.next(TICK):
                    reading.stop()

    def listens(self, question: Question, recorder: Recorder, listening: Listening, hints: Hints) -> None:
        """Draw the live line, and under it what is recognised and the last hint; Enter ends the answer."""
        if not self._console.is_terminal:
            while not recorder.wait(TICK):
                pass
            return
        from rich.console import Group
        from rich.live import Live

        if self._keys:
            self._keys.forget()
        hint: list[Text] = []
        with Live(console=self._console, transient=True, auto_refresh=False) as screen:
            while not recorder.wait(0 if self._keys else TICK):
                width = self._console.width
                line = live_line(recorder.live, target=question.target, silence_left=recorder.silence_left, width=width)
                words = last_words(listening.words if self._live_words else (), width=width)
                screen.update(Group(line, words, *hint), refresh=True)
                key = self._keys.next(TICK) if self._keys else None
                if key == ENTER:
                    recorder.stop()
                elif key in HINT_KEYS:
                    hint = [hint_line(hints.next())]

    def asks(self, question: Question, *, place: int, count: int) -> None:
        """Show the question."""
        self._console.print()
        self._console.rule(_("question {place} of {count}").format(place=place, count=count), style="dim", align="left")
        self._console.print(question.prompt, style="bold")
        self._asked = question.prompt
        self._is_last = place == count

    def assessing(self) -> AbstractContextManager[Progress]:
        """Show a bar where it takes long."""
        return stage(_("Listening to your answer"))

    def show(self, attempted: Attempted) -> None:
        """Print the report and why the recording ended, where that is not plain."""
        ended = {
            Ended.SILENCE: _("Silence ended the answer."),
            Ended.LIMIT: _("The answer was cut at {seconds}, the longest that is set.").format(
                seconds=clock(attempted.take.seconds)
            ),
        }.get(attempted.take.ended)
        if ended:
            self.say(ended)
        if attempted.report is None:
            return
        if not self._as_json:
            self.say("")
        is_in_sight = sys.stdout.isatty() and attempted.question.prompt == self._asked
        show(attempted.report, as_json=self._as_json, verbose=self._verbose, titled=not is_in_sight)
        sys.stdout.flush()
        if not attempted.report.transcript.words:
            self.say(_("This does not count as an attempt; the recording stays."))

    def hears_again(self, hearing: SecondHearing) -> None:
        """Show how the answer was spoken while the user chooses; without a keyboard, wait for it."""
        self._hearing = hearing
        if self._keys is None or self._as_json:
            with stage(_("Counting fillers")):
                hearing.report()
            self._show_delivery()

    def choose(self, attempted: Attempted) -> Choice:
        """Ask by a single key how to go on; without a keyboard, and with --json, go on."""
        if self._keys is None or self._as_json:
            return Choice.NEXT
        actions = self._actions.by_key
        self._say_menu()
        while True:
            key = self._next_key(self._keys)
            if key in CHOICES:
                return CHOICES[key]
            if key == "w" and self._missed_something(attempted):
                return Choice.MISSED
            if key in actions:
                actions[key](attempted)
                self._say_menu()

    def repeats(self, count: int) -> bool:
        """Ask by a single key whether so many questions come back for what was missed; without a keyboard, no."""
        if self._keys is None or self._as_json:
            return False
        told = ngettext(
            "In {n} question you missed points. w again, only those · Enter done",
            "In {n} questions you missed points. w again, only those · Enter done",
            count,
        )
        self.say("\n" + told.format(n=count))
        while (key := self._keys.next(None)) not in ("w", "n", "q", ENTER):
            pass
        return key == "w"

    def _missed_something(self, attempted: Attempted) -> bool:
        report = self.with_verdicts(attempted).report
        if report and only_missed(attempted.question, report.coverage):
            return True
        self.say(_("You said everything."))
        return False

    def with_verdicts(self, attempted: Attempted) -> Attempted:
        """Give an attempt with the verdicts that the user has overruled."""
        return self._dialog.with_verdicts(attempted) if self._dialog else attempted

    @property
    def can_ask(self) -> bool:
        """Whether somebody can press a key."""
        return self._keys is not None and not self._as_json

    def agrees(self, question: str, *, otherwise: str) -> bool:
        """Ask yes or no by a single key; without a keyboard the answer is no, and what to do about it is said."""
        if self._keys is None or self._as_json:
            self.say(otherwise, style="dim")
            return False
        self.say(_("{question} y yes · n no").format(question=question))
        while True:
            key = self._keys.next(None)
            if key in ("y", ENTER):
                return True
            if key == "n":
                self.say(otherwise, style="dim")
                return False

    def note(self, error: VoiceprepError) -> None:
        """Say what went wrong; the same thing only once."""
        if error.message not in self._noted:
            self._noted.add(error.message)
            self.say(show_error(error.message, error.hint).rstrip(), style="yellow")

    def kept(self, question: Question, take: Take) -> None:
        """Say that the answer is kept, and the command that assesses it and puts it into the history."""
        if take.recording is None:
            return
        command = self.command("practice", "--resume")
        if self._set_name and self._set_name.endswith(".md"):  # a set that lies elsewhere would not be found again
            audio = str(take.recording.path)
            command = self.command("check", self._set_name, "-q", question.id or "ID", "--audio", audio)
        self.say(
            _("Your answer of {seconds} is kept. To assess it: {command}").format(
                seconds=clock(take.seconds), command=command
            ),
            style="yellow",
        )

    def command(self, *words: str) -> str:
        """Give a command of this program as the user would type it."""
        return typed_command(self._home, *words)

    def say(self, text: str, style: str | None = None) -> None:
        """Print beside the reports."""
        self._console.print(text, style=style, soft_wrap=True)

    def _say_menu(self) -> None:
        self.say("\n" + menu(is_last=self._is_last, width=self._console.width))

    def _next_key(self, keys: Keys) -> str:
        while self._hearing:
            key = keys.next(TICK)
            if key:
                return key
            if self._hearing.is_done:
                self._show_delivery()
                self._say_menu()
        return keys.next(None) or ""

    def _show_delivery(self) -> None:
        hearing, self._hearing = self._hearing, None
        report = hearing.report() if hearing else None
        if hearing and report and not self._as_json:
            show_delivery(report, after=hearing.shown)

    def _listen_to(self, reading: Reading) -> None:
        try:
            self.reads(reading)
        except KeyboardInterrupt:  # one step back, as by any key
            reading.stop()
        error = reading.error()
        if error:
            self.note(error)
