"""Verifies all that is kept of kiosks, from the file up to the ends of the chains."""

import hashlib
from collections.abc import Callable
from dataclasses import replace

from shared.errors import EvidenceError
from shared.ledger.growing import GrowingTree
from sync_server.ledger.tables import LogRow
from sync_server.operations.service.findings import Damage, Finding, Verified
from sync_server.operations.service.inspecting import Inspection
from sync_server.operations.service.log_audit import LogAudit, LogGrounds
from sync_server.operations.service.log_file import InFile
from sync_server.operations.service.manifests import LogNoted
from sync_server.operations.service.row_audit import RowAudit
from sync_server.operations.service.rows_file_audit import RowsFileAudit
from sync_server.operations.tables.digested import DigestedRows
from sync_server.operations.tables.feeds import FeedRows
from sync_server.operations.tables.kept import KeptRows, one_view
from sync_server.operations.tables.log_rows import LogRows
from sync_server.platform.database import Database

Progress = Callable[[int, int], None]
"""Told how many statements are done, of how many."""


async def verify(
    database: Database,
    progress: Progress,
    log: LogGrounds | None = None,
    *,
    feeds: bool = True,
) -> Verified:
    """With `log` everything kept of the log too; without `feeds` not what kiosks are told."""
    inspection = Inspection({})
    facts: list[str] = []
    rows_file = None if log is None else RowsFileAudit.begin(log.rows, log.key)
    in_file = None if log is None else log.look()
    try:
        async with one_view(database) as rows:
            for fault in await rows.file_faults(thorough=log is not None):
                inspection.tell(Damage.FILE, None, fault)
            audit = await _audit(inspection, rows, log, in_file)
            await _inspect(inspection, rows, audit, progress)
            if audit is not None and rows_file is not None:
                await audit.end()
                looked = DigestedRows(rows.connection)
                tallies = await RowAudit(inspection.found).beside_statements(looked)
                rows_file.compare(tallies, shared=audit.rows.shared, held=audit.held)
                inspection.found += rows_file.found
                facts += (*audit.facts, *rows_file.facts)
            if feeds:
                await _look_at_feeds(inspection, rows)
    except EvidenceError as error:
        at = inspection.next_number
        inspection.tell(Damage.FILE, at, f"From statement {at} on nothing is read: {error}")
    tree, found = inspection.tree, tuple(sorted(inspection.found, key=_order))
    return Verified(tree.size, tree.root(), found, inspection.erased, tuple(facts))


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


async def log_noted(database: Database, statements: int, root: bytes) -> LogNoted:
    """Where the log says it is, which has to be where the statements are."""
    async with database.read() as connection:
        state = await LogRow(connection).read()
    if (state.size, state.root) != (statements, root):
        raise EvidenceError(
            f"{database.place.name} is damaged: its log has {state.size} entries and the root "
            f"{state.root.hex()}, its {statements} statements have {root.hex()}."
        )
    return LogNoted(
        origin=state.origin, size=state.size, root=root.hex(), checkpoint=state.checkpoint
    )


def compare(verified: Verified, statements: int, root: bytes) -> Verified:
    """With what was written down when these statements were copied."""
    if (verified.statements, verified.root) == (statements, root):
        return verified
    inspection = Inspection({})
    sentence = f"These are not the {statements} statements of which the manifest tells."
    inspection.tell(Damage.ROOT, None, sentence)
    return replace(verified, findings=(*verified.findings, *inspection.found))


def _order(finding: Finding) -> tuple[bool, int]:
    """By the numbers of statements, then what is about no single one."""
    return finding.number is None, finding.number or 0


async def _audit(
    inspection: Inspection, rows: KeptRows, log: LogGrounds | None, in_file: InFile | None
) -> LogAudit | None:
    inspection.keys, inspection.size = await rows.keys(), await rows.size()
    if log is None:
        return None
    audit = await LogAudit.begin(
        log, LogRows(rows.connection), inspection.keys, inspection.found.append, in_file
    )
    inspection.size = audit.size
    return audit


async def _inspect(
    inspection: Inspection, rows: KeptRows, audit: LogAudit | None, progress: Progress
) -> None:
    inspection.count = total = await rows.count()
    row_audit = None if audit is None else RowAudit(inspection.found)
    done = 0
    async for page in rows.pages():
        for kept in page:
            before = len(inspection.found)
            leaf = await inspection.look_at(kept, rows)
            if row_audit is not None:
                row_audit.statement(kept.number, kept.cells, before)
            if audit is not None and leaf is not None:
                await audit.add(kept.number, leaf)
        done += len(page)
        progress(done, total)
    inspection.end(await rows.heads())
    for number in await rows.lone_bodies():
        inspection.tell(Damage.BODY, number, "There is a body, and no statement to it.")


async def _look_at_feeds(inspection: Inspection, rows: KeptRows) -> None:
    async for sentence in FeedRows(rows.connection).faults():
        inspection.tell(Damage.FEED, None, sentence)
