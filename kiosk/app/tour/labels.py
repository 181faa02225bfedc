"""The stops of the tour at the labels: choosing, scanning back, and what was printed lately."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from kiosk.app.assembly import Kiosk
from kiosk.app.stations.labels import LABELS, LabelsStation
from kiosk.stations.labels.screen import LabelsPage
from kiosk.ui.tour import Stop
from shared.codes.labels import label_elements, label_link
from shared.codes.understand import ScannedCode
from shared.demo_shop import Shop
from shared.freshness.batch import Batch

_SERVER = "https://counterproof.example"
_TAKEN = 7


def rehearsed_drafts(shop: Shop) -> tuple[Batch, ...]:
    """Batches of the demo that still wait for a label."""
    return tuple(batch for batch in shop.batches if not batch.live)[:_TAKEN]


@dataclass(frozen=True, slots=True)
class _Clerk:
    kiosk: Kiosk
    drafts: tuple[Batch, ...]
    visit: Callable[[str], None]

    def open(self) -> None:
        self.kiosk.shell.leave()
        self.visit(LABELS)

    def choose(self) -> None:
        self.open()
        self._station().take([batch.batch_id for batch in self.drafts])

    def print(self) -> None:
        for page in self._pages():
            page.print_wanted.emit()

    def scan(self) -> None:
        """A label that was printed before the date was changed; it makes nothing live."""
        draft = self.drafts[0]
        other_day = draft.use_by + timedelta(days=1) if draft.use_by else None
        elements = label_elements(draft.gtin, draft.lot, other_day)
        self._station().hear(ScannedCode(label_link(_SERVER, elements)))

    def close(self) -> None:
        for page in self._pages():
            page.closed.emit()

    def sees_preview(self) -> bool:
        return any(page.has_preview() for page in self._pages())

    def sees_camera(self) -> bool:
        return any(page.has_picture() for page in self._pages())

    def sees_remark(self) -> bool:
        return any(page.has_remark() for page in self._pages())

    def _station(self) -> LabelsStation:
        (station,) = self.kiosk.findChildren(LabelsStation)
        return station

    def _pages(self) -> tuple[LabelsPage, ...]:
        """The page in front, if it is the one of the labels; none of a visit before this."""
        page = self.kiosk.window.page()
        return (page,) if isinstance(page, LabelsPage) else ()


def labels_stops(
    kiosk: Kiosk, drafts: tuple[Batch, ...], visit: Callable[[str], None]
) -> tuple[Stop, ...]:
    clerk = _Clerk(kiosk, drafts, visit)
    return (
        Stop("labels", clerk.open),
        Stop("labels-choose", clerk.choose, clerk.sees_preview),
        Stop("labels-print", clerk.print, clerk.sees_camera),
        Stop("labels-scanned", clerk.scan, clerk.sees_remark),
        Stop("labels-recent", clerk.close, clerk.sees_camera),
    )
