"""The part of the form that says which product it is, and records one that nobody knows."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kiosk.stations.batches.flow.form import PRODUCT, Form
from kiosk.stations.batches.screen.entry_words import EntryWords
from kiosk.stations.batches.screen.quick import QuickButton
from kiosk.ui.isolate import isolated
from kiosk.ui.tokens import Outcome, Spacing
from kiosk.ui.widgets.field import TextField
from kiosk.ui.widgets.labels import Body
from kiosk.ui.widgets.pill import StatusPill
from shared.freshness.entry import LONGEST_TEXT

_OFFERED = 6
_COLUMNS = 3
_GTIN_LONGEST = 14


class ProductPart(QWidget):
    typed = Signal(str, str)
    left = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gtin = _field("gtin", "keypad")
        self.gtin.line.setProperty("inputPurpose", "digits")
        self.gtin.line.setMaxLength(_GTIN_LONGEST)
        self._found = StatusPill()
        self._unknown = Body()
        self.named = {name: _field(name) for name in PRODUCT}
        self._categories = [QuickButton() for _ in range(_OFFERED)]
        self._lay_out_once()
        for field in (self.gtin, *self.named.values()):
            field.text_changed.connect(self._type)
        self.gtin.line.editingFinished.connect(self._leave)

    def show_form(self, form: Form, faults: dict[str, str], words: EntryWords) -> None:
        fields = {"gtin": self.gtin, **self.named}
        for name, field in fields.items():
            if field.text() != form.text(name):
                field.show_text(form.text(name))
            field.show_error(faults.get(name, ""))
        if form.hint is not None and not self.gtin_is_wrong(faults):
            self.gtin.show_error(words.numbers.hint(form.hint))
        self.gtin.setEnabled(form.editing is None)
        self._show_product(form, faults)

    def gtin_is_wrong(self, faults: dict[str, str]) -> bool:
        return "gtin" in faults

    def retranslate(self, words: EntryWords) -> None:
        self.gtin.show_label(
            words.field("gtin"), self.tr("The digits below the bars. Or scan the pack.")
        )
        for name, field in self.named.items():
            field.show_label(words.field(name))
        self._unknown.show_text(
            self.tr("This product is not recorded yet. Say what it is; it is recorded as well.")
        )

    def _show_product(self, form: Form, faults: dict[str, str]) -> None:
        known = form.product
        product = known.product if known else None
        if product is not None:
            found = self.tr("{0}, {1}").format(
                isolated(product.name), isolated(product.category)
            )
            self._found.show_status(found, Outcome.GOOD)
        self._found.setVisible(product is not None)
        is_new = known is not None and product is None
        named = is_new or any(name in faults for name in PRODUCT)
        for widget in (self._unknown, *self.named.values()):
            widget.setVisible(named)
        offered = known.categories[:_OFFERED] if known and named else ()
        for index, button in enumerate(self._categories):
            button.setVisible(index < len(offered))
            button.show_label(isolated(offered[index]) if index < len(offered) else "")
            button.setProperty("category", offered[index] if index < len(offered) else "")

    @Slot(str)
    def _type(self, text: str) -> None:
        sender = self.sender()
        if isinstance(sender, TextField):
            self.typed.emit(sender.objectName(), text)

    @Slot()
    def _leave(self) -> None:
        self.left.emit("gtin")

    @Slot()
    def _take_category(self) -> None:
        chosen: object = self.sender().property("category")
        if isinstance(chosen, str):
            self.named["category"].show_text(chosen)

    def _lay_out_once(self) -> None:
        space = Spacing()
        grid = QGridLayout()
        grid.setSpacing(space.tight)
        for place, button in enumerate(self._categories):
            button.clicked.connect(self._take_category)
            grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.medium)
        for widget in (self.gtin, self._found, self._unknown, *self.named.values()):
            layout.addWidget(widget)
        layout.addLayout(grid)


def _field(name: str, icon: str | None = None) -> TextField:
    field = TextField("", icon=icon)
    field.setObjectName(name)
    field.line.setProperty("enterPurpose", "next")
    field.line.setMaxLength(LONGEST_TEXT)
    return field
