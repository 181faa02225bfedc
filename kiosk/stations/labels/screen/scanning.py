"""Which batches wait for the scan of their label, and what the last code was."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.stations.labels.screen.remark import RemarkCard
from kiosk.stations.labels.screen.rows import BatchRow, PagedRows
from kiosk.stations.labels.screen.words import LabelsWords
from kiosk.ui import appearance
from kiosk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from kiosk.ui.widgets.labels import Lead, Title
from kiosk.ui.widgets.pill import StatusPill
from shared.freshness.scan_back import Awaited, ScanBack


class ScanningPanel(QWidget):
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[ScanBack, LabelsWords] | None = None
        self._title = Title()
        self._lead = Lead()
        self._remark = RemarkCard()
        self._rows = PagedRows()
        self._done = PrimaryButton("", "check")
        self._later = SecondaryButton("", "clock")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.current().space.medium)
        ways = (self._done, self._later)
        for widget in (self._title, self._lead, self._remark, *ways, self._rows):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._rows.turned.connect(self._show_again)
        self._done.clicked.connect(self.closed)
        self._later.clicked.connect(self.closed)

    def show_scans(self, scans: ScanBack, words: LabelsWords) -> None:
        self._shown = scans, words
        missing = scans.missing
        self._title.show_text(self.tr("Scan one label of each batch"))
        total = len(scans.awaited)
        lead = self.tr("Scanned: {0}").format(words.so_far(total - missing, total))
        self._lead.show_text(lead if missing else self.tr("All of them are live."))
        self._remark.show_remark(words.remark(scans.said) if scans.said else None)
        # What still waits comes first, however many were scanned before it.
        ordered = sorted(scans.awaited, key=lambda each: each.proven)
        self._rows.show_rows([partial(_row, each, words) for each in ordered], words)
        self._done.show_label(self.tr("Done"))
        self._done.setVisible(not missing)
        self._later.show_label(self.tr("Scan the rest later"))
        self._later.setVisible(bool(missing))

    @Slot()
    def _show_again(self) -> None:
        if self._shown is not None:
            self.show_scans(*self._shown)


def _row(awaited: Awaited, words: LabelsWords) -> QWidget:
    standing = words.standing(live=awaited.proven)
    pill = StatusPill(standing.text, standing.outcome)
    return BatchRow(words.name(awaited.listed), words.detail(awaited.listed), pill)
