"""A cache on a machine of its own, filled like a small shop, and a way to type commands."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.__main__ import obey
from kiosk.devices.system_clock import SystemClock
from kiosk.parts.cache import open_kiosk_cache
from kiosk.settings import Paths, Settings
from kiosk.store.cache import Cache
from kiosk.store.shelf_lists import ShelfLists
from shared.freshness.batch import Batch, Product, Recall, batch_id_of

SITE = "Counterproof"
BEEF = Product("04012345678901", "Minced beef", "meat")


@dataclass
class Said:
    code: int
    out: str
    err: str

    @property
    def answer(self):
        return json.loads(self.out)

    @property
    def lines(self):
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass
class Machine:
    """The cache is opened for the time of one call, as another kiosk program would."""

    folder: Path
    say: Callable[..., Said]

    def today(self):
        return SystemClock().now().date()

    @property
    def settings(self) -> Settings:
        return Settings(paths=Paths(data_dir=self.folder / "counterproof"))

    def open(self) -> Cache:
        return open_kiosk_cache(self.settings, {}, SystemClock()).cache

    def fill(self, *batches: Batch, products=(BEEF,)) -> None:
        cache = self.open()
        cache.shelf_book.take_in(products, batches, SystemClock().now())
        cache.close()

    def shelf(self, ask):
        cache = self.open()
        try:
            return ask(ShelfLists(cache.database, SITE))
        finally:
            cache.close()

    def batch(self, lot: str, *, days: int = 0, recall: Recall | None = None) -> Batch:
        return Batch(
            batch_id_of(SITE, BEEF.gtin, lot),
            BEEF.gtin,
            lot,
            SITE,
            arrived_on=self.today() - timedelta(days=days),
            recall=recall,
        )


@pytest.fixture
def machine(tmp_path, monkeypatch, capsys) -> Machine:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)

    def say(*words: str) -> Said:
        capsys.readouterr()
        code = obey([str(word) for word in words])
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return Machine(tmp_path, say)
