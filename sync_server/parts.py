"""Parts that commands use as the server does; without FastAPI, which loads slowly."""

from urllib.parse import urlsplit

from shared.keys import PublicKey
from sync_server.ground import Ground
from sync_server.kiosks.secret import secrets_of
from sync_server.kiosks.service.claims import Claims
from sync_server.ledger.service.head_file import HeadFile
from sync_server.ledger.service.log import Log, LogParts
from sync_server.ledger.service.sealing import Sealing
from sync_server.ledger.service.trees import Trees
from sync_server.ledger.tables import Hold, hold
from sync_server.platform.changes import begin_again
from sync_server.platform.database import Database
from sync_server.platform.metrics import Metrics
from sync_server.platform.rows_file import RowsFile
from sync_server.settings import Settings
from sync_server.sync.tables import LoggedStatements


async def begin_feeds(database: Database) -> int:
    """After a restore: each organisation gets another feed, and kiosks read everything anew.

    The log is held until somebody shows a head that fits: heads may have been signed since.
    """
    async with database.write() as connection:
        await hold(connection, Hold.RESTORED)
        return await begin_again(connection, database.new_feed)


def claims_of(ground: Ground) -> Claims:
    code_key = secrets_of(ground.key.seed).codes
    return Claims(ground.database, ground.clock, ground.random, code_key)


def log_of(ground: Ground, metrics: Metrics) -> Log:
    database, folder = ground.database, ground.settings.paths.data_dir
    database.watch = RowsFile(folder, ground.key)
    trees = Trees(database, LoggedStatements())
    sealing, origin = Sealing(ground.key), origin_by(ground.settings, ground.key.public)
    parts = LogParts(
        database, ground.clock, sealing, trees, HeadFile(folder), metrics.log, origin
    )
    return Log(parts)


def origin_by(settings: Settings, key: PublicKey) -> str:
    """What the log is called when it is used first; it never changes by settings."""
    if settings.log.origin is not None:
        return settings.log.origin
    public_url = settings.http.public_url
    if public_url is None:
        return f"counterproof-{key.thumbprint[:8].hex()}"
    return f"{urlsplit(public_url).netloc}/log"
