"""The log of a database, as the server composes it."""

from pathlib import Path

from shared.keys import SigningKey
from sync_server.ledger.service.head_file import HeadFile
from sync_server.ledger.service.log import Log, LogParts
from sync_server.ledger.service.sealing import Sealing
from sync_server.ledger.service.trees import Trees
from sync_server.platform.clock import Clock
from sync_server.platform.database import Database
from sync_server.platform.metrics import Metrics
from sync_server.sync.tables import LoggedStatements

ORIGIN = "server.example/log"


def log_on(database: Database, clock: Clock, key: SigningKey, folder: Path) -> Log:
    trees = Trees(database, LoggedStatements())
    parts = (database, clock, Sealing(key), trees, HeadFile(folder), Metrics().log, ORIGIN)
    return Log(LogParts(*parts))
