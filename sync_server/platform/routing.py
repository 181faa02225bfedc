"""Addresses and who answers at them: what FastAPI makes of them is made once in a process.

Features lay routes with methods of their own objects. FastAPI gets the bare functions, and the
server that was asked says whose methods they are: a second server costs next to nothing.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import wraps
from inspect import Parameter, signature
from types import MethodType
from typing import TypedDict, Unpack

from fastapi import FastAPI, Request, Response
from starlette.types import Receive, Scope, Send

Endpoint = Callable[..., Awaitable[object]]
_HANDLERS = "handlers"


class Said(TypedDict, total=False):
    """What FastAPI is told of an address beside its path and who answers."""

    methods: list[str]
    operation_id: str
    status_code: int
    response_model: type | None
    response_class: type[Response]
    responses: dict[int | str, dict[str, object]]
    openapi_extra: dict[str, object]
    include_in_schema: bool


@dataclass(frozen=True, slots=True)
class Address:
    path: str
    endpoint: Endpoint
    tags: Sequence[str]
    said: Said

    def bare(self) -> "Address":
        """The same in every server: without the object that answers."""
        return Address(self.path, _function(self.endpoint), self.tags, self.said)


class Routes:
    """As FastAPI's APIRouter, but nothing is made yet."""

    def __init__(
        self, prefix: str = "", tags: Sequence[str] = (), *, include_in_schema: bool = True
    ) -> None:
        self._prefix, self._tags, self._listed = prefix, tags, include_in_schema
        self._addresses: list[Address] = []

    @property
    def addresses(self) -> Sequence[Address]:
        return self._addresses

    def add_api_route(self, path: str, endpoint: Endpoint, **said: Unpack[Said]) -> None:
        if not self._listed:
            said["include_in_schema"] = False
        self._addresses.append(Address(self._prefix + path, endpoint, self._tags, said))

    def include_router(self, other: "Routes", prefix: str = "") -> None:
        for each in other.addresses:
            path = self._prefix + prefix + each.path
            tags = (*self._tags, *each.tags)
            self._addresses.append(Address(path, each.endpoint, tags, each.said))


@dataclass(frozen=True, slots=True)
class _Made:
    begin: Callable[[], FastAPI]
    addresses: Sequence[Address]
    api: FastAPI


_made: list[_Made] = []


@dataclass(frozen=True, slots=True)
class Served:
    """One server: the API that all share, its own handlers, and what its requests know."""

    api: FastAPI
    handlers: dict[Endpoint, Endpoint]
    state: Mapping[str, object]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope["state"] = {**self.state, _HANDLERS: self.handlers}
        await self.api(scope, receive, send)


def served(begin: Callable[[], FastAPI], routes: Routes, **state: object) -> Served:
    """`begin` makes the API that has no addresses; handlers find `state` in their request."""
    handlers = dict[Endpoint, Endpoint]()
    for each in routes.addresses:
        # By its function a handler is found again, so that of two objects one would answer all.
        if handlers.setdefault(_function(each.endpoint), each.endpoint) != each.endpoint:
            raise ValueError(f"{each.path} is served by a second object with {each.endpoint}")
    return Served(_api(begin, [each.bare() for each in routes.addresses]), handlers, state)


def _api(begin: Callable[[], FastAPI], addresses: Sequence[Address]) -> FastAPI:
    for made in _made:
        if (made.begin, made.addresses) == (begin, addresses):
            return made.api
    api = begin()
    for each in addresses:
        api.add_api_route(
            each.path, _stand_in(each.endpoint), tags=list(each.tags), **each.said
        )
    _made.append(_Made(begin, addresses, api))
    return api


def _function(endpoint: Endpoint) -> Endpoint:
    return endpoint.__func__ if isinstance(endpoint, MethodType) else endpoint


def _stand_in(function: Endpoint) -> Endpoint:
    """Asks the one whose method it is; in all else FastAPI sees the method."""
    seen = signature(function)
    own = [each for each in seen.parameters.values() if each.name != "self"]
    # FastAPI gives the request to one parameter alone.
    wants = [each.name for each in own if each.annotation is Request]
    name = wants[0] if wants else "asked_request"

    @wraps(function)
    async def answer(**given: object) -> object:
        request = given[name] if wants else given.pop(name)
        if not isinstance(request, Request):
            raise TypeError(f"{name} of {function} is no request")
        handler: Endpoint = request.scope["state"][_HANDLERS][function]
        return await handler(**given)

    asked = Parameter(name, Parameter.KEYWORD_ONLY, annotation=Request)
    parameters = own if wants else [*own, asked]
    answer.__dict__["__signature__"] = seen.replace(parameters=parameters)
    return answer
