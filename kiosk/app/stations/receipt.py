"""Joins the receipts: an answer that was recorded in, a code to take along and a slip out."""

from collections.abc import Iterator, Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.app.afterwards import restart
from kiosk.app.station import Station, Surroundings
from kiosk.ports import MediaType
from kiosk.stations.receipt.actions import Home, ReceiptDesk, print_slip
from kiosk.stations.receipt.flow import (
    About,
    Event,
    Looked,
    Looking,
    Nothing,
    PrintEnded,
    PrintWanted,
    Proof,
    Shown,
    Stage,
    State,
    Wanted,
    advance,
)
from kiosk.stations.receipt.screen import ReceiptGlance, ReceiptPage, ReceiptWords
from kiosk.store.cache import Cache
from kiosk.ui import appearance
from kiosk.ui.isolate import isolated
from kiosk.ui.page import Page
from kiosk.ui.paper import render_all
from kiosk.ui.qr_code import modules_of
from kiosk.ui.receipt_slip import ReceiptSlip, SlipText, slip_stock
from kiosk.ui.tasks import Lane
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.qr import Modules
from kiosk.ui.window import MakePage
from shared.errors import CounterproofError

RECEIPT = "receipt"
_LOOK_EVERY_MS = 1000
_TITLE = "Counterproof"


class ReceiptStation(Station):
    """The receipt of the newest answer of the present visit, beside it and on its own page."""

    def __init__(self, desk: ReceiptDesk, around: Surroundings, parent: QObject) -> None:
        super().__init__(around, parent)
        self._desk = desk
        self._state: State = Nothing()
        self._busy = False
        self._page: ReceiptPage | None = None
        self._glance: ReceiptGlance | None = None
        self._drawing = set[str]()
        self._looks = QTimer(self, interval=_LOOK_EVERY_MS)
        self._looks.timeout.connect(self.look)

    def places(self) -> Mapping[str, MakePage]:
        return {RECEIPT: self._make_page}

    def forget(self) -> None:
        self._looks.stop()
        self._page = self._glance = None
        self._state = Nothing()
        self._drawing.clear()

    def make_glance(self) -> ReceiptGlance | None:
        """For the page of the answers, with which it goes; None for a kiosk of no server."""
        if self._desk.home() is None:
            return None
        self._glance = ReceiptGlance(self._around.settings.site.time_zone)
        self._glance.show_state(self._state)
        return self._glance

    @Slot(object)
    def begin(self, about: About) -> None:
        """An answer was recorded: look for its receipt until there is no more to come."""
        if self._about() == about:
            return
        self._apply(Wanted(about))
        self._drawing.clear()
        for surface in self._surfaces():
            surface.show_code("", ())
        self._looks.start()
        self.look()

    @Slot(object)
    def take(self, about: About) -> None:
        """Go to the receipt of this answer."""
        self.begin(about)
        self._around.shell.go_to(RECEIPT)

    @Slot()
    def look(self) -> None:
        """One look at a time, and none any more once there is nothing left to come."""
        about = self._about()
        if self._busy or about is None or self._is_complete():
            return
        self._busy = True
        self._around.tasks.run(
            Lane.STORAGE,
            partial(self._desk.look, about.seq),
            on_done=partial(self._looked, about.seq),
            on_failed=restart,
        )

    def _looked(self, seq: int, proof: Proof | None) -> None:
        self._busy = False
        self._apply(Looked(seq, proof))
        self._draw()
        if isinstance(self._state, Looking):
            self.look()  # another answer was recorded meanwhile

    def _about(self) -> About | None:
        return None if isinstance(self._state, Nothing) else self._state.about

    def _is_complete(self) -> bool:
        return isinstance(self._state, Shown) and self._state.proof.stage is Stage.ANCHORED

    def _surfaces(self) -> Iterator[ReceiptPage | ReceiptGlance]:
        yield from (each for each in (self._page, self._glance) if each is not None)

    def _draw(self) -> None:
        """Beside the screen: a code of this size takes longer than a frame."""
        missing = {each.missing_code() for each in self._surfaces()} - {""}
        for link in missing - self._drawing:
            self._drawing.add(link)
            self._around.tasks.run(
                Lane.COMPUTE,
                partial(modules_of, link, "l"),
                on_done=partial(self._drawn, link),
                on_failed=self._say_failed,
                visit=self._around.visit,
            )

    def _drawn(self, link: str, modules: Modules) -> None:
        self._drawing.discard(link)
        for surface in self._surfaces():
            if surface.missing_code() == link:
                surface.show_code(link, modules)

    def _make_page(self) -> Page:
        zone = self._around.settings.site.time_zone
        page = ReceiptPage(zone, prints=self._around.parts.printer is not None)
        self._page = page
        page.print_wanted.connect(self._print)
        page.show_state(self._state)
        self._draw()
        return page

    @Slot()
    def _print(self) -> None:
        state, printer = self._state, self._around.parts.printer
        if printer is None or not isinstance(state, Shown) or state.printing:
            return
        self._apply(PrintWanted())
        text, link = self._slip(state), state.proof.link
        dpi = self._around.settings.labels.dpi
        self._around.tasks.run(
            Lane.COMPUTE,
            lambda: print_slip(printer, partial(_typeset, text, link, dpi)),
            on_done=self._printed,
            on_failed=self._not_printed,
            visit=self._around.visit,
        )

    def _slip(self, shown: Shown) -> SlipText:
        site = self._around.settings.site
        words = ReceiptWords(appearance.language(), site.time_zone)
        return words.slip(shown.about, shown.proof, site.name)

    def _printed(self, _nothing: None) -> None:
        self._apply(PrintEnded())
        self.notice(self.tr("The slip is on its way."))

    def _not_printed(self, error: CounterproofError) -> None:
        self._apply(PrintEnded())
        self._say_failed(error)
        self._around.devices.look_again()

    def _say_failed(self, error: CounterproofError) -> None:
        self.notice(isolated(str(error)), Outcome.BAD)

    def _apply(self, event: Event) -> None:
        before, self._state = self._state, advance(self._state, event)
        if self._state != before:
            for surface in self._surfaces():
                surface.show_state(self._state)


def receipt_desk(cache: Cache, around: Surroundings) -> ReceiptDesk:
    line = around.parts.line

    def home() -> Home | None:
        standing = line.engine.standing() if line else None
        return Home(standing.belonging.server, standing.belonging.name) if standing else None

    return ReceiptDesk(line.log if line else cache.logbook, home)


def _typeset(text: SlipText, link: str, dpi: int, media: MediaType) -> bytes:
    slip = ReceiptSlip(text, modules_of(link, "l"))
    return render_all((slip,), media, slip_stock(dpi), _TITLE) or b""
