"""The log of a kiosk under test: a paired kiosk whose server and log are played."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta

from kiosk.app.demo.log import INDEX, ORIGIN, SIZE, ScriptedLog
from kiosk.app.demo.sync import ScriptedEngine, ScriptedPairing, belonging
from kiosk.app.stations.proofs import ProofsStation
from kiosk.app.stations.receipt import ReceiptStation
from kiosk.logbook import Alarm, Anchored, LogFacts
from kiosk.parts.demo import stock
from kiosk.stations.sync.actions import Line
from kiosk.stations.sync.flow.connection import Connected, Standing
from shared.demo_shop import demo_shop
from shared.freshness.batch import Batch, Product
from tests.support.kiosk_window import Devices, KioskInHand, Plan, kiosk_on

SHOP = "Markthalle"
LINK = "https://counterproof.example/01/04012345678901/10/L1"
PAIRED = Standing(belonging(), Connected())


@dataclass(frozen=True, slots=True)
class Desk:
    """A kiosk in a shop with one pack, and the log it belongs to."""

    person: KioskInHand
    engine: ScriptedEngine
    log: ScriptedLog

    def check(self) -> None:
        """A pack is scanned, and the answer to it recorded."""
        self.person.type_quickly(LINK + "\r")
        self.person.wait_for("Fresh")
        receipt = "Receipt"
        self.person.wait_until(
            lambda: receipt in [c.accessibleName() for c in self.person.controls()]
        )

    def take_receipt(self) -> None:
        self.check()
        self.person.touch("Receipt")
        self.person.wait_for("Your receipt")

    def look(self) -> None:
        """As the kiosk does by itself a little later."""
        for receipts in self.person.kiosk.findChildren(ReceiptStation):
            receipts.look()
        for proofs in self.person.kiosk.findChildren(ProofsStation):
            proofs.glance()

    def facts(self, alarm: str = "", *, anchored: bool = False) -> LogFacts:
        now = self.person.devices.clock.now()
        facts = LogFacts(ORIGIN, SIZE, bytes(range(32)), now - timedelta(minutes=3), None, None)
        if anchored:
            facts = replace(facts, anchored=Anchored(INDEX + 1, 80002, 4711, now))
        if alarm:
            told = Alarm(now - timedelta(hours=2), alarm, "The server's words.", b"both notes")
            facts = replace(facts, alarm=told)
        return facts


@contextmanager
def desk_on(qapp, qtbot, folder, plan: Plan | None = None, *, paired: bool = True):
    plan = plan or Plan()
    settings = {"site": {"name": SHOP}, **plan.settings}
    log, devices = ScriptedLog(), Devices()
    engine = ScriptedEngine(PAIRED if paired else None)
    line = Line(ScriptedPairing(devices.clock), engine, log)
    devices = replace(devices, line=line)
    with kiosk_on(qapp, qtbot, folder, replace(plan, settings=settings), devices) as person:
        log.statement_of = person.cache.logbook.statement
        _fill_shelf(person)
        yield Desk(person, engine, log)


def _fill_shelf(person: KioskInHand) -> None:
    now = person.devices.clock.now()
    beef = Product("04012345678901", "Minced beef", "meat")
    fresh = Batch("b1", beef.gtin, "L1", SHOP, arrived_on=now.date())
    shop = replace(demo_shop(now.date()), products=(beef,), batches=(fresh,))
    stock(person.cache.database, shop, now)


Desks = Iterator[Desk]
