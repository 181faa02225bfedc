"""What the cache keeps of the log: verified heads, receipts of its acts, alarms."""

import hashlib
from dataclasses import replace

import pytest

from kiosk.logbook import BEGUN_AGAIN, FORKED, Alarm
from kiosk.store.log_alarms import MOST
from kiosk.store.log_view import LogView
from kiosk.sync.outcomes import Done
from kiosk.syncing import Settled
from shared.errors import UnavailableError
from shared.keys import SigningKey
from shared.ledger.cosignature import Witness, verify_cosignatures
from shared.ledger.merkle import leaf_hash
from shared.ledger.note import Verifier, parse_note, verify_note
from shared.ledger.receipt import verify_receipt
from shared.ledger.statement import parse
from shared.ledger.tlog_proof import parse_proof
from shared.ledger.transparent import parse_transparent
from shared.wire.changes import Cursor, Page
from shared.wire.log import witness_name
from tests.kiosk.store.conftest import NOW, only_the_server_has
from tests.kiosk.store.log_parts import Logged, column, logged
from tests.kiosk.store.lying_parts import OURS, SERVER_KEY
from tests.kiosk.store.sync_parts import FEED, change, lot, settled, shown
from tests.support.log_twin import ORIGIN, MemoryLog


@pytest.fixture
def place(bench) -> Logged:
    return logged(bench)


def alarm(code: str = FORKED) -> Alarm:
    return Alarm(NOW, code, "Ask an operator.", b"both notes")


def test_an_act_that_was_sent_has_a_receipt_that_anybody_can_check(place) -> None:
    place.act("A", "B")
    assert place.send() == Done(2)

    found = place.cache.logbook.receipted(2)
    statement = place.cache.logbook.statement(2)
    transparent = parse_transparent(found.transparent)
    entry = hashlib.sha256(statement).digest()
    root = verify_receipt(transparent.receipts[0], entry, SERVER_KEY.public.verify)
    assert transparent.signed.encoded == statement
    assert (found.index, found.size, root) == (4, 5, place.cache.logbook.facts().root)


def test_its_proof_has_the_head_that_this_kiosk_cosigned(place) -> None:
    place.act("A")
    place.send()

    proof = parse_proof(place.cache.logbook.receipted(1).proof)
    key = place.cache.signing_key.public
    log = Verifier(ORIGIN, SERVER_KEY.public.raw, SERVER_KEY.public.verify)
    witness = Witness(witness_name(OURS.kiosk_id), key.raw, key.verify)
    entry = hashlib.sha256(proof.extra).digest()
    assert proof.verify_entry(leaf_hash(entry)).size == 4
    assert verify_note(proof.head, [log]) == (ORIGIN,)
    assert [each.witness for each in verify_cosignatures(proof.head, [witness])] == ["kiosk/k1"]


def test_before_it_was_sent_an_act_has_its_statement_only(place) -> None:
    place.act("A")

    book = place.cache.logbook
    assert parse(book.statement(1)).statement.seq == 1
    assert (book.receipted(1), book.statement(2), book.receipted(2)) == (None, None, None)
    assert book.facts() is None


def test_the_last_head_is_known_after_a_restart_and_beside_a_kiosk_that_runs(place) -> None:
    place.act("A")
    place.send()
    facts = place.reopened().cache.logbook.facts()

    assert (facts.origin, facts.size, facts.seen_at) == (ORIGIN, 4, NOW)
    assert LogView(place.cache.database).facts() == facts


def test_of_heads_only_the_newest_and_those_of_receipts_are_kept(place) -> None:
    for _ in range(3):
        place.server.log.grow(2)
        place.send()
    place.act("A")
    place.send()
    place.server.log.grow(1)
    place.send()

    assert column(place.cache, "SELECT size FROM heads ORDER BY size") == [10, 11]


def test_an_older_head_never_takes_the_place_of_a_newer_one(place) -> None:
    place.send()
    older = place.server.log.checkpoint(2)

    with pytest.raises(UnavailableError, match="newer head was kept meanwhile"):
        place.cache.logbook.keep_head(older, NOW)
    assert place.cache.logbook.head().size == 3


def test_receipts_without_their_head_are_not_kept(place) -> None:
    place.act("A")
    place.send()
    receipt = parse_transparent(place.cache.logbook.receipted(1).transparent).receipts[0]
    place.act("B")
    with place.cache.database.promise() as connection:
        connection.exec_driver_sql("DELETE FROM receipts")
        connection.exec_driver_sql("DELETE FROM heads")

    with pytest.raises(UnavailableError, match="was not kept"):
        place.cache.sync_book.settle([Settled(2, Cursor(FEED, 1), None, receipt)], NOW)
    assert place.cache.sync_book.facts().waiting == 1


def test_what_owes_a_receipt_ends_with_the_feed_and_stays_in_the_outbox(place) -> None:
    place.act("A")
    book = place.cache.sync_book
    book.settle([Settled(1, Cursor(FEED, 1))], NOW)
    place.take(change(1, "batch", lot("A", notes="as the server has it")))

    assert shown(place.cache, "A").notes == "as the server has it"
    assert (book.facts().waiting, book.facts().owed) == (0, 1)
    assert [each.seq for each in book.owed(9, 10**6)] == [1]


