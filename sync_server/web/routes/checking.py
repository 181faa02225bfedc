"""`/check`: somebody brings a receipt file, and the server says what it proves."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from fastapi import Request, Response

from shared.auditing import telling
from shared.errors import InputError
from shared.ledger.files import LARGEST
from sync_server.platform.bodies import too_large
from sync_server.platform.forms import MEDIA_TYPE, fields_of
from sync_server.platform.openapi import Responses
from sync_server.platform.pages import Pages
from sync_server.platform.problems import Kind, ProblemError
from sync_server.platform.routing import Routes
from sync_server.web.routes import described
from sync_server.web.routes.asking import HTML, JSON, OPEN, Asking, Shown, show
from sync_server.web.routes.script import SCRIPT
from sync_server.web.routes.shelf import Lang
from sync_server.web.service.checking import Checking, Unreadable
from sync_server.web.views.shelf import Sign
from sync_server.web.views.verdicts import (
    VerdictView,
    outcome_signs,
    reason_words,
    verdict_view,
)
from sync_server.web.words.page_words import Vocabulary

PATH = "/check"
_NONE: Mapping[str, str] = {}
_FILE: dict[str, object] = {"type": "string", "format": "binary"}
_FORM: dict[str, object] = {
    "requestBody": {
        "required": True,
        "content": {
            MEDIA_TYPE: {
                "schema": {
                    "type": "object",
                    "properties": {"receipt": _FILE, "policy": _FILE},
                    "required": ["receipt"],
                }
            }
        },
    }
}


@dataclass(frozen=True, slots=True)
class CheckPages:
    checking: Checking
    vocabulary: Vocabulary
    pages: Pages

    async def show_check(self, request: Request, lang: Lang = "") -> Response:
        """A form for a receipt file; with JavaScript it is checked on the device as well."""
        del lang
        asking = Asking.of(request, (HTML,), self.vocabulary)
        return await self._page(asking, None, HTTPStatus.OK)

    async def check_receipt(self, request: Request, lang: Lang = "") -> Response:
        """Say what a receipt file proves, by this server's policy or the one that is sent."""
        del lang
        asking = Asking.of(request, (HTML, JSON), self.vocabulary)
        if problem := too_large(request):
            return await self._refused(asking, problem)
        try:
            sent = fields_of(request.headers.get("Content-Type", ""), await request.body())
        except InputError as error:
            raise ProblemError(Kind.MALFORMED, str(error)) from error
        receipt, policy = sent.get("receipt", b""), sent.get("policy", b"")
        if refusal := self._refusal(asking, receipt):
            if asking.media_type == JSON:
                raise ProblemError(Kind.MALFORMED, refusal.sign.word)
            return await self._page(asking, refusal, HTTPStatus.BAD_REQUEST)
        found = await self.checking.check(receipt, policy)
        if asking.media_type == HTML:
            return await self._page(asking, verdict_view(found, asking.words), HTTPStatus.OK)
        if isinstance(found, Unreadable):
            raise ProblemError(Kind.MALFORMED, found.sentence)
        content = json.dumps(telling.fields(found), ensure_ascii=True).encode()
        return Response(content, headers={**OPEN, "Content-Type": JSON})

    async def _refused(self, asking: Asking, problem: ProblemError) -> Response:
        if asking.media_type == JSON:
            raise problem
        view = VerdictView(Sign("unknown", asking.words("check_too_large")), (), ())
        said = await self._page(asking, view, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        said.headers.update(problem.headers)
        return said

    def _refusal(self, asking: Asking, receipt: bytes) -> VerdictView | None:
        """What there is to say before anybody looks into it."""
        if not receipt:
            return VerdictView(Sign("unknown", asking.words("check_none")), (), ())
        if len(receipt) > LARGEST:
            return VerdictView(Sign("unknown", asking.words("check_too_large")), (), ())
        return None

    async def _page(
        self, asking: Asking, view: VerdictView | None, status: HTTPStatus
    ) -> Response:
        words = asking.words
        context = {
            "view": view,
            "policy": await self.checking.own.text(),
            "outcomes": json.dumps(outcome_signs(words)),
            "reasons": json.dumps(reason_words(words)),
            "script": SCRIPT,
        }
        shown = Shown("check.html", words("check"), context, status, scripts=True, forms=True)
        return show(self.pages, asking, shown, _NONE)

    def router(self) -> Routes:
        routes = Routes(tags=["public pages"])
        routes.add_api_route(
            PATH,
            self.show_check,
            operation_id="show_check",
            response_class=Response,
            responses=described.page(Kind.UNAVAILABLE),
        )
        told: Responses = {
            **described.page(Kind.UNAVAILABLE, body=True),
            200: {"content": {HTML: described.TEXT, JSON: {"schema": {"type": "object"}}}},
        }
        routes.add_api_route(
            PATH,
            self.check_receipt,
            methods=["POST"],
            operation_id="check_receipt",
            response_class=Response,
            responses=told,
            openapi_extra=_FORM,
        )
        routes.add_api_route(PATH, self.show_check, methods=["HEAD"], include_in_schema=False)
        return routes
