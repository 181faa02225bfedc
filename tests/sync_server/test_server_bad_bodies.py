"""Bodies, queries and keys that are wrong, at every endpoint of sync and pairing: a table."""

import json
from collections.abc import Mapping
from datetime import timedelta

import pytest

from shared.keys import SigningKey
from shared.ledger import cose
from shared.ledger.cbor import encode
from shared.ledger.cose import Sign1
from shared.wire.packing import pack
from shared.wire.uploads import LARGEST, Item
from sync_server.scopes import Scope
from tests.support.refusals import everything, refusal
from tests.support.simulated_kiosk import (
    CHANGES,
    KIOSKS,
    STATE,
    SimulatedKiosk,
    outcomes,
    paired,
    reasons,
)
from tests.support.sync_server import ServerInHand, on_both

pytestmark = pytest.mark.anyio
POLL, APPROVALS, DENIALS = f"{KIOSKS}/claims/poll", f"{KIOSKS}/approvals", f"{KIOSKS}/denials"
CBOR = "application/cbor-seq"


@pytest.fixture
async def kiosk(server: ServerInHand) -> SimulatedKiosk:
    await server.enter("acme", None, *Scope)
    kiosk = await paired(server)
    await kiosk.upload(kiosk.act("staff.unlocked", {}))
    return kiosk


BAD_JSON = {
    "cut short": (b'{"user_code":', "application/json", (400, "malformed")),
    "no text": (b"\xff\xfe", "application/json", (400, "malformed")),
    "too deep": (b"[" * 400 + b"]" * 400, "application/json", (400, "malformed")),
    "too large": (b" " * (LARGEST + 1), "application/json", (413, "too-large")),
    "another type": (b"{}", CBOR, (415, "wrong-media-type")),
    "packed": (pack(b"{}"), "application/zstd", (415, "wrong-media-type")),
    "a list": (b"[]", "application/json", (422, "invalid")),
    "nothing": (b"{}", "application/json", (422, "invalid")),
    "numbers": (
        b'{"user_code":12345678,"device_code":1}',
        "application/json",
        (422, "invalid"),
    ),
    "half a character": (b'{"user_code":"\\ud800"}', "application/json", (422, "invalid")),
    "something more": (
        b'{"user_code":"BBBB-BBBB","site":"north","name":"x","admin":true}',
        "application/json",
        (422, "invalid"),
    ),
    "a name of control characters": (
        b'{"user_code":"BBBB-BBBB","site":"north","name":"\\u001b[2J","device_code":"\\u0000"}',
        "application/json",
        (422, "invalid"),
    ),
}


@pytest.mark.parametrize("path", [POLL, APPROVALS, DENIALS])
async def test_a_bad_body_is_refused_and_changes_nothing(
    kiosk: SimulatedKiosk, path: str
) -> None:
    client, before = kiosk.server.client, await everything(kiosk.server)

    refused = {}
    for how, (content, media_type, _) in BAD_JSON.items():
        proof = kiosk.headers("POST", path, token_hash=None)["DPoP"] if path == POLL else ""
        headers = {"Content-Type": media_type, **({"DPoP": proof} if proof else {})}
        refused[how] = refusal(await client.post(path, content=content, headers=headers))[:2]

    assert refused == {how: expected for how, (_, _, expected) in BAD_JSON.items()}
    assert await everything(kiosk.server) == before


