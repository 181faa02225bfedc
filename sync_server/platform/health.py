"""/livez, /readyz and /metrics: what a watchdog, a balancer and Prometheus ask."""

from dataclasses import dataclass
from typing import Annotated, Literal, Protocol

import structlog
from fastapi import Response

from shared.errors import EvidenceError, UnavailableError
from sync_server.platform.access import require
from sync_server.platform.callers import Caller
from sync_server.platform.database import Database
from sync_server.platform.metrics import MEDIA_TYPE, Metrics
from sync_server.platform.models import Told
from sync_server.platform.openapi import problems
from sync_server.platform.problems import Kind, ProblemError
from sync_server.platform.routing import Routes
from sync_server.platform.schema import State, version_of
from sync_server.scopes import Scope

_log = structlog.stdlib.get_logger("sync_server.health")
Scraper = Annotated[Caller, require(Scope.METRICS_READ)]


class Alive(Told):
    """The process answers."""

    status: Literal["alive"] = "alive"


class LogTold(Told):
    """What an operator has to look at: while the log is held, receipts wait.

    `alarms` are the heads that were shown and do not fit it, under the origin it has now.
    """

    held: str | None
    alarms: int


class Ready(Told):
    """The database answers and has the schema this program needs."""

    status: Literal["ready"] = "ready"
    schema_version: str
    log: LogTold


class WatchedLog(Protocol):
    async def told(self) -> LogTold: ...


class PrometheusText(Response):
    media_type = MEDIA_TYPE


@dataclass(frozen=True, slots=True)
class HealthRoutes:
    database: Database
    metrics: Metrics
    metrics_public: bool
    log: WatchedLog

    async def livez(self) -> Alive:
        """Say that the process answers; a watchdog restarts one that does not."""
        return Alive()

    async def readyz(self) -> Ready:
        """Say whether requests can be served; a balancer sends none to one that cannot.

        A log that is held, or that was shown a head that does not fit, is told and no reason.
        """
        try:
            version = await version_of(self.database)
            if version.state is not State.CURRENT:
                raise ProblemError(Kind.UNAVAILABLE, "The database has another schema.")
            log = await self.log.told()
        except (UnavailableError, EvidenceError) as error:
            _log.error("not ready", reason=str(error))
            raise ProblemError(Kind.UNAVAILABLE, "The database does not answer.") from error
        return Ready(schema_version=version.needed, log=log)

    async def public_metrics(self) -> Response:
        """Metrics in the text format of Prometheus."""
        return Response(self.metrics.text(), media_type=MEDIA_TYPE)

    async def guarded_metrics(self, caller: Scraper) -> Response:
        """Metrics in the text format of Prometheus."""
        del caller
        return await self.public_metrics()

    def router(self) -> Routes:
        routes = Routes(tags=["operation"])
        routes.add_api_route(
            "/livez", self.livez, operation_id="livez", responses=problems(open_to_all=True)
        )
        routes.add_api_route(
            "/readyz",
            self.readyz,
            operation_id="readyz",
            responses=problems(Kind.UNAVAILABLE, open_to_all=True),
        )
        routes.add_api_route(
            "/metrics",
            self.public_metrics if self.metrics_public else self.guarded_metrics,
            operation_id="metrics",
            response_class=PrometheusText,
            responses=problems(),
        )
        return routes
