"""What the station says about labels: states, findings and what to do about them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import assert_never, final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from kiosk.ui.isolate import isolated
from kiosk.ui.languages import language
from kiosk.ui.local_formats import LocalFormats
from kiosk.ui.tokens import Outcome
from shared.freshness.listing import Listed
from shared.freshness.scan_back import (
    Already,
    Another,
    NoLabel,
    NoLot,
    NotInData,
    NotSaved,
    OtherDate,
    Said,
    Ticked,
)


@dataclass(frozen=True, slots=True)
class Remark:
    text: str
    outcome: Outcome


@final
class LabelsWords(QObject):
    """Made anew for each language."""

    def __init__(self, code: str, zone: ZoneInfo) -> None:
        super().__init__()
        self._formats = LocalFormats(language(code))
        self._zone = zone

    def name(self, listed: Listed) -> str:
        return isolated(listed.product.name if listed.product else listed.batch.gtin)

    def lot(self, listed: Listed) -> str:
        return self.tr("Batch {0}").format(isolated(listed.batch.lot))

    def detail(self, listed: Listed) -> str:
        """The lot, and the date that will be on the label."""
        batch = listed.batch
        parts = [self.lot(listed)]
        if batch.use_by is not None:
            parts.append(self.tr("use by {0}").format(self._formats.short_date(batch.use_by)))
        elif batch.best_before is not None:
            day = self._formats.short_date(batch.best_before)
            parts.append(self.tr("best before {0}").format(day))
        return " · ".join(parts)

    def history(self, listed: Listed) -> str:
        if listed.label is None:
            return self.lot(listed)
        copies, when = self.labels(listed.label.copies), self._moment(listed.label.printed_at)
        return f"{self.lot(listed)}\n{copies} · {when}"

    def _moment(self, at: datetime) -> str:
        local = at.astimezone(self._zone)
        return f"{self._formats.short_date(local.date())} {self._formats.time(local)}"

    def labels(self, count: int) -> str:
        return self.tr("%Ln label(s)", "", count)

    def print_them(self, count: int) -> str:
        return self.tr("Print %Ln label(s)", "", count)

    def scan_them(self, count: int) -> str:
        return self.tr("Scan back %Ln batch(es)", "", count)

    def handed_over(self, count: int) -> str:
        return self.tr("%Ln label(s) are on their way to the printer.", "", count)

    def still_missing(self, count: int) -> str:
        return self.tr("%Ln batch(es) are not live: no label of them was scanned.", "", count)

    def too_many(self, most: int) -> str:
        return self.tr("At most {0} labels in one go.").format(self._formats.number(most))

    def so_far(self, done: int, total: int) -> str:
        number = self._formats.number
        return self.tr("{0} of {1}").format(number(done), number(total))

    def span(self, first: int, last: int, total: int) -> str:
        number = self._formats.number
        return self.tr("{0} to {1} of {2}").format(number(first), number(last), number(total))

    def standing(self, *, live: bool) -> Remark:
        if live:
            return Remark(self.tr("Live"), Outcome.GOOD)
        return Remark(self.tr("Waits for its scan"), Outcome.CAUTION)

    def remark(self, said: Said) -> Remark:
        match said:
            case Ticked(listed):
                text = self.tr("{0}: the label reads, the batch is live.")
                return Remark(text.format(self._both(listed)), Outcome.GOOD)
            case Already(listed):
                text = self.tr("{0} is live already. Its label reads well.")
                return Remark(text.format(self._both(listed)), Outcome.GOOD)
            case _:
                return Remark(self._refusal(said), Outcome.CAUTION)

    def _refusal(
        self, said: Another | NotInData | NoLot | OtherDate | NoLabel | NotSaved
    ) -> str:
        match said:
            case Another(listed):
                text = self.tr("This is {0}, which is not in this list. Nothing was changed.")
                return text.format(self._both(listed))
            case NotInData(lot):
                text = self.tr("Batch {0} is not in the data of this kiosk.")
                return text.format(isolated(lot))
            case NoLot(gtin):
                text = self.tr("{0} names a product and no batch. Scan the printed label.")
                return text.format(isolated(gtin))
            case OtherDate(listed, found):
                return self._other_date(listed, found.said, found.known)
            case NoLabel(shown):
                text = self.tr("This is no label of a batch: {0}")
                return text.format(isolated(shown))
            case NotSaved(reason):
                return isolated(reason)
            case _:
                assert_never(said)

    def _other_date(self, listed: Listed, said: date, known: date) -> str:
        text = self.tr("{0}: this label says {1}, the batch says {2}. Print the label again.")
        day = self._formats.short_date
        return text.format(self._both(listed), day(said), day(known))

    def _both(self, listed: Listed) -> str:
        return f"{self.name(listed)}, {self.lot(listed)}"
