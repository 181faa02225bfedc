"""The page a kiosk's QR code leads to: it says what to do, and does nothing itself."""

import base64
import hashlib
from importlib.resources import files
from typing import Annotated

from fastapi import APIRouter, Header, Query, Response
from jinja2 import Environment, StrictUndefined

from shared.wire.pairing import CODE_LENGTH, CODE_LETTERS, shown, typed
from sync_server.kiosks.routes.pair_words import WORDS

_STYLE = (
    "body{font:1.125rem/1.5 system-ui,sans-serif;margin:0;color:#16181d;background:#fff}"
    "main{max-width:42rem;margin:0 auto;padding:1.5rem}"
    ".code{font:700 2.5rem/1.2 ui-monospace,monospace;letter-spacing:.08em}"
    "pre{white-space:pre-wrap;background:#f1f3f5;padding:.75rem;border-radius:.5rem}"
)
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_HEADERS = {
    "Content-Security-Policy": f"default-src 'none'; style-src 'sha256-{_HASH}'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Vary": "Accept-Language",
}
_TEMPLATE = Environment(autoescape=True, undefined=StrictUndefined).from_string(
    (files("sync_server.kiosks.routes") / "pair.html").read_text(encoding="utf-8")
)
_LONGEST = 500


async def pair_page(
    user_code: Annotated[str, Query(max_length=64)] = "",
    accept_language: Annotated[str, Header(max_length=_LONGEST)] = "",
) -> Response:
    language = _language(accept_language)
    page = _TEMPLATE.render(
        words=WORDS[language], language=language, code=_code(user_code), style=_STYLE
    )
    headers = {**_HEADERS, "Content-Language": language}
    return Response(page, media_type="text/html; charset=utf-8", headers=headers)


def router() -> APIRouter:
    routes = APIRouter()
    routes.add_api_route("/pair", pair_page, include_in_schema=False)
    return routes


def _code(text: str) -> str | None:
    """None for what no kiosk shows: it is not shown here either."""
    code = typed(text)
    return shown(code) if len(code) == CODE_LENGTH and set(code) <= set(CODE_LETTERS) else None


def _language(accepted: str) -> str:
    """The first of those asked for that there is; the order is enough, without the weights."""
    asked = (each.partition(";")[0].strip().lower()[:2] for each in accepted.split(","))
    return next((each for each in asked if each in WORDS), "en")
