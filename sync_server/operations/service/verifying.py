"""Verifies all that is kept of kiosks, from the file up to the ends of the chains."""

import hashlib
from collections.abc import Callable
from dataclasses import replace

from shared.errors import EvidenceError
from shared.ledger.growing import GrowingTree
from sync_server.operations.service.findings import Damage, Verified
from sync_server.operations.service.inspecting import Inspection
from sync_server.operations.tables.feeds import FeedRows
from sync_server.operations.tables.kept import KeptRows, one_view
from sync_server.platform.database import Database

Progress = Callable[[int, int], None]
"""Told how many statements are done, of how many."""


async def verify(database: Database, progress: Progress) -> Verified:
    inspection = Inspection({})
    try:
        async with one_view(database) as rows:
            for fault in await rows.file_faults():
                inspection.tell(Damage.FILE, None, fault)
            await _inspect(inspection, rows, progress)
    except EvidenceError as error:
        at = inspection.next_number
        inspection.tell(Damage.FILE, at, f"From statement {at} on nothing is read: {error}")
    tree = inspection.tree
    return Verified(tree.size, tree.root(), tuple(inspection.found))


async def root_of(database: Database) -> tuple[int, bytes]:
    """How many statements there are, and the root over them; the file is looked at as well."""
    tree = GrowingTree()
    async with one_view(database) as rows:
        faults = await rows.file_faults()
        if faults:
            raise EvidenceError(f"{database.place.name} is damaged: {faults[0]}.")
        async for statement in rows.entries():
            tree.add(hashlib.sha256(statement).digest())
        if tree.size != await rows.size():
            raise EvidenceError(
                f"{database.place.name} does not hold every statement it counts."
            )
    return tree.size, tree.root()


def compare(verified: Verified, statements: int, root: bytes) -> Verified:
    """With what was written down when these statements were copied."""
    if (verified.statements, verified.root) == (statements, root):
        return verified
    inspection = Inspection({})
    sentence = f"These are not the {statements} statements of which the manifest tells."
    inspection.tell(Damage.ROOT, None, sentence)
    return replace(verified, findings=(*verified.findings, *inspection.found))


async def _inspect(inspection: Inspection, rows: KeptRows, progress: Progress) -> None:
    inspection.keys, total, done = await rows.keys(), await rows.count(), 0
    async for page in rows.pages():
        for kept in page:
            await inspection.look_at(kept, rows)
        done += len(page)
        progress(done, total)
    size = await rows.size()
    inspection.end(size, await rows.heads())
    if size is not None:
        async for sentence in rows.log_faults(inspection.tree.size, inspection.tree.root()):
            inspection.tell(Damage.LOG, None, sentence)
    for number in await rows.lone_bodies():
        inspection.tell(Damage.BODY, number, "There is a body, and no statement to it.")
    async for sentence in FeedRows(rows.connection).faults():
        inspection.tell(Damage.FEED, None, sentence)
