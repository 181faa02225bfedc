"""The acts that have no effect at the server, each with why and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.stations.sync.flow.connection import Refused, Shown
from kiosk.stations.sync.screen.refusal_words import RefusalWords
from kiosk.stations.sync.screen.words import ConnectionWords
from kiosk.ui import appearance
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.labels import Body, Caption, SectionTitle, Strong
from kiosk.ui.widgets.pill import StatusPill

_SHOWN = 6


class RefusalRow(Card):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=appearance.current().space.medium)
        self._act, self._at = Strong(), Caption()
        self._why, self._next = Body(), Strong()
        self.content.setSpacing(appearance.current().space.tight)
        for widget in (self._act, self._at, self._why, self._next):
            self.content.addWidget(widget)

    def show_refused(
        self, refused: Refused, words: ConnectionWords, reasons: RefusalWords
    ) -> None:
        self._act.show_text(reasons.act(refused))
        self._at.show_text(words.moment(refused.at))
        self._why.show_text(reasons.why(refused))
        self._next.show_text(reasons.next_step(refused))


class RefusalsPanel(QWidget):
    """The newest first; older ones wait until those are put right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._none, self._older = SectionTitle(), StatusPill(), Caption()
        self._rows = [RefusalRow() for _ in range(_SHOWN)]
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(appearance.current().space.small)
        layout.addWidget(self._title)
        layout.addWidget(self._none, 1, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (*self._rows, self._older):
            layout.addWidget(widget)

    def show_refusals(self, shown: Shown, words: ConnectionWords) -> None:
        reasons = RefusalWords(appearance.language())
        count, some = shown.standing.refused, shown.refused[:_SHOWN]
        self._title.setVisible(bool(some))
        self._title.show_text(words.refused(count))
        self._none.setVisible(not some)
        for row, refused in zip(self._rows, some, strict=False):
            row.show_refused(refused, words, reasons)
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(some))
        self._older.setVisible(count > len(some) > 0)

    def retranslate(self) -> None:
        self._none.show_status(self.tr("Nothing was refused"), Outcome.GOOD)
        self._older.show_text(self.tr("There are older ones. Put these right first."))
