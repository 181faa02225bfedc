"""The address of anchors: open to all, since it is for those who do not trust this server."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Query

from sync_server.anchoring.schemas import AnchorList, AnchorsAsked, anchor_told
from sync_server.anchoring.service.anchoring import Anchors
from sync_server.platform.openapi import problems
from sync_server.platform.problems import Kind
from sync_server.platform.routing import Routes


@dataclass(frozen=True, slots=True)
class AnchorRoutes:
    anchors: Anchors

    async def list_anchors(self, asked: Annotated[AnchorsAsked, Query()]) -> AnchorList:
        """Heads of the log on their way to a chain, and the proofs of those that are there."""
        found = await self.anchors.newest(asked.limit, asked.before)
        return AnchorList(items=[anchor_told(each) for each in found])

    def router(self) -> Routes:
        routes = Routes(tags=["log"])
        routes.add_api_route(
            "/anchors",
            self.list_anchors,
            operation_id="list_anchors",
            responses=problems(Kind.INVALID, Kind.UNAVAILABLE, open_to_all=True),
        )
        return routes
