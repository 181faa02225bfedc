"""COSE_Sign1 taken apart and put together wrongly, and statements that do not hold."""

from dataclasses import replace

from shared.ledger.cbor import Tagged, decode, encode
from shared.ledger.statement import sign
from tests.support.evidence_world import (
    KIOSK,
    STATEMENT,
    STRANGER,
)

OTHER = sign(replace(STATEMENT, subject="staff"), KIOSK.sign)
FORGED = sign(STATEMENT, STRANGER.sign)
TWO_NAMES = sign(replace(STATEMENT, issuer=STRANGER.public.uri), KIOSK.sign)


def parts(encoded: bytes) -> list:
    return [*decode(encoded).value]


def with_part(encoded: bytes, at: int, value: object) -> bytes:
    four = parts(encoded)
    four[at] = value
    return encode(Tagged(18, tuple(four)))


def with_header(encoded: bytes, **changed: object) -> bytes:
    """Labels are given as `label_395`; None takes one away."""
    header = dict(decode(parts(encoded)[0]))
    header.update({int(name[6:]): value for name, value in changed.items()})
    kept = {key: value for key, value in header.items() if value is not None}
    return with_part(encoded, 0, encode(kept))
