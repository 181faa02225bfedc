"""What can be said of one item without asking the database: its form, signature and body."""

import asyncio
import hashlib
from asyncio import Semaphore
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from shared.canonical import Json
from shared.errors import EvidenceError, InputError
from shared.keys import PublicKey
from shared.ledger.statement import Signed, body_hash, parse, verify
from shared.wire.acts import CONTENT_TYPE, SECRET_KINDS, read_body
from shared.wire.uploads import Item
from sync_server.sync.tables import Verdict

_LARGEST_SEQ = 2**63 - 1
_FEW = 16
_SLICE = 256
_LANES = 2


@dataclass(frozen=True, slots=True)
class Good:
    """`fields` is what the act says; None also where its body is secret, or erased."""

    item: Item
    entry_hash: bytes
    signed: Signed
    fields: Json
    erased: bool = False


@dataclass(frozen=True, slots=True)
class Bad:
    """`item` is without what must not be kept."""

    item: Item
    entry_hash: bytes
    why: Verdict


@dataclass(frozen=True, slots=True)
class Checking:
    """Checks of long uploads go to threads, as many as there are `lanes`.

    A signature takes as long as all the rest, and nothing of Python's while it is verified.
    """

    lanes: Semaphore = field(default_factory=lambda: Semaphore(_LANES))

    async def check_all(
        self, items: Sequence[Item], key: PublicKey, erased: Collection[bytes] = ()
    ) -> Sequence[Good | Bad]:
        """What is `erased`, by its hash, needs no body and is kept without one."""
        if len(items) < _FEW:
            return [check(item, key, erased) for item in items]
        size = min(_SLICE, -(-len(items) // _LANES))
        slices = [items[start : start + size] for start in range(0, len(items), size)]
        checked = await asyncio.gather(*(self._slice(some, key, erased) for some in slices))
        return [each for some in checked for each in some]

    async def _slice(
        self, items: Sequence[Item], key: PublicKey, erased: Collection[bytes]
    ) -> Sequence[Good | Bad]:
        async with self.lanes:
            return await asyncio.to_thread(lambda: [check(item, key, erased) for item in items])


def check(item: Item, key: PublicKey, erased: Collection[bytes] = ()) -> Good | Bad:
    entry_hash = hashlib.sha256(item.statement).digest()
    try:
        signed = parse(item.statement)
    except InputError as error:
        return Bad(item, entry_hash, Verdict.quoting("malformed", str(error)))
    why = _not_by(signed, key)
    if why is not None:
        return Bad(item, entry_hash, why)
    if item.kind in SECRET_KINDS:
        return _secret(item, entry_hash, signed)
    if entry_hash in erased:
        return _erased(item, entry_hash, signed)
    fields = _fields(item, signed)
    if isinstance(fields, Verdict):
        return Bad(item, entry_hash, fields)
    return Good(item, entry_hash, signed, fields.said)


@dataclass(frozen=True, slots=True)
class _Said:
    said: Json


def _not_by(signed: Signed, key: PublicKey) -> Verdict | None:
    statement = signed.statement
    if (statement.kid, statement.issuer) != (key.thumbprint, key.uri):
        return Verdict("foreign-key", "The statement is by another kiosk than the one sending.")
    if statement.seq > _LARGEST_SEQ:
        return Verdict("malformed", f"No kiosk has made {statement.seq} statements.")
    if statement.content_type != CONTENT_TYPE:
        return Verdict("content-type", f"The body of a statement is {CONTENT_TYPE}.")
    try:
        verify(signed, key.verify)
    except EvidenceError as error:
        return Verdict("signature", str(error))
    return None


def _secret(item: Item, entry_hash: bytes, signed: Signed) -> Good | Bad:
    if item.body is None:
        return Good(item, entry_hash, signed, None)
    bare = Item(item.statement, None, item.kind)
    why = Verdict(
        "secret-body", f"The body of {item.kind} stays at the kiosk; it was not kept."
    )
    return Bad(bare, entry_hash, why)


def _erased(item: Item, entry_hash: bytes, signed: Signed) -> Good | Bad:
    """A kiosk that has its body still may send it: then it has its effect, and is not kept."""
    bare = Item(item.statement, None, item.kind)
    if item.body is None:
        return Good(bare, entry_hash, signed, None, erased=True)
    fields = _fields(item, signed)
    if isinstance(fields, Verdict):
        return Bad(bare, entry_hash, fields)
    return Good(bare, entry_hash, signed, fields.said, erased=True)


def _fields(item: Item, signed: Signed) -> _Said | Verdict:
    if item.body is None:
        return Verdict("body-missing", f"A statement of kind {item.kind} needs its body.")
    if body_hash(item.body) != signed.statement.body_hash:
        return Verdict("body-hash", "The body is not the one that was signed.")
    try:
        body = read_body(item.body)
    except InputError as error:
        return Verdict.quoting("body-malformed", str(error))
    if body.kind != item.kind:
        return Verdict("kind", f"The body is of another kind than {item.kind}.")
    return _Said(body.fields)
