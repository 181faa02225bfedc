"""A log of some hundred entries with heads that kiosks cosigned, to be damaged cell by cell."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import select, update

from shared.keys import SigningKey
from shared.ledger.anchor import SHA2_256, Envelope, digest_of, format_envelope
from shared.ledger.checkpoint import parse_checkpoint
from shared.ledger.cosignature import cosign
from shared.ledger.keccak import keccak_256
from shared.ledger.note import Note, format_note, parse_note
from shared.ledger.witness import Seen
from shared.wire.log import witness_name
from sync_server.anchoring.tables import Anchor, State, Turn
from sync_server.kiosks.service.claims import kiosk_id_of
from sync_server.ledger.tables import CosignatureRows, Cosigned, LogRow, WitnessedRows
from sync_server.operations.service.findings import Verified
from sync_server.operations.service.log_audit import LogGrounds
from sync_server.operations.service.log_heads import Head
from sync_server.operations.service.verifying import verify
from sync_server.platform.row_digests import with_digest
from sync_server.sync.tables import STATEMENTS, Erasure, ErasureRows
from tests.support.kept_statements import keep, known_kiosk
from tests.support.simulated_kiosk import SimulatedKiosk
from tests.support.sync_server import START, ServerInHand

KEY = SigningKey(bytes(range(32)))
"""The key of a server in hand."""


@dataclass(frozen=True, slots=True)
class Grown:
    kiosks: Sequence[SimulatedKiosk]
    heads: Sequence[Note]


async def grow(server: ServerInHand, sizes: Sequence[int]) -> Grown:
    """Statements up to each of the sizes, of two kiosks in turns, who cosign there."""
    kiosks = [await known_kiosk(server, number) for number in (1, 2)]
    heads: list[Note] = []
    before = 0
    for at, size in enumerate(sizes):
        for turn in (0, 1):
            kiosk = kiosks[turn]
            count = len(range(before + turn, size, 2))
            acts = [kiosk.act("staff.unlocked", {}) for _ in range(count)]
            await keep(server, kiosk, acts)
        heads.append(await cosigned(server, kiosks[at % 2]))
        before = size
    return Grown(kiosks, heads)


async def cosigned(server: ServerInHand, kiosk: SimulatedKiosk) -> Note:
    """The newest head with this kiosk's name under it, kept as the server keeps it."""
    async with server.database.write() as connection:
        state = await LogRow(connection).read()
        head = parse_note((state.checkpoint or "").encode())
        kiosk_id, key = kiosk_id_of(kiosk.key.public), kiosk.key
        name, at_s = witness_name(kiosk_id), int(START.timestamp())
        line = cosign(head.text, name, key.public.raw, key.sign, at_s)
        both = replace(head, signatures=(*head.signatures, line))
        row = Cosigned(state.origin or "", kiosk_id, state.size, format_note(both), START)
        await CosignatureRows(connection).put(row)
    return both


async def beside(server: ServerInHand) -> None:
    """A neighbour's head, an erasure, a turn, and a statement without effect."""
    async with server.database.write() as connection:
        found = await connection.execute(select(STATEMENTS).order_by(STATEMENTS.c.server_index))
        rows = found.mappings().all()
        await WitnessedRows(connection).keep("neighbour/log", None, Seen(7, bytes(range(32))))
        name = rows[50]["entry_hash"]
        await ErasureRows(connection).erase(Erasure(name, START, "Asked by a visitor", "staff"))
        await Turn(connection).take("a server", START)
        lost = {**rows[60], "lost_code": "too-late", "lost_sentence": "Another was first."}
        which = STATEMENTS.c.server_index == 60
        digested = with_digest(STATEMENTS.name, lost)
        await connection.execute(update(STATEMENTS).where(which).values(digested))


def anchor_of(head: Note) -> Anchor:
    checkpoint, digest = parse_checkpoint(head.text), digest_of(head.text)
    raw = b"a signed transaction"
    name, contract, sender, block = keccak_256(raw), b"c" * 20, b"s" * 20, b"b" * 32
    envelope = Envelope(digest, SHA2_256, 31337, contract, name, 7, 0, sender, block)
    return Anchor(
        1,
        State.FINAL,
        checkpoint.origin,
        checkpoint.size,
        format_note(head),
        digest,
        31337,
        contract,
        sender,
        0,
        START,
        0,
        raw,
        (name,),
        max_fee=70,
        priority_fee=2,
        tx_hash=name,
        block_number=7,
        block_hash=block,
        position=0,
        envelope=format_envelope(envelope).decode(),
        waiting="for a block",
        signed_at=START,
        sent_at=START,
        mined_at=START,
        final_at=START,
    )


async def audited(server: ServerInHand, *outside: Note) -> Verified:
    heads = [
        Head("a kiosk", "outside", parse_checkpoint(each.text), outside=True)
        for each in outside
    ]
    return await verify(server.database, _silent, LogGrounds(KEY.public, heads), feeds=False)


def head_file(server: ServerInHand) -> Path:
    return Path(server.database.place.name).parent / "log.head"


def _silent(done: int, total: int) -> None:
    assert done <= total
