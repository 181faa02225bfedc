"""One sync from end to end, for whoever waits for it: all up, then all down."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.sync.downloading import Downloader, Progress
from kiosk.sync.outcomes import Done, Failed, Nothing, Owed, Trouble
from kiosk.sync.uploading import Uploader


@dataclass(frozen=True, slots=True)
class Ran:
    """`trouble` is why it ended before both were at their end."""

    sent: int
    taken: int
    trouble: Trouble | None


def sync_once(
    uploader: Uploader, downloader: Downloader, tell: Callable[[Progress], None]
) -> Ran:
    sent, trouble = _sent(uploader)
    if trouble is not None:
        return Ran(sent, 0, trouble)
    taken, trouble = _taken(downloader, tell)
    trouble = trouble or uploader.tell_head()
    return Ran(sent, taken, trouble)


def _sent(uploader: Uploader) -> tuple[int, Trouble | None]:
    count = 0
    while True:
        match uploader.step():
            case Done(settled):
                count += settled
            case Nothing() | Owed():
                return count, None
            case Failed(trouble):
                return count, trouble


def _taken(
    downloader: Downloader, tell: Callable[[Progress], None]
) -> tuple[int, Trouble | None]:
    count = 0
    while True:
        outcome = downloader.step(0)
        if isinstance(outcome, Failed):
            return count, outcome.trouble
        count += outcome.count if isinstance(outcome, Done) else 0
        progress = downloader.progress
        if progress is not None:
            tell(progress)
            if progress.is_at_end:
                return count, None
