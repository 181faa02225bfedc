"""Write the golden cache of the version this program makes: run once when it is released.

Usage: python tests/data/cache/make_golden.py FOLDER; commit FOLDER, never make it again.
"""

import hashlib
import random
import sys
from datetime import UTC, datetime
from pathlib import Path

from kiosk.logbook import FORKED, Alarm
from kiosk.store.appliers import APPLIERS
from kiosk.store.cache import Cache, open_cache
from kiosk.store.freshness import put_batches, put_policies, put_products
from kiosk.store.key_simulated import SimulatedKeySource
from kiosk.store.meta import write_pulled_at
from kiosk.syncing import Paired, Settled
from shared.freshness.batch import Batch, Product, Recall
from shared.freshness.policy import Policy, PolicyBook
from shared.keys import SigningKey
from shared.ledger.checkpoint import Checkpoint, format_checkpoint
from shared.ledger.merkle import leaf_hash
from shared.ledger.note import sign_note
from shared.ledger.receipt import Place, Receipt, issuer_of, sign_root
from shared.wire.base64url import to_text
from shared.wire.changes import Change, Cursor, Page

KEY = bytes(range(32))
SERVER = SigningKey(bytes(32))
ORIGIN = "s/log"
AT = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
PRODUCT = Product("04012345678901", "Rinderhackfleisch", "meat")
MADE_HERE = Batch("b2", PRODUCT.gtin, "L2", "berlin", notes="from the farm", live=False)
BATCH = Batch("b1", PRODUCT.gtin, "L1", "berlin", recall=Recall("glass", AT.date()))


class StoppedClock:
    def now(self) -> datetime:
        return AT

    def monotonic(self) -> float:
        return 0.0


def keep_log(cache: Cache) -> None:
    """A head with one act under it, an alarm about another one, and an act that was erased."""
    cache.sync_book.pair(Paired("https://s", "k1", "acme", "berlin", "till 1", SERVER.public))
    first, _, third = (act.statement for act in cache.acts.since(0, 3))
    leaf = leaf_hash(hashlib.sha256(first).digest())
    text = format_checkpoint(Checkpoint(ORIGIN, 1, leaf))
    head = sign_note(text, ORIGIN, SERVER.public.raw, SERVER.sign)
    issuer = issuer_of(SERVER.public.thumbprint)
    signature = sign_root(leaf, issuer, "kiosk", SERVER.sign)
    receipt = Receipt(issuer, "kiosk", Place(1, 0, ()), signature)
    settled = [Settled(1, Cursor("f1", 1), None, receipt), Settled(3, Cursor("f1", 1))]
    cache.sync_book.settle(settled, AT, head)
    cache.logbook.raise_alarm(Alarm(AT, FORKED, "Ask an operator.", b"both notes"), ORIGIN)
    key = to_text(hashlib.sha256(third).digest())
    erased = Change(1, "erasure", key, b'{"at":"2026-01-02T03:04:05Z","reason":"asked for"}')
    cache.sync_book.take(Page(Cursor("f1", 1), 1, (erased,)), AT)


def main(folder: Path) -> None:
    source = SimulatedKeySource(KEY)
    randomness = random.Random(1).randbytes  # noqa: S311 (a golden file is public)
    cache = open_cache(folder, source, StoppedClock(), randomness, APPLIERS).cache
    cache.preferences.set("language", "de", AT)
    cache.preferences.set("theme", "high contrast \u00e4\u0939", AT)
    cache.preferences.set("volume", "3", AT)
    cache.preferences.unset("volume", AT)
    cache.incidents.note("camera.lost", "USB camera 1", AT)
    keep_log(cache)  # first: what a server's feed does not hold is gone from the shelf
    with cache.database.promise() as connection:
        write_pulled_at(connection, AT)
        put_products(connection, [PRODUCT])
        put_batches(connection, [BATCH])
        put_policies(connection, PolicyBook(by_category={"meat": Policy(1, 2)}))
    cache.staff_door.set_pin("not a hash", AT)
    cache.staff_door.note_refused(AT)
    cache.shelf_book.put(MADE_HERE, AT)
    cache.shelf_book.printed(["b2"], 3, AT)
    cache.shelf_book.prove("b2", AT)
    cache.close()
    (folder / "cache.lock").unlink()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
