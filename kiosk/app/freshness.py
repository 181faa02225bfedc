"""Joins the Freshness station: codes in, questions to the cache, answers to the page."""

from PySide6.QtCore import QObject, Slot

from kiosk.ports import Clock
from kiosk.stations.freshness.actions import CheckFreshness
from kiosk.stations.freshness.flow import (
    AnotherWanted,
    Answer,
    Asking,
    BatchChosen,
    CodeSeen,
    Event,
    Found,
    NumberSent,
    Question,
    State,
    Typed,
    TypingWanted,
    Waiting,
    advance,
)
from kiosk.stations.freshness.screen import FreshnessPage
from kiosk.ui.shell import Shell
from kiosk.ui.tasks import Lane, Tasks
from kiosk.visit import visiting_of
from shared.codes.understand import ScannedCode, understand
from shared.errors import CounterproofError
from shared.freshness.batch import Batch

FRESHNESS = "freshness"


class FreshnessStation(QObject):
    """Holds the conversation of the present visit; `forget` ends it."""

    def __init__(
        self, check: CheckFreshness, shell: Shell, tasks: Tasks, clock: Clock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._check = check
        self._shell = shell
        self._tasks = tasks
        self._clock = clock
        self._state: State = Waiting()
        self._page: FreshnessPage | None = None

    def attach(self, page: FreshnessPage) -> None:
        self._page = page
        page.typing_wanted.connect(self._want_typing)
        page.typed.connect(self._type)
        page.number_sent.connect(self._send)
        page.batch_chosen.connect(self._choose)
        page.another_wanted.connect(self._want_another)
        page.show_state(self._state)

    def forget(self) -> None:
        self._page = None
        self._state = Waiting()

    def hear(self, code: ScannedCode) -> None:
        """A code was shown, wherever the visitor is: it is answered here."""
        self._apply(CodeSeen(understand(code, self._clock.now().year)))

    @Slot()
    def _want_typing(self) -> None:
        self._apply(TypingWanted())

    @Slot(str)
    def _type(self, text: str) -> None:
        self._apply(Typed(text))

    @Slot()
    def _send(self) -> None:
        self._apply(NumberSent())

    @Slot(object)
    def _choose(self, batch: Batch) -> None:
        self._apply(BatchChosen(batch))

    @Slot()
    def _want_another(self) -> None:
        self._apply(AnotherWanted())

    def _apply(self, event: Event) -> None:
        before, self._state = self._state, advance(self._state, event)
        if self._state == before:
            return
        if self._page is not None:
            self._page.show_state(self._state)
        if isinstance(self._state, Asking):
            self._ask(self._state.question)

    def _ask(self, question: Question) -> None:
        visiting = visiting_of(self._shell.state)

        def found(answer: Answer) -> None:
            self._apply(Found(question, answer))

        self._tasks.run(
            Lane.STORAGE,
            lambda: self._check(question),
            visit=visiting.visit if visiting else None,
            on_done=found,
            on_failed=_restart,
        )


def _restart(error: CounterproofError) -> None:
    """A cache that fails under a running kiosk is mended at the start: end and begin anew."""
    raise error
