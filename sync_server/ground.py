"""What everything of the server stands on, and where its database is; loads quickly."""

from collections.abc import Callable
from dataclasses import dataclass

from shared.keys import SigningKey
from sync_server.platform import engines
from sync_server.platform.clock import Clock
from sync_server.platform.database import Database
from sync_server.platform.engines import Place
from sync_server.platform.rates import Quota, RateLimit
from sync_server.settings import Settings

RandomBytes = Callable[[int], bytes]
FILE = "server.sqlite3"


@dataclass(frozen=True, slots=True)
class Ground:
    """What every part stands on; `key` is the server's own."""

    settings: Settings
    database: Database
    clock: Clock
    random: RandomBytes
    key: SigningKey

    def limit(self, name: str, requests: int) -> RateLimit:
        return RateLimit(Quota(name, requests), self.clock)


def place_of(settings: Settings) -> Place:
    where = settings.database
    if where.url is None:
        file = settings.paths.data_dir / FILE
        return engines.in_file(file, where.connections, where.patience)
    return engines.at(where.url.get_secret_value(), where.connections, where.patience)
