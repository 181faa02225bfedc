"""Joins the staff's batches: the list, one batch and the form, and what a scan means there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.app.afterwards import unavailable
from kiosk.app.station import Station, Surroundings
from kiosk.app.stations.batch_form import BatchFormSide
from kiosk.app.stations.batch_list import BatchListSide
from kiosk.app.stations.batch_sheet import BatchSheetSide
from kiosk.stations.batches.actions import BatchWork, Store
from kiosk.stations.staff.screen import StaffEntry
from kiosk.store.cache import Cache
from kiosk.store.freshness import FreshnessShelf
from kiosk.store.shelf_lists import ShelfLists
from kiosk.ui.isolate import isolated
from kiosk.ui.tasks import Lane
from kiosk.ui.tokens import Outcome
from kiosk.ui.window import MakePage
from kiosk.visit import State, visiting_of
from shared.codes.gtins import shortest
from shared.codes.understand import BatchLink, ProductCode, ScannedCode, understand
from shared.errors import CounterproofError
from shared.freshness.batch import Batch
from shared.freshness.listing import Query, Shown
from shared.freshness.typed_date import as_typed

BATCHES = "batches"
BATCH = "batch"
BATCH_FORM = "batch-form"
PLACES = frozenset({BATCHES, BATCH, BATCH_FORM})


@dataclass(frozen=True, slots=True)
class _Placed:
    """A code that named a lot, and the batch it is here, if any."""

    code: ProductCode
    batch_id: str | None


class BatchesStation(Station):
    """Whoever prints labels listens to `labels_wanted` and may call `open_batch`."""

    labels_wanted = Signal(object)
    """The ids of the batches, a tuple of str."""

    def __init__(self, cache: Cache, around: Surroundings, parent: QObject) -> None:
        super().__init__(around, parent)
        work = _work(cache, around)
        self._work = work
        self._list = BatchListSide(work, around, self)
        self._sheet = BatchSheetSide(work, around, self)
        self._form = BatchFormSide(work, around, self)
        self._place = ""
        self._connect()

    def places(self) -> Mapping[str, MakePage]:
        return {
            BATCHES: self._list.make_page,
            BATCH: self._sheet.make_page,
            BATCH_FORM: self._form.make_page,
        }

    def staff_places(self) -> frozenset[str]:
        return PLACES

    def camera_places(self) -> frozenset[str]:
        """A kiosk without a scanner in the hand still reads the pack that is held to it."""
        return PLACES

    def staff_entries(self) -> tuple[StaffEntry, ...]:
        return (StaffEntry(BATCHES, "freshness", self._title, self._explanation),)

    def forget(self) -> None:
        self._place = ""
        for side in (self._list, self._sheet, self._form):
            side.forget()

    def hear(self, code: ScannedCode) -> bool:
        """A code leads to its batch, or into the form when the batch is new."""
        if self._around.place not in PLACES:
            return False
        match understand(code, self._around.parts.clock.now().year):
            case ProductCode(lot=None) as product:
                self._take_product(product)
            case ProductCode() as product:
                self._find(product)
            case BatchLink(batch_id):
                self.open_batch(batch_id)
            case _:
                self.notice(self.tr("This is no product code."), Outcome.CAUTION)
        return True

    @Slot(str)
    def open_batch(self, batch_id: str) -> None:
        """Its page, with the list behind it."""
        self._sheet.open(batch_id)  # first: reading the list behind it may take longer
        self._around.shell.go_to(BATCHES)
        self._around.shell.go_to(BATCH)

    @Slot()
    def begin_batch(self) -> None:
        self._form.begin()
        self._around.shell.go_to(BATCH_FORM)

    def _title(self) -> str:
        return self.tr("Batches")

    def _explanation(self) -> str:
        return self.tr("Find, record, edit, recall; print labels")

    def _take_product(self, code: ProductCode) -> None:
        """Without a lot it names no batch: it is looked for, or goes into the form."""
        number = shortest(code.gtin)
        if self._around.place == BATCH_FORM and self._form.editing is None:
            self._form.prefill({"gtin": number})
            return
        self._list.look_for(Query(number, Shown.ALL))
        self._around.shell.go_to(BATCHES)

    def _find(self, code: ProductCode) -> None:
        gtin, lot = code.gtin, code.lot or ""

        def found(placed: _Placed) -> None:
            if self._around.place not in PLACES:
                return  # staff left, or locked, before it was found
            if placed.batch_id is not None:
                self.open_batch(placed.batch_id)
                return
            self._form.prefill(_fields_of(placed.code))
            self._around.shell.go_to(BATCH_FORM)

        self._run(lambda: _Placed(code, self._work.batch_id(gtin, lot)), found)

    def _run(self, work: Callable[[], _Placed], on_done: Callable[[_Placed], None]) -> None:
        self._around.tasks.run(
            Lane.STORAGE,
            work,
            visit=self._around.visit,
            on_done=on_done,
            on_failed=self._not_found,
        )

    def _not_found(self, error: CounterproofError) -> None:
        self.notice(isolated(unavailable(error)), Outcome.BAD)

    def _connect(self) -> None:
        self._list.opened.connect(self.open_batch)
        self._list.new_wanted.connect(self.begin_batch)
        self._list.labels_wanted.connect(self.labels_wanted)
        self._sheet.edit_wanted.connect(self._edit)
        self._sheet.label_wanted.connect(self._want_label)
        self._form.saved.connect(self._saved)
        self._form.open_wanted.connect(self.open_batch)
        self._around.shell.state_changed.connect(self._follow)

    @Slot(object)
    def _edit(self, batch: Batch) -> None:
        self._form.edit(batch)
        self._around.shell.go_to(BATCH_FORM)

    @Slot(str)
    def _want_label(self, batch_id: str) -> None:
        self.labels_wanted.emit((batch_id,))

    @Slot(str, bool)
    def _saved(self, batch_id: str, is_new: bool) -> None:  # noqa: FBT001  a slot's argument
        """New ones wait in the list for their labels, so that is what it shows next."""
        if is_new:
            self._list.look_for(Query(shown=Shown.NOT_LIVE))
            self.notice(self.tr("The batch is recorded."))
        else:
            self.notice(self.tr("The changes are recorded."))
        if self._around.place == BATCH_FORM:
            self.open_batch(batch_id)

    @Slot(object)
    def _follow(self, state: State) -> None:
        """Whoever comes back sees how things stand now."""
        visiting = visiting_of(state)
        before, self._place = self._place, visiting.place if visiting else ""
        if self._place == before:
            return
        if self._place == BATCHES:
            self._list.enter()
        elif self._place == BATCH:
            self._sheet.enter()


def _work(cache: Cache, around: Surroundings) -> BatchWork:
    site = around.settings.site
    lists, shelf = (
        ShelfLists(cache.database, site.name),
        FreshnessShelf(cache.database, site.name),
    )
    store = Store(lists, shelf, cache.shelf_book)
    return BatchWork(store, around.parts.clock, site.time_zone, site.name)


def _fields_of(code: ProductCode) -> Mapping[str, str]:
    """What the code says, in the form's fields; days it does not say are left alone."""
    dates = code.dates
    days = {
        "produced_on": dates.produced,
        "best_before": dates.best_before,
        "use_by": dates.use_by,
    }
    said = {name: as_typed(day) for name, day in days.items() if day is not None}
    return {"gtin": shortest(code.gtin), "lot": code.lot or "", **said}
