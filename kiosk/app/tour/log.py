"""The stops of the tour at receipts and proofs; the log is played, the receipts are real."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from kiosk.app.assembly import Kiosk
from kiosk.app.demo.log import INDEX, ORIGIN, SIZE
from kiosk.app.demo.rehearsal import Rehearsal
from kiosk.app.demo.sync import belonging
from kiosk.app.stations.proofs import PROOFS, ProofsStation
from kiosk.app.stations.receipt import ReceiptStation
from kiosk.logbook import BEGUN_AGAIN, FORKED, Alarm, Anchored, LogFacts
from kiosk.ports import Scan
from kiosk.stations.freshness.screen import FreshnessPage
from kiosk.stations.home.screen import HomePage
from kiosk.stations.proofs.flow import Shown as ShownProofs
from kiosk.stations.proofs.screen import ProofsPage
from kiosk.stations.receipt.flow import Shown, Stage
from kiosk.stations.receipt.screen import ReceiptGlance, ReceiptPage
from kiosk.stations.sync.flow.connection import Connected, Standing
from kiosk.ui.status_line import STAFF
from kiosk.ui.tour import Stop
from kiosk.visit import HOME, Attract

_CHAIN, _BLOCK = 80002, 15_204_977
_ROOT = bytes.fromhex("5f1e0c77a93be2d4") + bytes(24)
_SENTENCE = "Two heads of one size."


@dataclass(frozen=True, slots=True)
class LogGuide:
    """Does what a shopper does who wants a receipt, and staff who look at the log."""

    kiosk: Kiosk
    rehearsal: Rehearsal
    statement_of: Callable[[int], bytes | None]

    def stops(self) -> tuple[Stop, ...]:
        status = self.kiosk.window.status
        return (
            Stop("freshness-receipt", self.check, self.has_glance),
            Stop("receipt-waiting", self.ask, partial(self.shows, Stage.RECORDED)),
            Stop("receipt-in-the-log", self.log, partial(self.shows, Stage.LOGGED)),
            Stop("receipt-anchored", self.anchor, partial(self.shows, Stage.ANCHORED)),
            Stop("receipt-slip", self.print, self.kiosk.window.toast.isVisible),
            Stop("home-anchored", self.come_home, self.shows_anchor),
            Stop("proofs", partial(self.look, None), partial(self.stands, None)),
            Stop("proofs-alarm", partial(self.look, FORKED), partial(self.stands, FORKED)),
            Stop("staff-alarm", partial(self.visit, STAFF), status.is_checking),
            Stop(
                "proofs-begun-again",
                partial(self.look, BEGUN_AGAIN),
                partial(self.stands, BEGUN_AGAIN),
            ),
            Stop("proofs-accept", self.accept, self.is_asking),
        )

    # a receipt

    def check(self) -> None:
        self.join()
        self.rehearsal.log.holds = False
        self.rehearsal.log.told = self.facts(None, anchored=False)
        self._look_at_log()
        self.kiosk.shell.leave()
        code = self.rehearsal.packs[0].text.encode()
        self.kiosk.devices.scanned.emit(Scan(code, "simulated scanner"))

    def has_glance(self) -> bool:
        return any(each.isVisible() for each in self.kiosk.window.findChildren(ReceiptGlance))

    def ask(self) -> None:
        page = self.kiosk.window.page()
        if isinstance(page, FreshnessPage):
            page.receipt_wanted.emit()

    def log(self) -> None:
        self.rehearsal.log.holds = True
        self._look_at_receipt()

    def anchor(self) -> None:
        self.rehearsal.log.told = self.facts(None)
        self._look_at_receipt()
        self._look_at_log()

    def print(self) -> None:
        page = self.kiosk.window.page()
        if isinstance(page, ReceiptPage):
            page.print_wanted.emit()

    def shows(self, stage: Stage) -> bool:
        page = self.kiosk.window.page()
        if not isinstance(page, ReceiptPage) or not page.has_code():
            return False
        state = page.state()
        return isinstance(state, Shown) and state.proof.stage is stage

    def come_home(self) -> None:
        self.kiosk.shell.leave()
        self.visit(HOME)

    def shows_anchor(self) -> bool:
        page = self.kiosk.window.page()
        return isinstance(page, HomePage) and page.is_anchored()

    def _look_at_receipt(self) -> None:
        for station in self.kiosk.findChildren(ReceiptStation):
            station.look()

    # the log

    def look(self, code: str | None) -> None:
        self.join()
        self.rehearsal.log.told = self.facts(code)
        self.visit(PROOFS)
        self._look_at_log()

    def _look_at_log(self) -> None:
        for station in self.kiosk.findChildren(ProofsStation):
            station.glance()

    def stands(self, code: str | None) -> bool:
        page = self.kiosk.window.page()
        state = page.state() if isinstance(page, ProofsPage) else None
        if not isinstance(state, ShownProofs):
            return False
        alarm = state.standing.alarm
        return (alarm.code if alarm else None) == code

    def accept(self) -> None:
        page = self.kiosk.window.page()
        if isinstance(page, ProofsPage):
            page.accept_wanted.emit()

    def is_asking(self) -> bool:
        page = self.kiosk.window.page()
        return isinstance(page, ProofsPage) and page.is_asking()

    # what both begin with

    def visit(self, place: str) -> None:
        if isinstance(self.kiosk.shell.state, Attract):
            self.kiosk.shell.arrive()
        self.kiosk.shell.go_to(place)

    def join(self) -> None:
        """The server of the rehearsal, as after a pairing."""
        heard = self._now() - timedelta(minutes=3)
        engine = self.rehearsal.engine
        engine.told = Standing(belonging(), Connected(), sent_at=heard, pulled_at=heard)
        self.rehearsal.log.statement_of = self.statement_of

    def facts(self, code: str | None, *, anchored: bool = True) -> LogFacts:
        now = self._now()
        facts = LogFacts(ORIGIN, SIZE, _ROOT, now - timedelta(minutes=3), None, None)
        if anchored:
            block = Anchored(INDEX + 1, _CHAIN, _BLOCK, now - timedelta(minutes=9))
            facts = replace(facts, anchored=block)
        if code is not None:
            alarm = Alarm(now - timedelta(hours=2), code, _SENTENCE, b"evidence")
            facts = replace(facts, alarm=alarm)
        return facts

    def _now(self) -> datetime:
        return self.rehearsal.parts.clock.now()
