"""What the feed says of the log: the newest anchor, and bodies that are destroyed here too."""

import hashlib
import json
from itertools import pairwise

import pytest

from kiosk.logbook import Anchored
from kiosk.store.journal import read_journal
from kiosk.sync.outcomes import Done
from shared.errors import InputError
from shared.keys import SigningKey
from shared.ledger.note import format_note
from shared.ledger.statement import NOTHING_BEFORE, follows, parse, verify
from shared.wire.base64url import to_text
from shared.wire.changes import Change
from shared.wire.log import ANCHOR, ANCHOR_KEY, ERASURE
from tests.kiosk.store.conftest import KEY, NOW, only_the_server_has
from tests.kiosk.store.log_parts import Logged, column, logged
from tests.kiosk.store.lying_parts import SERVER_KEY
from tests.kiosk.store.sync_parts import change, lot, shown
from tests.support.log_twin import MemoryLog

AT = "2026-03-01T09:30:00Z"


@pytest.fixture
def place(bench) -> Logged:
    return logged(bench)


def anchored(log: MemoryLog, number: int = 1, **changed: object) -> Change:
    head = {"size": log.size, "checkpoint": format_note(log.checkpoint())}
    block = {"envelope": "{}", "chain_id": 31337, "block": 7, "at": AT}
    body = json.dumps({**head, **block, **changed}).encode()
    return Change(number, ANCHOR, ANCHOR_KEY, body)


def erased(entry_hash: bytes, number: int = 9) -> Change:
    body = json.dumps({"at": AT, "reason": "A person asked for it."}).encode()
    return Change(number, ERASURE, to_text(entry_hash), body)


def entry(place: Logged, seq: int) -> bytes:
    return hashlib.sha256(place.cache.logbook.statement(seq)).digest()


def test_the_newest_anchor_is_known(place) -> None:
    place.send()
    place.take(anchored(place.server.log))

    assert place.reopened().cache.logbook.facts().anchored == Anchored(3, 31337, 7, NOW)


def test_a_newer_anchor_takes_its_place_and_none_ends_it(place) -> None:
    place.send()
    place.take(anchored(place.server.log), anchored(place.server.log, 2, block=8))
    newer = place.cache.logbook.facts().anchored
    place.take(Change(3, ANCHOR, ANCHOR_KEY, None))

    assert newer.block == 8
    assert place.cache.logbook.facts().anchored is None


@pytest.mark.parametrize(
    "why",
    ["of another log", "another head of the same size"],
)
def test_an_anchor_of_something_else_is_not_shown(place, why: str) -> None:
    place.send()
    other = MemoryLog(SERVER_KEY, "another/log" if why == "of another log" else "x")
    other.origin = other.origin if other.origin != "x" else place.server.log.origin
    other.grow(3, "a history of its own")
    place.take(anchored(other))

    assert place.cache.logbook.facts().anchored is None


def test_the_anchor_of_a_log_before_is_not_that_of_the_one_begun_again(place) -> None:
    place.take(anchored(place.server.log))
    place.server.log.origin += "/2"
    place.send()

    assert place.cache.logbook.facts().anchored is None


ANCHOR_LIES = {
    "signed by another": lambda _: anchored(_of(SigningKey(bytes([7]) * 32))),
    "another size than it says": lambda log: anchored(log, size=2),
    "no note": lambda log: anchored(log, checkpoint="?"),
    "no moment": lambda log: anchored(log, at="soon"),
    "a moment anywhere": lambda log: anchored(log, at="2026-03-01T09:30:00"),
    "a negative block": lambda log: anchored(log, block=-1),
    "something more": lambda log: anchored(log, admin=True),
}


def _of(key: SigningKey) -> MemoryLog:
    log = MemoryLog(key)
    log.grow(3)
    return log


@pytest.mark.parametrize("how", ANCHOR_LIES)
def test_an_anchor_that_lies_is_not_taken(place, how: str) -> None:
    place.send()
    with pytest.raises(InputError, match="nothing of its page was taken"):
        place.take(ANCHOR_LIES[how](place.server.log), change(2, "batch", lot("A")))

    assert place.cache.sync_book.cursor().number == 0


