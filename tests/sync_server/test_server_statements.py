"""Statements up: each accepted once and in its place; what is bad stops nothing else."""

import hashlib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import anyio
import pytest
from sqlalchemy import select

from shared.errors import EvidenceError
from shared.keys import SigningKey
from shared.ledger.hlc import Hlc
from shared.wire import acknowledgement
from shared.wire.base64url import to_bytes, to_text
from shared.wire.uploads import Item
from sync_server.platform.engines import Place
from sync_server.scopes import Scope
from sync_server.sync.tables import QUARANTINE, STATEMENT_BODIES, STATEMENTS
from tests.support.simulated_kiosk import (
    KIOSKS,
    STATE,
    SimulatedKiosk,
    outcomes,
    paired,
    reasons,
)
from tests.support.sync_server import ServerInHand, on_both, serving, settings_of

pytestmark = pytest.mark.anyio
UNLOCKED = "staff.unlocked"


@pytest.fixture
async def kiosk(server: ServerInHand) -> SimulatedKiosk:
    await server.enter("acme", None, *Scope)
    return await paired(server)


async def rows(server: ServerInHand, table):
    async with server.database.read() as connection:
        return (await connection.execute(select(table))).mappings().all()


@on_both
async def test_statements_are_accepted_in_order_and_get_numbers_without_gaps(
    kiosk: SimulatedKiosk,
) -> None:
    items = [kiosk.act(UNLOCKED, {}) for _ in range(5)]

    first = await kiosk.upload(*items[:2])
    then = await kiosk.upload(*items[2:], packed=True)

    assert outcomes(first) + outcomes(then) == ["accepted"] * 5
    kept = await rows(kiosk.server, STATEMENTS)
    assert sorted(each["server_index"] for each in kept) == list(range(5))
    assert [each["statement"] for each in kept] == [each.statement for each in items]


@on_both
async def test_the_same_statement_is_kept_once_and_acknowledged_each_time(
    kiosk: SimulatedKiosk,
) -> None:
    items = [kiosk.act(UNLOCKED, {}) for _ in range(3)]
    await kiosk.upload(*items[:2])
    kiosk.acknowledged.clear()

    again = await kiosk.upload(*items, items[2])

    assert outcomes(again) == ["duplicate", "duplicate", "accepted", "duplicate"]
    assert len(kiosk.acknowledged) == 3
    assert len(await rows(kiosk.server, STATEMENTS)) == 3


async def test_the_acknowledgement_is_for_this_kiosk_and_by_this_server(
    kiosk: SimulatedKiosk,
) -> None:
    told = await kiosk.upload(kiosk.act(UNLOCKED, {}))

    signed = to_bytes(told.acknowledgement, "acknowledgement")
    other = SigningKey(bytes(32)).public
    said = acknowledgement.verify(signed, kiosk.server_key, kiosk.key.public)
    assert [to_text(each) for each in said.hashes] == [told.items[0].hash]
    for server, whom in ((other, kiosk.key.public), (kiosk.server_key, other)):
        with pytest.raises(EvidenceError):
            acknowledgement.verify(signed, server, whom)


@on_both
async def test_a_kiosk_is_told_where_its_chain_stands(kiosk: SimulatedKiosk) -> None:
    before = await kiosk.state()
    await kiosk.upload(kiosk.act(UNLOCKED, {}), kiosk.act(UNLOCKED, {}))
    after = await kiosk.state()

    assert before.head is None
    assert kiosk.head is not None
    assert after.head is not None
    assert (after.head.seq, after.head.hash) == (2, to_text(kiosk.head.entry_hash))
    assert Hlc(after.head.hlc_ms, after.head.hlc_count) == kiosk.head.statement.hlc


@pytest.mark.parametrize("kind_of_act", ["staff.pin-set", "staff.pin-cleared"])
async def test_the_body_of_a_pin_is_not_asked_for_and_never_kept(
    kiosk: SimulatedKiosk, kind_of_act: str
) -> None:
    without = kiosk.act(kind_of_act, {"pin_hash": "x"})
    told_without = await kiosk.upload(without)
    with_body = replace(kiosk.act(kind_of_act, {}), body=b"$argon2id$secret")
    told_with = await kiosk.upload(with_body, kiosk.act(UNLOCKED, {}))

    assert outcomes(told_without) == ["accepted"]
    assert (outcomes(told_with), reasons(told_with)) == (
        ["refused", "accepted"],
        ["secret-body", None],
    )
    (quarantined,) = await rows(kiosk.server, QUARANTINE)
    assert quarantined["body"] is None
    assert len(await rows(kiosk.server, STATEMENT_BODIES)) == 1


