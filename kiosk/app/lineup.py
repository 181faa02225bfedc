"""The stations of one kiosk: which there are, in which order they hear, how they are joined."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.app.station import Station, Surroundings
from kiosk.app.stations.batches import BatchesStation
from kiosk.app.stations.freshness import FreshnessStation
from kiosk.app.stations.guard import StaffGuard
from kiosk.app.stations.intake import IntakeStation
from kiosk.app.stations.labels import LabelsStation
from kiosk.app.stations.policies import PoliciesStation
from kiosk.app.stations.proofs import ProofsStation, proofs_desk
from kiosk.app.stations.receipt import ReceiptStation, receipt_desk
from kiosk.app.stations.staff import StaffStation
from kiosk.app.stations.sync import SyncStation
from kiosk.stations.staff.screen import StaffEntry
from kiosk.stations.sync.actions import Line
from kiosk.store.cache import Cache, OpenedCache
from kiosk.ui.window import MakePage
from shared.codes.understand import ScannedCode


class Lineup(QObject):
    """Without a cache there is the staff's side alone, without a line nothing of a server."""

    picture_tapped = Signal()
    restart_wanted = Signal()
    silent = Signal(object)
    """As `SyncStation` says it."""
    told = Signal(object)
    """As `ProofsStation` says it."""

    def __init__(
        self,
        around: Surroundings,
        opened: OpenedCache | None,
        translations: Path,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._around = around
        store = opened.cache.staff_door if opened else None
        self._staff = StaffStation(around, store, self._staff_entries, self)
        served = self._served(opened.cache, translations) if opened else ()
        self.stations: tuple[Station, ...] = (self._staff, *served)

    def start(self) -> None:
        for station in self.stations:
            station.start()

    def forget(self) -> None:
        for station in self.stations:
            station.forget()

    def hear(self, code: ScannedCode) -> None:
        """The first station that takes the code has it."""
        any(station.hear(code) for station in self.stations)

    def places(self) -> Mapping[str, MakePage]:
        return {p: make for each in self.stations for p, make in each.places().items()}

    def camera_places(self) -> frozenset[str]:
        return frozenset(p for station in self.stations for p in station.camera_places())

    def guard(self) -> StaffGuard:
        places = frozenset(p for station in self.stations for p in station.staff_places())
        return StaffGuard(self._around.shell, self._staff, places, self)

    def _served(self, cache: Cache, translations: Path) -> tuple[Station, ...]:
        """In the order in which they are asked whether a code is theirs."""
        around = self._around
        receipt = ReceiptStation(receipt_desk(cache, around), around, self)
        freshness = FreshnessStation(cache, receipt.make_glance, around, self)
        labels = LabelsStation(cache, translations, around, self)
        batches = BatchesStation(cache, around, self)
        batches.labels_wanted.connect(labels.take)
        freshness.recorded.connect(receipt.begin)
        freshness.receipt_wanted.connect(receipt.take)
        for station in (freshness, labels):
            station.picture_tapped.connect(self.picture_tapped)
        policies = PoliciesStation(cache, around, self)
        intake = IntakeStation(cache, around, self)
        online = self._online(around.parts.line) if around.parts.line else ()
        return batches, labels, policies, intake, *online, receipt, freshness

    def _online(self, line: Line) -> tuple[Station, ...]:
        around = self._around
        sync = SyncStation(line, around, self)
        sync.unattended.connect(self._staff.lock)
        sync.silent.connect(self.silent)
        sync.restart_wanted.connect(self.restart_wanted)
        proofs = ProofsStation(proofs_desk(line, around), around, self)
        proofs.told.connect(self.told)
        return sync, proofs

    def _staff_entries(self) -> tuple[StaffEntry, ...]:
        """What is done every day comes first."""
        others = (station for station in self.stations if station is not self._staff)
        return tuple(e for station in (*others, self._staff) for e in station.staff_entries())
