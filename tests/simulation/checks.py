"""What has to hold, whenever nothing moves and at the end, between truth, server and kiosks."""

import json
import sqlite3
from collections import Counter

from kiosk.store.act import to_micros
from tests.simulation.kiosk import Kiosk
from tests.simulation.shelf import (
    Field,
    Shelf,
    batch_key,
    carry_out,
    policy_key,
    product_key,
    seen_from,
)
from tests.simulation.tables import Tables, tables_of
from tests.simulation.truth import (
    ActKey,
    Truth,
    ViolationError,
    difference,
    key_of_kept,
    labels_of,
    told,
)

_PRODUCT = "gtin, name, category"
_BATCH = (
    "batch_id, gtin, lot, site, produced_on, arrived_on, best_before, use_by, supplier, notes,"
    " recall_reason, recalled_on, archived, live"
)
_POLICY = "scope, subject, fresh_days, caution_days"
_PRODUCTS = f"SELECT {_PRODUCT} FROM products"  # noqa: S608  (constants)
_BATCHES = f"SELECT {_BATCH} FROM batches"  # noqa: S608
_POLICIES = f"SELECT {_POLICY} FROM policies"  # noqa: S608
_PENDING = """
    SELECT kind, body FROM outbox JOIN acts USING (seq)
    WHERE feed IS NULL OR number IS NOT NULL ORDER BY seq
"""
_CURSOR = "SELECT feed, number FROM progress"
_FEED = """
    SELECT site, subject, key, body FROM changes WHERE body IS NOT NULL AND subject != 'anchor'
"""
_ALARMS = "SELECT DISTINCT code FROM quarantine WHERE kiosk_id = ?"


def check_shown(kiosk: Kiosk, tables: Tables, truth: Truth) -> None:
    """A kiosk's tables are the server's at its cursor, and on top what it does not hold yet."""
    ((feed, number),) = tables.rows(_CURSOR)
    if not kiosk.has_all or feed != truth.feed or number not in truth.shelves:
        return
    expected = seen_from(truth.shelves[number], kiosk.identity.site)
    found = _shelf_of(tables, kiosk.identity.site)
    for kind, body in tables.rows(_PENDING):
        carry_out(expected, kiosk.identity.site, (kind, json.loads(body or b"{}")))
    if found != expected:
        raise ViolationError(f"{kiosk.name} shows: {difference(found, expected)}")


def check_recalls(kiosk: Kiosk, tables: Tables, truth: Truth, lifted: set[str]) -> None:
    """What staff of this kiosk recalled and nobody lifted is shown as recalled."""
    if not kiosk.recalls:
        return
    recalled_on = dict(tables.rows("SELECT batch_id, recalled_on FROM batches"))
    for batch_id, act in kiosk.recalls.items():
        if batch_id in lifted or batch_id not in recalled_on or _in_vain(truth, act, batch_id):
            continue
        if recalled_on[batch_id] is None:
            raise ViolationError(f"{kiosk.name} shows {batch_id} as if it were not recalled")


def _in_vain(truth: Truth, recall: ActKey, batch_id: str) -> bool:
    """The recall was refused, or will be: the server never had the batch as it was then."""
    made_in_vain = any(batch_id.encode() in said for _, _, said in truth.lost)
    return made_in_vain or recall in truth.lost


def check_server(truth: Truth, database: sqlite3.Connection) -> None:
    """The server's tables and its feed say what is true."""
    tables = _shelf_of_server(database)
    if tables != truth.shelf:
        raise ViolationError(f"the server has: {difference(tables, truth.shelf)}")
    feed = {
        (site, subject, key): json.loads(body)
        for site, subject, key, body in database.execute(_FEED)
    }
    if feed != truth.shelf:
        raise ViolationError(f"the feed says: {difference(feed, truth.shelf)}")
    labels = dict(database.execute("SELECT batch_id, copies FROM labels WHERE copies > 0"))
    if labels != dict(truth.printed):
        raise ViolationError(f"the server counts {labels} labels, not {truth.printed}")


