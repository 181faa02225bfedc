"""A shelf as a page, as JSON or as a refusal, whichever was asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from fastapi import Response

from shared.freshness.judgement import Verdict
from sync_server.platform import conditions
from sync_server.platform.pages import Pages
from sync_server.platform.problems import Kind, ProblemError
from sync_server.web.routes.asking import HTML, JSON, OPEN, Asking, Shown, show
from sync_server.web.service.links import Asked, BadLink
from sync_server.web.service.shelf import OnShelf, PublicShelf
from sync_server.web.views.numbers import number_hint
from sync_server.web.views.shelf import Sign, batch_view, list_view
from sync_server.web.views.told import public_answer
from sync_server.web.words.formats import isolated

_STATION = "FreshnessWords"
_NO_MORE: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class ShelfAnswers:
    shelf: PublicShelf
    pages: Pages

    def batch(
        self, asking: Asking, found: OnShelf, more: Mapping[str, str] = _NO_MORE
    ) -> Response:
        """One batch, or the same label at several shops."""
        if asking.media_type == JSON:
            return self._told(asking, found, more)
        if len(found.answers) > 1:
            lead = asking.words("several_lead")
            return self._list(asking, found, (asking.words("several"), lead), more)
        view = batch_view(found.answers[0], asking.words, self.shelf.now())
        return show(self.pages, asking, Shown("batch.html", view.title, {"view": view}), more)

    def product(
        self, asking: Asking, found: OnShelf, more: Mapping[str, str] = _NO_MORE
    ) -> Response:
        """What is on the shelf of a product, which may be nothing."""
        if asking.media_type == JSON:
            return self._told(asking, found, more)
        words, name = asking.words, found.product.name if found.product else ""
        if found.answers:
            source = "Which batch is it? The number is printed on the pack."
            lead = words.kiosk("OfferPanel", source)
        else:
            source = "{0}: no batch is recorded on the shelf."
            lead = words.kiosk(_STATION, source, isolated(name))
        return self._list(asking, found, (words("on_shelf"), lead), more)

    def not_there(self, asking: Asking, asked: Asked, found: OnShelf) -> Response:
        words = asking.words
        if asked.lot is None or found.product is None:
            return self.unknown(asking, words("unknown_product", isolated(asked.gtin)))
        way = f"/01/{asked.gtin}?lang={words.language.code}"
        return self.unknown(asking, words("unknown_batch", isolated(asked.lot)), way)

    def unknown(self, asking: Asking, because: str, way: str | None = None) -> Response:
        if asking.media_type != HTML:
            raise ProblemError(Kind.NOT_FOUND, "Nothing is known here by that address.")
        words = asking.words
        context = {
            "sign": Sign("unknown", words.judged.verdict_word(Verdict.NOT_KNOWN)),
            "because": because,
            "next": words.kiosk(_STATION, "Please ask the staff about this pack."),
            "way": way,
            "detail": "",
        }
        title = words.kiosk("WaitingPanel", "Is this pack fresh?")
        shown = Shown("told.html", title, context, HTTPStatus.NOT_FOUND)
        return show(self.pages, asking, shown, {})

    def bad(self, asking: Asking, bad: BadLink) -> Response:
        if asking.media_type != HTML:
            raise ProblemError(Kind.MALFORMED, f"This is no Digital Link: {bad.sentence}.")
        words = asking.words
        context = {
            "sign": Sign("caution", words.kiosk(_STATION, "This product code is damaged")),
            "because": number_hint(bad.hint, words),
            "next": words("bad_address_lead"),
            "way": None,
            "detail": bad.sentence,
        }
        shown = Shown("told.html", words("bad_address"), context, HTTPStatus.BAD_REQUEST)
        return show(self.pages, asking, shown, {})

    def _list(
        self, asking: Asking, found: OnShelf, head: tuple[str, str], more: Mapping[str, str]
    ) -> Response:
        view = list_view(found, asking.words)
        heading, lead = head
        context = {"heading": heading, "lead": lead, "view": view}
        return show(self.pages, asking, Shown("several.html", view.title, context), more)

    def _told(self, asking: Asking, found: OnShelf, more: Mapping[str, str]) -> Response:
        content = public_answer(found, self.shelf.now()).model_dump_json().encode()
        headers = {**OPEN, **more, "Content-Type": JSON}
        return conditions.page(content, headers, asking.seen, HTTPStatus.OK)
