"""The page a kiosk's QR code leads to: it says what to do, and does nothing itself."""

from typing import Annotated

from fastapi import Header, Query, Response

from shared.wire.pairing import CODE_LENGTH, CODE_LETTERS, shown, typed
from sync_server.kiosks.routes.pair_words import WORDS
from sync_server.platform.languages import language_for
from sync_server.platform.pages import Pages, page_headers
from sync_server.platform.routing import Routes

_PAGES = Pages("sync_server.kiosks.routes")
_LONGEST = 500


async def pair_page(
    user_code: Annotated[str, Query(max_length=64)] = "",
    lang: Annotated[str, Query(max_length=8)] = "",
    accept_language: Annotated[str, Header(max_length=_LONGEST)] = "",
) -> Response:
    language = language_for(lang, accept_language)
    page = _PAGES.render(
        "pair.html", words=WORDS[language.code], language=language, code=_code(user_code)
    )
    headers = {**page_headers(language.code), "Cache-Control": "no-store"}
    return Response(page, headers=headers)


def router() -> Routes:
    routes = Routes()
    routes.add_api_route("/pair", pair_page, include_in_schema=False)
    return routes


def _code(text: str) -> str | None:
    """None for what no kiosk shows: it is not shown here either."""
    code = typed(text)
    return shown(code) if len(code) == CODE_LENGTH and set(code) <= set(CODE_LETTERS) else None