def check_settled(kiosk: Kiosk, truth: Truth) -> None:
    """Once everybody was asked until nothing moves: nothing waits, everything arrived."""
    facts = kiosk.program.cache.sync_book.facts()
    if facts.waiting:
        raise ViolationError(f"{facts.waiting} act(s) of {kiosk.name} still wait")
    if facts.owed:
        raise ViolationError(f"{facts.owed} receipt(s) of {kiosk.name} never came")
    if (facts.cursor.feed, facts.cursor.number) != (truth.feed, truth.number):
        raise ViolationError(f"{kiosk.name} stays at {facts.cursor} of {truth.number}")
    missing = [each for each in kiosk.told if not truth.said[each]]
    if missing:
        raise ViolationError(f"the server never got {told(missing[0])} of {kiosk.name}")
    with tables_of(kiosk.program.cache.database) as tables:
        found = _shelf_of(tables, kiosk.identity.site)
    expected = seen_from(truth.shelf, kiosk.identity.site)
    if found != expected:
        raise ViolationError(f"{kiosk.name} ends with: {difference(found, expected)}")


def check_refusals(kiosk: Kiosk, truth: Truth) -> None:
    """Staff are told of exactly those acts, of all that are kept here, that had no effect."""
    refused = {each.seq: each.code for each in kiosk.program.cache.sync_book.refusals(1000)}
    for act in kiosk.acts():
        key = key_of_kept(act.kind, to_micros(act.at), act.body)
        if truth.lost.get(key) != refused.get(act.link):
            raise ViolationError(
                f"{kiosk.name} was told {refused.get(act.link)} about {told(key)}, "
                f"not {truth.lost.get(key)}"
            )


def check_labels(kiosk: Kiosk) -> None:
    """Each print of the acts that are kept here is counted once."""
    printed: Counter[str] = Counter()
    for act in kiosk.acts():
        printed.update(labels_of(act.kind, json.loads(act.body or b"{}")))
    with tables_of(kiosk.program.cache.database) as tables:
        counted = dict(tables.rows("SELECT batch_id, copies FROM labels"))
    if counted != dict(printed):
        raise ViolationError(f"{kiosk.name} counts labels that were not printed")


def check_quarantine(kiosk: Kiosk, database: sqlite3.Connection, *, may_fork: bool) -> None:
    allowed = {("cloned-kiosk",)} if may_fork else set()
    found = set(database.execute(_ALARMS, (kiosk.identity.kiosk_id,)))
    if not found <= allowed:
        raise ViolationError(f"statements of {kiosk.name} are in quarantine: {found}")


def in_hand(kiosk: Kiosk) -> set[ActKey]:
    """The acts that a kiosk keeps."""
    return {key_of_kept(a.kind, to_micros(a.at), a.body) for a in kiosk.acts()}


def _shelf_of(tables: Tables, site: str) -> Shelf:
    """Of a kiosk, whose tables have one site."""
    return {
        **{product_key(row["gtin"]): row for row in tables.named(_PRODUCTS)},
        **{batch_key(str(row["site"]), row["batch_id"]): row for row in tables.named(_BATCHES)},
        **{
            policy_key(site, row["scope"], row["subject"]): row
            for row in tables.named(_POLICIES)
        },
    }


def _shelf_of_server(database: sqlite3.Connection) -> Shelf:
    shelf: Shelf = {}
    for row in _rows(database, _PRODUCT, "products"):
        shelf[product_key(row["gtin"])] = row
    for row in _rows(database, _BATCH, "batches"):
        shelf[batch_key(str(row["site"]), row["batch_id"])] = row
    for row in _rows(database, f"site, {_POLICY}", "policies"):
        site = str(row.pop("site"))
        shelf[policy_key(site, row["scope"], row["subject"])] = row
    return shelf


def _rows(database: sqlite3.Connection, columns: str, table: str) -> list[dict[str, Field]]:
    found = database.execute(f"SELECT {columns} FROM {table}")  # noqa: S608  (constants)
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found]