def test_an_erased_act_has_neither_body_nor_salt_and_stays_proven(place) -> None:
    place.act("A", "B")
    place.send()
    before = place.cache.logbook.receipted(1)
    place.take(change(1, "batch", lot("A")), erased(entry(place, 1)))

    first, second = place.cache.acts.since(0)
    assert (first.body, first.salt, first.is_erased) == (b"", b"", True)
    assert not second.is_erased
    assert place.cache.logbook.receipted(1) == before
    assert column(place.cache, "SELECT reason FROM erasures") == ["A person asked for it."]


def test_the_chain_holds_over_an_erased_act(place) -> None:
    place.act("A", "B", "C")
    place.send()
    place.take(erased(entry(place, 2)))
    place.act("D")

    chain = [parse(act.statement) for act in place.cache.acts.since(0)]
    assert chain[0].statement.prev == NOTHING_BEFORE
    for before, after in pairwise(chain):
        follows(after, before)
    for each in chain:
        verify(each, place.cache.signing_key.public.verify)


def test_the_journal_forgets_an_erased_body_too(place) -> None:
    place.act("A", "B")
    place.send()
    place.take(erased(entry(place, 1)))

    kept = read_journal(place.bench.folder / "cache.journal", KEY).acts
    assert [act.body == b"" for act in kept] == [True, False]
    assert [act.is_erased for act in place.reopened().cache.acts.since(0)] == [True, False]


def test_a_kiosk_that_died_before_it_forgot_the_copy_does_so_at_its_start(place) -> None:
    place.act("A")
    place.send()
    copy = (place.bench.folder / "cache.journal").read_bytes()
    place.take(erased(entry(place, 1)))
    place.cache.close()
    (place.bench.folder / "cache.journal").write_bytes(copy)
    place.bench.open()

    (kept,) = read_journal(place.bench.folder / "cache.journal", KEY).acts
    assert kept.is_erased


def test_a_cache_rebuilt_from_its_journal_has_the_erased_act(place) -> None:
    place.act("A", "B")
    place.send()
    place.take(erased(entry(place, 1)))
    statements = [act.statement for act in place.cache.acts.since(0)]
    place.cache.close()
    place.bench.flip("cache.db", 16)
    rebuilt = place.bench.open().cache

    assert [act.statement for act in rebuilt.acts.since(0)] == statements
    assert [act.is_erased for act in rebuilt.acts.since(0)] == [True, False]


def test_an_erased_act_that_is_sent_again_goes_up_without_its_body(place) -> None:
    place.act("A")
    place.send()
    place.take(erased(entry(place, 1)))
    place.cache.sync_book.send_again(0)

    (waiting,) = place.cache.sync_book.waiting(9, 10**6)
    assert waiting.item.body is None
    assert place.send() == Done(1)


def test_an_erased_act_in_another_place_of_the_chain_has_the_same_body_hash(place) -> None:
    place.act("A")
    hashed = parse(place.cache.logbook.statement(1)).statement.body_hash
    place.take(erased(entry(place, 1)))
    place.cache.sync_book.adopt(only_the_server_has())

    moved = parse(place.cache.logbook.statement(1)).statement
    assert (moved.seq, moved.body_hash) == (51, hashed)


def test_an_act_that_was_on_top_when_it_was_erased_is_the_server_s_state(place) -> None:
    place.act("A")
    place.take(
        change(1, "batch", lot("A", notes="as the server has it")), erased(entry(place, 1))
    )

    assert shown(place.cache, "A").notes == "as the server has it"
    place.act("A")
    assert shown(place.cache, "A").notes == ""


def test_what_was_erased_elsewhere_is_no_matter_here(place) -> None:
    place.act("A")
    place.take(erased(bytes(32)))

    assert not place.cache.acts.since(0)[0].is_erased


@pytest.mark.parametrize("key", ["?", to_text(bytes(31)), ""])
def test_an_erasure_of_nothing_is_not_taken(place, key: str) -> None:
    body = json.dumps({"at": AT, "reason": ""}).encode()
    with pytest.raises(InputError, match="nothing of its page was taken"):
        place.take(Change(1, ERASURE, key, body))
