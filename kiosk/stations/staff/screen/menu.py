"""The staff menu: a tile for each thing staff can do here, and the way out that locks."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kiosk.stations.staff.screen.entries import StaffEntry
from kiosk.ui import appearance
from kiosk.ui.page import Page
from kiosk.ui.widgets.banner import AlertBanner
from kiosk.ui.widgets.buttons import SecondaryButton
from kiosk.ui.widgets.labels import Lead, Title
from kiosk.ui.widgets.tile import StationTile


class StaffMenuPage(Page):
    """Knows no station: each says itself how it is called and where it is."""

    lock_wanted = Signal()

    def __init__(self, entries: tuple[StaffEntry, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = entries
        self._title = Title()
        self._lead = Lead()
        self._urgent = AlertBanner()
        self._tiles = [StationTile(entry.icon, "", "", self) for entry in entries]
        self._lock = SecondaryButton("", "lock")
        self._grid = QGridLayout()
        self._lock.clicked.connect(self.lock_wanted)
        for entry, tile in zip(entries, self._tiles, strict=True):
            tile.setProperty("place", entry.place)
            tile.clicked.connect(self._go)
        self._lay_out_once()

    def retranslate(self) -> None:
        self._title.show_text(self.tr("Staff"))
        self._lead.show_text(
            self.tr("Unlocked until this visit ends. Lock it when you leave the kiosk.")
        )
        self._lock.show_label(self.tr("Lock"))
        self._show_entries()

    def showEvent(self, event: QShowEvent) -> None:
        self._show_entries()  # what needs looking at may be another thing by now
        super().showEvent(event)

    def lay_out(self, *, landscape: bool) -> None:
        columns = 3 if landscape else 1
        for index, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, index // columns, index % columns)

    def _show_entries(self) -> None:
        for entry, tile in zip(self._entries, self._tiles, strict=True):
            alert = entry.alert()
            icon = "warning" if alert else entry.icon
            tile.show_station(icon, entry.title(), alert or entry.explanation())
        urgent = next((e.alert() for e in self._entries if e.urgent and e.alert()), "")
        self._urgent.show_alert(urgent)

    def _lay_out_once(self) -> None:
        space = appearance.current().space
        self._grid.setSpacing(space.medium)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page, space.wide, space.page, space.large)
        layout.setSpacing(space.medium)
        layout.addWidget(self._title)
        layout.addWidget(self._lead)
        layout.addWidget(self._urgent)
        layout.addSpacing(space.small)
        layout.addLayout(self._grid)
        layout.addSpacing(space.small)
        layout.addWidget(self._lock)
        layout.addStretch(1)

    @Slot()
    def _go(self) -> None:
        self.place_wanted.emit(str(self.sender().property("place")))
