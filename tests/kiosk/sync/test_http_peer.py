"""The peer over HTTP against the server itself."""

import secrets
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx2
import pytest

from kiosk.sync.http_peer import HttpPeer
from kiosk.syncing import (
    BusyError,
    FeedGoneError,
    KnownKeyError,
    Turned,
    TurnedAwayError,
)
from shared.errors import UnavailableError
from shared.wire.base64url import to_text
from shared.wire.changes import BEGINNING, Cursor
from shared.wire.uploads import Outcome
from sync_server.scopes import Scope
from tests.support.portal import BlockingServer, served
from tests.support.sync_server import HandClock, put_product
from tests.support.sync_server_twin import signing_key
from tests.support.sync_twins import MemoryStore

SERVER = "https://server"
A_MINUTE = timedelta(minutes=1, seconds=1)
"""After its start a server believes the clocks of kiosks, and wants no nonce."""


@pytest.fixture
def running(tmp_path: Path) -> Iterator[BlockingServer]:
    with served(tmp_path) as server:
        server.run(server.server.enter("acme", None, Scope.KIOSKS_READ, Scope.KIOSKS_WRITE))
        yield server


def peer_at(transport: httpx2.BaseTransport, clock: HandClock | None = None) -> HttpPeer:
    return HttpPeer(SERVER, signing_key(), clock or HandClock(), secrets.token_bytes, transport)


@pytest.fixture
def peer(running: BlockingServer) -> Iterator[HttpPeer]:
    made = peer_at(running.transport)
    yield made
    made.close()


def operate(running: BlockingServer, method: str, path: str, **body: object) -> httpx2.Response:
    call = running.server.client.request(method, f"/api/v1/kiosks{path}", json=body or None)
    said = running.run(call)
    assert said.status_code < 300, said.text
    return said


def approve(running: BlockingServer, code: str) -> str:
    said = operate(
        running, "POST", "/approvals", user_code=code, site="north", name="Counter 1"
    )
    return said.json()["id"]


@pytest.fixture
def kiosk_id(running: BlockingServer, peer: HttpPeer) -> str:
    """Of a kiosk that is paired."""
    return approve(running, peer.claim().user_code)


def test_a_claim_is_approved_and_tells_where_the_kiosk_belongs(
    running: BlockingServer, peer: HttpPeer
) -> None:
    claim = peer.claim()
    before = peer.poll(claim.device_code)
    approve(running, claim.user_code)
    after = peer.poll(claim.device_code)

    assert (before.state, after.state) == ("pending", "approved")
    assert after.pairing is not None
    assert (after.pairing.site, after.pairing.name) == ("north", "Counter 1")


def test_a_key_that_is_paired_is_told_so(peer: HttpPeer, kiosk_id: str) -> None:
    with pytest.raises(KnownKeyError):
        peer.claim()
    assert peer.state().kiosk_id == kiosk_id


def test_statements_go_up_and_come_back_as_the_newest(peer: HttpPeer, kiosk_id: str) -> None:
    store = MemoryStore()
    signed = [store.act() for _ in range(3)]
    told = peer.upload([each.item for each in store.waiting(9, 9999)])
    head = peer.state().head

    assert [each.outcome for each in told.items] == [Outcome.ACCEPTED] * 3
    assert head is not None
    assert head.seq == signed[-1].statement.seq


def test_the_server_names_the_statement_of_a_number(peer: HttpPeer, kiosk_id: str) -> None:
    store = MemoryStore()
    signed = [store.act() for _ in range(3)]
    peer.upload([each.item for each in store.waiting(9, 9999)])

    assert peer.state(2).asked == to_text(signed[1].entry_hash)
    assert peer.state(4).asked is None
    assert peer.state().asked is None


def test_changes_come_down_packed(
    running: BlockingServer, peer: HttpPeer, kiosk_id: str
) -> None:
    running.run(running.server.enter("acme"))
    running.run(put_product(running.server))
    page = peer.changes(BEGINNING, 0)

    assert [each.subject for each in page.changes] == ["product"]
    assert running.transport.seen[-1].headers["Accept-Encoding"] == "zstd"
    assert peer.changes(page.cursor, 0).changes == ()


def test_a_cursor_of_another_feed_is_gone(peer: HttpPeer, kiosk_id: str) -> None:
    with pytest.raises(FeedGoneError):
        peer.changes(Cursor("0a", 3), 0)


@pytest.mark.parametrize("years", [-36, 30])
def test_a_kiosk_whose_clock_is_years_off_gets_in_and_learns_how_far(
    running: BlockingServer, years: int, kiosk_id: str
) -> None:
    clock = HandClock()
    clock.advance(timedelta(days=365 * years))
    peer = peer_at(running.transport, clock)

    assert peer.clock_offset_ms is None
    assert peer.state().kiosk_id == kiosk_id
    assert peer.clock_offset_ms == timedelta(days=365 * years) // timedelta(milliseconds=1)


def test_a_token_is_kept_until_shortly_before_its_end(
    running: BlockingServer, kiosk_id: str
) -> None:
    clock = HandClock()
    peer = peer_at(running.transport, clock)
    running.server.clock.advance(A_MINUTE)
    clock.advance(A_MINUTE)

    def tokens_after(step: timedelta) -> int:
        clock.advance(step)
        running.server.clock.advance(step)
        peer.state()
        return sum(each.url.path.endswith("/token") for each in running.transport.seen)

    assert [tokens_after(timedelta(seconds=s)) for s in (0, 200, 80)] == [1, 1, 2]


def test_a_token_that_ended_early_is_replaced(
    running: BlockingServer, peer: HttpPeer, kiosk_id: str
) -> None:
    peer.state()
    running.server.clock.advance(timedelta(minutes=6))

    assert peer.state().kiosk_id == kiosk_id


def test_whoever_is_not_paired_is_told_so(peer: HttpPeer) -> None:
    with pytest.raises(TurnedAwayError) as caught:
        peer.state()
    assert caught.value.turned is Turned.UNPAIRED


def test_a_revoked_kiosk_is_told_so(
    running: BlockingServer, peer: HttpPeer, kiosk_id: str
) -> None:
    peer.state()
    operate(running, "PUT", f"/{kiosk_id}/revocation")

    with pytest.raises(TurnedAwayError, match="needs a new key") as caught:
        peer.state()
    assert caught.value.turned is Turned.REVOKED


@pytest.mark.logs_warnings
def test_a_cloned_kiosk_is_told_so(peer: HttpPeer, kiosk_id: str) -> None:
    for kind in ("staff.unlocked", "staff.refused"):
        store = MemoryStore()
        store.act(kind)
        peer.upload([each.item for each in store.waiting(1, 9999)])

    with pytest.raises(TurnedAwayError) as caught:
        peer.state()
    assert caught.value.turned is Turned.SUSPENDED


def test_a_pause_is_asked_for_in_seconds(tmp_path: Path) -> None:
    with served(tmp_path, limits={"claims_per_address": 1}) as server:
        peer = peer_at(server.transport)
        peer.claim()
        with pytest.raises(BusyError) as caught:
            peer.claim()

    assert caught.value.retry_after_s == 60


def test_a_closed_peer_answers_nothing_more(running: BlockingServer, peer: HttpPeer) -> None:
    peer.close()

    with pytest.raises(UnavailableError, match="closed"):
        peer.claim()
