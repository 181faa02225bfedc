"""Turns what can go wrong in a request into its problem: the one table of answers."""

from collections.abc import Iterator, Sequence
from http import HTTPStatus
from typing import TypeGuard

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from shared.errors import EvidenceError, InputError, UnavailableError
from sync_server.platform.facts import facts_of
from sync_server.platform.problems import At, Kind, ProblemError, answer

_log = structlog.stdlib.get_logger("sync_server.problems")
_BY_STATUS = {
    HTTPStatus.NOT_FOUND: (Kind.NOT_FOUND, "No such address. The API begins at /api/v1."),
    HTTPStatus.METHOD_NOT_ALLOWED: (
        Kind.WRONG_METHOD,
        "The header Allow lists the methods of this address.",
    ),
}
_PARTS = {"query": "parameter", "path": "parameter", "header": "header", "cookie": "header"}
_RETRY_AFTER_S = "5"


def install(app: FastAPI) -> None:
    app.add_exception_handler(ProblemError, _problem)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(InputError, _input)
    app.add_exception_handler(UnavailableError, _unavailable)
    app.add_exception_handler(EvidenceError, _unavailable)
    # Starlette answers with this and raises the error again, so that the process's log has it.
    app.add_exception_handler(Exception, _defect)


async def _problem(request: Request, error: Exception) -> Response:
    if not isinstance(error, ProblemError):
        raise error
    return answer(error, facts_of(request.scope))


async def _http(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    status = HTTPStatus(error.status_code)
    kind, detail = _BY_STATUS.get(
        status, (Kind.MALFORMED, "The body cannot be read as the media type it claims to be.")
    )
    problem = ProblemError(kind, detail, headers=error.headers or {})
    return answer(problem, facts_of(request.scope))


async def _invalid(request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    details = error.errors()
    if any(detail["type"] == "json_invalid" for detail in details):
        said = details[0]["ctx"]["error"]
        problem = ProblemError(Kind.MALFORMED, f"The body is not JSON: {said}.")
    else:
        places = list(_places(details))
        problem = ProblemError(Kind.INVALID, "Correct the values listed under errors.", places)
    return answer(problem, facts_of(request.scope))


async def _input(request: Request, error: Exception) -> Response:
    return answer(ProblemError(Kind.INVALID, str(error)), facts_of(request.scope))


async def _unavailable(request: Request, error: Exception) -> Response:
    facts = facts_of(request.scope)
    _log.error("unavailable", request_id=facts.request_id, reason=str(error))
    problem = ProblemError(
        Kind.UNAVAILABLE,
        "Nothing was changed. Try again in a few seconds.",
        headers={"Retry-After": _RETRY_AFTER_S},
    )
    return answer(problem, facts)


async def _defect(request: Request, error: Exception) -> Response:
    del error
    detail = "This is a defect. Report it with the request id."
    return answer(ProblemError(Kind.DEFECT, detail), facts_of(request.scope))


def _places(details: Sequence[dict[str, object]]) -> Iterator[At]:
    for detail in details:
        where = detail["loc"]
        part, *inside = [str(step) for step in where] if _is_path(where) else ["body"]
        said = str(detail["msg"])
        if part in _PARTS:
            yield At(_PARTS[part], ".".join(inside), said)
        else:
            yield At("pointer", pointer_to(*inside), said)


def _is_path(where: object) -> TypeGuard[tuple[str | int, ...]]:
    return isinstance(where, tuple) and where != ()


def pointer_to(*steps: str) -> str:
    """A JSON Pointer (RFC 6901)."""
    return "".join(f"/{step.replace('~', '~0').replace('/', '~1')}" for step in steps)
