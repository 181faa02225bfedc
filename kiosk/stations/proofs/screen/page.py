"""The page of the log: fit or not, the facts, and what an alarm asks of staff."""

from datetime import UTC, datetime
from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.stations.proofs.flow import Alone, Looking, Shown, State
from kiosk.stations.proofs.screen.alarm import AlarmCard
from kiosk.stations.proofs.screen.words import ProofsWords
from kiosk.ui import appearance
from kiosk.ui.asking import AskingPage
from kiosk.ui.isolate import isolated
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.facts import KeyValueList
from kiosk.ui.widgets.labels import Lead, Title
from kiosk.ui.widgets.messages import EmptyState
from kiosk.ui.widgets.pill import StatusPill
from kiosk.ui.widgets.progress import ProgressPanel


class ProofsPage(AskingPage):
    save_wanted = Signal()
    accept_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State = Looking()
        self._now = datetime.fromtimestamp(0, UTC)
        self._title, self._pill, self._lead = Title(), StatusPill(), Lead()
        self._trouble, self._alarm = StatusPill(), AlarmCard()
        self._facts, self._card = KeyValueList(), Card()
        self._busy, self._alone = ProgressPanel(), EmptyState("network-off", "", "")
        self._shown = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out_once()
        self._alarm.save_wanted.connect(self.save_wanted)
        self._alarm.accept_wanted.connect(self.accept_wanted)

    def state(self) -> State:
        return self._state

    def show_state(self, state: State, now: datetime) -> None:
        asked_before = isinstance(self._state, Shown) and self._state.accepting
        self._state, self._now = state, now
        self._alone.setVisible(isinstance(state, Alone))
        self._shown.setVisible(isinstance(state, Shown))
        self._pill.setVisible(isinstance(state, Shown))
        if not isinstance(state, Looking):
            self._busy.show_done()
        match state:
            case Looking():
                self._busy.show_busy(self.tr("Looking at the log"))
            case Alone():
                pass
            case Shown():
                self._show(state, asked_before=asked_before)
            case _:
                assert_never(state)

    def retranslate(self) -> None:
        self._title.show_text(self.tr("Proofs"))
        self._alone.show_empty(
            "network-off",
            self.tr("This kiosk is on its own"),
            self.tr(
                "What is recorded here is signed and chained. A log that others can check "
                "needs a server."
            ),
        )
        self._alarm.retranslate()
        self.show_state(self._state, self._now)

    def lay_out(self, *, landscape: bool) -> None:
        direction = QBoxLayout.Direction
        self._columns.setDirection(
            direction.LeftToRight if landscape else direction.TopToBottom
        )

    def _show(self, shown: Shown, *, asked_before: bool) -> None:
        words, standing = ProofsWords(appearance.language(), self._now), shown.standing
        self._pill.show_status(*words.pill(standing))
        self._pill.setVisible(standing.alarm is None)  # the card below says it louder
        self._lead.show_text(words.lead(standing))
        self._trouble.setVisible(bool(shown.trouble))
        self._trouble.show_status(isolated(shown.trouble), Outcome.BAD)
        self._alarm.show_alarm(standing.alarm, words)
        self._facts.show_facts(words.facts(standing))
        if shown.accepting:
            self.ask(words.question())
        elif asked_before:
            self.stop_asking()

    def _lay_out_once(self) -> None:
        space = appearance.current().space
        self._card.content.addWidget(self._facts)
        told = QVBoxLayout()
        told.addWidget(self._card)
        told.addStretch(1)
        self._columns.setSpacing(space.large)
        self._columns.addWidget(self._alarm, 1)
        self._columns.addLayout(told, 1)
        inside = QVBoxLayout(self._shown)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(space.medium)
        inside.addWidget(self._lead)
        inside.addWidget(self._trouble)
        inside.addLayout(self._columns)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page, space.medium, space.page, space.large)
        layout.setSpacing(space.medium)
        head = QHBoxLayout()
        head.setSpacing(space.medium)
        head.addWidget(self._title)
        head.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        layout.addLayout(head)
        for widget in (self._busy, self._alone, self._shown):
            layout.addWidget(widget)
        layout.addStretch(1)
