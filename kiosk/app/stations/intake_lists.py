"""The lists of this kiosk's media and folders, brought to its cache."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.ports import Clock
from kiosk.settings import Paths
from kiosk.stations.intake.actions import Steps
from kiosk.stations.intake.flow import ListFile, Summary
from kiosk.store.cache import Cache
from kiosk.store.exchange.intake import Counter, LookedOver, looking_over
from kiosk.store.exchange.places import list_files


@dataclass(frozen=True, slots=True)
class KioskLists:
    cache: Cache
    paths: Paths
    site: str
    clock: Clock
    today: Callable[[], date]

    def files(self) -> tuple[ListFile, ...]:
        found = list_files(self.paths.imports, self.paths.media)
        return tuple(ListFile(str(f.path), f.path.name, f.place, f.size) for f in found)

    def looking_over(self, file: ListFile) -> "Steps[KioskList]":
        counter = Counter(self.site, self.today())
        looked = yield from looking_over(Path(file.path), self.cache.database, counter)
        return KioskList(looked, self.cache, self.clock)


@dataclass(frozen=True, slots=True)
class KioskList:
    looked: LookedOver
    cache: Cache
    clock: Clock

    @property
    def summary(self) -> Summary:
        found = self.looked.findings
        return Summary(
            found.content,
            found.rows,
            found.new,
            found.changed,
            found.equal,
            found.refused,
            found.faults,
            found.guessed_encoding,
        )

    def importing(self) -> Steps[int]:
        return self.looked.carrying_out(self.cache.shelf_book, self.clock)

    def close(self) -> None:
        self.looked.close()
