"""A server on SQLite that is stopped, put back and started again; two kiosks saw its log."""

import shutil
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from shared.ledger.note import format_note
from sync_server.ledger.tables import LogRow, LogState
from sync_server.parts import begin_feeds
from sync_server.platform.changes import organisations, positions
from sync_server.platform.database import Database
from sync_server.platform.engines import Place
from tests.support.log_in_hand import Witnessing, acts, watching
from tests.support.sync_server import ServerInHand, serving, settings_of

pytestmark = [pytest.mark.anyio, pytest.mark.logs_warnings]


@dataclass
class Machine:
    """A server on SQLite that can be stopped, put back and started again."""

    place: Place
    folder: Path

    @property
    def database(self) -> Path:
        return Path(self.place.name)

    def copy(self) -> Path:
        kept = self.folder / "copy.sqlite3"
        shutil.copyfile(self.database, kept)
        return kept

    def put_back(self, kept: Path) -> None:
        for each in self.folder.glob(f"{self.database.name}*"):
            each.unlink()
        shutil.copyfile(kept, self.database)
        self.database.chmod(0o600)

    async def restored(self, kept: Path) -> None:
        """As `sync-server restore` puts it back."""
        self.put_back(kept)
        async with Database.opened(self.place) as database:
            await begin_feeds(database)

    @asynccontextmanager
    async def runs(self, *known: Witnessing) -> AsyncGenerator[ServerInHand]:
        async with serving(self.place, settings_of(self.folder)) as server:
            server.client.headers.clear()
            for each in known:
                each.kiosk.server = server
                await each.kiosk.fetch_token()
            yield server


async def begun(machine: Machine) -> tuple[Witnessing, Witnessing]:
    """Two kiosks; the first has told its head of 3."""
    async with machine.runs() as server:
        one, two = await watching(server, 1), await watching(server, 2)
        await one.upload(*acts(one, 2))
        await two.upload(*acts(two, 1))
        await one.exchange()
        await one.exchange()
    return one, two


async def state_of(server: ServerInHand) -> LogState:
    async with server.database.read() as connection:
        return await LogRow(connection).read()


async def feeds_of(server: ServerInHand) -> Mapping[str, str]:
    async with server.database.write() as connection:
        names = await organisations(connection)
        return {name: each.feed for name, each in (await positions(connection, names)).items()}


def told(watching: Witnessing) -> bytes:
    assert watching.note is not None
    return format_note(watching.note).encode()


def origin_of(watching: Witnessing) -> str:
    assert watching.head is not None
    return watching.head.origin