def wrongly_signed(item: Item) -> Item:
    last = bytes([item.statement[-1] ^ 1])
    return replace(item, statement=item.statement[:-1] + last)


SPOILED = {
    "signature": lambda kiosk: wrongly_signed(kiosk.act(UNLOCKED, {})),
    "foreign-key": lambda kiosk: kiosk.act(UNLOCKED, {}, issuer="urn:somebody:else"),
    "content-type": lambda kiosk: kiosk.act(UNLOCKED, {}, content_type="text/plain"),
    "malformed": lambda kiosk: replace(kiosk.act(UNLOCKED, {}), statement=b"\xd2\x84"),
    "number": lambda kiosk: kiosk.act(UNLOCKED, {}, seq=2**63),
    "body-missing": lambda kiosk: replace(kiosk.act(UNLOCKED, {}), body=None),
    "body-hash": lambda kiosk: replace(kiosk.act(UNLOCKED, {}), body=b"{}"),
    "body-malformed": lambda kiosk: kiosk.act(UNLOCKED, {}, body=b'{"act": 1}'),
    "kind": lambda kiosk: replace(kiosk.act(UNLOCKED, {}), kind="batch.put"),
    "clock": lambda kiosk: kiosk.act(UNLOCKED, {}, hlc=Hlc(1)),
}
"""A statement of the kiosk's chain that is wrong in one way."""


@on_both
@pytest.mark.parametrize("how", SPOILED)
async def test_a_bad_statement_is_quarantined_and_stops_nothing_else(
    kiosk: SimulatedKiosk, how: str
) -> None:
    good = kiosk.act(UNLOCKED, {})
    bad = SPOILED[how](kiosk)
    # The kiosk itself has it so: its next statement names what it sent.
    before = hashlib.sha256(bad.statement).digest()
    after = kiosk.act(UNLOCKED, {}, seq=3, prev=before, hlc=Hlc(2**47))
    told = await kiosk.upload(good, bad, after)

    assert outcomes(told) == ["accepted", "refused", "accepted"]
    code = "malformed" if how == "number" else how
    assert reasons(told) == [None, code, None]
    (quarantined,) = await rows(kiosk.server, QUARANTINE)
    assert (quarantined["code"], quarantined["statement"]) == (code, bad.statement)
    assert [each["server_index"] for each in await rows(kiosk.server, STATEMENTS)] == [0, 1]
    assert len(kiosk.acknowledged) == 3


async def test_what_was_quarantined_in_an_earlier_upload_is_a_link_too(
    kiosk: SimulatedKiosk,
) -> None:
    bad = SPOILED["body-hash"](kiosk)
    await kiosk.upload(bad)

    told = await kiosk.upload(kiosk.act(UNLOCKED, {}), bad)

    assert (outcomes(told), reasons(told)) == (["accepted", "refused"], [None, "body-hash"])


async def test_a_statement_that_comes_again_as_it_should_be_is_accepted(
    kiosk: SimulatedKiosk,
) -> None:
    item = kiosk.act(UNLOCKED, {})
    await kiosk.upload(replace(item, body=b"{}"))

    told = await kiosk.upload(item)

    assert outcomes(told) == ["accepted"]
    assert await rows(kiosk.server, QUARANTINE) == []


@on_both
async def test_a_statement_waits_for_the_ones_before_it(kiosk: SimulatedKiosk) -> None:
    first, second, third = (kiosk.act(UNLOCKED, {}) for _ in range(3))
    early = await kiosk.upload(third)
    acknowledged = set(kiosk.acknowledged)
    then = await kiosk.upload(first, second, third)

    assert (outcomes(early), reasons(early)) == (["waits"], ["gap"])
    assert early.items[0].reason.sentence == "Send statement 1 first."
    assert not acknowledged
    assert outcomes(then) == ["accepted"] * 3


