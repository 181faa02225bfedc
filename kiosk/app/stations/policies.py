"""Joins the staff's policies: the page, the cache behind it, and the count before a save."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import QObject, Slot

from kiosk.app.afterwards import unavailable
from kiosk.app.station import Station, Surroundings
from kiosk.stations.policies.actions import PolicyWork
from kiosk.stations.policies.flow import (
    BackWanted,
    CautionSet,
    Chosen,
    Counted,
    Editing,
    Event,
    Failed,
    Found,
    FreshSet,
    Listing,
    RemoveWanted,
    Rules,
    RulesRead,
    SaveWanted,
    Searched,
    State,
    advance,
)
from kiosk.stations.policies.screen import PoliciesPage
from kiosk.stations.staff.screen import StaffEntry
from kiosk.store.cache import Cache
from kiosk.store.freshness import FreshnessShelf
from kiosk.store.shelf_arrivals import ShelfArrivals
from kiosk.store.shelf_lists import ShelfLists
from kiosk.ui.page import Page
from kiosk.ui.tasks import Lane
from kiosk.ui.window import MakePage
from shared.errors import CounterproofError
from shared.freshness.batch import Product
from shared.freshness.policy import Policy
from shared.freshness.policy_change import Subject

POLICIES = "policies"
T = TypeVar("T")


class PoliciesStation(Station):
    def __init__(self, cache: Cache, around: Surroundings, parent: QObject) -> None:
        super().__init__(around, parent)
        self._work = _work(cache, around)
        self._state: State = Listing()
        self._page: PoliciesPage | None = None
        self._counting: Policy | None = None

    def places(self) -> Mapping[str, MakePage]:
        return {POLICIES: self._make_page}

    def staff_places(self) -> frozenset[str]:
        return frozenset({POLICIES})

    def staff_entries(self) -> tuple[StaffEntry, ...]:
        return (StaffEntry(POLICIES, "clock", self._title, self._explanation),)

    def forget(self) -> None:
        self._page = None
        self._state = Listing()
        self._counting = None

    def _title(self) -> str:
        return self.tr("How long is it fresh?")

    def _explanation(self) -> str:
        return self.tr("The days after which a product is no longer fresh.")

    def _make_page(self) -> Page:
        page = PoliciesPage()
        self._page = page
        page.retried.connect(self._read)
        page.rules.chosen.connect(self._choose)
        page.rules.searched.connect(self._search)
        editor = page.editor
        editor.fresh_set.connect(self._set_fresh)
        editor.caution_set.connect(self._set_caution)
        editor.save_wanted.connect(self._save)
        editor.remove_wanted.connect(self._remove)
        editor.back_wanted.connect(self._go_back)
        page.show_state(self._state)
        self._read()
        return page

    @Slot()
    def _read(self) -> None:
        self._run(self._work.rules, self._rules_read)

    @Slot(object)
    def _choose(self, subject: Subject) -> None:
        self._apply(Chosen(subject))
        self._count()

    @Slot(str)
    def _search(self, text: str) -> None:
        self._apply(Searched(text))
        if text.strip():

            def found(products: tuple[Product, ...]) -> None:
                self._apply(Found(text, products))

            self._run(lambda: self._work.search(text), found)

    @Slot(int)
    def _set_fresh(self, days: int) -> None:
        self._apply(FreshSet(days))
        self._count()

    @Slot(int)
    def _set_caution(self, days: int) -> None:
        self._apply(CautionSet(days))
        self._count()

    @Slot()
    def _go_back(self) -> None:
        self._apply(BackWanted())

    @Slot()
    def _save(self) -> None:
        editing = self._begun(SaveWanted())
        if editing is not None:
            self._run(lambda: self._work.set(editing.subject, editing.draft), self._changed)

    @Slot()
    def _remove(self) -> None:
        editing = self._begun(RemoveWanted())
        if editing is not None:
            self._run(lambda: self._work.remove(editing.subject), self._changed)

    def _begun(self, event: SaveWanted | RemoveWanted) -> Editing | None:
        """What is being saved now, if this event began it."""
        before = self._state
        self._apply(event)
        began = self._state is not before and isinstance(self._state, Editing)
        return self._state if began and isinstance(self._state, Editing) else None

    def _changed(self, rules: Rules) -> None:
        self._rules_read(rules)
        self.notice(self.tr("The rule holds from now on."))

    def _rules_read(self, rules: Rules) -> None:
        self._apply(RulesRead(rules))

    def _count(self) -> None:
        """One count at a time: the next begins with the draft that stands when it ends."""
        editing = self._state
        if not isinstance(editing, Editing) or self._counting is not None:
            return
        draft = self._counting = editing.draft

        def counted(otherwise: int) -> None:
            self._counting = None
            self._apply(Counted(editing.subject, draft, otherwise))
            if isinstance(self._state, Editing) and self._state.otherwise is None:
                self._count()

        self._run(
            lambda: self._work.count_otherwise(editing.rules, editing.subject, draft),
            counted,
            Lane.COMPUTE,
        )

    def _run(
        self, work: Callable[[], T], done: Callable[[T], None], lane: Lane = Lane.STORAGE
    ) -> None:
        self._around.tasks.run(
            lane, work, on_done=done, on_failed=self._failed, visit=self._around.visit
        )

    def _failed(self, error: CounterproofError) -> None:
        self._counting = None
        self._apply(Failed(unavailable(error)))

    def _apply(self, event: Event) -> None:
        before, self._state = self._state, advance(self._state, event)
        if self._page is not None and self._state != before:
            self._page.show_state(self._state)


def _work(cache: Cache, around: Surroundings) -> PolicyWork:
    site = around.settings.site
    return PolicyWork(
        FreshnessShelf(cache.database, site.name),
        ShelfLists(cache.database, site.name),
        ShelfArrivals(cache.database, site.name),
        cache.shelf_book,
        around.parts.clock,
        site.time_zone,
    )
