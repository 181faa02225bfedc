"""What the QR code of a receipt leads to, and the files to take away."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Path, Request, Response

from shared.errors import InputError
from shared.wire.base64url import to_bytes, to_text
from sync_server.platform import conditions
from sync_server.platform.openapi import Responses, problems
from sync_server.platform.pages import Pages
from sync_server.platform.problems import Kind, ProblemError
from sync_server.web.routes import described
from sync_server.web.routes.asking import HTML, JSON, OPEN, Asking, Shown, show
from sync_server.web.routes.script import SCRIPT
from sync_server.web.routes.shelf import Lang
from sync_server.web.service.own_policy import OwnPolicy
from sync_server.web.service.receipts import Held, Proof, Receipts
from sync_server.web.views.receipts import receipt_view
from sync_server.web.views.shelf import Sign
from sync_server.web.views.told_receipts import PublicReceipt, public_receipt
from sync_server.web.views.verdicts import outcome_signs
from sync_server.web.words.page_words import Vocabulary

_HASH_SIZE = 32
Name = Annotated[
    str,
    Path(
        description="The SHA-256 of the statement, as base64url.",
        examples=["dGhlIGhhc2ggb2YgYSBzdGF0ZW1lbnQgaGFzIDMyIEI"],
    ),
]
FileName = Literal["receipt.cose", "receipt.tlog-proof", "bundle.json"]
_COSE = 'application/cose; cose-type="cose-sign1"'
_TYPES: Mapping[str, str] = {
    "receipt.cose": _COSE,
    "receipt.tlog-proof": "text/plain; charset=utf-8",
    "bundle.json": JSON,
}


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

    async def take_file(self, request: Request, name: Name, file: FileName) -> Response:
        """The receipt (level 1), the proof (level 2) or all of it (level 3), as a file."""
        held = await self._held(name)
        if held is None or held.proof is None:
            detail = "No proof of a statement with this name is here, or not yet."
            raise ProblemError(Kind.NOT_FOUND, detail)
        headers = {
            **OPEN,
            "Content-Type": _TYPES[file],
            "Content-Disposition": f'attachment; filename="{name[:12]}-{file}"',
        }
        seen = request.headers.get("If-None-Match")
        return conditions.page(_content(held.proof, file), headers, seen, HTTPStatus.OK)

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

    def router(self) -> APIRouter:
        routes = APIRouter(tags=["public pages"])
        page = described.page(Kind.NOT_FOUND, Kind.UNAVAILABLE)
        kept = problems(Kind.NOT_FOUND, Kind.UNAVAILABLE, Kind.INVALID, open_to_all=True)
        files = dict.fromkeys(("application/cose", "text/plain", JSON), described.TEXT)
        for path, answer, name, told in (
            ("/r/{name}/{file}", self.take_file, "take_receipt_file", _taken(kept, files)),
            ("/policy", self.show_policy, "show_policy", _taken(kept, _PLAIN)),
        ):
            routes.add_api_route(
                path, answer, operation_id=name, response_class=Response, responses=told
            )
            routes.add_api_route(path, answer, methods=["HEAD"], include_in_schema=False)
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


_PLAIN: Mapping[str, Mapping[str, object]] = {"text/plain": described.TEXT}


def _taken(kept: Responses, content: Mapping[str, Mapping[str, object]]) -> Responses:
    return {**kept, 200: {"content": dict(content)}, 304: {"description": "You have it."}}


def _content(proof: Proof, file: FileName) -> bytes:
    match file:
        case "receipt.cose":
            return proof.level_1
        case "receipt.tlog-proof":
            return proof.level_2
        case "bundle.json":
            return proof.level_3
