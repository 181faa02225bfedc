"""A database as it was before there was a log."""

from collections.abc import Sequence

from alembic import command
from sqlalchemy import Connection, text

from sync_server.platform import schema
from sync_server.platform.database import Database

_STATEMENT = text(
    "INSERT INTO statements (server_index, entry_hash, kiosk_id, seq, kind, statement,"
    " received_at) VALUES (:index, :entry, 'k', :index, 'staff.unlocked', :entry, 1)"
)


def to_0003(connection: Connection) -> None:
    command.upgrade(schema.config_for(connection), "0003")


async def filled_before_the_log(database: Database, entries: Sequence[bytes]) -> None:
    rows = [{"index": index, "entry": entry} for index, entry in enumerate(entries)]
    async with database.write() as connection:
        await connection.run_sync(to_0003)
        if rows:
            await connection.execute(_STATEMENT, rows)
        await connection.execute(text("UPDATE sequencer SET size = :size"), {"size": len(rows)})
