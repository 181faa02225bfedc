"""The addresses of the public pages, none of which asks for a key."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sync_server.ledger.service.receipts import Receipts as MadeReceipts
from sync_server.platform.clock import Clock
from sync_server.platform.database import Database
from sync_server.platform.pages import Pages
from sync_server.platform.routing import Routes
from sync_server.web.routes.checking import PATH as CHECK
from sync_server.web.routes.checking import CheckPages
from sync_server.web.routes.receipts import ReceiptPages
from sync_server.web.routes.resolving import DescriptionRoute
from sync_server.web.routes.script import router as script_router
from sync_server.web.routes.shelf import ShelfPages
from sync_server.web.routes.shelf_answers import ShelfAnswers
from sync_server.web.service.checking import Checking
from sync_server.web.service.own_policy import OwnPolicy
from sync_server.web.service.receipts import Receipts
from sync_server.web.service.shelf import PublicShelf
from sync_server.web.words.page_words import read_vocabulary


@dataclass(frozen=True, slots=True)
class PublicPages:
    """`zone` decides what today is; without `public_url` links lead where the request came."""

    database: Database
    clock: Clock
    zone: ZoneInfo
    public_url: str | None
    made: MadeReceipts

    def router(self) -> Routes:
        pages, words = Pages("sync_server.web"), read_vocabulary()
        shelf = PublicShelf(self.database, self.clock, self.zone)
        policy = OwnPolicy(self.database, self.made.log)
        receipts = Receipts(self.database, self.made)
        routes = Routes()
        for each in (
            DescriptionRoute(self.public_url),
            ShelfPages(shelf, ShelfAnswers(shelf, pages), words, self.public_url),
            ReceiptPages(receipts, policy, words, pages, self.zone),
            CheckPages(Checking(policy, self.clock), words, pages),
        ):
            routes.include_router(each.router())
        routes.include_router(script_router())
        return routes


__all__ = ["CHECK", "PublicPages"]
