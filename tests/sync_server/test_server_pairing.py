"""Pairing: a code on a screen, an operator types it, the kiosk gets a token for its key."""

from datetime import timedelta

import pytest
from sqlalchemy import select, text

from sync_server.kiosks.tables import KIOSK_CLAIMS
from sync_server.platform.engines import Place
from sync_server.scopes import Scope
from tests.support.simulated_kiosk import KIOSKS, PAIR_AS, kiosk_at, paired
from tests.support.sync_server import ServerInHand, on_both, serving, settings_of

pytestmark = pytest.mark.anyio
OPERATOR = (Scope.KIOSKS_READ, Scope.KIOSKS_WRITE)


@pytest.fixture
async def operated(server: ServerInHand) -> ServerInHand:
    """A server whose client is an operator of the organisation acme."""
    await server.enter("acme", None, *OPERATOR)
    return server


async def approve(server: ServerInHand, code: str, **changed: str):
    body = {"user_code": code, **PAIR_AS, **changed}
    return await server.client.post(f"{KIOSKS}/approvals", json=body)


@on_both
async def test_a_kiosk_learns_where_it_belongs_once_an_operator_typed_its_code(
    operated: ServerInHand,
) -> None:
    kiosk = kiosk_at(operated)
    claim = await kiosk.claim()
    before = await kiosk.poll(claim)
    approved = await approve(operated, claim.user_code)
    after = await kiosk.poll(claim)

    assert (before.state, before.pairing) == ("pending", None)
    assert (approved.status_code, approved.json()["site"]) == (201, "north")
    assert after.pairing is not None
    assert (after.pairing.organisation, after.pairing.site) == ("acme", "north")
    assert after.pairing.kiosk_id == approved.json()["id"]


async def test_what_is_shown_can_be_typed_in_any_manner(operated: ServerInHand) -> None:
    claim = await kiosk_at(operated).claim()
    assert claim.verification_uri_complete.endswith(f"?user_code={claim.user_code}")

    said = await approve(operated, f" {claim.user_code.lower().replace('-', ' ')}")

    assert said.status_code == 201


@on_both
async def test_a_code_works_once(operated: ServerInHand) -> None:
    claim = await kiosk_at(operated).claim()

    first = await approve(operated, claim.user_code)
    second = await approve(operated, claim.user_code)

    assert (first.status_code, second.status_code) == (201, 404)


async def test_a_code_is_good_for_ten_minutes(operated: ServerInHand) -> None:
    kiosk = kiosk_at(operated)
    claim = await kiosk.claim()
    operated.clock.advance(timedelta(minutes=10))

    said = await approve(operated, claim.user_code)

    assert said.status_code == 404
    assert (await kiosk.poll(claim)).state == "expired"


async def test_a_kiosk_that_is_denied_is_told(operated: ServerInHand) -> None:
    kiosk = kiosk_at(operated)
    claim = await kiosk.claim()
    denial = {"user_code": claim.user_code}

    said = await operated.client.post(f"{KIOSKS}/denials", json=denial)
    again = await operated.client.post(f"{KIOSKS}/denials", json=denial)

    assert (said.status_code, again.status_code) == (204, 404)
    assert (await kiosk.poll(claim)).state == "denied"
    assert (await approve(operated, claim.user_code)).status_code == 404


async def test_a_new_claim_ends_the_one_before(operated: ServerInHand) -> None:
    kiosk = kiosk_at(operated)
    old, new = await kiosk.claim(), await kiosk.claim()

    assert (await approve(operated, old.user_code)).status_code == 404
    assert (await approve(operated, new.user_code)).status_code == 201
    assert (await kiosk.poll(old)).state == "expired"


async def test_of_a_claim_nothing_readable_is_kept(operated: ServerInHand) -> None:
    claim = await kiosk_at(operated).claim()

    async with operated.database.read() as connection:
        row = str((await connection.execute(select(KIOSK_CLAIMS))).one())
    assert claim.device_code not in row
    assert claim.user_code.replace("-", "") not in row


async def test_a_device_code_is_worth_nothing_to_another_key(operated: ServerInHand) -> None:
    claim = await kiosk_at(operated).claim()
    await approve(operated, claim.user_code)

    assert (await kiosk_at(operated, 2).poll(claim)).state == "expired"


async def test_a_paired_key_is_not_claimed_again(operated: ServerInHand) -> None:
    kiosk = await paired(operated)

    assert (await kiosk.prove(f"{KIOSKS}/claims")).status_code == 409


async def test_who_guesses_codes_is_stopped(operated: ServerInHand) -> None:
    guesses = [(await approve(operated, "BBBB-BBBB")).status_code for _ in range(12)]

    assert guesses == [404] * 10 + [429] * 2


async def test_nobody_fills_the_server_with_claims(place: Place, tmp_path) -> None:
    async with serving(place, settings_of(tmp_path, limits={"claims_per_address": 2})) as s:
        said = [(await kiosk_at(s, n).prove(f"{KIOSKS}/claims")) for n in (1, 2, 3)]

    assert [each.status_code for each in said] == [201, 201, 429]


