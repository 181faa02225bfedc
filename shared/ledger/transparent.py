"""Transparent statements (RFC 9943): a statement that carries the log's receipts with it.

Rules:
1. The unprotected header holds the receipts (394), each as a byte string, and nothing else.
2. What is in the log is the statement without them: its unprotected header is empty there.
3. All of it is deterministic CBOR, so there is one such file for a statement and its receipts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shared.errors import InputError
from shared.ledger import statement
from shared.ledger.cbor import COSE_SIGN1, Key, Tagged, Value, decode, encode
from shared.ledger.receipt import Receipt, parse_receipt
from shared.ledger.statement import Signed

RECEIPTS = 394
MOST_RECEIPTS = 8
LARGEST = 16 * 1024


@dataclass(frozen=True, slots=True)
class Transparent:
    """Without receipts it is a signed statement, and nothing shows that a log has it."""

    signed: Signed
    receipts: tuple[Receipt, ...]

    @property
    def level(self) -> int:
        return 1 if self.receipts else 0


def format_transparent(encoded: bytes, receipts: Sequence[bytes]) -> bytes:
    """Of a signed statement and receipts as `format_receipt` writes them, one at least."""
    match decode(encoded):
        case Tagged(_, (bytes(header), Mapping() as unprotected, payload, signature)) if (
            not unprotected
        ):
            pass
        case _:
            raise InputError("Receipts are put into a signed statement that has none yet.")
    if not 1 <= len(receipts) <= MOST_RECEIPTS:
        raise InputError(f"A statement carries 1 to {MOST_RECEIPTS} receipts.")
    carried: Mapping[Key, Value] = {RECEIPTS: tuple(receipts)}
    return encode(Tagged(COSE_SIGN1, (header, carried, payload, signature)))


def parse_transparent(data: bytes) -> Transparent:
    """A transparent statement, or a signed one that has no receipt yet."""
    if len(data) > LARGEST:
        raise InputError(
            f"A transparent statement has at most {LARGEST} bytes, not {len(data)}."
        )
    match decode(data):
        case Tagged(_, (header, Mapping() as unprotected, payload, signature)):
            bare = encode(Tagged(COSE_SIGN1, (header, {}, payload, signature)))
            return Transparent(statement.parse(bare), _receipts(unprotected))
        case _:
            raise InputError("A statement is a tagged COSE_Sign1 of four parts.")


def _receipts(unprotected: Mapping[Key, Value]) -> tuple[Receipt, ...]:
    if not unprotected:
        return ()
    odd = sorted(str(key) for key in unprotected if key != RECEIPTS)
    if odd:
        raise InputError(
            f"The unprotected header of a statement holds receipts ({RECEIPTS}) only, not "
            f"{', '.join(odd)}."
        )
    match unprotected[RECEIPTS]:
        case (_, *_) as listed if len(listed) <= MOST_RECEIPTS:
            return tuple(_receipt(at, each) for at, each in enumerate(listed, 1))
        case _:
            raise InputError(
                f"The receipts ({RECEIPTS}) are a list of 1 to {MOST_RECEIPTS} byte strings."
            )


def _receipt(at: int, value: Value) -> Receipt:
    if not isinstance(value, bytes):
        raise InputError(f"Receipt {at} is no byte string.")
    try:
        return parse_receipt(value)
    except InputError as error:
        raise InputError(f"Receipt {at}: {error}") from error
