"""The OpenAPI description: what all operations share, and problems as their answers."""

from collections.abc import Mapping

from fastapi import FastAPI
from pydantic.json_schema import models_json_schema

from sync_server.platform.problems import (
    MEDIA_TYPE,
    Kind,
    ProblemBody,
    status_of,
    title_of,
    type_of,
)

# FastAPI's own type for `responses`; its values are OpenAPI objects.
Responses = dict[int | str, dict[str, object]]
Content = Mapping[str, object]
"""Media types, and what is said of each."""

_ALWAYS = (
    Kind.MALFORMED,
    Kind.KEY_NEEDED,
    Kind.NOT_ALLOWED,
    Kind.INVALID,
    Kind.TOO_MANY_REQUESTS,
    Kind.DEFECT,
    Kind.UNAVAILABLE,
)
_OPEN = (Kind.MALFORMED, Kind.TOO_MANY_REQUESTS, Kind.DEFECT)
_WITH_BODY = (Kind.TOO_LARGE, Kind.WRONG_MEDIA_TYPE)
_TAG_EXAMPLE = '"3-9f86d081884c7d65"'
_REF = "#/components/schemas/{model}"


def problems(
    *kinds: Kind, body: bool = False, open_to_all: bool = False, also: Content | None = None
) -> Responses:
    """Describe the problems of one operation: the ones every one has, and its own.

    `also` is what they are told as to whoever likes that more.
    """
    every = (*(_OPEN if open_to_all else _ALWAYS), *(_WITH_BODY if body else ()), *kinds)
    return {status_of(kind).value: _described(kind, also or {}) for kind in every}


def header(description: str, example: str) -> dict[str, object]:
    return {"description": description, "schema": {"type": "string"}, "example": example}


TAG = header("The version of what is told; for If-Match and If-None-Match.", _TAG_EXAMPLE)
PLACE = header("Where it is from now on.", "/api/v1/batches/7d0f3c1b9a5e4d2c8b6a4f2e1d0c9b8a")
TAGGED: dict[str, object] = {"headers": {"ETag": TAG}}
NOT_MODIFIED: Responses = {304: {"description": "It is still the version you have."}}


class DescribedApi(FastAPI):
    """FastAPI that describes its problems too."""

    def openapi(self) -> dict[str, object]:
        if self.openapi_schema is None:
            description = super().openapi()
            _, definitions = models_json_schema(
                [(ProblemBody, "serialization")], ref_template=_REF
            )
            description["components"]["schemas"].update(definitions["$defs"])
            self.openapi_schema = description
        return self.openapi_schema


def _described(kind: Kind, also: Content) -> dict[str, object]:
    example = {
        "type": type_of(kind),
        "title": title_of(kind),
        "status": status_of(kind).value,
        "detail": "One sentence about this request.",
        "request_id": "b1c7d2f09a3e4c55",
    }
    schema = {"$ref": _REF.format(model=ProblemBody.__name__)}
    return {
        "description": title_of(kind),
        "content": {MEDIA_TYPE: {"schema": schema, "example": example}, **also},
    }
