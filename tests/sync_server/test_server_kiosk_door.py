"""The kiosks' door against what is replayed, expired, twisted, foreign or too large."""

from dataclasses import replace
from datetime import timedelta

import pytest

from shared.keys import SigningKey
from shared.ledger.cbor import encode
from shared.wire import dpop
from shared.wire.packing import pack
from shared.wire.uploads import LARGEST, MEDIA_TYPE, Item, write_items
from sync_server.platform.engines import Place
from sync_server.scopes import Scope
from tests.support.simulated_kiosk import (
    KIOSKS,
    STATE,
    STATEMENTS,
    SimulatedKiosk,
    kiosk_at,
    outcomes,
    paired,
)
from tests.support.sync_server import HandClock, ServerInHand, on_both, serving, settings_of

pytestmark = pytest.mark.anyio
OTHER = SigningKey(bytes(32))
A_WHILE = timedelta(minutes=1, seconds=1)
"""After its start a server believes the clocks of kiosks, and wants no nonce."""


@pytest.fixture
async def kiosk(server: ServerInHand) -> SimulatedKiosk:
    await server.enter("acme", None, *Scope)
    return await paired(server)


async def ask(kiosk: SimulatedKiosk, headers: dict[str, str] | list[tuple[str, str]]):
    return await kiosk.server.client.get(STATE, headers=headers)


def error_of(said) -> str:
    return said.headers["WWW-Authenticate"].partition('error="')[2].partition('"')[0]


@on_both
async def test_a_proof_is_good_for_one_request(kiosk: SimulatedKiosk) -> None:
    headers = kiosk.headers("GET", STATE)

    first, again = await ask(kiosk, headers), await ask(kiosk, headers)

    assert (first.status_code, again.status_code) == (200, 401)
    assert error_of(again) == "invalid_dpop_proof"
    assert again.headers["WWW-Authenticate"].endswith('algs="EdDSA Ed25519"')


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"method": "POST"}, "invalid_dpop_proof"),
        ({"target": f"http://elsewhere{STATE}"}, "invalid_dpop_proof"),
        ({"target": f"http://server{STATEMENTS}"}, "invalid_dpop_proof"),
        ({"token_hash": None}, "invalid_dpop_proof"),
        ({"token_hash": dpop.token_hash_of("x")}, "invalid_dpop_proof"),
        ({"issued_at_s": 1_000_000_000.0, "nonce": None}, "use_dpop_nonce"),
        ({"issued_at_s": 9_000_000_000.0, "nonce": None}, "use_dpop_nonce"),
        ({"issued_at_s": 2.0**52, "nonce": None}, "use_dpop_nonce"),
        ({"nonce": "made up"}, "use_dpop_nonce"),
        ({"nonce": "A" * 32}, "use_dpop_nonce"),
        ({"nonce": "AAAA"}, "use_dpop_nonce"),
    ],
)
async def test_a_proof_for_something_else_opens_nothing(
    kiosk: SimulatedKiosk, changed: dict[str, object], error: str
) -> None:
    said = await ask(kiosk, kiosk.headers("GET", STATE, **changed))

    assert (said.status_code, error_of(said)) == (401, error)
    assert said.headers["DPoP-Nonce"]


async def test_a_proof_by_another_key_opens_nothing(kiosk: SimulatedKiosk) -> None:
    hashed = dpop.token_hash_of(kiosk.token)
    proof = kiosk.proof("GET", STATE, key=OTHER.public, token_hash=hashed)
    stolen = {"Authorization": f"DPoP {kiosk.token}", "DPoP": dpop.write(proof, OTHER)}

    said = await ask(kiosk, stolen)

    assert (said.status_code, error_of(said)) == (401, "invalid_token")


async def test_a_request_has_one_proof(kiosk: SimulatedKiosk) -> None:
    headers = kiosk.headers("GET", STATE)
    twice = [*headers.items(), ("DPoP", headers["DPoP"])]

    without = await ask(kiosk, {"Authorization": headers["Authorization"]})
    with_two = await ask(kiosk, twice)

    assert [error_of(each) for each in (without, with_two)] == ["invalid_dpop_proof"] * 2


async def test_what_is_no_token_opens_nothing(kiosk: SimulatedKiosk) -> None:
    good = kiosk.headers("GET", STATE)
    head, claims, mac = kiosk.token.split(".")
    for token in ("", "x", f"{head}.{claims}.{mac[:-2]}AA", f"{head}.{head}.{mac}"):
        kiosk.token = token
        said = await ask(kiosk, kiosk.headers("GET", STATE))
        assert (said.status_code, error_of(said)) == (401, "invalid_token")
    bearer = await ask(
        kiosk, {**good, "Authorization": good["Authorization"].replace("DPoP", "Bearer")}
    )
    assert (bearer.status_code, error_of(bearer)) == (401, "invalid_token")


@on_both
async def test_a_token_lasts_five_minutes(kiosk: SimulatedKiosk) -> None:
    kiosk.server.clock.advance(timedelta(seconds=299))
    before = await ask(kiosk, kiosk.headers("GET", STATE))
    kiosk.server.clock.advance(timedelta(seconds=1))
    after = await ask(kiosk, kiosk.headers("GET", STATE))

    assert (before.status_code, after.status_code) == (200, 401)
    assert "expired" in after.json()["detail"]


