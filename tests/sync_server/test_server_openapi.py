"""The description of the API: enough to generate a client from, and true."""

import json
from collections.abc import Iterator

import pytest

from tests.support.sync_server import ServerInHand

pytestmark = pytest.mark.anyio
Operation = dict[str, object]


def operations(server: ServerInHand) -> Iterator[tuple[str, str, Operation]]:
    for path, item in server.application.api.api.openapi()["paths"].items():
        for method, operation in item.items():
            yield path, method, operation


async def test_the_description_is_served_and_every_reference_leads_somewhere(
    server: ServerInHand,
) -> None:
    said = await server.client.get("/api/v1/openapi.json")

    text = said.text
    schemas = said.json()["components"]["schemas"]
    referred = {part.partition('"')[0] for part in text.split("#/components/schemas/")[1:]}
    assert referred <= set(schemas)


async def test_every_operation_has_a_name_of_its_own_and_says_what_it_does(
    server: ServerInHand,
) -> None:
    named = [operation["operationId"] for _, _, operation in operations(server)]

    assert len(set(named)) == len(named)
    assert all(operation.get("description") for _, _, operation in operations(server))


async def test_every_error_is_described_as_a_problem(server: ServerInHand) -> None:
    for path, method, operation in operations(server):
        answers = operation["responses"]
        errors = {status: each for status, each in answers.items() if status >= "400"}
        assert {"400", "429", "500"} <= set(errors), (path, method)
        for status, each in errors.items():
            problem, *others = each["content"].items()
            assert problem[0] == "application/problem+json", (path, status)
            assert problem[1]["example"]["status"] == int(status)
            # Pages for people have pages for what goes wrong.
            assert [name for name, _ in others] in ([], ["text/html"]), (path, status)


OPEN_TO_ALL = {"list_anchors"}
"""For those who do not trust this server, and so have no key of it."""


async def test_every_operation_of_the_api_names_the_scope_it_needs(
    server: ServerInHand,
) -> None:
    needed = {
        operation["operationId"]: operation.get("security")
        for path, _, operation in operations(server)
        if path.startswith("/api/")
    }

    assert {name for name, scopes in needed.items() if scopes is None} == OPEN_TO_ALL
    assert needed["list_batches"] == [{"apiKey": ["freshness:read"]}]
    assert needed["recall_batch"] == [{"apiKey": ["freshness:write"]}]


async def test_bodies_and_parameters_come_with_examples(server: ServerInHand) -> None:
    text = json.dumps(server.application.api.api.openapi())

    for example in ("4006381333931", "L2611A", "Salmonella found", "2026-11-20"):
        assert example in text


async def test_no_page_of_the_server_loads_scripts_from_elsewhere(
    server: ServerInHand,
) -> None:
    assert (await server.client.get("/docs")).status_code == 404
    assert (await server.client.get("/redoc")).status_code == 404
