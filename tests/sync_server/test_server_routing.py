"""Routes are made once in a process, and each server answers with its own handlers."""

from dataclasses import dataclass

import httpx2
import pytest
from fastapi import FastAPI, Request

from sync_server.platform.openapi import DescribedApi
from sync_server.platform.routing import Routes, Served, served

pytestmark = pytest.mark.anyio


@dataclass(frozen=True, slots=True)
class Greeting:
    word: str

    async def greet(self, name: str, times: int = 1) -> str:
        return " ".join([self.word, *[name] * times])

    async def look(self, request: Request) -> str:
        return f"{self.word} {request.method} {request.state.place}"

    def router(self, *, listed: bool = True) -> Routes:
        inner = Routes(prefix="/greet", tags=["greetings"], include_in_schema=listed)
        inner.add_api_route("/{name}", self.greet, operation_id="greet")
        inner.add_api_route("", self.look, operation_id="look")
        routes = Routes()
        routes.include_router(inner, prefix="/v1")
        return routes


def begin() -> FastAPI:
    return DescribedApi(title="Greetings")


def server(word: str, *, listed: bool = True) -> Served:
    return served(begin, Greeting(word).router(listed=listed), place=f"the place of {word}")


async def said(to: Served, path: str) -> tuple[int, object]:
    transport = httpx2.ASGITransport(to)
    async with httpx2.AsyncClient(transport=transport, base_url="http://server") as client:
        answer = await client.get(path)
        return answer.status_code, answer.json()


async def test_two_servers_share_what_was_made_and_answer_for_themselves() -> None:
    one, other = server("Hello"), server("Hola")

    assert one.api is other.api
    assert await said(one, "/v1/greet/Ann?times=2") == (200, "Hello Ann Ann")
    assert await said(other, "/v1/greet/Ann") == (200, "Hola Ann")


async def test_a_handler_that_wants_the_request_finds_its_own_server_in_it() -> None:
    assert await said(server("Hello"), "/v1/greet") == (200, "Hello GET the place of Hello")
    assert await said(server("Hola"), "/v1/greet") == (200, "Hola GET the place of Hola")


async def test_what_is_wrong_in_a_request_is_refused_as_by_the_method_itself() -> None:
    status, _ = await said(server("Hello"), "/v1/greet/Ann?times=often")

    assert status == 422


def test_the_description_names_what_the_method_takes_and_no_more() -> None:
    (greet,) = server("Hello").api.openapi()["paths"]["/v1/greet/{name}"].values()

    assert [each["name"] for each in greet["parameters"]] == ["name", "times"]
    assert (greet["operationId"], greet["tags"]) == ("greet", ["greetings"])


def test_other_routes_are_another_api() -> None:
    assert server("Hello", listed=False).api is not server("Hello").api


def test_one_method_of_two_objects_in_one_server_is_refused() -> None:
    routes = Routes()
    routes.include_router(Greeting("Hello").router())
    routes.include_router(Greeting("Hola").router(), prefix="/es")

    with pytest.raises(ValueError, match="is served by a second object"):
        served(begin, routes)
