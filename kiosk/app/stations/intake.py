"""Joins the import of lists: each step is a task of its own on the storage lane.

So other reads and writes find their time between two steps, and a cancelled look ends at the
next one. The steps of an import outlive the visit that began it: what was begun is ended.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Slot

from kiosk.app.afterwards import nothing, readable, restart
from kiosk.app.station import Station, Surroundings
from kiosk.app.stations.intake_lists import KioskLists
from kiosk.stations.intake.actions import Done, LookedOverList, Steps, next_step
from kiosk.stations.intake.flow import (
    BackWanted,
    Choosing,
    Event,
    Failed,
    FileChosen,
    FilesFound,
    Finished,
    Importing,
    ImportWanted,
    ListFile,
    Looked,
    LookedOver,
    Progressed,
    State,
    advance,
)
from kiosk.stations.intake.screen import IntakePage
from kiosk.stations.staff.screen import StaffEntry
from kiosk.store.cache import Cache
from kiosk.ui.page import Page
from kiosk.ui.tasks import Lane
from kiosk.ui.window import MakePage
from shared.errors import CounterproofError

IMPORT = "import"
T = TypeVar("T")


class IntakeStation(Station):
    def __init__(self, cache: Cache, around: Surroundings, parent: QObject) -> None:
        super().__init__(around, parent)
        self._lists = _lists(cache, around)
        self._state: State = Choosing()
        self._looking: Steps[LookedOverList] | None = None
        self._looked: LookedOverList | None = None
        self._page: IntakePage | None = None

    def places(self) -> Mapping[str, MakePage]:
        return {IMPORT: self._make_page}

    def staff_places(self) -> frozenset[str]:
        return frozenset({IMPORT})

    def staff_entries(self) -> tuple[StaffEntry, ...]:
        return (StaffEntry(IMPORT, "database", self._title, self._explanation),)

    def forget(self) -> None:
        """An import that is under way goes on; whoever comes back sees it."""
        self._page = None
        if not isinstance(self._state, Importing):
            self._let_go()
            self._state = Choosing()

    def _title(self) -> str:
        return self.tr("Import a list")

    def _explanation(self) -> str:
        return self.tr("Batches, products and rules from a USB stick.")

    def _make_page(self) -> Page:
        page = IntakePage()
        self._page = page
        page.refresh_wanted.connect(self._find)
        page.file_chosen.connect(self._look_over)
        page.import_wanted.connect(self._import)
        page.back_wanted.connect(self._go_back)
        page.show_state(self._state)
        self._find()
        return page

    @Slot()
    def _find(self) -> None:
        self._around.tasks.run(
            Lane.COMPUTE,
            self._lists.files,
            on_done=self._found,
            on_failed=self._failed,
            visit=self._around.visit,
        )

    def _found(self, files: tuple[ListFile, ...]) -> None:
        self._apply(FilesFound(files))

    @Slot(object)
    def _look_over(self, file: ListFile) -> None:
        before = self._state
        if self._apply(FileChosen(file)) is before:
            return
        steps = self._looking = self._lists.looking_over(file)

        def looked(result: LookedOverList) -> None:
            if self._looking is not steps:
                self._close(result)  # let go of while its last step was under way
                return
            self._looking, self._looked = None, result
            self._apply(LookedOver(result.summary))

        self._go_on(steps, lambda: self._looking is steps, looked)

    @Slot()
    def _import(self) -> None:
        looked = self._looked
        if looked is None or not isinstance(self._state, Looked):
            return
        if isinstance(self._apply(ImportWanted()), Importing):
            self._go_on(looked.importing(), lambda: True, self._imported)

    def _imported(self, rows: int) -> None:
        self._let_go()
        self._apply(Finished(rows))

    @Slot()
    def _go_back(self) -> None:
        if isinstance(self._state, Importing):
            return
        self._let_go()
        self._apply(BackWanted())
        self._find()

    def _go_on(
        self, steps: Steps[T], wanted: Callable[[], bool], on_end: Callable[[T], None]
    ) -> None:
        def stepped(done: float | Done[T]) -> None:
            if isinstance(done, Done):
                on_end(done.result)
            elif wanted():
                self._apply(Progressed(done))
                self._go_on(steps, wanted, on_end)

        def failed(error: CounterproofError) -> None:
            if wanted():
                self._failed(error)

        self._around.tasks.run(
            Lane.STORAGE, partial(next_step, steps), on_done=stepped, on_failed=failed
        )

    def _failed(self, error: CounterproofError) -> None:
        self._let_go()
        self._apply(Failed(readable(error)))

    def _let_go(self) -> None:
        for held in (self._looking, self._looked):
            if held is not None:
                self._close(held)
        self._looking = self._looked = None

    def _close(self, held: Steps[LookedOverList] | LookedOverList) -> None:
        """On its lane, behind the step that may be under way."""
        self._around.tasks.run(Lane.STORAGE, held.close, on_done=nothing, on_failed=restart)

    def _apply(self, event: Event) -> State:
        before, self._state = self._state, advance(self._state, event)
        if self._page is not None and self._state != before:
            self._page.show_state(self._state)
        return self._state


def _lists(cache: Cache, around: Surroundings) -> KioskLists:
    settings, clock = around.settings, around.parts.clock

    def today() -> date:
        return clock.now().astimezone(settings.site.time_zone).date()

    return KioskLists(cache, settings.paths, settings.site.name, clock, today)
