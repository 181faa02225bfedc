"""How many labels of which batch, before they are printed."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.stations.labels.flow import MOST_COPIES, MOST_LABELS, Choosing, Item
from kiosk.stations.labels.screen.remark import RemarkCard
from kiosk.stations.labels.screen.rows import BatchRow, PagedRows
from kiosk.stations.labels.screen.words import LabelsWords, Remark
from kiosk.ui import appearance
from kiosk.ui.isolate import isolated
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.buttons import IconButton, PrimaryButton, SecondaryButton
from kiosk.ui.widgets.field import TextField
from kiosk.ui.widgets.labels import Title
from kiosk.ui.widgets.stepper import Stepper


class ChoosingPanel(QWidget):
    copies_set = Signal(int, str)
    removed = Signal(str)
    print_wanted = Signal()
    scan_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Choosing, LabelsWords] | None = None
        self._title = Title()
        self._remark = RemarkCard()
        self.copies = TextField("", icon="printer")
        self.copies.line.setProperty("inputPurpose", "digits")
        self.copies.line.setMaxLength(len(str(MOST_COPIES)))
        self._rows = PagedRows()
        self._print = PrimaryButton("", "printer")
        self._scan = SecondaryButton("", "scanner")
        self._close = SecondaryButton("", "close")
        self._lay_out_once()
        self._rows.turned.connect(self._show_again)
        self.copies.text_changed.connect(self._set_for_all)
        self._print.clicked.connect(self.print_wanted)
        self._scan.clicked.connect(self.scan_wanted)
        self._close.clicked.connect(self.closed)

    def show_choosing(self, choosing: Choosing, words: LabelsWords, *, busy: bool) -> None:
        self._shown = choosing, words
        self._title.show_text(self.tr("How many labels?"))
        self.copies.show_label(self.tr("Copies of each"))
        self._show_copies(choosing)
        rows = [partial(self._row, item, words, choosing) for item in choosing.items]
        self._rows.show_rows(rows, words)
        fits = choosing.total <= MOST_LABELS
        trouble = _sentence(choosing.trouble) if fits else words.too_many(MOST_LABELS)
        self._remark.show_remark(Remark(trouble, Outcome.CAUTION) if trouble else None)
        again = choosing.trouble and fits
        label = self.tr("Try again") if again else words.print_them(choosing.total)
        self._print.show_label(label)
        self._scan.show_label(self.tr("Only scan back"))
        self._scan.setVisible(bool(choosing.waiting))
        self._close.show_label(self.tr("Do not print"))
        for control in (self._print, self._scan, self._close, self._rows, self.copies):
            control.setEnabled(not busy)
        self._print.setEnabled(fits and not busy)

    def _show_copies(self, choosing: Choosing) -> None:
        """Nothing is put into the field while it is empty: somebody is typing there."""
        copies = {item.copies for item in choosing.items}
        text = str(copies.pop()) if len(copies) == 1 else ""
        if self.copies.text() != text and not (self.copies.line.hasFocus() and not text):
            self.copies.line.blockSignals(True)
            self.copies.show_text(text)
            self.copies.line.blockSignals(False)

    def _row(self, item: Item, words: LabelsWords, choosing: Choosing) -> QWidget:
        name = words.name(item.listed)
        if len(choosing.items) == 1:
            return BatchRow(name, words.detail(item.listed))
        stepper = Stepper(1, MOST_COPIES)
        stepper.show_value(item.copies, name)
        stepper.changed.connect(partial(self._set_for_one, item.batch_id))
        remove = IconButton(self.tr("Remove"), "close")
        remove.setAccessibleDescription(name)
        remove.clicked.connect(partial(self.removed.emit, item.batch_id))
        return BatchRow(name, words.detail(item.listed), stepper, remove)

    def _set_for_one(self, batch_id: str, copies: int) -> None:
        self.copies_set.emit(copies, batch_id)

    @Slot(str)
    def _set_for_all(self, text: str) -> None:
        if text.isdecimal():
            self.copies_set.emit(int(text), "")

    @Slot()
    def _show_again(self) -> None:
        if self._shown is not None:
            self.show_choosing(*self._shown, busy=False)

    def _lay_out_once(self) -> None:
        space = appearance.current().space
        ways = QHBoxLayout()
        ways.setSpacing(space.small)
        for button in (self._close, self._scan, self._print):
            ways.addWidget(button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.medium)
        for widget in (self._title, self._remark, self.copies):
            layout.addWidget(widget)
        # Above the rows: however many there are, what can be done stays in sight.
        layout.addLayout(ways)
        layout.addWidget(self._rows)
        layout.addStretch(1)


def _sentence(text: str) -> str:
    """Devices name themselves in the middle of a sentence; here their name begins one."""
    return isolated(text[:1].upper() + text[1:])
