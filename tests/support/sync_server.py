"""A server in one process: composed as in earnest, asked without a socket."""

import itertools
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx2
import pytest

from shared.keys import SigningKey
from sync_server.app import Application, compose
from sync_server.ground import Ground
from sync_server.keys.service import Wish
from sync_server.platform import schema
from sync_server.platform.database import Database
from sync_server.platform.engines import Place
from sync_server.scopes import Scope
from sync_server.settings import Settings

START = datetime(2026, 11, 21, 12, tzinfo=UTC)
GTIN = "04006381333931"


class HandClock:
    """Time goes on when a test says so."""

    def __init__(self) -> None:
        self.at = START

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return (self.at - START).total_seconds()

    def advance(self, by: timedelta) -> None:
        self.at += by


def counted() -> Callable[[int], bytes]:
    """Bytes that are new at each call, and the same in each run."""
    numbers = itertools.count(1)
    return lambda size: next(numbers).to_bytes(size, "big")


def settings_of(folder: Path, **sections: object) -> Settings:
    return Settings.model_validate({"paths": {"data_dir": folder}, **sections})


@dataclass(frozen=True, slots=True)
class ServerInHand:
    """A running server as its callers see it, and what stands behind it."""

    application: Application
    client: httpx2.AsyncClient
    database: Database
    clock: HandClock = field(repr=False)

    async def key(
        self, *scopes: Scope, organisation: str = "acme", site: str | None = None
    ) -> str:
        wish = Wish("a test", organisation, site, frozenset(scopes), timedelta(days=90))
        _, text = await self.application.keys.make(wish)
        return text

    async def enter(
        self, organisation: str = "acme", site: str | None = None, *scopes: Scope
    ) -> None:
        """From now on every request carries a key that may read and write."""
        allowed = scopes or (Scope.FRESHNESS_READ, Scope.FRESHNESS_WRITE)
        text = await self.key(*allowed, organisation=organisation, site=site)
        self.client.headers["Authorization"] = f"Bearer {text}"


@asynccontextmanager
async def serving(place: Place, settings: Settings) -> AsyncGenerator[ServerInHand]:
    async with Database.opened(place) as database:
        await schema.ready(database, migrate_old=False)
        clock = HandClock()
        random = counted()
        key = SigningKey(bytes(range(32)))
        application = compose(Ground(settings, database, clock, random, key))
        transport = httpx2.ASGITransport(application.asgi, raise_app_exceptions=False)
        async with httpx2.AsyncClient(transport=transport, base_url="http://server") as client:
            yield ServerInHand(application, client, database, clock)


async def put_product(server: ServerInHand, gtin: str = GTIN, name: str = "Beef") -> None:
    said = await server.client.put(
        f"/api/v1/products/{gtin}", json={"name": name, "category": "beef"}
    )
    assert said.status_code == 201, said.text


async def make_batch(
    server: ServerInHand, lot: str = "L1", **fields: object
) -> httpx2.Response:
    body = {"gtin": GTIN, "batch_identifier": lot, "site": "north", **fields}
    said = await server.client.post("/api/v1/batches", json=body)
    assert said.status_code == 201, said.text
    return said


on_both = pytest.mark.parametrize(
    "kind", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)]
)
"""Marks a test that must pass on either database."""
