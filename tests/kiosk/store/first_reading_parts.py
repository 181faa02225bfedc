"""A first reading of a feed, piece by piece, and what is there after it."""

import json
from dataclasses import replace

from kiosk.store.shelf_lists import ShelfLists
from shared.freshness.listing import Query, Shown
from tests.kiosk.store.conftest import NOW
from tests.kiosk.store.sync_parts import (
    PAIRED,
    lots,
    page,
)

INDEXES = """
SELECT replace(name, '_2', '') FROM sqlite_master
WHERE type = 'index' AND tbl_name = 'batches' ORDER BY 1
"""
TABLES = "SELECT name FROM sqlite_master WHERE name IN ('arriving', 'departed')"


def paired(bench):
    cache = bench.cache()
    cache.sync_book.pair(PAIRED)
    return cache


def begun(cache, *names, newest=9):
    """The first page of a feed that goes on."""
    cache.sync_book.take(replace(lots(*names), newest=newest), NOW)


def ended(cache, *changes, upto=9):
    cache.sync_book.take(page(*changes, upto=upto), NOW)


def asked(cache, sql):
    with cache.database.read() as connection:
        return connection.exec_driver_sql(sql).scalars().all()


def listed(cache):
    found = ShelfLists(cache.database, "berlin").find(Query(shown=Shown.ALL), 99)
    return {each.batch.lot: each.batch for each in found}


def state(cache):
    """All that the end of a reading may change; where rows stand in the file does not count."""
    tables = ("batches", "products", "touched", "outbox", "progress")
    with cache.database.read() as connection:
        rows = [connection.exec_driver_sql(f"SELECT * FROM {each}") for each in tables]  # noqa: S608
        found = [sorted(map(tuple, each), key=repr) for each in rows]
        bases = connection.exec_driver_sql("SELECT key, body, seen FROM base ORDER BY key")
        found.append([(key, json.loads(body), seen) for key, body, seen in bases])
    return found, listed(cache)
