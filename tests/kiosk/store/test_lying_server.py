"""A server that lies of itself, its tokens, what it keeps: nothing changes, and why is said."""

import json
from collections.abc import Callable, Mapping

import httpx2
import pytest

from kiosk.sync.downloading import Downloader
from kiosk.sync.outcomes import NotNow, Suspect
from kiosk.sync.pairing import Pairing
from kiosk.sync.session import Session
from kiosk.sync.uploading import Uploader
from shared.errors import UnavailableError
from shared.ledger.note import format_note
from shared.wire.base64url import to_text
from shared.wire.changes import Cursor
from shared.wire.jwk import members_of
from tests.kiosk.store.lying_parts import (
    EVIL,
    HUGE,
    JSON,
    OURS,
    TEXT,
    Answer,
    Liar,
    everything,
    peer_of,
    told_as_json,
    trouble_of,
)
from tests.kiosk.store.sync_parts import FEED, put
from tests.support.log_twin import MemoryLog


@pytest.fixture
def liar(bench) -> Liar:
    cache = bench.cache()
    cache.sync_book.pair(OURS)
    put(bench, cache, "mine")
    made = Liar(cache)
    made.log.grow(3)
    return made


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


def placing(index: int) -> Callable[[Liar, httpx2.Request], Answer]:
    """The answer of an honest server, but for the place of what was sent."""

    def lie(liar: Liar, request: httpx2.Request) -> Answer:
        status, media_type, content = liar.upload(request)
        told = json.loads(content)
        for each in told["items"]:
            each["index"] = index
        return status, media_type, json.dumps(told).encode()

    return lie


def logging(**changed: str) -> Callable[[Liar, httpx2.Request], Answer]:
    """The answer of an honest server, but for a part of what it says of its log."""

    def lie(liar: Liar, request: httpx2.Request) -> Answer:
        status, media_type, content = liar.upload(request)
        told = json.loads(content)
        told["log"] |= changed
        return status, media_type, json.dumps(told).encode()

    return lie


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
    "a place no database holds": (placing(2**63), NotNow, "no sync server of ours"),
    "a place below all": (placing(-1), NotNow, "no sync server of ours"),
    "a place behind the end": (placing(99), Suspect, "has no leaf 99"),
    "a place of another": (placing(0), Suspect, "does not lead"),
    "a log that is more": (logging(admin="yes"), NotNow, "no sync server of ours"),
    "a head that is none": (logging(checkpoint="Welcome!"), Suspect, "did not prove its log"),
    "a head of others": (
        logging(checkpoint=format_note(MemoryLog(EVIL).checkpoint())),
        Suspect,
        "did not sign its head",
    ),
    "no proof of the items": (logging(joint=""), Suspect, "shorter"),
    "a proof of more": (logging(joint="A" * 43 * 40), Suspect, "not made of hashes"),
    "a proof that is huge": (logging(joint="A" * 9_000_000), NotNow, "no server of ours does"),
    "receipts nobody signed": (logging(signature="A" * 86), Suspect, "not by the key"),
    "receipts of half a signature": (logging(signature="AAAA"), Suspect, "64 bytes"),
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
        item = {"hash": to_text(entry), "outcome": "lost", "reason": reason, "index": 3}
        return liar.upload(request, items=[item])

    liar.lies["statements"] = refused
    session = Session(peer_of(liar, bench), liar.cache.sync_book, liar.cache.signing_key.public)
    Uploader(session, bench.clock).step()

    (kept,) = liar.cache.sync_book.refusals(5)
    assert (len(kept.code), len(kept.sentence)) == (80, 500)
    assert (kept.code + kept.sentence).isprintable()


HEADS: Mapping[str, tuple[Callable[..., Answer], type, str]] = {
    "no text": (lambda *_: (200, JSON, b"{}"), NotNow, "no sync server of ours"),
    "no head": (lambda *_: (200, TEXT, b"Welcome!"), Suspect, "sent no head of a log"),
    "more than may be": (
        lambda *_: (200, TEXT, b" " * 70_000),
        NotNow,
        "no server of ours does",
    ),
    "signed by another": (
        lambda *_: (200, TEXT, MemoryLog(EVIL).answer("")),
        Suspect,
        "did not sign its head",
    ),
    "a name that is an order": (
        lambda *_: (200, TEXT, b"old 0\n\n\x1b[2J\n0\nAAAA\n\n\xe2\x80\x94 a AAAA\n"),
        Suspect,
        "control character",
    ),
}


@pytest.mark.parametrize("way", ["up", "down"])
@pytest.mark.parametrize("how", HEADS)
def test_a_head_that_lies_is_not_believed(liar: Liar, bench, how: str, way: str) -> None:
    lie, kind, why = HEADS[how]
    liar.lies["head"] = lie

    trouble = trouble_of(liar, bench, way)

    assert isinstance(trouble, kind)
    assert why in trouble.sentence


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
