"""Makes an act's statement: this kiosk's signature over what happened, chained to the last one.

The key is derived from the cache's key, which was made on this device and is kept by its key
source: it needs no file of its own, outlives any damage to the database, and a cache without
its key cannot sign.
"""

import hashlib
import hmac
import json
from dataclasses import dataclass, replace
from datetime import timedelta

from kiosk.store.act import Act, to_micros
from kiosk.store.keys import Randomness, derive
from shared.keys import SigningKey
from shared.ledger.hlc import Hlc, tick
from shared.ledger.statement import NOTHING_BEFORE, Signed, Statement, body_hash, parse, sign
from shared.wire.log import SUBJECT

SALT_BYTES = 16
LARGEST_STATEMENT = 1024

_CONTENT_TYPE = "application/vnd.counterproof.act+json"
_LONG_AGO = Hlc(0)


@dataclass(frozen=True, slots=True)
class Author:
    """`key` signs; `adoption` salts the acts that were kept before there were statements."""

    key: SigningKey
    adoption: bytes
    randomness: Randomness

    def sign(self, act: Act, before: Signed | None) -> tuple[Act, Signed]:
        """The act with a fresh salt and its statement, which the next one follows.

        Its `link` says which number it gets; without one, that is its number here.
        """
        return self._sign(act, before, self.randomness(SALT_BYTES))

    def adopt(self, act: Act, before: Signed | None) -> tuple[Act, Signed]:
        """An older act, signed afterwards: the same bytes each time, whatever was restored."""
        told_apart = f"{act.seq} {to_micros(act.at)} {act.kind} ".encode() + act.body
        salt = hmac.digest(self.adoption, told_apart, hashlib.sha256)[:SALT_BYTES]
        return self._sign(act, before, salt)

    def sign_anew(self, act: Act, before: Signed | None) -> tuple[Act, Signed]:
        """The same act in another place of the chain: its body's hash stays, with its salt."""
        link = before.statement.seq + 1 if before else 1
        moved = replace(act, link=link)
        if act.is_erased or act.salt:
            return self._sign(moved, before, act.salt)
        return self.adopt(moved, before)

    def _sign(self, act: Act, last: Signed | None, salt: bytes) -> tuple[Act, Signed]:
        statement = Statement(
            self.key.public.thumbprint,
            self.key.public.uri,
            SUBJECT,
            _CONTENT_TYPE,
            act.link or act.seq,
            last.entry_hash if last else NOTHING_BEFORE,
            tick(last.statement.hlc if last else _LONG_AGO, _milliseconds(act)),
            _hash_of(replace(act, salt=salt)),
        )
        signed = sign(statement, self.key.sign)
        return replace(act, salt=salt, statement=signed.encoded), signed


def author_of(cache_key: bytes, randomness: Randomness) -> Author:
    return Author(
        SigningKey(derive(cache_key, "statements")),
        derive(cache_key, "salts of older acts"),
        randomness,
    )


def statement_body(act: Act) -> bytes:
    """What the statement is over: canonical JSON (RFC 8785), as the act's own body is."""
    parts = (
        ("act", json.dumps(act.kind).encode()),
        ("at", str(to_micros(act.at)).encode()),
        ("fields", act.body or b"null"),
        ("salt", json.dumps(act.salt.hex()).encode()),
    )
    return b"{" + b",".join(f'"{name}":'.encode() + text for name, text in parts) + b"}"


def _hash_of(act: Act) -> bytes:
    """Of a body that was destroyed only its statement knows it."""
    if act.is_erased:
        return parse(act.statement).statement.body_hash
    return body_hash(statement_body(act))


def _milliseconds(act: Act) -> int:
    return max(0, timedelta(microseconds=to_micros(act.at)) // timedelta(milliseconds=1))
