"""Writes the vectors of sync: for each format good ones, and one for each way to be bad.

Run from the root of the checkout: `PYTHONPATH=. python
tests/data/vectors/sync/make_vectors.py`. The keys are made of one byte each, so that everybody
can sign the same: kiosk 01, server 02, stranger 03.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from shared.keys import SigningKey
from shared.ledger import cose
from shared.ledger.cbor import Tagged, decode, encode
from shared.ledger.hlc import Hlc
from shared.ledger.statement import NOTHING_BEFORE, Statement, body_hash, sign
from shared.wire import acknowledgement, dpop, jws
from shared.wire.acknowledgement import Acknowledgement
from shared.wire.acts import CONTENT_TYPE, ActBody, write_body
from shared.wire.changes import Change, Cursor, Page, write_page
from shared.wire.dpop import Proof
from shared.wire.jwk import members_of
from shared.wire.uploads import Item, write_items

HERE = Path(__file__).parent
KIOSK, SERVER, STRANGER = (SigningKey(bytes([number]) * 32) for number in (1, 2, 3))
BODY = write_body(ActBody("staff.unlocked", 1_790_000_000_000_000, {}, "00" * 16))
STATEMENT = Statement(
    KIOSK.public.thumbprint,
    KIOSK.public.uri,
    "kiosk",
    CONTENT_TYPE,
    1,
    NOTHING_BEFORE,
    Hlc(1_790_000_000_000),
    body_hash(BODY),
)
SIGNED = sign(STATEMENT, KIOSK.sign).encoded
SAID = Acknowledgement(KIOSK.public.uri, 1_790_000_000, (hashlib.sha256(SIGNED).digest(),))
HELD = acknowledgement.sign(SAID, SERVER)
URL = "https://sync.example.org/api/v1/sync/state"
PROOF = Proof(KIOSK.public, "one", "GET", URL, 1_790_000_000, dpop.token_hash_of("token"))
ROWS = (Change(3, "product", "04006381333931", b"{}"), Change(5, "batch", "b", None))
PAGE = Page(Cursor("0a", 7), 9, ROWS)
ITEM = Item(SIGNED, BODY, "staff.unlocked")

Cases = Mapping[str, tuple[bytes, str]]
"""What it is, and the words by which it is refused; none for a good one."""


def _resigned(signer: SigningKey = KIOSK, **changed: object) -> bytes:
    """A statement with another protected header, signed all the same."""
    _, unprotected, payload, _ = _four(SIGNED)
    header = {**decode(_four(SIGNED)[0])}
    for name, value in changed.items():
        key = int(name.removeprefix("label_")) if name.startswith("label_") else name
        header = {k: v for k, v in header.items() if k != key}
        if value is not None:
            header[key] = value
    signature = signer.sign(cose.message(header, payload))
    return encode(Tagged(18, (encode(header), unprotected, payload, signature)))


def _four(encoded: bytes) -> tuple:
    return decode(encoded).value


def _with(encoded: bytes, at: int, value: object) -> bytes:
    four = [*_four(encoded)]
    four[at] = value
    return encode(Tagged(18, tuple(four)))


def statements() -> Cases:
    return {
        "good": (SIGNED, ""),
        "good-later": (
            sign(replace(STATEMENT, seq=2, prev=bytes([7]) * 32), KIOSK.sign).encoded,
            "",
        ),
        "cut-short": (SIGNED[:-1], "ends too early"),
        "left-over": (SIGNED + b"\0", "left over"),
        "untagged": (encode(_four(SIGNED)), "tagged COSE_Sign1"),
        "another-tag": (b"\xd3" + SIGNED[1:], "tag 19"),
        "three-parts": (encode(Tagged(18, _four(SIGNED)[:3])), "four parts"),
        "oversize": (SIGNED + bytes(4096), "at most 4096 bytes"),
        "no-fixed-length": (b"\xd2\x9f" + SIGNED[2:] + b"\xff", "begins no value"),
        "long-length": (b"\xd2\x98\x04" + SIGNED[2:], "shortest form"),
        "unsigned-header": (_with(SIGNED, 1, {4: b"kid"}), "unprotected header is empty"),
        "detached": (_with(SIGNED, 2, None), "no SHA-256"),
        "short-payload": (_with(SIGNED, 2, b"hash"), "no SHA-256"),
        "no-seq": (_resigned(seq=None), "lacks or adds seq"),
        "seq-0": (_resigned(seq=0), "seq is no number"),
        "seq-text": (_resigned(seq="1"), "seq is no number"),
        "short-prev": (_resigned(prev=b"before"), "prev is no SHA-256"),
        "one-more-header": (_resigned(admin=True), "lacks or adds admin"),
        "another-algorithm": (_resigned(label_1=-7), "EdDSA over a SHA-256"),
        "another-hash": (_resigned(label_258=-44), "EdDSA over a SHA-256"),
        "no-issuer": (_resigned(label_15={2: "kiosk"}), "lacks or adds 1"),
        "bit-flipped": (SIGNED[:-1] + bytes([SIGNED[-1] ^ 1]), "signature is not by"),
        "no-signature": (_with(SIGNED, 3, b""), "signature is not by"),
        "another-payload": (_with(SIGNED, 2, bytes(32)), "signature is not by"),
        "another-key": (_resigned(STRANGER), "signature is not by"),
    }


def acknowledgements() -> Cases:
    header = decode(_four(HELD)[0])
    payload = encode(("no hash",))
    return {
        "good": (HELD, ""),
        "good-over-nothing": (acknowledgement.sign(replace(SAID, hashes=()), SERVER), ""),
        "cut-short": (HELD[:-1], "ends too early"),
        "bit-flipped": (HELD[:-1] + bytes([HELD[-1] ^ 1]), "signature is not by"),
        "another-key": (acknowledgement.sign(SAID, STRANGER), "no acknowledgement by this"),
        "another-kiosk": (
            acknowledgement.sign(replace(SAID, kiosk=STRANGER.public.uri), SERVER),
            "no acknowledgement by this",
        ),
        "other-hashes": (_with(HELD, 2, encode((bytes(32),))), "signature is not by"),
        "no-list": (_with(HELD, 2, encode(1)), "list of hashes"),
        "no-hash": (_with(HELD, 2, payload), "hash is no SHA-256"),
        "detached": (_with(HELD, 2, None), "ends too early"),
        "unsigned-header": (_with(HELD, 1, {1: 2}), "no acknowledgement by this"),
        "a-statement": (SIGNED, "lacks or adds"),
        "another-type": (
            _with(HELD, 0, encode({**header, 16: "text/plain"})),
            "no acknowledgement by this",
        ),
    }


def proofs() -> Cases:
    own = {"typ": "dpop+jwt", "alg": "EdDSA", "jwk": members_of(KIOSK.public)}
    said = {"jti": "one", "htm": "GET", "htu": URL, "iat": 1_790_000_000}

    def made(header: Mapping[str, object] | None = None, **claims: object) -> bytes:
        fields = {**said, **claims}
        kept = {name: value for name, value in fields.items() if value is not None}
        return jws.written({**own, **(header or {})}, kept, KIOSK.sign).encode()

    good = dpop.write(PROOF, KIOSK).encode()
    private = {**members_of(KIOSK.public), "d": "AAAA"}
    return {
        "good": (good, ""),
        "good-with-nonce": (dpop.write(replace(PROOF, nonce="abc"), KIOSK).encode(), ""),
        "good-ed25519": (made({"alg": "Ed25519"}), ""),
        "cut-short": (good[:-4], "base64url"),
        "two-parts": (good.rpartition(b".")[0], "three parts"),
        "padded": (good + b"==", "base64url"),
        "oversize": (good + b"A" * 4096, "three parts"),
        "another-key": (dpop.write(PROOF, STRANGER).encode(), "signature is not by"),
        "alg-none": (made({"alg": "none"}), "alg"),
        "alg-hs256": (made({"alg": "HS256"}), "alg"),
        "another-type": (made({"typ": "JWT"}), "typ"),
        "private-key": (made({"jwk": private}), "jwk.d"),
        "another-curve": (made({"jwk": {**private, "d": None, "crv": "X25519"}}), "jwk.crv"),
        "critical": (made({"crit": ["b64"]}), "crit"),
        "no-jti": (made(jti=None), "jti"),
        "no-htm": (made(htm=None), "htm"),
        "no-htu": (made(htu=None), "htu"),
        "no-iat": (made(iat=None), "iat"),
        "iat-text": (made(iat="now"), "iat"),
        "long-jti": (made(jti="x" * 129), "jti"),
    }


def pages() -> Cases:
    good = write_page(PAGE)

    def made(*items: object) -> bytes:
        return b"".join(encode(each) for each in items)

    return {
        "good": (good, ""),
        "good-empty": (write_page(replace(PAGE, changes=())), ""),
        "nothing": (b"", "begins with"),
        "cut-short": (good[:-1], "ends too early"),
        "oversize": (bytes(256 * 1024 + 1), "at most 262144 bytes"),
        "no-head": (made((3, "product", "p", None)), "begins with"),
        "end-behind-cursor": (made(("0a", 9, 7)), "begins with"),
        "below-zero": (made(("0a", -1, 7)), "begins with"),
        "beyond-63-bits": (made(("0a", 2**63, 2**63)), "begins with"),
        "feed-control-character": (made(("\x1b", 1, 1)), "begins with"),
        "feed-too-long": (made(("0" * 65, 1, 1)), "begins with"),
        "out-of-order": (
            made(("0a", 2, 2), (2, "x", "a", None), (1, "x", "b", None)),
            "not in the order",
        ),
        "number-twice": (
            made(("0a", 2, 2), (2, "x", "a", None), (2, "x", "b", None)),
            "not in the order",
        ),
        "beyond-cursor": (made(("0a", 1, 2), (2, "x", "a", None)), "not in the order"),
        "long-key": (made(("0a", 1, 1), (1, "x", "k" * 601, None)), "Change 0"),
        "body-text": (made(("0a", 1, 1), (1, "x", "k", "{}")), "Change 0"),
        "three-parts": (made(("0a", 1, 1), (1, "x", "k")), "Change 0"),
    }


def uploads() -> Cases:
    good = write_items([ITEM])
    deep = b"\x81" * 40 + b"\x80"
    return {
        "good": (good, ""),
        "good-nothing": (b"", ""),
        "good-secret": (write_items([replace(ITEM, body=None)]), ""),
        "cut-short": (good[:-1], "ends too early"),
        "oversize": (bytes(1024 * 1024 + 1), "At most 1048576 bytes"),
        "deep": (deep, "nested deeper"),
        "promises": (b"\x9b" + b"\xff" * 8, "more than there are bytes"),
        "no-fixed-length": (b"\x9f\x40\xf6\x61x\xff", "begins no value"),
        "two-parts": (encode((SIGNED, BODY)), "Item 0"),
        "text-statement": (encode(("x", BODY, "x")), "Item 0"),
        "text-body": (encode((SIGNED, "x", "x")), "Item 0"),
        "long-kind": (encode((SIGNED, BODY, "k" * 65)), "Item 0"),
        "kind-control-character": (encode((SIGNED, BODY, "\0")), "Item 0"),
        "a-float": (b"\x83\x40\xf6\xfb" + bytes(8), "begins no value"),
    }


FORMATS: Mapping[str, tuple[str, Callable[[], Cases]]] = {
    "statement": ("cose", statements),
    "acknowledgement": ("cose", acknowledgements),
    "dpop": ("jwt", proofs),
    "page": ("cbor-seq", pages),
    "upload": ("cbor-seq", uploads),
}


def files() -> Mapping[str, bytes]:
    """What lies in this folder beside this module, by name."""
    found: dict[str, bytes] = {}
    index: list[dict[str, str]] = []
    for name, (suffix, cases) in FORMATS.items():
        for way, (data, refused) in cases().items():
            file = f"{name}/{way}.{suffix}"
            found[file] = _large(data)
            index.append({"format": name, "file": file, "refused": refused})
    keys = {"kiosk": "01", "server": "02", "stranger": "03"}
    shown = {"origin": "made by make_vectors.py", "seeds": keys, "cases": index}
    found["index.json"] = (json.dumps(shown, indent=1) + "\n").encode()
    return found


def _large(data: bytes) -> bytes:
    """What is only large is kept as its length: nobody keeps a mebibyte of zeros."""
    return f"zeros {len(data)}\n".encode() if len(data) > 8192 else data


if __name__ == "__main__":
    for file, content in files().items():
        place = HERE / file
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(content)
