"""Sets labels in type and hands them to the printer, in the background."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from kiosk.app.station import Surroundings
from kiosk.parts.labels import stock_of
from kiosk.ports import MediaType, Printer
from kiosk.settings import Settings
from kiosk.stations.labels.actions import Run, print_labels
from kiosk.stations.labels.flow import Item
from kiosk.stations.labels.screen import PrintedWords
from kiosk.ui.label import Label, LabelText
from kiosk.ui.paper import GoOn, picture, render_all
from kiosk.ui.relay import Relay
from kiosk.ui.tasks import Lane
from shared.errors import CounterproofError
from shared.freshness.listing import Listed

_TITLE = "Counterproof"


class Press(QObject):
    """One job at a time; `progressed` is told of the present one only."""

    progressed = Signal(int)

    def __init__(self, around: Surroundings, words: PrintedWords, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._words = words
        self._stock = stock_of(around.settings)
        self._run: Run | None = None
        self._reports = Relay(self)
        self._reports.heard.connect(self._hear)

    def stop(self) -> None:
        if self._run is not None:
            self._run.stop()

    def print(
        self,
        printer: Printer,
        items: Sequence[Item],
        on_done: Callable[[bool], None],
        on_failed: Callable[[CounterproofError], None],
    ) -> None:
        """`on_done` hears whether the printer has the whole job; also after the visit."""
        run = Run(lambda done: self._reports.tell((run, done)))
        self._run = run
        self._around.tasks.run(
            Lane.COMPUTE,
            partial(self._print, printer, tuple(items), run),
            on_done=on_done,
            on_failed=on_failed,
        )

    def preview(self, listed: Listed, show: Callable[[QImage | None], None]) -> None:
        """None where there is no label to show; printing then says why."""
        show(None)
        self._around.tasks.run(
            Lane.COMPUTE,
            lambda: picture(Label.of(self._text(listed)), self._stock),
            on_done=show,
            on_failed=lambda _error: show(None),
            visit=self._around.visit,
        )

    def _print(self, printer: Printer, items: tuple[Item, ...], run: Run) -> bool:
        return print_labels(printer, partial(self._typeset, items), run)

    def _typeset(self, items: tuple[Item, ...], media: MediaType, go_on: GoOn) -> bytes | None:
        """Checked first: a batch without a code stops the job before its first label."""
        texts = [(self._text(item.listed), item.copies) for item in items]
        labels = (Label.of(text, copies) for text, copies in texts)
        return render_all(labels, media, self._stock, _TITLE, go_on)

    def _text(self, listed: Listed) -> LabelText:
        settings = self._around.settings
        return self._words.text(listed, settings.site.name, settings.labels.server)

    @Slot(object)
    def _hear(self, report: tuple[Run, int]) -> None:
        run, done = report
        if run is self._run:
            self.progressed.emit(done)


def printed_words(settings: Settings, translations: Path) -> PrintedWords:
    return PrintedWords(translations, settings.appearance.language)
