"""Pairing in steps: a code, somebody who decides, and a kiosk that lost its cache."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.sync.pairing import Asked, Denied, Expired, Pairing, Waiting
from kiosk.syncing import SyncPeer
from shared.errors import EvidenceError, InputError, UnavailableError
from shared.wire.address import server_address
from tests.support.sync_server import HandClock
from tests.support.sync_server_twin import SERVER, START, MemoryPeer, MemoryServer, signing_key
from tests.support.sync_twins import MemoryStore


class Desk:
    """A kiosk that is not paired yet, and the server it asks."""

    def __init__(self) -> None:
        self.store, self.server = MemoryStore(), MemoryServer()
        self.peers: list[MemoryPeer] = []
        self.pairing = Pairing(self.connect, self.store, HandClock())

    def connect(self, server: str) -> SyncPeer:
        assert server == SERVER
        self.peers.append(MemoryPeer(self.server, self.store.key.public))
        return self.peers[-1]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_code_is_shown_until_an_operator_decided(desk: Desk) -> None:
    asked = desk.pairing.ask("sync.example.org/")
    before = desk.pairing.look()
    desk.peers[0].decided = "approved"
    after = desk.pairing.look()

    link = f"{SERVER}/pair?user_code=WDJB-MJHT"
    assert asked == Asked(SERVER, "WDJB-MJHT", link, START + timedelta(minutes=10), 5.0)
    assert isinstance(before, Waiting)
    assert after == desk.server.paired() == desk.store.paired()


@pytest.mark.parametrize(("decided", "outcome"), [("denied", Denied), ("expired", Expired)])
def test_whoever_is_not_wanted_stays_unpaired(desk: Desk, decided: str, outcome: type) -> None:
    desk.pairing.ask(SERVER)
    desk.peers[0].decided = decided

    assert isinstance(desk.pairing.look(), outcome)
    assert desk.store.paired() is None


def test_a_kiosk_that_lost_its_cache_is_recognised_at_once(desk: Desk) -> None:
    desk.server.known.add(desk.store.key.public.raw)

    assert desk.pairing.ask(SERVER) == desk.server.paired()
    assert desk.store.paired() == desk.server.paired()


def test_a_paired_kiosk_is_not_paired_elsewhere_by_the_way(desk: Desk) -> None:
    desk.store.pair(desk.server.paired())

    with pytest.raises(InputError, match="paired with"):
        desk.pairing.ask("https://elsewhere.example")
    assert desk.peers == []


def test_a_server_with_another_key_does_not_replace_the_one_that_is_known(desk: Desk) -> None:
    known = replace(desk.server.paired(), server_key=signing_key(7).public)
    desk.store.pair(known)
    desk.server.known.add(desk.store.key.public.raw)

    with pytest.raises(EvidenceError, match="another key"):
        desk.pairing.ask(SERVER)
    assert desk.store.paired() == known


def test_a_server_that_says_nothing_in_between_ends_nothing(desk: Desk) -> None:
    desk.pairing.ask(SERVER)
    desk.peers[0].faults.append(UnavailableError("Not reached."))
    with pytest.raises(UnavailableError):
        desk.pairing.look()
    desk.peers[0].decided = "approved"

    assert desk.pairing.look() == desk.server.paired()


def test_a_new_code_ends_the_connection_of_the_one_before(desk: Desk) -> None:
    desk.pairing.ask(SERVER)
    desk.pairing.ask(SERVER)
    desk.pairing.close()

    assert [each.closed for each in desk.peers] == [True, True]


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("sync.example.org", "https://sync.example.org"),
        (" https://Sync.Example.org/ ", "https://sync.example.org"),
        ("https://example.org:8443/kiosks/", "https://example.org:8443/kiosks"),
        ("http://127.0.0.1:8460", "http://127.0.0.1:8460"),
        ("http://localhost", "http://localhost"),
        ("http://[::1]:8460", "http://[::1]:8460"),
        ("https://192.168.0.7", "https://192.168.0.7"),
    ],
)
def test_an_address_is_kept_in_one_form(typed: str, address: str) -> None:
    assert server_address(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "https://",
        "ftp://example.org",
        "http://example.org",
        "http://127.0.0.1.example.org",
        "https://user:secret@example.org",
        "https://example.org?x=1",
        "https://example.org/#x",
        "https://example.org/a b",
        "https://example.org:99999",
        "https://[::1",
        "https://exämple.org",
        "https://example.org/" + "a" * 300,
    ],
)
def test_what_is_no_safe_address_is_refused(typed: str) -> None:
    with pytest.raises(InputError, match="https://"):
        server_address(typed)
