"""What a request for a page wants: which kind of answer, in which language, seen or not."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlencode

from fastapi import Request, Response
from starlette.datastructures import QueryParams

from sync_server.platform import conditions
from sync_server.platform.languages import LANGUAGES, language_for
from sync_server.platform.pages import Pages, page_headers
from sync_server.platform.problems import Kind, ProblemError
from sync_server.platform.weights import best_media_type
from sync_server.web.words.page_words import PageWords, Vocabulary

HTML, JSON = "text/html", "application/json"
# Whoever may see it may see it from any page: there is nothing of anybody's in it.
OPEN: Mapping[str, str] = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link",
    "Vary": "Accept, Accept-Language",
}


@dataclass(frozen=True, slots=True)
class Asking:
    """`media_type` is the one to answer with."""

    path: str
    raw_query: str
    query: QueryParams
    seen: str | None
    media_type: str
    words: PageWords

    @classmethod
    def of(cls, request: Request, offered: Sequence[str], vocabulary: Vocabulary) -> "Asking":
        headers, query = request.headers, request.query_params
        media_type = best_media_type(headers.get("Accept", ""), offered)
        if media_type is None:
            detail = f"Ask for one of these in Accept: {', '.join(offered)}."
            raise ProblemError(Kind.NOT_ACCEPTABLE, detail)
        language = language_for(query.get("lang", ""), headers.get("Accept-Language", ""))
        return cls(
            request.scope.get("raw_path", request.url.path.encode()).decode("latin-1"),
            request.scope["query_string"].decode("latin-1"),
            query,
            headers.get("If-None-Match"),
            media_type,
            vocabulary[language.code],
        )

    def here(self) -> Callable[[str], str]:
        """The same address in another language."""
        others = [(name, value) for name, value in self.query.multi_items() if name != "lang"]

        def address(code: str) -> str:
            return f"{self.path}?{urlencode([*others, ('lang', code)])}"

        return address


@dataclass(frozen=True, slots=True)
class Shown:
    """A template with all that stands in it."""

    template: str
    title: str
    context: Mapping[str, object]
    status: HTTPStatus = HTTPStatus.OK
    scripts: bool = False
    forms: bool = False


def show(pages: Pages, asking: Asking, shown: Shown, more: Mapping[str, str]) -> Response:
    content = pages.render(
        shown.template,
        title=shown.title,
        words=asking.words,
        language=asking.words.language,
        languages=tuple(LANGUAGES.values()),
        here=asking.here(),
        **shown.context,
    )
    code = asking.words.language.code
    headers = page_headers(code, scripts=shown.scripts, forms=shown.forms)
    return conditions.page(content, {**OPEN, **headers, **more}, asking.seen, shown.status)