BAD_UPLOADS = {
    "a bomb": (pack(bytes(300 * LARGEST)), {"Content-Encoding": "zstd"}, (413, "too-large")),
    "too large": (bytes(LARGEST + 1), {}, (413, "too-large")),
    "too many": (b"\x83\x40\xf6\x61x" * 4097, {}, (400, "malformed")),
    "too deep": (b"\x81" * 100_000, {}, (400, "malformed")),
    "cut short": (b"\x83\x58\xff", {}, (400, "malformed")),
    "more promised than there is": (b"\x9b" + b"\xff" * 8, {}, (400, "malformed")),
    "of no fixed length": (b"\x9f\x40\xf6\x61x\xff", {}, (400, "malformed")),
    "not packed": (b"plain", {"Content-Encoding": "zstd"}, (400, "malformed")),
    "a packing cut short": (
        pack(b"\x80")[:-1],
        {"Content-Encoding": "zstd"},
        (400, "malformed"),
    ),
    "packed twice": (pack(b"") + pack(b""), {"Content-Encoding": "zstd"}, (400, "malformed")),
    "another packing": (b"x", {"Content-Encoding": "gzip"}, (415, "wrong-media-type")),
    "two packings": (b"x", {"Content-Encoding": "zstd, zstd"}, (415, "wrong-media-type")),
    "another type": (b"{}", {"Content-Type": "application/json"}, (415, "wrong-media-type")),
    "another shape": (encode({1: 2}), {}, (400, "malformed")),
    "a kind that is an order": (encode((b"", None, "\x1b[2J")), {}, (400, "malformed")),
    "a long kind": (encode((b"", None, "k" * 65)), {}, (400, "malformed")),
}


async def test_a_bad_upload_is_refused_whole_and_changes_nothing(kiosk: SimulatedKiosk) -> None:
    before = await everything(kiosk.server)

    refused = {
        how: refusal(await kiosk.post(content, headers))[:2]
        for how, (content, headers, _) in BAD_UPLOADS.items()
    }

    assert refused == {how: expected for how, (_, _, expected) in BAD_UPLOADS.items()}
    assert await everything(kiosk.server) == before
    assert outcomes(await kiosk.upload(kiosk.act("staff.unlocked", {}))) == ["accepted"]


def statement_with(**header: object) -> bytes:
    return cose.encode_sign1(Sign1(header, {}, bytes(32), bytes(64)))  # type: ignore[arg-type]


LOT = {
    "batch_id": "b",
    "gtin": "04006381333931",
    "lot": "L",
    "site": "north",
    **dict.fromkeys(("produced_on", "arrived_on", "best_before", "use_by")),
    "supplier": "",
    "notes": "",
    "recall_reason": None,
    "recalled_on": None,
    "archived": 0,
    "live": 1,
}


@on_both
async def test_what_no_database_can_write_is_answered_with_a_reason(
    kiosk: SimulatedKiosk,
) -> None:
    """PostgreSQL has no NUL in its texts: one such word would fail all who wait with it."""
    bad = Item(statement_with(**{"a\0b": 1}), b"{}", "x")
    items = [
        kiosk.act("batch.put", {**LOT, "site": "no\0rth"}),
        kiosk.act("batch.put", {**LOT, "lot": "\0"}),
        kiosk.act("product.put", {"gtin": "04006381333931", "\0\x1b[2J": 1}),
        kiosk.act("batch.recalled", {"batch_id": "b", "reason": "\x1b", "on": None}),
        kiosk.act("policy.set", {"scope": "\0", "subject": "", "fresh_days": 1}),
    ]

    told = await kiosk.upload(bad, *items)

    assert outcomes(told) == ["refused", *["lost"] * 5]
    expected = ["malformed", "foreign-site", "invalid", *["malformed"] * 3]
    assert reasons(told) == expected
    assert all(each.reason.sentence.isprintable() for each in told.items if each.reason)


BAD_QUESTIONS = {
    f"{STATE}?statement=-1": (422, "invalid"),
    f"{STATE}?statement={2**63}": (422, "invalid"),
    f"{STATE}?statement=1&admin=1": (422, "invalid"),
    f"{CHANGES}?after=-1": (422, "invalid"),
    f"{CHANGES}?after={2**63}": (422, "invalid"),
    f"{CHANGES}?wait=nan": (422, "invalid"),
    f"{CHANGES}?wait=inf": (422, "invalid"),
    f"{CHANGES}?wait=-1": (422, "invalid"),
    f"{CHANGES}?wait=26": (422, "invalid"),
    f"{CHANGES}?feed=%00": (422, "invalid"),
    f"{CHANGES}?feed={'0' * 65}": (422, "invalid"),
    f"{CHANGES}?site=south": (422, "invalid"),
    f"{CHANGES}?feed=0a&after=0": (410, "feed-gone"),
    f"{CHANGES}?after=1000000": (410, "feed-gone"),
}


