"""What was printed lately: to be printed again, or scanned back at last."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.stations.labels.flow import Overview
from kiosk.stations.labels.screen.rows import BatchRow, PagedRows
from kiosk.stations.labels.screen.words import LabelsWords
from kiosk.ui import appearance
from kiosk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from kiosk.ui.widgets.labels import Lead, Title
from kiosk.ui.widgets.messages import EmptyState
from kiosk.ui.widgets.pill import StatusPill
from shared.freshness.listing import Listed


class OverviewPanel(QWidget):
    wanted = Signal(object)
    scan_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Overview, LabelsWords] | None = None
        self._title = Title()
        self._lead = Lead()
        self._scan = PrimaryButton("", "scanner")
        self._rows = PagedRows()
        self._empty = EmptyState("printer", "", "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.current().space.medium)
        for widget in (self._title, self._lead, self._scan, self._rows, self._empty):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._scan.clicked.connect(self.scan_wanted)
        self._rows.turned.connect(self._show_again)

    def show_overview(self, overview: Overview, words: LabelsWords) -> None:
        self._shown = overview, words
        recent, waiting = overview.recent or (), overview.waiting
        self._title.show_text(self.tr("Labels"))
        self._lead.show_text(self._lead_for(overview))
        self._lead.setVisible(bool(recent))
        self._scan.show_label(words.scan_them(len(waiting)))
        self._scan.setVisible(bool(waiting))
        self._rows.show_rows([partial(self._row, each, words) for each in recent], words)
        self._empty.show_empty(
            "printer",
            self.tr("No label was printed yet"),
            self.tr("Choose batches on the page of batches and print their labels."),
        )
        self._empty.setVisible(overview.recent == ())

    def _lead_for(self, overview: Overview) -> str:
        if overview.waiting:
            return self.tr("Scan a label of each batch: it is for sale once its label reads.")
        return self.tr("Printed lately. A lost or damaged label can be printed again.")

    def _row(self, listed: Listed, words: LabelsWords) -> QWidget:
        standing = words.standing(live=listed.batch.live)
        again = SecondaryButton(self.tr("Print again"), "printer")
        again.setAccessibleDescription(words.name(listed))
        again.clicked.connect(partial(self.wanted.emit, (listed.batch.batch_id,)))
        pill = StatusPill(standing.text, standing.outcome)
        return BatchRow(words.name(listed), words.history(listed), _stacked(pill, again))

    def _show_again(self) -> None:
        if self._shown is not None:
            self.show_overview(*self._shown)


def _stacked(pill: QWidget, button: QWidget) -> QWidget:
    """One above the other: side by side they leave a long date no room in large type."""
    pair = QWidget()
    column = QVBoxLayout(pair)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(appearance.current().space.tight)
    column.addWidget(pill, 0, Qt.AlignmentFlag.AlignTrailing)
    column.addWidget(button)
    return pair
