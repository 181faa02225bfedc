"""A server of one kiosk that is honest but for one answer, and what a step makes of it."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import httpx2
from sqlalchemy import select

from kiosk.store.cache import Cache
from kiosk.store.tables import SCHEMA
from kiosk.sync.downloading import Downloader
from kiosk.sync.http_peer import HttpPeer
from kiosk.sync.outcomes import Failed, Trouble
from kiosk.sync.session import Session
from kiosk.sync.uploading import Uploader
from kiosk.sync.witness import Witness
from shared.keys import SigningKey
from shared.wire import acknowledgement, changes
from shared.wire.acknowledgement import Acknowledgement
from shared.wire.base64url import to_text
from shared.wire.changes import Change, Cursor, Page, write_page
from shared.wire.jwk import members_of
from tests.kiosk.store.sync_parts import FEED, PAIRED, change, lot
from tests.support.log_twin import MemoryLog

SERVER_KEY, EVIL = SigningKey(bytes(32)), SigningKey(bytes([7]) * 32)
JSON, CBOR = "application/json", changes.MEDIA_TYPE
TEXT = "text/plain; charset=utf-8"
HUGE = 10**400
OURS = replace(PAIRED, server="https://server")
Answer = tuple[int, str, bytes]


@dataclass
class Liar:
    """An honest server of one kiosk, but for what `lies` say at one of its addresses."""

    cache: Cache
    lies: dict[str, Callable[["Liar", httpx2.Request], Answer]] = field(default_factory=dict)
    log: MemoryLog = field(default_factory=lambda: MemoryLog(SERVER_KEY))

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        name = request.url.path.rpartition("/")[2]
        honest: Mapping[str, Callable[[httpx2.Request], Answer]] = {
            "token": lambda _: self.token(),
            "state": lambda _: self.state(),
            "changes": lambda _: page_of(change(1, "batch", lot("A"))),
            "statements": self.upload,
            "head": lambda request: (200, TEXT, self.log.answer(request.content.decode())),
        }
        lie = self.lies.get(name)
        status, media_type, content = lie(self, request) if lie else honest[name](request)
        return httpx2.Response(
            status,
            headers={"Content-Type": media_type},
            stream=httpx2.ByteStream(content),
        )

    def token(self, **changed: object) -> Answer:
        told = {"access_token": "t", "token_type": "DPoP", "expires_in": 300}
        return told_as_json({**told, "clock_offset_ms": 0, **changed})

    def state(self, **changed: object) -> Answer:
        place = {"kiosk_id": OURS.kiosk_id, "organisation": OURS.organisation}
        named = {"site": OURS.site, "name": OURS.name, "head": None, "feed": FEED, "number": 0}
        key = {"server_key": members_of(SERVER_KEY.public)}
        return told_as_json({**place, **named, **key, **changed})

    def upload(
        self,
        request: httpx2.Request,
        signer: SigningKey = SERVER_KEY,
        kiosk: str = "",
        hashes: tuple[bytes, ...] | None = None,
        **changed: object,
    ) -> Answer:
        entries = [each.entry_hash for each in self.cache.sync_book.waiting(9, 10**6)]
        held = tuple(entries) if hashes is None else hashes
        whose = kiosk or self.cache.signing_key.public.uri
        signed = acknowledgement.sign(Acknowledgement(whose, 1, held), signer)
        places = {each: self.log.add(each) for each in entries}
        items = [
            {"hash": to_text(each), "outcome": "accepted", "index": places[each]}
            for each in entries
        ]
        told = {"items": items, "acknowledgement": to_text(signed), "feed": FEED, "number": 1}
        log = self.log.upload(int(request.url.params.get("head", "0")), places)
        told["log"] = log.model_dump() if log else None
        return told_as_json({**told, **changed})


def told_as_json(told: Mapping[str, object]) -> Answer:
    return 200, JSON, json.dumps(told).encode()


def page_of(*rows: Change, upto: int | None = None, feed: str = FEED) -> Answer:
    reached = rows[-1].number if upto is None else upto
    return 200, CBOR, write_page(Page(Cursor(feed, reached), reached, rows))


def peer_of(liar: Liar, bench) -> HttpPeer:
    transport = httpx2.MockTransport(liar.answer)
    key = liar.cache.signing_key
    return HttpPeer(OURS.server, key, bench.clock, bench.randomness, transport)


def everything(cache: Cache) -> Mapping[str, list[str]]:
    with cache.database.read() as connection:
        return {
            table.name: sorted(str(row) for row in connection.execute(select(table)))
            for table in SCHEMA.sorted_tables
        }


def meet_honestly(liar: Liar, bench) -> None:
    """The log as it is before anything is a lie."""
    lies, liar.lies = liar.lies, {}
    Witness(peer_of(liar, bench), liar.cache.logbook).visit(OURS, bench.clock)
    liar.lies = lies


def trouble_of(liar: Liar, bench, way: str) -> Trouble:
    session = Session(peer_of(liar, bench), liar.cache.sync_book, liar.cache.signing_key.public)
    steps = {"up": Uploader(session, bench.clock), "down": Downloader(session, bench.clock)}
    meet_honestly(liar, bench)
    before = everything(liar.cache)
    outcome = steps[way].step()
    assert isinstance(outcome, Failed), outcome
    sentence = outcome.trouble.sentence
    assert 0 < len(sentence) <= 600
    assert sentence.isprintable()
    assert everything(liar.cache) == before
    return outcome.trouble