async def test_a_bad_question_is_refused(kiosk: SimulatedKiosk) -> None:
    client, before = kiosk.server.client, await everything(kiosk.server)

    refused = {}
    for url in BAD_QUESTIONS:
        headers = kiosk.headers("GET", url.partition("?")[0])
        refused[url] = refusal(await client.get(url, headers=headers))[:2]

    assert refused == BAD_QUESTIONS
    assert await everything(kiosk.server) == before


def operator_calls(kiosk_id: str, code: str) -> Mapping[str, tuple[str, str, object]]:
    approval = {"user_code": code, "site": "north", "name": "Counter 9"}
    return {
        "approve": ("POST", APPROVALS, approval),
        "deny": ("POST", DENIALS, {"user_code": code}),
        "list": ("GET", KIOSKS, None),
        "show": ("GET", f"{KIOSKS}/{kiosk_id}", None),
        "revoke": ("PUT", f"{KIOSKS}/{kiosk_id}/revocation", None),
        "readmit": ("PUT", f"{KIOSKS}/{kiosk_id}/readmission", None),
    }


async def keys_that_open_nothing(kiosk: SimulatedKiosk) -> Mapping[str, str]:
    server = kiosk.server
    expired = await server.key(*Scope)
    server.clock.advance(timedelta(days=90))
    good = await server.key(*Scope)
    return {
        "none": "",
        "text": "Bearer x",
        "oversize": "Bearer " + "x" * 9000,
        "a kiosk's token": f"DPoP {kiosk.token}",
        "a kiosk's token as a key": f"Bearer {kiosk.token}",
        "expired": f"Bearer {expired}",
        "twisted": f"Bearer {good[:-1]}",
        "another scheme": f"Basic {good}",
    }


async def test_operators_without_a_good_key_change_nothing(kiosk: SimulatedKiosk) -> None:
    server = kiosk.server
    kiosk_id = (await kiosk.state()).kiosk_id
    calls = operator_calls(kiosk_id, "BBBB-BBBB")
    keys = await keys_that_open_nothing(kiosk)
    before = await everything(server)

    refused = {}
    for how, authorization in keys.items():
        for name, (method, path, body) in calls.items():
            headers = {"Authorization": authorization}
            said = await server.client.request(method, path, json=body, headers=headers)
            refused[how, name] = refusal(said)[:2]

    assert refused == dict.fromkeys(refused, (401, "key-needed"))
    assert await everything(server) == before


async def test_operators_of_others_or_without_the_scope_change_nothing(
    kiosk: SimulatedKiosk,
) -> None:
    server, stranger = kiosk.server, SigningKey(bytes([9]) * 32)
    claim = await SimulatedKiosk(server, stranger).claim()
    calls = operator_calls((await kiosk.state()).kiosk_id, claim.user_code)
    keys = {
        "readers": await server.key(Scope.KIOSKS_READ),
        "of another site": await server.key(*Scope, site="south"),
        "of another organisation": await server.key(*Scope, organisation="evil"),
    }
    asked = {
        "readers": ("approve", "deny", "revoke", "readmit"),
        "of another site": ("approve", "show", "revoke", "readmit"),
        "of another organisation": ("show", "revoke", "readmit"),
    }
    for key in keys.values():
        await server.client.get(KIOSKS, headers={"Authorization": f"Bearer {key}"})
    before = await everything(server)

    refused = {}
    for whose, names in asked.items():
        for name in names:
            method, path, body = calls[name]
            headers = {"Authorization": f"Bearer {keys[whose]}"}
            said = await server.client.request(method, path, json=body, headers=headers)
            refused[whose, name] = refusal(said)[0]

    assert refused == {
        **{("readers", name): 403 for name in asked["readers"]},
        ("of another site", "approve"): 403,
        **{("of another site", name): 404 for name in ("show", "revoke", "readmit")},
        **{("of another organisation", name): 404 for name in ("show", "revoke", "readmit")},
    }
    assert await everything(server) == before
    assert (
        json.loads((await server.client.get(KIOSKS)).content)["items"][0]["state"] == "active"
    )
