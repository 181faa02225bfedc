"""The one script of the pages: it checks receipts on the reader's own device."""

import base64
import hashlib
from dataclasses import dataclass
from http import HTTPStatus
from importlib.resources import files

from fastapi import Response

from sync_server.platform.routing import Routes

_YEAR_S = 365 * 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Script:
    """Its address changes with it, so nobody ever runs an old one; `integrity` pins it."""

    content: bytes
    address: str
    integrity: str


def _read() -> Script:
    content = (files("sync_server.web") / "scripts" / "receipts.mjs").read_bytes()
    digest = hashlib.sha256(content).digest()
    integrity = base64.b64encode(digest).decode()
    return Script(content, f"/scripts/{digest.hex()[:16]}.mjs", f"sha256-{integrity}")


SCRIPT = _read()


async def script() -> Response:
    headers = {
        "Content-Type": "text/javascript; charset=utf-8",
        "Cache-Control": f"public, max-age={_YEAR_S}, immutable",
    }
    return Response(SCRIPT.content, HTTPStatus.OK, headers)


def router() -> Routes:
    routes = Routes()
    methods = ["GET", "HEAD"]
    routes.add_api_route(SCRIPT.address, script, methods=methods, include_in_schema=False)
    return routes