def test_a_receipt_that_came_later_lets_the_row_go(place) -> None:
    place.act("A")
    book = place.cache.sync_book
    book.settle([Settled(1, Cursor(FEED, 1))], NOW)
    place.take(change(1, "batch", lot("A")))
    book.settle([settled(1, 1)], NOW)

    assert column(place.cache, "SELECT count(*) FROM outbox") == [0]


def test_a_feed_read_anew_keeps_what_is_owed(place) -> None:
    place.act("A")
    book = place.cache.sync_book
    book.settle([Settled(1, Cursor(FEED, 1))], NOW)
    place.take(change(1, "batch", lot("A")))
    book.begin_again(FEED)
    place.take(change(1, "batch", lot("A", notes="anew")))

    assert (book.facts().owed, shown(place.cache, "A").notes) == (1, "anew")


def test_what_a_restored_server_lost_is_on_top_again_although_it_had_ended(place) -> None:
    place.act("A")
    book = place.cache.sync_book
    book.settle([Settled(1, Cursor(FEED, 1))], NOW)
    place.take(change(1, "batch", lot("A")))
    book.send_again(0)
    book.begin_again("f2")
    book.take(_nothing_in("f2"), NOW)

    assert shown(place.cache, "A") is not None
    assert (book.facts().waiting, book.facts().owed) == (1, 0)


def _nothing_in(feed: str) -> Page:
    return Page(Cursor(feed, 0), 0, ())


def test_a_statement_that_was_signed_anew_has_no_receipt(place) -> None:
    place.act("A")
    place.send()
    with place.cache.database.promise() as connection:
        connection.exec_driver_sql("UPDATE outbox SET feed = NULL, number = NULL")
    place.cache.sync_book.adopt(only_the_server_has())

    assert place.cache.logbook.receipted(1) is None
    assert parse(place.cache.logbook.statement(1)).statement.seq == 51


def test_an_alarm_is_kept_once_with_its_evidence(place) -> None:
    place.send()
    place.cache.logbook.raise_alarm(alarm(), ORIGIN)
    place.cache.logbook.raise_alarm(alarm(), ORIGIN)
    book = place.reopened().cache.logbook

    assert book.facts().alarm == alarm()
    assert book.is_distrusted(ORIGIN)
    assert column(place.cache, "SELECT count(*) FROM alarms") == [1]


def test_a_server_fills_no_disk_with_alarms(place) -> None:
    for number in range(MOST + 5):
        place.cache.logbook.raise_alarm(alarm(BEGUN_AGAIN), f"log/{number}")

    assert column(place.cache, "SELECT count(*) FROM alarms") == [MOST]


def test_staff_may_accept_a_log_begun_again_and_nothing_else(place) -> None:
    place.act("A")
    place.send()
    told = list[str]()
    book = place.cache.logbook
    book.tell(lambda: told.append("accepted"))
    book.raise_alarm(alarm(), ORIGIN)
    refused = book.accept(NOW)
    book.raise_alarm(alarm(BEGUN_AGAIN), f"{ORIGIN}/2")

    assert (refused, book.accept(NOW), told) == (False, True, ["accepted"])
    facts = book.facts()
    assert (facts.origin, facts.size, facts.seen_at) == (f"{ORIGIN}/2", 0, None)
    assert facts.alarm is None
    assert book.receipted(1) is not None


def test_a_head_of_a_log_nobody_accepted_is_not_kept(place) -> None:
    place.send()
    other = MemoryLog(SERVER_KEY, "another/log")
    other.grow(9)

    with pytest.raises(UnavailableError, match="not the one that is trusted"):
        place.cache.logbook.keep_head(other.checkpoint(), NOW)


def test_another_server_has_another_log(place) -> None:
    place.send()
    place.cache.logbook.raise_alarm(alarm(), ORIGIN)
    other = SigningKey(bytes([9]) * 32)
    place.cache.sync_book.pair(replace(OURS, server_key=other.public))
    assert (place.cache.logbook.facts(), place.cache.logbook.head()) == (None, None)
    place.cache.logbook.keep_head(MemoryLog(other, ORIGIN).checkpoint(), NOW)
    assert place.cache.logbook.facts().alarm is None


def test_a_kiosk_that_was_parted_keeps_no_head(place) -> None:
    place.send()
    place.cache.sync_book.part()

    with pytest.raises(UnavailableError, match="not paired"):
        place.cache.logbook.keep_head(place.server.log.checkpoint(), NOW)


def test_a_rebuilt_cache_asks_for_the_receipts_it_lost(place) -> None:
    place.act("A")
    place.send()
    before = parse_note(place.cache.logbook.head().note.encode())
    place.cache.close()
    place.bench.flip("cache.db", 16)
    place.cache = place.server.cache = place.bench.open().cache
    place.cache.sync_book.pair(OURS)

    assert place.cache.logbook.receipted(1) is None
    assert place.send() == Done(1)
    assert place.cache.logbook.receipted(1).index == 3
    assert parse_note(place.cache.logbook.head().note.encode()).text == before.text
