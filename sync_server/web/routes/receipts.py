"""What the QR code of a receipt leads to, and the files to take away."""

import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import Path, Request, Response

from shared.errors import InputError
from shared.wire.base64url import to_bytes, to_text
from sync_server.platform import conditions
from sync_server.platform.openapi import NOT_MODIFIED, Responses, problems
from sync_server.platform.pages import Pages
from sync_server.platform.problems import Kind, ProblemError
from sync_server.platform.routing import Routes
from sync_server.web.routes import described
from sync_server.web.routes.asking import HTML, JSON, OPEN, Asking, Shown, show
from sync_server.web.routes.script import SCRIPT
from sync_server.web.routes.shelf import Lang
from sync_server.web.service.own_policy import OwnPolicy
from sync_server.web.service.receipts import Held, Receipts
from sync_server.web.views.receipts import receipt_view
from sync_server.web.views.shelf import Sign
from sync_server.web.views.told_receipts import PublicReceipt, public_receipt
from sync_server.web.views.verdicts import outcome_signs, reason_words
from sync_server.web.words.page_words import Vocabulary

_HASH_SIZE = 32
Name = Annotated[
    str,
    Path(
        description="The SHA-256 of the statement, as base64url.",
        examples=["dGhlIGhhc2ggb2YgYSBzdGF0ZW1lbnQgaGFzIDMyIEI"],
    ),
]


@dataclass(frozen=True, slots=True)
class ReceiptPages:
    receipts: Receipts
    policy: OwnPolicy
    vocabulary: Vocabulary
    pages: Pages
    zone: ZoneInfo

    async def show_receipt(self, request: Request, name: Name, lang: Lang = "") -> Response:
        """What a kiosk wrote down, its place in the log, and who saw it there.

        What stands behind the # of a receipt's link stays in the browser and is checked there.
        """
        del lang
        asking = Asking.of(request, (HTML, JSON), self.vocabulary)
        held = await self._held(name)
        if asking.media_type == JSON:
            if held is None:
                raise ProblemError(Kind.NOT_FOUND, "No statement with this name is here.")
            content = public_receipt(name, held).model_dump_json().encode()
            headers = {**OPEN, "Content-Type": JSON}
            return conditions.page(content, headers, asking.seen, HTTPStatus.OK)
        words = asking.words
        shared = {
            "policy": await self.policy.text(),
            "outcomes": json.dumps(outcome_signs(words)),
            "reasons": json.dumps(reason_words(words)),
            "script": SCRIPT,
        }
        if held is None:
            context = {
                **shared,
                "sign": Sign("unknown", words("unknown_receipt")),
                "view": None,
            }
            status = HTTPStatus.NOT_FOUND
        else:
            view = receipt_view(held, name, words, self.zone)
            context, status = {**shared, "view": view, "sign": view.state}, HTTPStatus.OK
        shown = Shown("receipt.html", words("receipt"), context, status, scripts=True)
        return show(self.pages, asking, shown, {})

    async def show_policy(self, request: Request) -> Response:
        """Whom to trust to believe this server's receipts: C2SP tlog-policy."""
        content = (await self.policy.text()).encode()
        headers = {**OPEN, "Content-Type": "text/plain; charset=utf-8"}
        seen = request.headers.get("If-None-Match")
        return conditions.page(content, headers, seen, HTTPStatus.OK)

    async def _held(self, name: str) -> Held | None:
        try:
            entry_hash = to_bytes(name, "name")
        except InputError:
            return None
        if len(entry_hash) != _HASH_SIZE or to_text(entry_hash) != name:
            return None
        return await self.receipts.find(entry_hash)

    def router(self) -> Routes:
        routes = Routes(tags=["public pages"])
        page = described.page(Kind.NOT_FOUND, Kind.UNAVAILABLE)
        policy: Responses = {
            200: {"content": {"text/plain": described.TEXT}},
            **NOT_MODIFIED,
            **problems(Kind.UNAVAILABLE, open_to_all=True),
        }
        routes.add_api_route(
            "/policy",
            self.show_policy,
            operation_id="show_policy",
            response_class=Response,
            responses=policy,
        )
        about = self.show_policy
        routes.add_api_route("/policy", about, methods=["HEAD"], include_in_schema=False)
        routes.add_api_route(
            "/r/{name}",
            self.show_receipt,
            operation_id="show_receipt",
            response_model=PublicReceipt,
            responses=page,
        )
        head = self.show_receipt
        routes.add_api_route("/r/{name}", head, methods=["HEAD"], include_in_schema=False)
        return routes
