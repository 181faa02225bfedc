"""A server process that appends to its log and says what it would tell: a test kills it.

Usage: log_process.py FOLDER; each line is the size and root of a head that might be told.
"""

import asyncio
import itertools
import sys
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from shared.keys import SigningKey
from shared.ledger.checkpoint import parse_checkpoint
from shared.ledger.note import parse_note
from shared.wire.log import LogTold
from sync_server.platform import engines, schema
from sync_server.platform.clock import SystemClock
from sync_server.platform.database import Database
from tests.support.log_in_hand import log_on

KEY = SigningKey(bytes(32))


async def append_for_ever(folder: Path) -> None:
    place = engines.in_file(folder / "server.sqlite3", 2, timedelta(seconds=30))
    async with Database.opened(place) as database:
        await schema.ready(database, migrate_old=False)
        log = log_on(database, SystemClock(), KEY, folder)
        await log.begin()
        for number in itertools.count(1):
            async with database.write() as connection:
                growing = await log.open(connection)
                grown = await growing.append([number.to_bytes(32, "big")])
            grown.committed()
            told = await grown.told(0, [growing.size])
            assert told is not None
            say(told)


def say(told: LogTold) -> None:
    head = parse_checkpoint(parse_note(told.checkpoint.encode()).text)
    sys.stdout.write(f"{head.size} {head.root.hex()}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(append_for_ever(Path(sys.argv[1])))
