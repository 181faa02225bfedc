"""What a receipt is made of, and that a printer without paper is asked before the work."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count

import pytest

from kiosk.app.demo.log import INDEX, ORIGIN, SIZE, ScriptedLog
from kiosk.devices.simulated_printer import SimulatedPrinter
from kiosk.logbook import Anchored, LogFacts
from kiosk.ports import MediaType
from kiosk.stations.receipt.actions import Home, ReceiptDesk, print_slip
from kiosk.stations.receipt.flow import Stage
from shared.errors import UnavailableError
from shared.keys import SigningKey
from shared.ledger import files
from shared.ledger.hlc import from_number
from shared.ledger.statement import NOTHING_BEFORE, Statement, sign

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
KEY = SigningKey(bytes(32))
HOME = Home("https://sync.example.org", "counter-1")


def statement() -> bytes:
    key, place = KEY.public, (1, NOTHING_BEFORE, from_number(1 << 20))
    signed = Statement(key.thumbprint, key.uri, "check", "application/json", *place, bytes(32))
    return sign(signed, KEY.sign).encoded


@dataclass(frozen=True, slots=True)
class World:
    log: ScriptedLog
    desk: ReceiptDesk


@pytest.fixture
def world() -> World:
    kept = statement()
    log = ScriptedLog(statement_of=lambda seq: kept if seq == 1 else None)
    return World(log, ReceiptDesk(log, lambda: HOME))


def facts(size: int) -> LogFacts:
    return LogFacts(ORIGIN, SIZE, bytes(32), NOW, Anchored(size, 80002, 4711, NOW), None)


def test_before_the_receipt_came_the_link_holds_the_statement(world: World) -> None:
    proof = world.desk.look(1)

    assert proof is not None
    assert proof.stage is Stage.RECORDED
    assert proof.brief == proof.link
    assert files.read(proof.link.encode()).level == 0


def test_with_it_the_link_holds_both(world: World) -> None:
    world.log.holds = True
    proof = world.desk.look(1)

    assert proof is not None
    assert (proof.index, proof.stage) == (INDEX, Stage.LOGGED)
    assert files.read(proof.link.encode()).level == 1
    assert files.read(proof.brief.encode()).level == 0, "what is beside the answer stays short"


@pytest.mark.parametrize(
    ("size", "stage"), [(INDEX, Stage.LOGGED), (INDEX + 1, Stage.ANCHORED)]
)
def test_only_a_head_that_holds_the_entry_anchors_it(
    world: World, size: int, stage: Stage
) -> None:
    world.log.holds, world.log.told = True, facts(size)
    proof = world.desk.look(1)

    assert proof is not None
    assert proof.stage is stage


def test_a_kiosk_of_no_server_has_no_receipts(world: World) -> None:
    assert replace(world.desk, home=lambda: None).look(1) is None


def test_an_act_that_damage_took_has_none(world: World) -> None:
    assert world.desk.look(2) is None


def test_a_printer_without_paper_is_asked_before_the_work() -> None:
    printer, worked = SimulatedPrinter(), count()
    printer.paper_out()

    with pytest.raises(UnavailableError, match="no paper"):
        print_slip(printer, lambda _media: bytes(next(worked)))
    assert next(worked) == 0


def test_a_slip_is_typeset_for_what_the_printer_takes() -> None:
    printer = SimulatedPrinter(MediaType.ZPL)
    print_slip(printer, lambda media: b"^XA" + media.name.encode() + b"^XZ")

    (job,) = printer.jobs
    assert job.data == b"^XAZPL^XZ"
