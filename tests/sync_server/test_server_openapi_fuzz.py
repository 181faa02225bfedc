"""Every documented operation under schemathesis: what fits the description and what does not.

No answer is a 5xx, and each is one that the description has.
"""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import timedelta

import httpx2
import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from shared.keys import SigningKey
from shared.wire import dpop
from shared.wire.uploads import MEDIA_TYPE
from sync_server.kiosks.service.claims import kiosk_id_of
from sync_server.platform import engines
from sync_server.scopes import Scope
from tests.support.simulated_kiosk import SimulatedKiosk, paired
from tests.support.sync_server import (
    GTIN,
    ServerInHand,
    make_batch,
    put_product,
    serving,
    settings_of,
)

pytestmark = pytest.mark.no_cover  # examples run the same lines again and again
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
OPERATIONS = (
    *("list_products", "get_product", "put_product", "list_batches", "create_batch"),
    *("get_batch", "change_batch", "recall_batch", "lift_recall", "archive_batch"),
    *("unarchive_batch", "get_label", "livez", "readyz", "metrics"),
    *("claim_kiosk", "poll_claim", "issue_token", "approve_kiosk", "deny_kiosk"),
    *("list_kiosks", "get_kiosk", "readmit_kiosk", "revoke_kiosk"),
    *("upload_statements", "sync_state", "read_changes", "exchange_heads", "get_receipt"),
    "list_anchors",
    *("show_lot", "show_product", "show_batch", "describe_resolver"),
    *("show_receipt", "show_policy", "show_check", "check_receipt"),
)
PROVEN = ("claim_kiosk", "poll_claim", "issue_token")
OTHER_KIOSK = kiosk_id_of(SigningKey(bytes([2]) * 32).public)
"""Also paired, so that its revocation stops nobody else here."""
WITH_TOKEN = ("upload_statements", "sync_state", "read_changes", "exchange_heads")
NOTHING_TO_GET_WRONG = (
    *("livez", "readyz", "metrics", "claim_kiosk", "issue_token", "sync_state"),
    *("show_lot", "show_product", "show_batch", "describe_resolver"),
    *("show_receipt", "show_policy", "show_check"),
)
GENEROUS = {
    "requests_per_address": 10**9,
    "requests_per_key": 10**9,
    "claims_per_address": 10**9,
    "wrong_codes_per_key": 10**9,
}


@schemathesis.serializer(MEDIA_TYPE)
def as_it_is(_: object, value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """A server that stays for many examples, in an event loop of its own."""

    runner: asyncio.Runner
    server: ServerInHand
    existing: str
    kiosk: SimulatedKiosk

    def send(self, case: Case) -> httpx2.Response:
        asked = requests.Request(**case.as_transport_kwargs("http://server")).prepare()
        headers = {
            **asked.headers,
            "Authorization": self.server.client.headers["Authorization"],
            **self._proof(case),
        }
        return self.runner.run(
            self.server.client.request(
                asked.method, asked.url, headers=headers, content=asked.body
            )
        )

    def _proof(self, case: Case) -> dict[str, str]:
        operation_id = case.operation.definition.raw["operationId"]
        if operation_id in WITH_TOKEN:
            return self.kiosk.headers(case.method, case.operation.path)
        if operation_id in PROVEN:
            proof = self.kiosk.proof(case.method, case.operation.path)
            return {"DPoP": dpop.write(proof, self.kiosk.key)}
        return {}


@pytest.fixture(scope="module")
def fuzzed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fuzzed]:
    folder = tmp_path_factory.mktemp("fuzz")
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()

        async def begin() -> tuple[ServerInHand, str, SimulatedKiosk]:
            # A thread that stays, made before any test that would be blamed for it.
            asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1))
            await asyncio.to_thread(tuple)
            place = engines.in_file(folder / "server.sqlite3", 2, timedelta(seconds=5))
            running = serving(place, settings_of(folder, limits=GENEROUS))
            server = await stack.enter_async_context(running)
            server.database.news.close()  # as when it stops: nobody is kept waiting
            await server.enter("acme", "north", *Scope)
            await put_product(server)
            await paired(server, 2)
            kiosk = await paired(server)
            return server, (await make_batch(server)).json()["id"], kiosk

        yield Fuzzed(runner, *runner.run(begin()))
        runner.run(stack.aclose())


def test_no_operation_is_left_out(fuzzed: Fuzzed) -> None:
    paths = fuzzed.server.application.api.api.openapi()["paths"].values()

    assert {each["operationId"] for item in paths for each in item.values()} == set(OPERATIONS)


def lead_on(case: Case, batch_id: str, kiosk_id: str) -> None:
    """Past the first gate: what is there is asked for, in the version it has."""
    known = (("batch_id", batch_id), ("gtin", GTIN), ("kiosk_id", kiosk_id))
    for name, value in known:
        if name in case.path_parameters:
            case.path_parameters[name] = value
    if case.method in ("PATCH", "PUT", "DELETE"):
        case.headers["If-Match"] = "*"
    if isinstance(case.body, dict) and "gtin" in case.body:
        case.body["gtin"] = GTIN


@pytest.mark.parametrize("status", [500, 418])
def test_a_defect_and_an_answer_nobody_described_would_be_noticed(
    fuzzed: Fuzzed, status: int
) -> None:
    description = schemathesis.openapi.from_dict(fuzzed.server.application.api.api.openapi())
    case = description.find_operation_by_id("livez").Case()
    answer = httpx2.Response(status, request=httpx2.Request("GET", "http://server/livez"))
    answer.elapsed = timedelta(0)

    with pytest.raises(FailureGroup):
        case.validate_response(answer, checks=CHECKS)


@pytest.mark.parametrize("mode", GenerationMode, ids=lambda mode: mode.value)
@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_every_answer_is_one_of_the_description(
    fuzzed: Fuzzed, operation_id: str, mode: GenerationMode
) -> None:
    description = schemathesis.openapi.from_dict(fuzzed.server.application.api.api.openapi())
    operation = description.find_operation_by_id(operation_id)
    if mode is GenerationMode.NEGATIVE and operation_id in NOTHING_TO_GET_WRONG:
        return  # nothing about them can be wrong

    @settings(max_examples=25, deadline=None, database=None, suppress_health_check=HealthCheck)
    @given(data=st.data())
    def ask(data: st.DataObject) -> None:
        case = data.draw(operation.as_strategy(generation_mode=mode))
        if data.draw(st.booleans()):
            lead_on(case, fuzzed.existing, OTHER_KIOSK)
        case.validate_response(fuzzed.send(case), checks=CHECKS)

    ask()
