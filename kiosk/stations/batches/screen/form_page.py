"""The form for a batch: as few touches as possible, and a sentence where something is wrong."""

from collections.abc import Callable
from datetime import date
from typing import final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.stations.batches.flow.form import CODE, Exists, Form
from kiosk.stations.batches.screen.date_field import DateField
from kiosk.stations.batches.screen.entry_words import EntryWords
from kiosk.stations.batches.screen.product_part import ProductPart
from kiosk.stations.batches.screen.words import BatchWords
from kiosk.ui import appearance
from kiosk.ui.page import Page
from kiosk.ui.tokens import Spacing
from kiosk.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.field import TextField
from kiosk.ui.widgets.labels import Strong
from kiosk.ui.widgets.messages import ErrorPanel, Trouble
from kiosk.ui.widgets.progress import ProgressPanel
from kiosk.visit import HOME
from shared.freshness.entry import LONGEST_TEXT, TEXTS

_LOT_LONGEST = 20
_PAST = (0, -1)
_ENDS = (3, 7, 14)
_OFFERED = {"produced_on": _PAST, "arrived_on": _PAST, "best_before": _ENDS, "use_by": _ENDS}


@final
class BatchFormPage(Page):
    typed = Signal(str, str)
    left = Signal(str)
    save_wanted = Signal()
    cleared = Signal()
    open_wanted = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Form()
        self._words = EntryWords(appearance.language())
        self._product = ProductPart()
        self._texts = {name: _line(name) for name in ("lot", *TEXTS)}
        self._dates = {name: DateField(name, days, today) for name, days in _OFFERED.items()}
        self._exists = Card()
        self._exists_words = Strong()
        self._open = SecondaryButton("", "forward")
        self._trouble = ErrorPanel(Trouble("", "", ""))
        self._busy = ProgressPanel()
        self._save = PrimaryButton("", "check")
        self._clear = QuietButton("")
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out_once()
        self._connect()

    def heading(self) -> str:
        return self.tr("New batch") if self._form.editing is None else self.tr("Edit batch")

    def show_form(self, form: Form) -> None:
        before, self._form = self._form, form
        say = self._words.faults.sentence
        faults = {fault.field: say(fault) for fault in reversed(form.faults)}
        self._product.show_form(form, faults, self._words)
        for name, field in self._texts.items():
            if field.text() != form.text(name):
                field.show_text(form.text(name))
            field.show_error(faults.get(name, ""))
            field.setEnabled(name not in CODE or form.editing is None)
        for name, day in self._dates.items():
            day.show_day(form.text(name), faults.get(name, ""), self._words)
        self._show_outcome(form)
        if form.faults and before.saving is not None:
            self._go_to_first_fault(faults)

    def is_settled(self) -> bool:
        """Whether nothing is looked up or saved any more."""
        return not self._form.asked and self._form.saving is None

    def retranslate(self) -> None:
        self._words = EntryWords(appearance.language())
        self._product.retranslate(self._words)
        for name, field in self._texts.items():
            field.show_label(self._words.field(name))
        for day in self._dates.values():
            day.show_names(self._day_name)
        self._exists_words.show_text(self.tr("This batch is recorded already."))
        self._open.show_label(self.tr("Open that batch"))
        self._save.show_label(self.tr("Save"))
        self.show_form(self._form)

    def lay_out(self, *, landscape: bool) -> None:
        direction = QBoxLayout.Direction
        self._columns.setDirection(
            direction.LeftToRight if landscape else direction.TopToBottom
        )

    def _day_name(self, offset: int) -> str:
        if offset == 0:
            return self.tr("Today")
        if offset < 0:
            return self.tr("Yesterday")
        return self.tr("+%Ln day(s)", "", offset)

    def _show_outcome(self, form: Form) -> None:
        is_new = form.editing is None
        self._clear.show_label(
            self.tr("Empty the form") if is_new else self.tr("Undo the changes")
        )
        self._exists.setVisible(isinstance(form.outcome, Exists))
        self._save.setEnabled(form.saving is None)
        if form.saving is None:
            self._busy.show_done()
        else:
            self._busy.show_busy(self.tr("Saving the batch"))
        self._trouble.setVisible(bool(form.trouble))
        if form.trouble:
            next_step = self.tr("Everything you typed is still here. Try again.")
            words = BatchWords(appearance.language())
            self._trouble.show_trouble(words.trouble(form.trouble, next_step))

    def _go_to_first_fault(self, faults: dict[str, str]) -> None:
        fields = {
            "gtin": self._product.gtin,
            **self._product.named,
            "lot": self._texts["lot"],
            **{name: day.field for name, day in self._dates.items()},
            **self._texts,
        }
        first = next(field for name, field in fields.items() if name in faults)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self._product.typed.connect(self.typed)
        self._product.left.connect(self.left)
        for day in self._dates.values():
            day.typed.connect(self.typed)
            day.left.connect(self.left)
        for field in self._texts.values():
            field.text_changed.connect(self._type)
        self._save.clicked.connect(self.save_wanted)
        self._clear.clicked.connect(self.cleared)
        self._open.clicked.connect(self._open_existing)
        self._trouble.retried.connect(self.save_wanted)
        self._trouble.home_requested.connect(self._go_home)

    @Slot(str)
    def _type(self, text: str) -> None:
        sender = self.sender()
        if isinstance(sender, TextField):
            self.typed.emit(sender.objectName(), text)

    @Slot()
    def _open_existing(self) -> None:
        if isinstance(self._form.outcome, Exists):
            self.open_wanted.emit(self._form.outcome.batch_id)

    @Slot()
    def _go_home(self) -> None:
        self.place_wanted.emit(HOME)

    def _lay_out_once(self) -> None:
        space = Spacing()
        what, when, besides = Card(), Card(), Card()
        for card in (what, when, besides):
            card.content.setSpacing(space.medium)
        for widget in (self._product, self._texts["lot"]):
            what.content.addWidget(widget)
        for name in TEXTS:
            besides.content.addWidget(self._texts[name])
        days = QGridLayout()
        days.setHorizontalSpacing(space.large)
        days.setVerticalSpacing(space.large)
        for place, day in enumerate(self._dates.values()):
            days.addWidget(day, place // 2, place % 2)
            days.setColumnStretch(place % 2, 1)
        when.content.addLayout(days)
        self._exists.content.addWidget(self._exists_words)
        self._exists.content.addWidget(self._open)
        ways = QHBoxLayout()
        ways.setSpacing(space.small)
        ways.addWidget(self._clear, 1)
        ways.addWidget(self._save, 2)
        self._columns.setSpacing(space.medium)
        for side in ((what,), (when, besides)):
            column = QVBoxLayout()
            column.setSpacing(space.medium)
            for card in side:
                column.addWidget(card)
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page, space.large, space.page, space.large)
        layout.setSpacing(space.medium)
        layout.addLayout(self._columns)
        for part in (self._busy, self._exists, self._trouble):
            layout.addWidget(part)
        layout.addLayout(ways)
        layout.addStretch(1)


def _line(name: str) -> TextField:
    field = TextField("")
    field.setObjectName(name)
    field.line.setMaxLength(_LOT_LONGEST if name == "lot" else LONGEST_TEXT)
    field.line.setProperty("inputPurpose", "code" if name == "lot" else "text")
    field.line.setProperty("enterPurpose", "next")
    return field
