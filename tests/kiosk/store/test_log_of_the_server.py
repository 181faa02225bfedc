"""A cache and the server itself: heads are witnessed, receipts come, over HTTP."""

import hashlib
import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.logbook import BEGUN_AGAIN
from kiosk.store.cache import Cache
from kiosk.sync.downloading import Downloader
from kiosk.sync.http_peer import HttpPeer
from kiosk.sync.once import Ran, sync_once
from kiosk.sync.outcomes import Done, Nothing, Owed
from kiosk.sync.pairing import Pairing
from kiosk.sync.session import Session
from kiosk.sync.uploading import FIRST_PAUSE_S, Uploader
from kiosk.sync.witness import EVERY_S
from shared.ledger.cosignature import Witness, verify_cosignatures
from shared.ledger.note import parse_note
from shared.ledger.receipt import verify_receipt
from shared.ledger.transparent import parse_transparent
from shared.wire.log import witness_name
from sync_server.ledger.tables import Hold, LogRow
from sync_server.scopes import Scope
from tests.kiosk.store.conftest import Bench
from tests.kiosk.store.sync_parts import put
from tests.support.portal import BlockingServer, served
from tests.support.sync_server import HandClock

SERVER = "https://server"


class Counter:
    """One kiosk and its line, by hand; its clock is the server's."""

    def __init__(self, running: BlockingServer, bench: Bench) -> None:
        self.running, self.bench = running, bench
        self.clock: HandClock = running.server.clock
        self.cache: Cache = bench.cache()
        self._pair()
        session = Session(self.peer(), self.cache.sync_book, self.cache.signing_key.public)
        self.up = Uploader(session, self.clock)
        self.down = Downloader(session, self.clock)

    def peer(self, _server: str = SERVER) -> HttpPeer:
        key, transport = self.cache.signing_key, self.running.transport
        return HttpPeer(SERVER, key, self.clock, secrets.token_bytes, transport)

    def _pair(self) -> None:
        pairing = Pairing(self.peer, self.cache.sync_book, self.clock)
        code = pairing.ask(SERVER).user_code
        wish = {"user_code": code, "site": "berlin", "name": "till 1"}
        client = self.running.server.client
        self.running.run(client.post("/api/v1/kiosks/approvals", json=wish))
        pairing.look()
        pairing.close()

    def act(self, *names: str) -> None:
        put(self.bench, self.cache, *names)

    def sync(self) -> Ran:
        return sync_once(self.up, self.down, lambda _: None)


pytestmark = pytest.mark.logs_warnings


@pytest.fixture
def counter(tmp_path: Path, bench: Bench) -> Iterator[Counter]:
    with served(tmp_path) as running:
        running.run(running.server.enter("acme", None, Scope.KIOSKS_READ, Scope.KIOSKS_WRITE))
        yield Counter(running, bench)


def test_acts_go_up_and_come_back_with_receipts(counter: Counter) -> None:
    counter.act("A", "B")
    ran = counter.sync()

    paired, book = counter.cache.sync_book.paired(), counter.cache.logbook
    assert (ran.sent, ran.trouble) == (2, None)
    for seq in (1, 2):
        (receipt,) = parse_transparent(book.receipted(seq).transparent).receipts
        entry = hashlib.sha256(book.statement(seq)).digest()
        assert verify_receipt(receipt, entry, paired.server_key.verify) == book.facts().root


def test_the_server_keeps_this_kiosk_s_cosignature(counter: Counter) -> None:
    counter.act("A")
    counter.sync()

    said = counter.running.run(counter.running.server.client.get("/checkpoint"))
    key = counter.cache.signing_key.public
    name = witness_name(counter.cache.sync_book.paired().kiosk_id)
    seen = verify_cosignatures(parse_note(said.content), [Witness(name, key.raw, key.verify)])
    assert [each.witness for each in seen] == [name]


def test_what_was_sent_before_is_proven_when_it_is_sent_again(counter: Counter) -> None:
    counter.act("A", "B")
    counter.sync()
    before = counter.cache.logbook.receipted(1)
    counter.cache.sync_book.send_again(0)
    ran = counter.sync()

    assert ran.trouble is None
    assert counter.cache.logbook.receipted(1).index == before.index
    assert counter.cache.sync_book.facts().owed == 0


def hold(counter: Counter, why: Hold | None) -> None:
    async def held() -> None:
        async with counter.running.server.database.write() as connection:
            before = await LogRow(connection).lock()
            await LogRow(connection).swap(before, replace(before, held=why))

    counter.running.run(held())


def test_while_the_server_may_not_sign_receipts_are_owed(counter: Counter) -> None:
    hold(counter, Hold.RESTORED)
    counter.act("A")
    first, again = counter.up.step(), counter.up.step()
    hold(counter, None)
    counter.act("B")
    steps = [counter.up.step() for _ in range(3)]

    assert (first, again) == (Done(1), Owed(FIRST_PAUSE_S))
    assert steps == [Done(1), Done(0), Nothing()]
    assert counter.cache.logbook.receipted(1) is not None


def test_the_head_of_a_kiosk_sets_a_log_free_that_was_put_back(counter: Counter) -> None:
    counter.act("A")
    counter.sync()
    hold(counter, Hold.RESTORED)
    counter.clock.advance(timedelta(seconds=EVERY_S))
    counter.act("B")
    counter.sync()

    assert counter.cache.logbook.receipted(2) is not None
    assert counter.cache.logbook.facts().alarm is None


def test_a_log_begun_again_waits_for_staff_and_loses_nothing(counter: Counter) -> None:
    counter.act("A")
    counter.sync()
    counter.running.run(counter.running.server.application.log.begin_again())
    counter.act("B")
    counter.sync()
    facts, owed = counter.cache.logbook.facts(), counter.cache.sync_book.facts().owed

    counter.cache.logbook.accept(counter.clock.now())
    counter.up.session.witness.forget()
    counter.up.hurry()
    counter.sync()
    assert (facts.alarm.code, owed) == (BEGUN_AGAIN, 1)
    assert counter.cache.logbook.facts().origin == f"{facts.origin}/2"
    assert counter.cache.logbook.receipted(2).size == 2
    assert counter.cache.logbook.receipted(1) is not None
