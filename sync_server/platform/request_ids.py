"""The outermost middleware: every request gets its id and facts, every answer its headers."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Network, ip_address

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync_server.platform.facts import Facts, put_facts

HEADER = "X-Request-ID"
_GIVEN = re.compile(r"[A-Za-z0-9._-]{8,64}")
_ALWAYS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_SUBSCRIBER = 64
_YEAR_S = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class RequestIds:
    app: ASGIApp
    new_id: Callable[[], str]
    https_only: bool = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        facts = Facts(self._id(scope), _address(scope))
        put_facts(scope, facts)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._complete(MutableHeaders(scope=message), facts.request_id)
            await send(message)

        await self.app(scope, receive, send_with_headers)

    def _id(self, scope: Scope) -> str:
        given = Headers(scope=scope).get(HEADER, "")
        return given if _GIVEN.fullmatch(given) else self.new_id()

    def _complete(self, headers: MutableHeaders, request_id: str) -> None:
        headers[HEADER] = request_id
        for name, value in _ALWAYS.items():
            headers.setdefault(name, value)
        headers.setdefault("Cache-Control", "no-store")
        if self.https_only:
            headers["Strict-Transport-Security"] = f"max-age={_YEAR_S}; includeSubDomains"


def _address(scope: Scope) -> str:
    """Who is counted: of IPv6 whole networks, since each subscriber has 2**64 addresses."""
    client = scope.get("client")
    if not client:
        return "unknown"
    host = str(client[0])
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if isinstance(address, IPv4Address):
        return host
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    return str(IPv6Network((int(address), _SUBSCRIBER), strict=False))
