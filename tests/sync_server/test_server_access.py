"""The gates: who is let in, how often, with what kind of body; and what each refusal says."""

from datetime import timedelta
from pathlib import Path

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync_server.platform.bodies import is_deeper
from sync_server.platform.engines import Place
from sync_server.platform.rates import Quota, RateLimit
from sync_server.scopes import Scope
from tests.support.sync_server import HandClock, ServerInHand, serving, settings_of

BATCHES = "/api/v1/batches"
JSON = {"Content-Type": "application/json"}


@pytest.mark.anyio
async def test_without_a_key_nobody_is_let_in(server: ServerInHand) -> None:
    said = await server.client.get(BATCHES)

    assert (said.status_code, said.headers["WWW-Authenticate"]) == (401, "Bearer")


@pytest.mark.anyio
@pytest.mark.parametrize("credentials", ["Bearer x", "Bearer", "Basic dTpw", "Bearer cp_a_b"])
async def test_what_is_no_key_is_refused(server: ServerInHand, credentials: str) -> None:
    said = await server.client.get(BATCHES, headers={"Authorization": credentials})

    assert said.status_code == 401


@pytest.mark.anyio
async def test_who_guesses_keys_is_stopped_and_others_are_not(
    place: Place, tmp_path: Path
) -> None:
    async with serving(place, settings_of(tmp_path, limits={"wrong_keys_per_address": 3})) as s:
        wrong = {"Authorization": "Bearer guess"}
        guesses = [await s.client.get(BATCHES, headers=wrong) for _ in range(5)]
        await s.enter()
        right = await s.client.get(BATCHES)
        s.clock.advance(timedelta(minutes=1))
        later = await s.client.get(BATCHES)

    assert [each.status_code for each in guesses] == [401, 401, 401, 429, 429]
    assert guesses[-1].headers["Retry-After"] == "20"
    # From this address nobody can tell a guess from a hit until the minute is over.
    assert (right.status_code, later.status_code) == (429, 200)


@pytest.mark.anyio
async def test_a_key_has_a_quota_and_every_answer_says_what_is_left(
    place: Place, tmp_path: Path
) -> None:
    async with serving(place, settings_of(tmp_path, limits={"requests_per_key": 2})) as s:
        await s.enter()
        said = [await s.client.get(BATCHES) for _ in range(3)]

    assert [each.status_code for each in said] == [200, 200, 429]
    assert said[0].headers["RateLimit-Policy"].endswith('"key";q=2;w=60')
    assert [each.headers["RateLimit"].partition(", ")[2] for each in said] == [
        '"key";r=1;t=30',
        '"key";r=0;t=60',
        '"key";r=0;t=30',
    ]


@pytest.mark.anyio
async def test_an_address_has_a_quota_that_refills(place: Place, tmp_path: Path) -> None:
    async with serving(place, settings_of(tmp_path, limits={"requests_per_address": 2})) as s:
        first = [(await s.client.get("/livez")).status_code for _ in range(3)]
        s.clock.advance(timedelta(seconds=30))
        then = [(await s.client.get("/livez")).status_code for _ in range(2)]

    assert (first, then) == ([200, 200, 429], [200, 429])


@given(st.integers(1, 600), st.lists(st.floats(0, 20), max_size=50))
def test_nobody_gets_more_than_a_full_quota_and_what_refilled(
    quota: int, pauses: list[float]
) -> None:
    clock = HandClock()
    limit = RateLimit(Quota("x", quota), clock)
    allowed = 0
    for pause in pauses:
        clock.advance(timedelta(seconds=pause))
        allowed += sum(limit.take("one").allowed for _ in range(quota + 1))

    assert allowed <= quota + clock.monotonic() * quota / 60 + 1


def test_the_longest_unseen_askers_are_forgotten() -> None:
    limit = RateLimit(Quota("x", 1), HandClock())
    for number in range(70_000):
        limit.take(str(number))

    assert limit.exhausted("0") is None
    assert limit.exhausted("69999") is not None


@pytest.mark.anyio
async def test_a_body_that_is_too_large_is_refused_before_it_is_read(
    place: Place, tmp_path: Path
) -> None:
    async with serving(place, settings_of(tmp_path, limits={"body_bytes": 1024})) as s:
        announced = await s.client.post(BATCHES, content=b"x" * 1025, headers=JSON)

        async def pieces():
            while True:  # as long as somebody reads
                yield b" " * 100

        endless = await s.client.post(BATCHES, content=pieces(), headers=JSON)

    assert (announced.status_code, endless.status_code) == (413, 413)


@pytest.mark.anyio
@pytest.mark.parametrize("media_type", ["text/plain", "application/xml", ""])
async def test_a_body_of_another_kind_is_refused(server: ServerInHand, media_type: str) -> None:
    said = await server.client.post(
        BATCHES, content=b"{}", headers={"Content-Type": media_type}
    )

    assert (said.status_code, said.headers["Accept"]) == (415, "application/json")


@pytest.mark.anyio
@pytest.mark.parametrize("body", [b"[" * 500_000, b'{"a":' * 17 + b"1" + b"}" * 17])
async def test_a_body_that_is_too_deep_is_refused(server: ServerInHand, body: bytes) -> None:
    said = await server.client.post(BATCHES, content=body, headers=JSON)

    assert said.status_code == 400
    assert "deeper than 16 levels" in said.json()["detail"]


@pytest.mark.parametrize(
    ("body", "deeper"),
    [
        (b'"[[[["', False),
        (b'["\\"[[["]', False),
        (b"[[],[],[]]", False),
        (b"[[[]]]", True),
        (b'"[[[[ never ended', False),
        (b'{"a":[{}]}', True),
    ],
)
def test_depth_counts_brackets_and_not_texts(body: bytes, *, deeper: bool) -> None:
    assert is_deeper(body, 2) is deeper


@pytest.mark.anyio
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b'{"gtin":"\\ud800"}',
        b"NaN",
        b"1" * 5000,
        b"[]",
        b'{"\\ud800":1}',
    ],
    ids=repr,
)
async def test_a_body_nobody_can_read_is_the_callers_fault(
    server: ServerInHand, body: bytes
) -> None:
    await server.enter()

    said = await server.client.post(BATCHES, content=body, headers=JSON)

    assert said.status_code in (400, 422)
    assert said.headers["Content-Type"] == "application/problem+json"


@pytest.mark.anyio
async def test_numbers_are_no_texts_and_nothing_extra_is_taken(server: ServerInHand) -> None:
    await server.enter()

    said = await server.client.post(
        BATCHES, json={"gtin": 1, "batch_identifier": "L", "x~/": 1}
    )

    errors = {each["pointer"] for each in said.json()["errors"]}
    assert errors == {"/gtin", "/x~0~1"}


@pytest.mark.anyio
async def test_scopes_are_asked_for_one_by_one(server: ServerInHand) -> None:
    await server.enter("acme", None, Scope.KIOSKS_WRITE)

    said: httpx2.Response = await server.client.get(BATCHES)

    assert (said.status_code, said.json()["detail"]) == (
        403,
        "This API key lacks freshness:read.",
    )
