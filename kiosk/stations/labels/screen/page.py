"""Brings the picture of the moment, camera or label, and what is to be done together."""

from collections.abc import Callable
from typing import assert_never
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kiosk.ports import Frame
from kiosk.stations.labels.flow import (
    Choosing,
    Fetching,
    Overview,
    Printing,
    State,
)
from kiosk.stations.labels.screen.choosing import ChoosingPanel
from kiosk.stations.labels.screen.overview import OverviewPanel
from kiosk.stations.labels.screen.scanning import ScanningPanel
from kiosk.stations.labels.screen.words import LabelsWords
from kiosk.ui import appearance
from kiosk.ui.label_preview import LabelPreview
from kiosk.ui.live_view import LiveView
from kiosk.ui.page import Page
from kiosk.ui.widgets.progress import ProgressPanel
from shared.freshness.scan_back import ScanBack

_SEEN_PX = 420
_SEEN_ASIDE_PX = 520


class LabelsPage(Page):
    wanted = Signal(object)
    copies_set = Signal(int, str)
    removed = Signal(str)
    print_wanted = Signal()
    stop_wanted = Signal()
    scan_wanted = Signal()
    closed = Signal()
    picture_tapped = Signal()

    def __init__(
        self,
        take_frame: Callable[[], Frame | None],
        zone: ZoneInfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._zone = zone
        self._state: State = Overview()
        self._words = LabelsWords(appearance.language(), zone)
        self._live = LiveView(take_frame)
        self._preview = LabelPreview()
        self._seen = QStackedWidget()
        self._busy = ProgressPanel()
        self._overview = OverviewPanel()
        self._choosing = ChoosingPanel()
        self._scanning = ScanningPanel()
        self._panels = QStackedWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out_once()
        self._connect()

    def show_state(self, state: State) -> None:
        self._state = state
        self._show()

    def show_preview(self, picture: QImage | None) -> None:
        self._preview.show_picture(picture)

    def has_preview(self) -> bool:
        return self._preview.has_picture()

    def has_remark(self) -> bool:
        return isinstance(self._state, ScanBack) and self._state.said is not None

    def has_picture(self) -> bool:
        return self._live.has_picture()

    def retranslate(self) -> None:
        self._words = LabelsWords(appearance.language(), self._zone)
        self._preview.retranslate()
        self._show()

    def lay_out(self, *, landscape: bool) -> None:
        direction = QBoxLayout.Direction
        self._columns.setDirection(
            direction.LeftToRight if landscape else direction.TopToBottom
        )
        self._seen.setFixedHeight(_SEEN_ASIDE_PX if landscape else _SEEN_PX)
        self._columns.setStretch(0, 4 if landscape else 0)
        self._columns.setStretch(1, 5 if landscape else 1)

    def _show(self) -> None:
        if not isinstance(self._state, Printing | Fetching):
            self._busy.show_done()
        match self._state:
            case Overview() as overview:
                self._overview.show_overview(overview, self._words)
                self._turn_to(self._overview, self._live if overview.waiting else None)
            case Fetching():
                # The panel before stays: batches come faster than an eye could follow.
                self._busy.show_busy(self.tr("Looking up the batches"))
            case Choosing() as choosing:
                self._choosing.show_choosing(choosing, self._words, busy=False)
                self._turn_to(self._choosing, self._preview)
            case Printing() as printing:
                self._show_printing(printing)
            case ScanBack() as scans:
                self._scanning.show_scans(scans, self._words)
                self._turn_to(self._scanning, self._live)
            case _:
                assert_never(self._state)

    def _show_printing(self, printing: Printing) -> None:
        if not printing.done and not printing.stopping:
            chosen = Choosing(printing.items)
            self._choosing.show_choosing(chosen, self._words, busy=True)
        stopping = self.tr("Stopping after this label")
        title = stopping if printing.stopping else self.tr("Preparing the labels")
        so_far = self._words.so_far(printing.done, printing.total)
        self._busy.show_busy(title, so_far, printing.done / printing.total)

    def _turn_to(self, panel: QWidget, seen: QWidget | None) -> None:
        self._panels.setCurrentWidget(panel)
        self._seen.setVisible(seen is not None)
        if seen is not None:
            self._seen.setCurrentWidget(seen)

    def _connect(self) -> None:
        self._live.tapped.connect(self.picture_tapped)
        self._busy.cancelled.connect(self.stop_wanted)
        self._overview.wanted.connect(self.wanted)
        self._overview.scan_wanted.connect(self.scan_wanted)
        self._choosing.copies_set.connect(self.copies_set)
        self._choosing.removed.connect(self.removed)
        self._choosing.print_wanted.connect(self.print_wanted)
        self._choosing.scan_wanted.connect(self.scan_wanted)
        self._choosing.closed.connect(self.closed)
        self._scanning.closed.connect(self.closed)

    def _lay_out_once(self) -> None:
        space = appearance.current().space
        for seen in (self._live, self._preview):
            self._seen.addWidget(seen)
        for panel in (self._overview, self._choosing, self._scanning):
            self._panels.addWidget(panel)
        said = QVBoxLayout()
        said.setSpacing(space.large)
        said.addWidget(self._busy)
        said.addWidget(self._panels, 1)
        self._columns.setSpacing(space.wide)
        self._columns.addWidget(self._seen, 0, Qt.AlignmentFlag.AlignTop)
        self._columns.addLayout(said, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page, space.wide, space.page, space.large)
        layout.addLayout(self._columns)
