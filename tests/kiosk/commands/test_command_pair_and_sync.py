"""`kiosk pair` and `kiosk sync` against a server in memory."""

import json
from collections.abc import Callable

import pytest

from kiosk.exit_codes import ExitCode
from kiosk.parts import sync as parts_sync
from kiosk.parts.looking import at_its_site
from kiosk.parts.sync_check import finding_of
from kiosk.selftest import Attention, Failed, Ok
from kiosk.store.cache import Cache
from kiosk.syncing import SyncPeer, Turned, TurnedAwayError
from shared.errors import EvidenceError, UnavailableError
from shared.wire.uploads import Reason
from tests.support.sync_server_twin import SERVER, MemoryPeer, MemoryServer, signing_key
from tests.support.sync_twins import MemoryStore, joined

BEEF = b'{"category":"meat","gtin":"04012345678901","name":"Angus"}'


class World:
    """One server, and the peers by which the kiosk asked it."""

    def __init__(self) -> None:
        self.server = MemoryServer()
        self.decided = "approved"
        self.faults: list[Exception] = []
        self.turned: TurnedAwayError | None = None

    def connect_by(self, cache: Cache, _clock: object) -> Callable[[str], SyncPeer]:
        def connect(server: str) -> SyncPeer:
            assert server == SERVER
            return MemoryPeer(
                self.server,
                cache.acts.signing_key.public,
                faults=self.faults,
                turned=self.turned,
                decided=self.decided,
                interval=0,
            )

        return connect


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> World:
    made = World()
    monkeypatch.setattr(parts_sync, "connect_by", made.connect_by)
    return made


def test_a_code_is_told_and_then_where_the_kiosk_belongs(machine, world: World) -> None:
    said = machine.say("pair", SERVER, "--json")

    waiting, paired = said.lines
    assert said.code == ExitCode.OK
    assert (waiting["state"], waiting["user_code"]) == ("waiting", "WDJB-MJHT")
    assert (paired["state"], paired["site"], paired["server"]) == ("paired", "north", SERVER)


def test_for_people_it_is_said_in_words(machine, world: World) -> None:
    said = machine.say("pair", "sync.example.org")

    assert "The code of this kiosk is WDJB-MJHT" in said.out
    assert "sync-server kiosks approve WDJB-MJHT" in said.out
    assert "Paired with https://sync.example.org as Counter 1" in said.out


@pytest.mark.parametrize("decided", ["denied", "expired"])
def test_whoever_is_not_wanted_ends_with_a_finding(machine, world: World, decided: str) -> None:
    world.decided = decided
    said = machine.say("pair", SERVER, "--json")

    assert (said.code, said.lines[-1]) == (ExitCode.FINDINGS, {"state": decided})


