"""Builders for what a server sends down, and what a kiosk shows of it."""

import json
from datetime import date

from kiosk.store.freshness import FreshnessShelf
from kiosk.store.shelf_lists import ShelfLists
from kiosk.syncing import Paired, Refusal, Settled
from shared.canonical import canonical_json
from shared.freshness.batch import Batch, Product, batch_id_of
from shared.keys import SigningKey
from shared.wire.changes import Change, Cursor, Page

GTIN = "04012345678901"
MINCE = Product(GTIN, "Rinderhackfleisch", "meat")
PAIRED = Paired("https://s", "k1", "acme", "berlin", "till 1", SigningKey(bytes(32)).public)
FEED = "f1"


def lot(name, **changed):
    """The fields of a batch as the feed has them."""
    dates = {"produced_on": None, "arrived_on": "2026-03-01", "best_before": None}
    standing = {"recall_reason": None, "recalled_on": None, "archived": 0, "live": 1}
    code = {"batch_id": lot_id(name), "gtin": GTIN, "lot": name, "site": "berlin"}
    return {**code, **dates, "use_by": None, "supplier": "", "notes": "", **standing, **changed}


def lot_id(name):
    return batch_id_of("berlin", GTIN, name)


def batch(name, **fields):
    return Batch(lot_id(name), GTIN, name, "berlin", date(2026, 3, 1), **fields)


def product(name="Beef", gtin=GTIN):
    return {"gtin": gtin, "name": name, "category": "meat"}


def policy(scope, subject, fresh, caution):
    days = {"fresh_days": fresh, "caution_days": caution}
    return {"scope": scope, "subject": subject, **days}


def change(number, subject, fields, key=None):
    """`fields` is a key where the thing is gone."""
    if isinstance(fields, str):
        return Change(number, subject, fields, None)
    return Change(number, subject, key or _key(subject, fields), canonical_json(fields))


def _key(subject, fields):
    match subject:
        case "product":
            return fields["gtin"]
        case "policy":
            return f"{fields['scope']}:{fields['subject']}"
        case _:
            return fields["batch_id"]


def page(*changes, upto=None, newest=None, feed=FEED):
    upto = changes[-1].number if upto is None else upto
    return Page(Cursor(feed, upto), upto if newest is None else newest, changes)


def lots(*names):
    """A page with these batches, under the numbers from 1."""
    return page(*(change(at, "batch", lot(name)) for at, name in enumerate(names, 1)))


def settled(seq, number, feed=FEED, refusal=None):
    """As what is in quarantine: no receipt is owed."""
    return Settled(seq, Cursor(feed, number), refusal, in_log=False)


def refused(seq, at, kind="batch.put"):
    return Refusal(seq, kind, at, "unknown-product", "Record the product.")


def shown(cache, name):
    """The batch as staff see it; None: there is none."""
    listed = ShelfLists(cache.database, "berlin").by_code(GTIN, name)
    return None if listed is None else listed.batch


def policies(cache):
    return FreshnessShelf(cache.database, "berlin").policies()


def fields_of(outgoing):
    return json.loads(outgoing.item.body)["fields"]


def put(bench, cache, *names, **fields):
    for name in names:
        cache.shelf_book.put(batch(name, **fields), bench.clock.now())
