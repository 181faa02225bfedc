"""What every answer carries, what operators see of it, and what nobody outside ever sees."""

import io
import json
import logging
from pathlib import Path

import httpx2
import pytest
import structlog
from fastapi import APIRouter

from shared.errors import InputError, UnavailableError
from shared.ledger.checkpoint import Checkpoint, format_checkpoint
from shared.ledger.note import sign_note
from sync_server.ledger.service.outside import OutsideHeads
from sync_server.platform import logs
from sync_server.platform.engines import Place
from sync_server.scopes import Scope
from tests.support.audited_log import KEY, grow
from tests.support.sync_server import (
    ServerInHand,
    make_batch,
    put_product,
    serving,
    settings_of,
)

pytestmark = pytest.mark.anyio
PROBLEM = "application/problem+json"


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> io.StringIO:
    """The log as it is written, line by line."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.json_lines())
    caplog.set_level(logging.INFO, "sync_server")
    logging.getLogger("sync_server").addHandler(handler)
    yield stream
    logging.getLogger("sync_server").removeHandler(handler)


def lines(log: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


def spoil(folder: Path) -> None:
    for file in folder.glob("server.sqlite3*"):
        file.unlink()
    (folder / "server.sqlite3").write_bytes(b"no database at all" * 100)


def add(server: ServerInHand, error: Exception) -> None:
    async def fail() -> None:
        raise error

    routes = APIRouter()
    routes.add_api_route("/planted", fail, operation_id="planted")
    server.application.api.include_router(routes)


async def test_a_request_keeps_its_id_or_gets_one(server: ServerInHand) -> None:
    given = await server.client.get("/livez", headers={"X-Request-ID": "from-the-proxy"})
    none = await server.client.get("/livez")
    bad = await server.client.get("/livez", headers={"X-Request-ID": "a b"})

    assert given.headers["X-Request-ID"] == "from-the-proxy"
    assert len({none.headers["X-Request-ID"], bad.headers["X-Request-ID"], "a b"}) == 3


async def test_every_answer_forbids_browsers_what_it_does_not_need(
    server: ServerInHand,
) -> None:
    for said in (await server.client.get("/livez"), await server.client.get("/nowhere")):
        assert said.headers["X-Content-Type-Options"] == "nosniff"
        assert said.headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert said.headers["Cache-Control"] == "no-store"
        assert "Strict-Transport-Security" not in said.headers


async def test_behind_https_browsers_are_told_to_stay_there(
    place: Place, tmp_path: Path
) -> None:
    async with serving(place, settings_of(tmp_path, http={"https_only": True})) as server:
        said = await server.client.get("/livez")

    assert said.headers["Strict-Transport-Security"].startswith("max-age=31536000")


async def test_other_origins_are_let_in_only_by_the_settings(
    place: Place, tmp_path: Path
) -> None:
    ours = "https://console.example.org"
    async with serving(place, settings_of(tmp_path, http={"cors_origins": (ours,)})) as server:
        asked = {"Access-Control-Request-Method": "PATCH"}
        mine = await server.client.options("/livez", headers={**asked, "Origin": ours})
        foreign = await server.client.options(
            "/livez", headers={**asked, "Origin": "https://x"}
        )

    assert mine.headers["Access-Control-Allow-Origin"] == ours
    assert "Access-Control-Allow-Origin" not in foreign.headers


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/nowhere", 404), ("TRACE", "/livez", 405), ("POST", "/api/v1/openapi.json", 405)],
)
async def test_what_is_not_there_is_a_problem_too(
    server: ServerInHand, method: str, path: str, status: int
) -> None:
    said = await server.client.request(method, path)

    assert (said.status_code, said.headers["Content-Type"]) == (status, PROBLEM)
    assert said.json()["request_id"] == said.headers["X-Request-ID"]
    assert status != 405 or "GET" in said.headers["Allow"]


@pytest.mark.logs_warnings
async def test_a_defect_tells_the_caller_nothing_and_the_log_only_the_place(
    server: ServerInHand, log: io.StringIO
) -> None:
    add(server, RuntimeError("Ann Example, born 1999"))

    said = await server.client.get("/planted")
    structlog.stdlib.get_logger("sync_server").error("x", exc_info=RuntimeError("Ann Example"))

    assert (said.status_code, said.headers["Content-Type"]) == (500, PROBLEM)
    assert said.json()["type"] == "urn:counterproof:problem:defect"
    assert said.headers["X-Content-Type-Options"] == "nosniff"
    assert "Ann" not in said.text + log.getvalue()


@pytest.mark.logs_warnings
async def test_a_world_that_does_not_answer_is_named_in_the_log_alone(
    server: ServerInHand, log: io.StringIO
) -> None:
    add(server, UnavailableError("The disk of db7 is full."))

    said = await server.client.get("/planted")

    assert (said.status_code, said.headers["Retry-After"]) == (503, "5")
    assert "db7" not in said.text
    assert "db7" in log.getvalue()


async def test_input_the_domain_refuses_is_told_to_the_caller(server: ServerInHand) -> None:
    add(server, InputError("A week has seven days."))

    said = await server.client.get("/planted")

    assert (said.status_code, said.json()["detail"]) == (422, "A week has seven days.")


async def test_the_log_names_the_operation_and_nothing_that_was_asked(
    server: ServerInHand, log: io.StringIO
) -> None:
    await server.enter()
    await put_product(server)
    made = await make_batch(server, notes="for Ann Example")
    await server.client.get("/api/v1/batches", params={"q": "Ann Example"})

    (*_, last) = lines(log)
    assert (last["operation"], last["status"], last["method"]) == ("list_batches", 200, "GET")
    assert (last["level"], last["logger"]) == ("info", "sync_server.requests")
    text = log.getvalue()
    assert "Ann" not in text
    assert made.json()["id"] not in text
    assert server.client.headers["Authorization"].rpartition("_")[2] not in text


async def test_metrics_need_their_scope(server: ServerInHand) -> None:
    refused = await server.client.get("/metrics")
    await server.enter("acme", None, Scope.METRICS_READ)
    await server.client.request("BREW", "/livez")

    said = await server.client.get("/metrics")

    assert refused.status_code == 401
    assert said.headers["Content-Type"].startswith("text/plain; version=0.0.4")
    counted = 'counterproof_requests_total{method="GET",operation="metrics",status="401"} 1.0'
    assert counted in said.text
    assert 'method="(other)"' in said.text
    assert "BREW" not in said.text


async def test_metrics_are_open_if_the_settings_say_so(place: Place, tmp_path: Path) -> None:
    async with serving(place, settings_of(tmp_path, metrics={"public": True})) as server:
        assert (await server.client.get("/metrics")).status_code == 200


@pytest.mark.logs_warnings
async def test_a_server_without_its_schema_is_alive_and_not_ready(
    server: ServerInHand,
) -> None:
    ready = await server.client.get("/readyz")
    async with server.database.write() as connection:
        await connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    other: httpx2.Response = await server.client.get("/readyz")

    log = {"held": None, "alarms": 0}
    assert ready.json() == {"status": "ready", "schema_version": "0008", "log": log}
    assert (other.status_code, (await server.client.get("/livez")).status_code) == (503, 200)


@pytest.mark.logs_warnings
async def test_a_held_log_is_told_and_the_server_is_ready(server: ServerInHand) -> None:
    await grow(server, (3,))
    log = server.application.log
    origin = (await log.peek()).origin or ""
    text = format_checkpoint(Checkpoint(origin, 2, b"x" * 32))
    forged = sign_note(text, origin, KEY.public.raw, KEY.sign)
    await OutsideHeads(log).show(forged, "kiosk 1")

    ready = await server.client.get("/readyz")

    assert (ready.status_code, ready.json()["status"]) == (200, "ready")
    assert ready.json()["log"] == {"held": "forked", "alarms": 1}


@pytest.mark.logs_warnings
async def test_a_server_whose_database_is_damaged_is_not_ready(
    place: Place, tmp_path: Path
) -> None:
    async with serving(place, settings_of(tmp_path)) as server:
        await server.database.close()
        spoil(tmp_path)
        said = await server.client.get("/readyz")

    assert (said.status_code, said.json()["detail"]) == (503, "The database does not answer.")


def test_the_log_of_a_process_is_json_whoever_writes_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    root, stream = logging.getLogger(), io.StringIO()
    monkeypatch.setattr(root, "handlers", list(root.handlers))
    monkeypatch.setattr(root, "level", root.level)
    logs.set_up("info", stream)

    logging.getLogger("somebody").info("said %s", "this", exc_info=ValueError("Ann"))

    (line,) = lines(stream)
    assert (line["event"], line["error"], line["at"]) == ("said this", "ValueError", [])
    assert str(line["timestamp"]).endswith("Z")
