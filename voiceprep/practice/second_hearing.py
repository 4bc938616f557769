"""An answer heard once more while the user reads the report: how it was spoken can wait, the verdicts cannot."""

from types import TracebackType
from typing import TYPE_CHECKING, Self

from voiceprep.model import Delivery, Report
from voiceprep.practice.aside import Aside
from voiceprep.practice.hear_again import hear_again
from voiceprep.protocols import History, Transcriber

if TYPE_CHECKING:
    from collections.abc import Callable


class SecondHearing:
    """Hears an answer in a thread of its own, and puts what comes of it into the history.

    The context may be left before the end: then it goes on beside what comes next, unless an exception left it or
    somebody called `stop`. Whatever goes wrong here goes wrong alone: the report stays as it was shown.
    """

    def __init__(
        self, report: Report, number: int | None, *, transcriber: "Callable[[], Transcriber]", history: History
    ) -> None:
        """Begin; `number` is the report's in the history, None where it is not kept."""
        self.shown = report
        """The report as the user has it before him."""
        self._number = number
        self._transcriber = transcriber
        self._history = history
        self._aside: Aside[Report] = Aside("second-hearing")
        self._aside.begin(self._hear)

    @property
    def is_done(self) -> bool:
        """Whether there is nothing to wait for."""
        return self._aside.is_done

    def report(self) -> Report | None:
        """Wait for the end, and give the report with how the answer was spoken; None where that went wrong."""
        return self._aside.outcome()

    def stop(self) -> None:
        """Break off, as soon as the recogniser looks up."""
        self._aside.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if kind:
            self.stop()

    def _hear(self) -> Report:
        usual = self._history.usual(self.shown.question.language, before=self._number)
        report = hear_again(self.shown, transcriber=self._transcriber(), usual=usual, progress=self._go_on)
        self._keep(report.delivery)
        return report

    def _go_on(self, share: float) -> None:
        del share
        self._aside.look_up()

    def _keep(self, delivery: Delivery | None) -> None:
        if delivery and self._number is not None:
            self._history.revise_delivery(self._number, delivery)
