"""Receipts by the hash of a statement, on the three levels there are."""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from shared.ledger.anchor import Envelope
from shared.ledger.bundle import Anchored, Bundle, format_bundle
from shared.ledger.checkpoint import parse_checkpoint
from shared.ledger.logged import Logged
from shared.ledger.merkle import consistency_path, inclusion_path
from shared.ledger.note import Note
from shared.ledger.receipt import Place, Receipt, format_receipt, issuer_of
from shared.ledger.statement import parse
from shared.ledger.tlog_proof import TlogProof, format_proof
from shared.ledger.transparent import format_transparent
from shared.wire.log import SUBJECT
from sync_server.ledger.service.log import Log, Standpoint
from sync_server.ledger.service.sealing import newest_head
from sync_server.ledger.service.witnesses import most_cosigned
from sync_server.ledger.tables import LogState
from sync_server.platform.database import Transaction

Found = tuple[int, bytes, bytes | None]
"""A statement's number in the log, the statement, and its body where that is here."""


class Statements(Protocol):
    """Statements by their hash, from wherever they are kept."""

    async def find(self, connection: Transaction, entry_hash: bytes) -> Found | None: ...


@dataclass(frozen=True, slots=True)
class KnownAnchor:
    """A signed head that is final on a chain, and the proof of that."""

    head: Note
    envelope: Envelope


class Anchors(Protocol):
    async def covering(self, index: int) -> KnownAnchor | None:
        """The newest final anchor of a head of the log that holds the entry of this number."""
        ...


class Missing(Enum):
    """Why there is no such receipt; the value is told to whoever asked."""

    STATEMENT = "There is no statement with this hash in the log."
    HEAD = "The log is held: no signed head holds this statement yet. Ask again later."
    ANCHOR = "No head that holds this statement is final on a chain yet. Take level 2."


@dataclass(frozen=True, slots=True)
class Receipts:
    log: Log
    statements: Statements
    anchors: Anchors

    async def transparent(self, entry_hash: bytes) -> bytes | Missing:
        """Level 1: the statement with a receipt under the newest head."""
        found = await self._found(entry_hash)
        if isinstance(found, Missing):
            return found
        here, (index, statement, _) = found
        size = here.state.signed_size
        hashes = await self.log.prove(
            here.view, lambda subtree: inclusion_path(subtree, index, size)
        )
        issuer = issuer_of(self.log.parts.sealing.key.public.thumbprint)
        subject = parse(statement).statement.subject
        if here.state.held is not None and subject != SUBJECT:
            return Missing.HEAD  # it would have to be signed
        signature = await self._signature(here, subject)
        place = Place(size, index, hashes)
        receipt = format_receipt(Receipt(issuer, subject, place, signature))
        return format_transparent(statement, [receipt])

    async def proof(self, entry_hash: bytes) -> bytes | Missing:
        """Level 2: under the head that most kiosks saw, as far as it holds the statement."""
        found = await self._found(entry_hash)
        if isinstance(found, Missing):
            return found
        return format_proof((await self._logged(*found)).proof).encode()

    async def bundle(self, entry_hash: bytes) -> bytes | Missing:
        """Level 3: with the body, and the anchored head."""
        found = await self._found(entry_hash)
        if isinstance(found, Missing):
            return found
        here, (index, _, body) = found
        anchor = await self.anchors.covering(index)
        if anchor is None:
            return Missing.ANCHOR
        logged = await self._logged(*found)
        sizes = sorted((parse_checkpoint(anchor.head.text).size, logged.proof.checkpoint.size))
        between = await self.log.prove(
            here.view, lambda subtree: consistency_path(subtree, sizes[0], sizes[1])
        )
        anchored = Anchored(anchor.head, anchor.envelope, between)
        return format_bundle(Bundle(logged, body, anchored))

    async def _found(self, entry_hash: bytes) -> tuple[Standpoint, Found] | Missing:
        here, database = await self.log.now(), self.log.parts.database
        async with database.glance() as connection:
            found = await self.statements.find(connection, entry_hash)
        if found is None:
            return Missing.STATEMENT
        return (here, found) if found[0] < here.state.signed_size else Missing.HEAD

    async def _signature(self, here: Standpoint, subject: str) -> bytes:
        state, sealing = here.state, self.log.parts.sealing
        if subject == SUBJECT and state.seal is not None:
            return state.seal
        root = await self.log.parts.trees.root_at(here.view, state.signed_size)
        return sealing.seal(root, subject)

    async def _logged(self, here: Standpoint, found: Found) -> Logged:
        index, statement, _ = found
        head = await self._head(here.state, index)
        size = parse_checkpoint(head.text).size
        hashes = await self.log.prove(
            here.view, lambda subtree: inclusion_path(subtree, index, size)
        )
        return Logged(parse(statement), TlogProof(index, hashes, head, statement))

    async def _head(self, state: LogState, index: int) -> Note:
        parts, origin = self.log.parts, state.origin or ""
        async with parts.database.glance() as connection:
            seen = await most_cosigned(connection, origin, index + 1, parts.clock.now())
        head = seen or newest_head(state)
        if head is None:
            raise RuntimeError("a statement is under a signed head, and there is none")
        return head
