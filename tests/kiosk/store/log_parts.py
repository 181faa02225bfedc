"""A cache that sends to an honest server with a log, and what it then knows of that log."""

from dataclasses import dataclass

from kiosk.store.cache import Cache
from kiosk.sync.session import Session
from kiosk.sync.uploading import Uploader
from shared.wire.changes import Change, Cursor, Page
from tests.kiosk.store.lying_parts import OURS, Liar, peer_of
from tests.kiosk.store.sync_parts import FEED, put


@dataclass
class Logged:
    """`server` is honest unless it is given lies."""

    bench: object
    cache: Cache
    server: Liar

    def act(self, *names: str) -> None:
        put(self.bench, self.cache, *names)

    def send(self) -> object:
        key = self.cache.signing_key.public
        session = Session(peer_of(self.server, self.bench), self.cache.sync_book, key)
        return Uploader(session, self.bench.clock).step()

    def take(self, *changes: Change, upto: int | None = None) -> None:
        last = changes[-1].number if upto is None else upto
        page = Page(Cursor(FEED, last), last, changes)
        self.cache.sync_book.take(page, self.bench.clock.now())

    def reopened(self) -> "Logged":
        self.cache.close()
        self.cache = self.server.cache = self.bench.open().cache
        return self


def logged(bench) -> Logged:
    cache = bench.cache()
    cache.sync_book.pair(OURS)
    server = Liar(cache)
    server.log.grow(3)
    return Logged(bench, cache, server)


def column(cache: Cache, sql: str) -> list[object]:
    with cache.database.read() as connection:
        return list(connection.exec_driver_sql(sql).scalars())
