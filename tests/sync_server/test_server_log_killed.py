"""Whenever the server dies, every head somebody may have been told is one of its log's."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

import tests.support.log_process
from shared.errors import UnavailableError
from shared.keys import SigningKey
from shared.ledger.growing import GrowingTree
from sync_server.ledger.tables import LogRow
from sync_server.platform import engines, schema
from sync_server.platform.database import Database
from sync_server.sync.tables import KeptStatement, StatementRows
from tests.support.log_in_hand import log_on
from tests.support.sync_server import START, HandClock

pytestmark = pytest.mark.anyio
SCRIPT = Path(tests.support.log_process.__file__)


def told_until_killed(folder: Path, lines: int) -> list[tuple[int, str]]:
    command = [sys.executable, str(SCRIPT), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:  # noqa: S603
        for _ in range(lines):
            running.stdout.readline()
        running.kill()
        rest = running.stdout.read().splitlines()
    return [(int(size), root) for size, root in map(str.split, rest)]


@pytest.mark.parametrize("lines", [1, 20])
async def test_a_server_that_was_killed_goes_on_where_it_was(
    tmp_path: Path, lines: int
) -> None:
    told = told_until_killed(tmp_path, lines)

    place = engines.in_file(tmp_path / "server.sqlite3", 2, timedelta(seconds=5))
    async with Database.opened(place) as database, database.read() as connection:
        state = await LogRow(connection).read()
    tree, roots = GrowingTree(), dict[int, str]()
    for number in range(1, state.size + 1):
        tree.add(number.to_bytes(32, "big"))
        roots[number] = tree.root().hex()

    assert state.size >= lines
    assert all(roots[size] == root for size, root in told)
    assert (state.root, state.signed_size) == (tree.root(), state.size)


async def test_what_was_committed_and_not_yet_in_the_file_is_no_alarm(tmp_path: Path) -> None:
    place = engines.in_file(tmp_path / "server.sqlite3", 2, timedelta(seconds=5))
    async with Database.opened(place) as database:
        await schema.ready(database, migrate_old=False)
        log = log_on(database, HandClock(), SigningKey(bytes(32)), tmp_path)
        await log.begin()
        async with database.write() as connection:
            kept = KeptStatement(0, bytes(32), "k", 1, "staff.unlocked", b"", None, START)
            await StatementRows(connection).add([kept])
            grown = await (await log.open(connection)).append([bytes(32)])

        again = log_on(database, HandClock(), SigningKey(bytes(32)), tmp_path)
        await again.begin()

        assert await again.peek() == grown.state
        head = again.parts.head_file.read()
    assert head is not None
    assert "\n1\n" in head.text


async def test_a_file_that_cannot_be_written_lets_no_head_out(tmp_path: Path) -> None:
    place = engines.in_file(tmp_path / "server.sqlite3", 2, timedelta(seconds=5))
    async with Database.opened(place) as database:
        await schema.ready(database, migrate_old=False)
        log = log_on(database, HandClock(), SigningKey(bytes(32)), tmp_path)
        await log.begin()
        (tmp_path / "log.head").unlink()
        (tmp_path / "log.head").mkdir()
        async with database.write() as connection:
            grown = await (await log.open(connection)).append([bytes(32)])
        grown.committed()

        with pytest.raises(UnavailableError, match=r"log\.head"):
            await grown.told(0, [0])
