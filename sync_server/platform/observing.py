"""One log line and one measurement for each request, by operation and never by its path."""

from dataclasses import dataclass
from http import HTTPStatus

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync_server.platform.clock import Clock
from sync_server.platform.facts import facts_of
from sync_server.platform.metrics import Metrics

_log = structlog.stdlib.get_logger("sync_server.requests")
_NONE = "(none)"
_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}


@dataclass(frozen=True, slots=True)
class Observing:
    app: ASGIApp
    metrics: Metrics
    clock: Clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began = self.clock.monotonic()
        status = HTTPStatus.INTERNAL_SERVER_ERROR.value

        async def send_and_note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        self.metrics.in_progress.inc()
        try:
            await self.app(scope, receive, send_and_note)
        finally:
            self.metrics.in_progress.dec()
            self._record(scope, status, self.clock.monotonic() - began)

    def _record(self, scope: Scope, status: int, seconds: float) -> None:
        # A method nobody knows must not become a label: anybody can invent thousands.
        method = scope["method"] if scope["method"] in _METHODS else "(other)"
        operation, facts = _operation(scope), facts_of(scope)
        self.metrics.requests.labels(method, operation, str(status)).inc()
        self.metrics.seconds.labels(method, operation).observe(seconds)
        _log.info(
            "request",
            request_id=facts.request_id,
            method=method,
            operation=operation,
            status=status,
            milliseconds=round(seconds * 1000, 1),
            key=facts.caller,
        )


def _operation(scope: Scope) -> str:
    """The name the API's description gives it: a path may name a person some day."""
    route = scope.get("route")
    return str(getattr(route, "operation_id", None) or getattr(route, "name", _NONE))
