"""How a paired kiosk stands: the link, what was sent and fetched, and what was refused."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.stations.sync.flow.connection import Reading, Shown
from kiosk.stations.sync.screen.refusals import RefusalsPanel
from kiosk.stations.sync.screen.words import ConnectionWords
from kiosk.ui import appearance
from kiosk.ui.isolate import isolated
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.facts import KeyValueList
from kiosk.ui.widgets.labels import Body, Caption, Lead, Strong
from kiosk.ui.widgets.pill import StatusPill
from kiosk.ui.widgets.progress import Bar


class ReadingCard(Card):
    """How far the first sync is, or one that begins anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._count, self._bar = Strong(), Body(), Bar()
        for widget in (self._title, self._bar, self._count):
            self.content.addWidget(widget)

    def show_reading(self, reading: Reading | None, words: ConnectionWords) -> None:
        self.setVisible(reading is not None)
        if reading is not None:
            self._bar.show_fraction(reading.fraction)
            self._count.show_text(words.reading(reading))

    def retranslate(self) -> None:
        self._title.show_text(self.tr("Fetching the data of this site"))
        self._bar.setAccessibleName(self._title.text())


class StandingPanel(QWidget):
    sync_wanted = Signal()
    part_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pill, self._next_try = StatusPill(), Caption()
        self._link, self._reading = Lead(), ReadingCard()
        self._clock, self._trouble, self._asked = StatusPill(), StatusPill(), Caption()
        self._facts, self._refusals = KeyValueList(), RefusalsPanel()
        self._sync = PrimaryButton("", "refresh")
        self._part = SecondaryButton("", "sign-out")
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out_once()
        self._sync.clicked.connect(self.sync_wanted)
        self._part.clicked.connect(self.part_wanted)

    def show_standing(self, shown: Shown, words: ConnectionWords) -> None:
        standing = shown.standing
        self._pill.show_status(*words.pill(standing.link))
        next_try = words.next_try(standing.link)
        self._next_try.setVisible(bool(next_try) and not shown.asked)
        self._next_try.show_text(next_try)
        self._asked.setVisible(shown.asked)
        self._link.show_text(words.link(standing.link))
        self._reading.show_reading(standing.reading, words)
        self._clock.setVisible(standing.clock_is_wrong)
        self._clock.show_status(words.clock(standing.clock_ahead), Outcome.CAUTION)
        self._trouble.setVisible(bool(shown.trouble))
        self._trouble.show_status(isolated(shown.trouble), Outcome.BAD)
        self._facts.show_facts(words.facts(standing))
        self._refusals.show_refusals(shown, words)
        self._sync.setEnabled(not shown.asked)

    def retranslate(self) -> None:
        self._reading.retranslate()
        self._refusals.retranslate()
        self._asked.show_text(self.tr("Asked for. This page shows what comes of it."))
        self._sync.show_label(self.tr("Sync now"))
        self._part.show_label(self.tr("Disconnect"))

    def lay_out(self, *, landscape: bool) -> None:
        direction = QBoxLayout.Direction
        self._columns.setDirection(
            direction.LeftToRight if landscape else direction.TopToBottom
        )

    def _lay_out_once(self) -> None:
        space = appearance.current().space
        head = QHBoxLayout()
        head.setSpacing(space.medium)
        head.addWidget(self._pill)
        head.addWidget(self._next_try, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._asked, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        card = Card()
        card.content.addWidget(self._facts)
        ways = QHBoxLayout()
        ways.setSpacing(space.small)
        ways.addWidget(self._part, 1)
        ways.addWidget(self._sync, 1)
        first, second = QVBoxLayout(), QVBoxLayout()
        first.setSpacing(space.medium)
        for widget in (self._clock, self._trouble, self._reading):
            first.addWidget(widget)
        first.addLayout(ways)  # above the facts, to be in sight on a low screen too
        first.addWidget(card)
        first.addStretch(1)
        second.addWidget(self._refusals)
        second.addStretch(1)
        self._columns.setSpacing(space.large)
        self._columns.addLayout(first, 1)
        self._columns.addLayout(second, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.medium)
        layout.addLayout(head)
        layout.addWidget(self._link)
        layout.addLayout(self._columns)
