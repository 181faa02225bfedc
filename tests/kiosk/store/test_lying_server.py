"""A server that lies, in every way there is: nothing changes, and why is said in words."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import httpx2
import pytest
from sqlalchemy import select

from kiosk.store.cache import Cache
from kiosk.store.tables import SCHEMA
from kiosk.sync.downloading import Downloader
from kiosk.sync.http_peer import HttpPeer
from kiosk.sync.outcomes import Failed, NotNow, Suspect, Trouble
from kiosk.sync.pairing import Pairing
from kiosk.sync.session import Session
from kiosk.sync.uploading import Uploader
from shared.canonical import canonical_json
from shared.errors import UnavailableError
from shared.freshness.batch import batch_id_of
from shared.keys import SigningKey
from shared.ledger.cbor import encode
from shared.wire import acknowledgement, changes
from shared.wire.acknowledgement import Acknowledgement
from shared.wire.base64url import to_text
from shared.wire.changes import Change, Cursor, Page, write_page
from shared.wire.jwk import members_of
from shared.wire.packing import pack
from tests.kiosk.store.sync_parts import FEED, GTIN, PAIRED, change, lot, lot_id, policy, put

SERVER_KEY, EVIL = SigningKey(bytes(32)), SigningKey(bytes([7]) * 32)
JSON, CBOR = "application/json", changes.MEDIA_TYPE
HUGE = 10**400
OURS = replace(PAIRED, server="https://server")
Answer = tuple[int, str, bytes]


@dataclass
class Liar:
    """An honest server of one kiosk, but for what `lies` say at one of its addresses."""

    cache: Cache
    lies: dict[str, Callable[["Liar", httpx2.Request], Answer]] = field(default_factory=dict)

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        name = request.url.path.rpartition("/")[2]
        honest: Mapping[str, Callable[[httpx2.Request], Answer]] = {
            "token": lambda _: self.token(),
            "state": lambda _: self.state(),
            "changes": lambda _: page_of(change(1, "batch", lot("A"))),
            "statements": self.upload,
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
        _request: httpx2.Request,
        signer: SigningKey = SERVER_KEY,
        kiosk: str = "",
        hashes: tuple[bytes, ...] | None = None,
        **changed: object,
    ) -> Answer:
        entries = [each.entry_hash for each in self.cache.sync_book.waiting(9, 10**6)]
        held = tuple(entries) if hashes is None else hashes
        whose = kiosk or self.cache.signing_key.public.uri
        signed = acknowledgement.sign(Acknowledgement(whose, 1, held), signer)
        items = [{"hash": to_text(each), "outcome": "accepted"} for each in entries]
        told = {"items": items, "acknowledgement": to_text(signed), "feed": FEED, "number": 1}
        return told_as_json({**told, **changed})


def told_as_json(told: Mapping[str, object]) -> Answer:
    return 200, JSON, json.dumps(told).encode()


def page_of(*rows: Change, upto: int | None = None, feed: str = FEED) -> Answer:
    reached = rows[-1].number if upto is None else upto
    return 200, CBOR, write_page(Page(Cursor(feed, reached), reached, rows))


@pytest.fixture
def liar(bench) -> Liar:
    cache = bench.cache()
    cache.sync_book.pair(OURS)
    put(bench, cache, "mine")
    return Liar(cache)


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


def trouble_of(liar: Liar, bench, way: str) -> Trouble:
    session = Session(peer_of(liar, bench), liar.cache.sync_book, liar.cache.signing_key.public)
    steps = {"up": Uploader(session, bench.clock), "down": Downloader(session, bench.clock)}
    before = everything(liar.cache)
    outcome = steps[way].step()
    assert isinstance(outcome, Failed), outcome
    sentence = outcome.trouble.sentence
    assert 0 < len(sentence) <= 600
    assert sentence.isprintable()
    assert everything(liar.cache) == before
    return outcome.trouble


def rows(*said: Change, **place: object) -> Callable[..., Answer]:
    return lambda *_: page_of(*said, **place)  # type: ignore[arg-type]


def raw(*items: object) -> Callable[..., Answer]:
    return lambda *_: (200, CBOR, b"".join(map(encode, items)))  # type: ignore[arg-type]


def batch(**changed: object) -> Callable[..., Answer]:
    """One good row, then one that is wrong: neither is taken."""
    return rows(change(1, "batch", lot("A")), change(2, "batch", lot("B", **changed)))


def days(fresh: int, caution: int) -> Callable[..., Answer]:
    return rows(change(1, "policy", policy("default", "", fresh, caution)))


def spoiled(packed: bytes) -> Callable[..., Answer]:
    return lambda *_: (200, CBOR, packed)


WHOLE = page_of(change(1, "batch", lot("A")))[2]
OF_SOUTH = lot("B", site="south", batch_id=batch_id_of("south", GTIN, "B"))
PAGES: Mapping[str, tuple[Callable[..., Answer], str]] = {
    "cut short": (spoiled(WHOLE[:-1]), "cannot be read"),
    "nothing": (spoiled(b""), "cannot be read"),
    "packed, and not said so": (spoiled(pack(WHOLE)), "cannot be read"),
    "larger than may be sent": (spoiled(bytes(300_000)), "which no server of ours does"),
    "too many": (raw((FEED, 1, 1), *[0] * 4097), "cannot be read"),
    "numbers out of order": (
        raw((FEED, 2, 2), (2, "product", "p", None), (1, "product", "q", None)),
        "not in the order",
    ),
    "a number twice": (
        raw((FEED, 2, 2), (1, "product", "p", None), (1, "product", "q", None)),
        "not in the order",
    ),
    "numbers beyond its own end": (raw((FEED, 1, 1), (2, "product", "p", None)), "order"),
    "a number no database holds": (raw((FEED, 2**63, 2**63)), "begins with"),
    "an end behind its cursor": (raw((FEED, 2, 1)), "begins with"),
    "no feed": (rows(change(1, "batch", lot("A")), feed=""), "another place"),
    "a feed that is an order": (raw(("\x1b[2J", 1, 1)), "begins with"),
    "a long key": (raw((FEED, 1, 1), (1, "product", "k" * 601, None)), "Change 0"),
    "of another site": (rows(change(1, "batch", OF_SOUTH)), "of the site 'south'"),
    "a number of its own": (batch(batch_id="x"), "does not follow"),
    "another's number": (batch(batch_id=lot_id("A")), "does not follow"),
    "another key": (rows(change(1, "batch", lot("B"), key=lot_id("A"))), "it is about"),
    "a day that is none": (batch(use_by="2026-02-30"), "no day"),
    "a day written otherwise": (batch(use_by="20260301"), "is written 2026-03-01"),
    "a lot that is an order": (
        batch(lot="\x1b[2J", batch_id=batch_id_of("berlin", GTIN, "\x1b[2J")),
        "is no lot",
    ),
    "a note that is an order": (batch(notes="\x1b]0;x\x07"), "notes"),
    "a huge note": (batch(notes="n" * 501), "notes"),
    "half a recall": (batch(recalled_on="2026-02-01"), "recall"),
    "something more": (batch(price=1), "price"),
    "a name that is an order": (
        rows(Change(1, "product", GTIN, canonical_json({"\x1b[2J" * 5000: 1}))),
        "Change 1",
    ),
    "a policy that cannot be": (days(5, 2), "5 fresh"),
    "a policy of ages": (days(1, 36_501), "36500"),
    "a body that is none": (rows(Change(1, "product", GTIN, b"\xff")), "whole body"),
}


@pytest.mark.parametrize("how", PAGES)
def test_a_page_that_lies_is_not_taken(liar: Liar, bench, how: str) -> None:
    lie, why = PAGES[how]
    liar.lies["changes"] = lie

    trouble = trouble_of(liar, bench, "down")

    assert isinstance(trouble, NotNow)
    assert why in trouble.sentence


def saying(**changed: object) -> Callable[[Liar, httpx2.Request], Answer]:
    return lambda liar, _: liar.state(**changed)


def of_another_kiosk(*_: object) -> Answer:
    head = {"seq": 9, "hash": "", "hlc_ms": 1, "hlc_count": 0, "statement": "AAAA"}
    return Liar.state(None, head=head)  # type: ignore[arg-type]


STATES: Mapping[str, tuple[Callable[..., Answer], type, str]] = {
    "another key": (
        saying(server_key=members_of(EVIL.public)),
        Suspect,
        "shows another key than when this kiosk was paired",
    ),
    "another kiosk": (saying(kiosk_id="zzzz"), Suspect, "knows this kiosk as 'zzzz'"),
    "a statement that is none": (of_another_kiosk, Suspect, "newest statement is none"),
    "a number no database holds": (saying(number=2**63), NotNow, "no sync server of ours"),
    "a number nobody can write": (saying(number=HUGE), NotNow, "no sync server of ours"),
    "a name that is an order": (saying(name="\x1b[2J"), NotNow, "no sync server of ours"),
    "a huge name": (saying(name="n" * 60_000), NotNow, "no sync server of ours"),
    "a key that is none": (saying(server_key={"kty": "OKP"}), NotNow, "no sync server of ours"),
    "a short key": (
        saying(server_key={"kty": "OKP", "crv": "Ed25519", "x": "AAAA"}),
        NotNow,
        "32 bytes",
    ),
    "more than asked": (saying(admin=True), NotNow, "no sync server of ours"),
    "more than may be": (
        lambda *_: (200, JSON, b" " * 70_000),
        NotNow,
        "which no server of ours does",
    ),
    "an order to the terminal": (
        lambda *_: (
            500,
            "application/problem+json",
            b'{"type":"x","detail":"\\u001b[2J\\nAll is well."}',
        ),
        NotNow,
        "refused (500)",
    ),
}


@pytest.mark.parametrize("way", ["up", "down"])
@pytest.mark.parametrize("how", STATES)
def test_a_state_that_lies_is_not_believed(liar: Liar, bench, how: str, way: str) -> None:
    lie, kind, why = STATES[how]
    liar.lies["state"] = lie

    trouble = trouble_of(liar, bench, way)

    assert isinstance(trouble, kind)
    assert why in trouble.sentence


@pytest.mark.parametrize(
    "changed",
    [{"expires_in": HUGE}, {"clock_offset_ms": -HUGE}, {"expires_in": -1}, {"token_type": "x"}],
)
def test_a_token_that_lies_is_not_used(liar: Liar, bench, changed: dict[str, object]) -> None:
    liar.lies["token"] = lambda liar, _: liar.token(**changed)

    assert "no sync server of ours" in trouble_of(liar, bench, "up").sentence


def uploading(**changed: object) -> Callable[[Liar, httpx2.Request], Answer]:
    return lambda liar, request: liar.upload(request, **changed)  # type: ignore[arg-type]


UPLOADS: Mapping[str, tuple[Callable[..., Answer], type, str]] = {
    "signed by another": (uploading(signer=EVIL), Suspect, "did not prove"),
    "for another kiosk": (uploading(kiosk=EVIL.public.uri), Suspect, "did not prove"),
    "over other hashes": (uploading(hashes=(bytes(32),)), Suspect, "did not acknowledge"),
    "over nothing": (uploading(hashes=()), Suspect, "did not acknowledge"),
    "no signature": (uploading(acknowledgement=""), Suspect, "did not prove"),
    "no text of ours": (uploading(acknowledgement="?"), Suspect, "did not prove"),
    "about others": (
        uploading(items=[{"hash": "A" * 43, "outcome": "accepted"}]),
        Suspect,
        "other statements",
    ),
    "about nothing": (uploading(items=[]), Suspect, "other statements"),
    "an outcome of its own": (
        uploading(items=[{"hash": "A", "outcome": "lovely"}]),
        NotNow,
        "no sync server of ours",
    ),
    "a number no database holds": (uploading(number=2**63), NotNow, "no sync server of ours"),
    "a number below all": (uploading(number=-1), NotNow, "no sync server of ours"),
    "a huge feed": (uploading(feed="f" * 65), NotNow, "no sync server of ours"),
}


@pytest.mark.parametrize("how", UPLOADS)
def test_an_answer_that_lies_settles_nothing(liar: Liar, bench, how: str) -> None:
    lie, kind, why = UPLOADS[how]
    liar.lies["statements"] = lie

    trouble = trouble_of(liar, bench, "up")

    assert isinstance(trouble, kind)
    assert why in trouble.sentence


def test_a_reason_is_cut_to_what_can_be_shown(liar: Liar, bench) -> None:
    def refused(liar: Liar, request: httpx2.Request) -> Answer:
        reason = {"code": "\x1b" * 900, "sentence": "\x1b[2J" + "s" * 9000}
        (entry,) = (each.entry_hash for each in liar.cache.sync_book.waiting(9, 10**6))
        item = {"hash": to_text(entry), "outcome": "lost", "reason": reason}
        return liar.upload(request, items=[item])

    liar.lies["statements"] = refused
    session = Session(peer_of(liar, bench), liar.cache.sync_book, liar.cache.signing_key.public)
    Uploader(session, bench.clock).step()

    (kept,) = liar.cache.sync_book.refusals(5)
    assert (len(kept.code), len(kept.sentence)) == (80, 500)
    assert (kept.code + kept.sentence).isprintable()


@pytest.mark.parametrize(
    "changed",
    [
        {"expires_in": HUGE},
        {"interval": HUGE},
        {"interval": -1},
        {"user_code": "\x1b[2J"},
        {"user_code": "AAAA-AAAA"},
        {"verification_uri_complete": "javascript:alert(1)"},
        {"verification_uri_complete": "https://server/" + "x" * 9000},
        {"device_code": "short"},
    ],
)
def test_a_claim_that_lies_is_not_shown(bench, changed: dict[str, object]) -> None:
    times = {"expires_in": 600, "interval": 5}
    codes = {"device_code": "d" * 43, "user_code": "BBBB-BBBB"}
    uri = "https://server/pair"
    links = {"verification_uri": uri, "verification_uri_complete": uri}
    claim = {**codes, **times, **links, **changed}
    liar = Liar(bench.cache(), {"claims": lambda *_: told_as_json(claim)})
    pairing = Pairing(lambda _: peer_of(liar, bench), liar.cache.sync_book, bench.clock)
    before = everything(liar.cache)

    with pytest.raises(UnavailableError, match="no sync server of ours"):
        pairing.ask("https://server")

    assert everything(liar.cache) == before


def test_the_same_server_is_believed_when_it_is_honest(liar: Liar, bench) -> None:
    """Or the lies above would prove nothing."""
    session = Session(peer_of(liar, bench), liar.cache.sync_book, liar.cache.signing_key.public)
    Uploader(session, bench.clock).step()
    Downloader(session, bench.clock).step()

    assert liar.cache.sync_book.waiting(9, 10**6) == []
    assert liar.cache.sync_book.cursor() == Cursor(FEED, 1)