async def test_who_polls_too_often_is_told_to_wait(place: Place, tmp_path) -> None:
    async with serving(place, settings_of(tmp_path, limits={"polls_per_claim": 1})) as s:
        kiosk = kiosk_at(s)
        claim = await kiosk.claim()
        await kiosk.poll(claim)
        said = await kiosk.prove(f"{KIOSKS}/claims/poll", {"device_code": claim.device_code})

    assert (said.status_code, said.headers["Retry-After"]) == (429, "60")


async def test_an_operator_of_one_site_approves_there_alone(server: ServerInHand) -> None:
    await server.enter("acme", "south", *OPERATOR)
    claim = await kiosk_at(server).claim()

    elsewhere = await approve(server, claim.user_code)
    here = await approve(server, claim.user_code, site="south")

    assert (elsewhere.status_code, here.status_code) == (403, 201)


async def test_kiosks_are_listed_in_pages_for_their_own_organisation(
    operated: ServerInHand,
) -> None:
    mine = {(await (await paired(operated, number)).state()).kiosk_id for number in (1, 2, 3)}
    first = (await operated.client.get(KIOSKS, params={"limit": 2})).json()
    rest = (await operated.client.get(KIOSKS, params={"cursor": first["next_cursor"]})).json()
    await operated.enter("other", None, *OPERATOR)
    theirs = (await operated.client.get(KIOSKS)).json()

    assert {each["id"] for each in first["items"] + rest["items"]} == mine
    assert (len(first["items"]), rest["next_cursor"], theirs["items"]) == (2, None, [])


@on_both
async def test_a_revoked_kiosk_is_refused_from_its_next_call_on(operated: ServerInHand) -> None:
    kiosk = await paired(operated)
    kiosk_id = (await kiosk.state()).kiosk_id

    revoked = await operated.client.put(f"{KIOSKS}/{kiosk_id}/revocation")
    state = await operated.client.get(
        "/api/v1/sync/state", headers=kiosk.headers("GET", "/api/v1/sync/state")
    )
    token = await kiosk.prove(f"{KIOSKS}/token")
    back = await operated.client.put(f"{KIOSKS}/{kiosk_id}/readmission")

    assert revoked.json()["state"] == "revoked"
    assert [each.status_code for each in (state, token, back)] == [403, 403, 409]
    assert "revoked" in state.json()["detail"]


async def test_a_kiosk_of_others_can_be_neither_seen_nor_revoked(
    operated: ServerInHand,
) -> None:
    kiosk_id = (await (await paired(operated)).state()).kiosk_id
    await operated.enter("other", None, *OPERATOR)

    said = [
        await operated.client.get(f"{KIOSKS}/{kiosk_id}"),
        await operated.client.put(f"{KIOSKS}/{kiosk_id}/revocation"),
        await operated.client.put(f"{KIOSKS}/{kiosk_id}/readmission"),
    ]

    assert [each.status_code for each in said] == [404, 404, 404]


@pytest.mark.parametrize("days", [-40_000, -400, 0, 400])
async def test_a_kiosk_whose_clock_is_years_off_is_let_in_and_its_clock_is_shown(
    operated: ServerInHand, days: int
) -> None:
    ahead = timedelta(days=max(days, -20_000))
    kiosk = await paired(operated, clock_ahead=ahead)
    token = await kiosk.fetch_token()
    shown = (await operated.client.get(KIOSKS)).json()["items"][0]

    assert token.clock_offset_ms == ahead // timedelta(milliseconds=1)
    assert shown["clock_offset_ms"] == token.clock_offset_ms
    assert (await kiosk.state()).site == "north"


async def test_an_unpaired_kiosk_gets_no_token(operated: ServerInHand) -> None:
    said = await kiosk_at(operated).prove(f"{KIOSKS}/token")

    assert said.status_code == 403
    assert "not paired" in said.json()["detail"]


async def test_used_proofs_are_forgotten_when_they_are_too_old_to_come_again(
    operated: ServerInHand,
) -> None:
    kiosk = await paired(operated)
    used = operated.application.api.state["kiosk_access"].doorkeeper.used
    operated.clock.advance(timedelta(minutes=7))
    await kiosk.fetch_token()

    assert len(used._used) == 1


@pytest.mark.parametrize("kind", [pytest.param("postgresql", marks=pytest.mark.postgresql)])
async def test_used_proofs_are_forgotten_in_a_shared_database_too(
    operated: ServerInHand,
) -> None:
    kiosk = await paired(operated)
    operated.clock.advance(timedelta(minutes=7))
    await kiosk.fetch_token()

    async with operated.database.read() as connection:
        count = await connection.execute(text("SELECT count(*) FROM kiosk_proofs"))
    assert count.scalar_one() == 1