async def test_a_nonce_lasts_five_minutes(kiosk: SimulatedKiosk) -> None:
    said = await ask(kiosk, kiosk.headers("GET", STATE, nonce="x"))
    nonce = said.headers["DPoP-Nonce"]
    used = await ask(kiosk, kiosk.headers("GET", STATE, nonce=nonce, issued_at_s=5.0))
    kiosk.server.clock.advance(timedelta(minutes=5, seconds=1))
    await kiosk.fetch_token()
    old = await ask(kiosk, kiosk.headers("GET", STATE, nonce=nonce))

    assert (used.status_code, old.status_code) == (200, 401)


async def test_proofs_from_before_a_restart_are_refused_where_nobody_remembers_them(
    place: Place, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = settings_of(tmp_path)
    async with serving(place, settings) as server:
        await server.enter("acme", None, *Scope)
        server.clock.advance(A_WHILE)
        kiosk = await paired(server)
        in_time = kiosk.headers("GET", STATE)
        kiosk.clock_ahead = timedelta(seconds=50)
        ahead = kiosk.headers("GET", STATE)
        assert [(await ask(kiosk, each)).status_code for each in (in_time, ahead)] == [200, 200]
    monkeypatch.setattr(HandClock, "__init__", later)
    async with serving(place, settings) as restarted:
        kiosk.server = restarted
        replayed = [await ask(kiosk, each) for each in (in_time, ahead)]
        await kiosk.fetch_token()
        fresh = await ask(kiosk, kiosk.headers("GET", STATE))

    assert [error_of(each) for each in replayed] == ["use_dpop_nonce"] * 2
    assert fresh.status_code == 200


def later(clock: HandClock) -> None:
    from tests.support.sync_server import START  # noqa: PLC0415

    clock.at = START + A_WHILE + timedelta(seconds=5)


async def test_behind_a_proxy_the_public_address_is_the_one_of_the_proof(
    place: Place, tmp_path
) -> None:
    http = {"public_url": "https://sync.example/counter/"}
    async with serving(place, settings_of(tmp_path, http=http)) as server:
        server.clock.advance(A_WHILE)
        kiosk = kiosk_at(server)
        path = f"{KIOSKS}/claims"
        said = []
        for target in (f"https://sync.example/counter{path}", f"http://server{path}"):
            proof = replace(kiosk.proof("POST", path), target=target)
            header = {"DPoP": dpop.write(proof, kiosk.key)}
            said.append(await server.client.post(path, headers=header))

    assert [each.status_code for each in said] == [201, 401]
    assert said[0].json()["verification_uri"] == "https://sync.example/counter/pair"


HOSTILE = {
    "a bomb": (pack(bytes(300 * LARGEST)), {"Content-Encoding": "zstd"}, 413),
    "too large": (bytes(LARGEST + 1), {}, 413),
    "too many": (b"\x83\x40\xf6\x61x" * 4097, {}, 400),
    "too deep": (b"\x81" * 100_000, {}, 400),
    "a promise of billions": (b"\x9b" + b"\x7f" * 8, {}, 400),
    "truncated": (write_items([Item(b"s", b"b", "x")])[:-1], {}, 400),
    "truncated zstd": (pack(b"s" * 500)[:-2], {"Content-Encoding": "zstd"}, 400),
    "no zstd": (b"plain", {"Content-Encoding": "zstd"}, 400),
    "another encoding": (b"plain", {"Content-Encoding": "gzip"}, 415),
    "another type": (b"{}", {"Content-Type": "application/json"}, 415),
    "another shape": (encode({1: 2}), {}, 400),
}


@pytest.mark.parametrize("how", HOSTILE)
async def test_a_hostile_upload_is_refused_whole_and_changes_nothing(
    kiosk: SimulatedKiosk, how: str
) -> None:
    content, headers, status = HOSTILE[how]

    said = await kiosk.post(content, headers)

    assert said.status_code == status, said.text
    assert said.headers["Content-Type"] == "application/problem+json"
    assert (await kiosk.state()).head is None
    assert outcomes(await kiosk.upload(kiosk.act("staff.unlocked", {}))) == ["accepted"]


async def test_an_empty_upload_is_answered_with_nothing(kiosk: SimulatedKiosk) -> None:
    assert (await kiosk.upload()).items == []


async def test_the_routes_of_operators_take_no_sequences(kiosk: SimulatedKiosk) -> None:
    said = await kiosk.server.client.post(
        f"{KIOSKS}/approvals", content=b"\x80", headers={"Content-Type": MEDIA_TYPE}
    )

    assert said.status_code == 415


@on_both
async def test_the_statements_of_another_kiosk_are_refused(kiosk: SimulatedKiosk) -> None:
    other = await paired(kiosk.server, 2)
    stolen = other.act("staff.unlocked", {})

    told = await kiosk.upload(stolen)

    assert [each.reason.code for each in told.items] == ["foreign-key"]
    assert outcomes(await other.upload(stolen)) == ["accepted"]
    assert outcomes(await kiosk.upload(stolen)) == ["refused"]
