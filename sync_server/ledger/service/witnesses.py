"""Kiosks as witnesses: each shows the head it verified last, and is asked about the newest."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from shared.ledger.checkpoint import Checkpoint
from shared.ledger.cosignature import Witness, verify_cosignatures
from shared.ledger.heads import MAX_AGE_S
from shared.ledger.merkle import Proof, consistency_path
from shared.ledger.note import MOST_SIGNATURES, Note, NoteSignature, format_note, parse_note
from shared.ledger.witness import Submission
from shared.wire.log import witness_name
from sync_server.ledger.service.log import Log, Standpoint
from sync_server.ledger.service.outside import Fate, OutsideHeads, Shown
from sync_server.ledger.service.sealing import newest_head
from sync_server.ledger.tables import CosignatureRows, Cosigned
from sync_server.platform.callers import KioskCaller
from sync_server.platform.database import Transaction


@dataclass(frozen=True, slots=True)
class Witnesses:
    log: Log
    outside: OutsideHeads

    async def ask(self, kiosk: KioskCaller, told: bytes) -> Submission | None:
        """`told` is the head it knows, or nothing; None while no head is signed."""
        known: Checkpoint | None = None
        if told:
            head = parse_note(told)
            shown = await self.outside.show(head, f"kiosk {kiosk.kiosk_id}")
            await self._keep(kiosk, head, shown)
            here = shown.here
            known = shown.head if shown.fate is Fate.FITS else None
        else:
            here = await self.log.now()
        return await self._submission(here, known)

    async def _submission(
        self, here: Standpoint, known: Checkpoint | None
    ) -> Submission | None:
        state, newest = here.state, newest_head(here.state)
        if state.held is not None or newest is None:
            return None
        old = known.size if known else 0
        proof: Proof = await self.log.prove(
            here.view, lambda subtree: consistency_path(subtree, old, state.signed_size)
        )
        return Submission(old, proof, newest)

    async def _keep(self, kiosk: KioskCaller, head: Note, shown: Shown) -> None:
        if shown.fate is not Fate.FITS:
            return
        name = witness_name(kiosk.kiosk_id)
        witness = Witness(name, kiosk.key.raw, kiosk.key.verify)
        if not verify_cosignatures(head, [witness]):
            return
        own, _ = self.log.parts.sealing.own(head, shown.head.origin)
        mine = next(each for each in head.signatures if _made(witness, each))
        note = format_note(Note(own.text, (*own.signatures, mine)))
        database, now = self.log.parts.database, self.log.parts.clock.now()
        async with database.glance() as connection:
            there = await CosignatureRows(connection).of(shown.head.origin, kiosk.kiosk_id)
        if there is None or there.size < shown.head.size:
            async with database.write() as writing:
                size, origin = shown.head.size, shown.head.origin
                cosigned = Cosigned(origin, kiosk.kiosk_id, size, note, now)
                await CosignatureRows(writing).put(cosigned)


async def with_cosignatures(
    connection: Transaction, origin: str, size: int, head: Note
) -> Note:
    """The head, and what kiosks put under just this one."""
    known = await CosignatureRows(connection).all_of(origin, size)
    return merged(head, [each for each in known if each.size == size])


async def most_cosigned(
    connection: Transaction, origin: str, least: int, now: datetime
) -> Note | None:
    """Of the heads of this size and more, the one that most kiosks saw; the newest of those.

    Who saw one so long ago that it is stale by now does not count: kiosks that were put away
    together would outnumber the one that still looks.
    """
    notes: dict[str, list[Cosigned]] = {}
    for each in await CosignatureRows(connection).all_of(origin, least):
        notes.setdefault(parse_note(each.note.encode()).text, []).append(each)
    if not notes:
        return None
    since = now - timedelta(seconds=MAX_AGE_S)

    def weight(found: Sequence[Cosigned]) -> tuple[int, int]:
        return sum(each.at >= since for each in found), found[0].size

    best = max(notes.values(), key=weight)
    first = parse_note(best[0].note.encode())
    return merged(Note(first.text, first.signatures[:1]), best)


def merged(head: Note, known: Sequence[Cosigned]) -> Note:
    """The log's own signature is the first of each note that is kept."""
    notes = [parse_note(each.note.encode()) for each in known]
    more = [each.signatures[1] for each in notes if each.text == head.text]
    return Note(head.text, (*head.signatures, *more)[:MOST_SIGNATURES])


def _made(witness: Witness, signature: NoteSignature) -> bool:
    return (signature.name, signature.key_id) == (witness.name, witness.key_id)