def test_the_server_of_the_settings_is_asked(
    machine, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTERPROOF_KIOSK__SYNC__SERVER", "sync.example.org")

    assert machine.say("pair").code == ExitCode.OK


@pytest.mark.parametrize(
    ("server", "why"), [((), "Which server?"), (("http://example.org",), "clear text")]
)
def test_without_an_address_nobody_is_asked(machine, world: World, server, why: str) -> None:
    said = machine.say("pair", *server)

    assert (said.code, why in said.err) == (ExitCode.INPUT, True)


def test_a_server_away_for_a_moment_ends_nothing_and_for_longer_all(
    machine, world: World
) -> None:
    gone = UnavailableError("Not reached.")
    world.faults = Scripted(iter([None, gone, gone, None]))
    first = machine.say("pair", SERVER)
    machine.say("pair", "--forget")
    world.faults = Scripted(iter([None, gone, gone, gone]))
    second = machine.say("pair", SERVER)

    assert (first.code, second.code) == (ExitCode.OK, ExitCode.UNAVAILABLE)
    assert "Not reached." in second.err


class Scripted(list):
    """Says at each call whether it fails."""

    def __init__(self, answers) -> None:
        super().__init__()
        self._answers = answers
        self._next = None

    def __bool__(self) -> bool:
        self._next = next(self._answers, None)
        return self._next is not None

    def pop(self, _index: int = -1) -> Exception:
        return self._next


def test_a_forgotten_server_leaves_what_waits(machine, world: World) -> None:
    machine.say("pair", SERVER)
    machine.fill(machine.batch("L1"))
    said = machine.say("pair", "--forget")
    again = machine.say("pair", "--forget")
    status = machine.say("sync", "--status", "--json").answer

    assert "is forgotten" in said.out
    assert "was not paired" in again.out
    assert (status["paired"], status["waiting"] > 0) == (False, True)


def test_a_sync_sends_what_waits_and_takes_what_is_new(machine, world: World) -> None:
    machine.say("pair", SERVER)
    machine.fill(machine.batch("L1"))
    world.server.change("product", "04012345678901", BEEF)
    said = machine.say("sync", "--json")

    counted = {name: said.answer[name] for name in ("sent", "taken", "refused", "owed")}
    assert said.code == ExitCode.OK
    assert counted == {"sent": 1, "taken": 1, "refused": 0, "owed": 0}
    assert machine.say("sync").out.startswith("0 sent, 0 changes taken, 0 refused.\n")


def test_a_sync_tells_how_far_the_log_was_seen(machine, world: World) -> None:
    machine.say("pair", SERVER)
    machine.fill(machine.batch("L1"))
    said, status = machine.say("sync", "--json"), machine.say("sync", "--status")

    assert (said.answer["log"]["size"], said.answer["log"]["alarm"]) == (1, None)
    assert "The log sync.example.org/log was seen with 1 entries" in status.out
    assert "not anchored" in status.out


def test_receipts_that_did_not_come_are_told(machine, world: World) -> None:
    machine.say("pair", SERVER)
    machine.fill(machine.batch("L1"))
    world.server.log.held = True

    assert "1 acts are at the server and wait for their receipts." in machine.say("sync").out


def test_a_log_that_does_not_fit_is_evidence(machine, world: World) -> None:
    machine.say("pair", SERVER)
    machine.fill(machine.batch("L1"))
    machine.say("sync")
    world.server.log.entries[0] = bytes(32)
    synced, status = machine.say("sync"), machine.say("sync", "--status", "--json")

    assert (synced.code, status.code) == (ExitCode.EVIDENCE, ExitCode.EVIDENCE)
    assert "ALARM" in synced.out
    assert status.answer["log"]["alarm"]["code"] == "forked"
    assert json.loads(status.answer["log"]["alarm"]["evidence"])["told"]


def test_what_the_server_refused_is_a_finding_and_told_by_the_status(
    machine, world: World
) -> None:
    machine.say("pair", SERVER)
    machine.fill(machine.batch("L1"))
    sentence = "There is no such\x1b[2J product."
    world.server.lost["shelf.imported"] = Reason(code="unknown-product", sentence=sentence)
    synced = machine.say("sync")
    status = machine.say("sync", "--status")

    assert (synced.code, status.code) == (ExitCode.FINDINGS, ExitCode.FINDINGS)
    assert "There is no such" in status.out
    assert "\x1b" not in status.out
    refusals = machine.say("sync", "--status", "--json").answer["refusals"]
    assert [each["code"] for each in refusals] == ["unknown-product"]


def test_a_kiosk_without_a_server_is_told_how_to_get_one(machine, world: World) -> None:
    machine.fill()
    said = machine.say("sync")

    assert (said.code, "kiosk pair SERVER" in said.err) == (ExitCode.UNAVAILABLE, True)
    assert "Not paired" in machine.say("sync", "--status").out


def test_a_server_that_turns_the_kiosk_away_is_unavailable(machine, world: World) -> None:
    machine.say("pair", SERVER)
    world.turned = TurnedAwayError(Turned.REVOKED, "This kiosk was revoked.")
    said = machine.say("sync", "--json")

    assert said.code == ExitCode.UNAVAILABLE
    assert said.answer["error"]["message"] == "This kiosk was revoked."


def test_a_server_with_another_key_is_evidence(machine, world: World) -> None:
    machine.say("pair", SERVER)
    world.server.key = signing_key(7)

    assert machine.say("sync").code == ExitCode.EVIDENCE


def test_a_paired_kiosk_stands_where_its_server_says(machine, world: World) -> None:
    machine.say("pair", SERVER)
    cache = machine.open()
    found = at_its_site(machine.settings, cache.sync_book).site.name
    cache.close()

    assert found == "north"


def test_the_self_test_tells_how_the_server_is_reached() -> None:
    pair = joined()
    paired, facts = pair.server.paired(), MemoryStore().facts()
    good = finding_of(pair.peer, paired, facts)
    pair.peer.faults.append(UnavailableError("Not reached."))
    gone = finding_of(pair.peer, paired, facts)
    pair.peer.turned = TurnedAwayError(Turned.REVOKED, "Revoked.")
    away = finding_of(pair.peer, paired, facts)

    assert [type(each) for each in (good, gone, away)] == [Ok, Attention, Failed]


def test_the_self_test_tells_of_refusals_wrong_clocks_and_wrong_keys() -> None:
    pair = joined()
    paired = pair.server.paired()
    pair.store.kept_refusals.append(object())
    refused = finding_of(pair.peer, paired, pair.store.facts())
    pair.peer.clock_offset_ms = -90_000
    wrong = finding_of(pair.peer, paired, pair.store.facts())
    pair.peer.signs_with = signing_key(7)

    assert isinstance(refused, Attention)
    assert "-90 seconds" in wrong.what
    with pytest.raises(EvidenceError):
        finding_of(pair.peer, paired, pair.store.facts())
