"""A Digital Link as a GS1-Conformant Resolver answers it: the set of links, or one of them."""

import json
from collections.abc import Sequence
from http import HTTPStatus

from fastapi import Request, Response

from sync_server.platform import conditions
from sync_server.platform.openapi import Responses, problems
from sync_server.platform.problems import Kind, ProblemError
from sync_server.platform.routing import Routes
from sync_server.web.routes.asking import OPEN, Asking
from sync_server.web.views.linksets import (
    CONTEXT,
    CONTEXT_RELATION,
    DEFAULT_LINK,
    LINKSET,
    TYPES,
    Target,
    description,
    link_header,
    linkset,
    type_named,
)

_SETS = ("linkset", "all")
_CONTEXT_LINK = f'<{CONTEXT}>; rel="{CONTEXT_RELATION}"; type="application/ld+json"'


def wants_links(asking: Asking, link_type: str) -> bool:
    """The default link is the address itself: who asks for it gets the page."""
    if not link_type:
        return asking.media_type == LINKSET
    return type_named(link_type) != DEFAULT_LINK


def resolved(
    asking: Asking, link_type: str, entity: tuple[str, str], targets: Sequence[Target]
) -> Response:
    """`entity` is the address of what is asked about, and what it is called."""
    if link_type in ("", *_SETS):
        return _set(asking, entity, targets, HTTPStatus.OK)
    if type_named(link_type) not in TYPES:
        known = ", ".join(f"gs1:{each}" for each in (DEFAULT_LINK, *TYPES))
        raise ProblemError(
            Kind.NOT_FOUND, f"There is no link of that type here, only {known} and linkset."
        )
    if len(targets) > 1:
        return _set(asking, entity, targets, HTTPStatus.MULTIPLE_CHOICES)
    # The whole query goes on: the standard asks for it.
    headers = {**OPEN, "Location": f"{targets[0].href}?{asking.raw_query}"}
    return Response(status_code=HTTPStatus.TEMPORARY_REDIRECT, headers=headers)


def _set(
    asking: Asking, entity: tuple[str, str], targets: Sequence[Target], status: HTTPStatus
) -> Response:
    anchor, title = entity
    links = f"{link_header(anchor, targets)}, {_CONTEXT_LINK}"
    content = json.dumps(linkset(anchor, title, targets), ensure_ascii=False).encode()
    headers = {**OPEN, "Link": links, "Content-Type": LINKSET}
    return conditions.page(content, headers, asking.seen, status)


class DescriptionRoute:
    """`public_url` is where links lead; without it, where the request came to."""

    def __init__(self, public_url: str | None) -> None:
        self._public_url = public_url

    async def describe_resolver(self, request: Request) -> Response:
        """What this resolver of GS1 Digital Links can do."""
        root = (self._public_url or str(request.base_url)).rstrip("/")
        content = json.dumps(description(root)).encode()
        headers = {**OPEN, "Content-Type": "application/json"}
        seen = request.headers.get("If-None-Match")
        return conditions.page(content, headers, seen, HTTPStatus.OK)

    def router(self) -> Routes:
        routes = Routes(tags=["public pages"])
        path = "/.well-known/gs1resolver"
        schema: dict[str, object] = {"schema": {"type": "object"}}
        described: Responses = {
            200: {"content": {"application/json": schema}},
            **problems(open_to_all=True),
        }
        routes.add_api_route(
            path,
            self.describe_resolver,
            operation_id="describe_resolver",
            response_class=Response,
            responses=described,
        )
        head = self.describe_resolver
        routes.add_api_route(path, head, methods=["HEAD"], include_in_schema=False)
        return routes