@on_both
@pytest.mark.logs_warnings
async def test_two_kiosks_with_one_key_are_noticed_and_both_kept_out(
    kiosk: SimulatedKiosk,
) -> None:
    server = kiosk.server
    await kiosk.upload(kiosk.act(UNLOCKED, {}))
    clone = replace(kiosk, acknowledged=set())
    await kiosk.upload(kiosk.act(UNLOCKED, {}))

    told = await clone.upload(clone.act("staff.refused", {"at": 1}), clone.act(UNLOCKED, {}))
    calls = [
        await server.client.get(STATE, headers=each.headers("GET", STATE))
        for each in (kiosk, clone)
    ]
    shown = (await server.client.get(f"{KIOSKS}/{await kiosk_id(server)}")).json()
    metrics = (await server.client.get("/metrics")).text

    assert reasons(told) == ["cloned-kiosk", "cloned-kiosk"]
    assert not clone.acknowledged
    assert [each.status_code for each in calls] == [403, 403]
    assert (shown["state"], shown["alarms"][0]["seq"]) == ("suspended", 2)
    assert "counterproof_kiosk_alarms_total 1.0" in metrics


@pytest.mark.logs_warnings
async def test_an_operator_lets_in_the_one_that_is_left_and_hears_of_the_other_again(
    kiosk: SimulatedKiosk,
) -> None:
    server = kiosk.server
    await kiosk.upload(kiosk.act(UNLOCKED, {}))
    clone = replace(kiosk, head=None, acknowledged=set())
    forged = clone.act("staff.refused", {"at": 1})
    await clone.upload(forged)
    one = f"{KIOSKS}/{await kiosk_id(server)}"

    readmitted = (await server.client.put(f"{one}/readmission")).json()
    goes_on = await kiosk.upload(kiosk.act(UNLOCKED, {}))
    again = await clone.upload(forged)
    shown = (await server.client.get(one)).json()

    assert (readmitted["state"], readmitted["alarms"][0]["settled_at"] is None) == (
        "active",
        False,
    )
    assert outcomes(goes_on) == ["accepted"]
    assert (reasons(again), shown["state"]) == (["cloned-kiosk"], "suspended")


async def kiosk_id(server: ServerInHand) -> str:
    return (await server.client.get(KIOSKS)).json()["items"][0]["id"]


async def test_a_kiosk_cannot_fill_the_disk_with_what_is_bad(
    kiosk: SimulatedKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync_server.sync.tables.quarantine.MOST", 2)
    garbage = [Item(bytes([number]), None, "x") for number in range(4)]

    told = await kiosk.upload(*garbage)

    assert reasons(told) == ["malformed", "malformed", "quarantine-full", "quarantine-full"]
    assert len(kiosk.acknowledged) == 2
    assert len(await rows(kiosk.server, QUARANTINE)) == 2


async def test_kinds_of_a_newer_kiosk_are_kept(kiosk: SimulatedKiosk) -> None:
    told = await kiosk.upload(kiosk.act("moon.seen", {"phase": 1}))

    assert outcomes(told) == ["accepted"]


async def test_a_clock_that_is_years_ahead_or_set_back_changes_no_order(
    kiosk: SimulatedKiosk,
) -> None:
    kiosk.clock_ahead = timedelta(days=3650)
    ahead = kiosk.act(UNLOCKED, {})
    kiosk.clock_ahead = timedelta(days=-3650)
    back = kiosk.act(UNLOCKED, {})
    await kiosk.prove(f"{KIOSKS}/token")

    assert outcomes(await kiosk.upload(ahead, back)) == ["accepted", "accepted"]


async def test_uploads_that_come_at_once_are_each_answered(
    place: Place, tmp_path: Path
) -> None:
    generous = {"requests_per_address": 10**6, "claims_per_address": 100}
    async with serving(place, settings_of(tmp_path, limits=generous)) as server:
        await server.enter("acme", None, *Scope)
        kiosks = [await paired(server, number) for number in range(1, 9)]

        async def send(kiosk: SimulatedKiosk) -> None:
            for _ in range(5):
                assert outcomes(await kiosk.upload(kiosk.act(UNLOCKED, {}))) == ["accepted"]

        async with anyio.create_task_group() as group:
            for each in kiosks:
                group.start_soon(send, each)
        kept = await rows(server, STATEMENTS)

    assert sorted(each["server_index"] for each in kept) == list(range(40))
