"""Write the golden cache of the version this program makes: run once when it is released.

Usage: python tests/data/cache/make_golden.py FOLDER; commit FOLDER, never make it again.
"""

import random
import sys
from datetime import UTC, datetime
from pathlib import Path

from kiosk.store.appliers import APPLIERS
from kiosk.store.cache import open_cache
from kiosk.store.freshness import put_batches, put_policies, put_products
from kiosk.store.key_simulated import SimulatedKeySource
from kiosk.store.meta import write_pulled_at
from shared.freshness.batch import Batch, Product, Recall
from shared.freshness.policy import Policy, PolicyBook

KEY = bytes(range(32))
AT = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
PRODUCT = Product("04012345678901", "Rinderhackfleisch", "meat")
MADE_HERE = Batch("b2", PRODUCT.gtin, "L2", "berlin", notes="from the farm", live=False)
BATCH = Batch("b1", PRODUCT.gtin, "L1", "berlin", recall=Recall("glass", AT.date()))


class StoppedClock:
    def now(self) -> datetime:
        return AT

    def monotonic(self) -> float:
        return 0.0


def main(folder: Path) -> None:
    source = SimulatedKeySource(KEY)
    randomness = random.Random(1).randbytes  # noqa: S311 (a golden file is public)
    cache = open_cache(folder, source, StoppedClock(), randomness, APPLIERS).cache
    cache.preferences.set("language", "de", AT)
    cache.preferences.set("theme", "high contrast \u00e4\u0939", AT)
    cache.preferences.set("volume", "3", AT)
    cache.preferences.unset("volume", AT)
    cache.incidents.note("camera.lost", "USB camera 1", AT)
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
