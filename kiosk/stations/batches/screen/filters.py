"""What to look for: a text, which batches, and of which category; the choices fold away."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.stations.batches.screen.words import BatchWords
from kiosk.ui.isolate import isolated
from kiosk.ui.tokens import Spacing
from kiosk.ui.widgets.buttons import SecondaryButton
from kiosk.ui.widgets.choice import Choice, Option
from kiosk.ui.widgets.field import TextField
from shared.freshness.listing import Query, Shown

_COLUMNS = 2


class Filters(QWidget):
    changed = Signal(object)
    """The `Query` that is meant now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = Query()
        self._categories: tuple[str, ...] = ()
        self._all = ""
        self.search = TextField("", icon="search")
        self.search.line.setProperty("enterPurpose", "search")
        self.shown = SecondaryButton("", "chevron-down")
        self.category = SecondaryButton("", "chevron-down")
        self._shown_choice = Choice("", (), _COLUMNS)
        self._category_choice = Choice("", (), _COLUMNS)
        self._folds = (
            (self.shown, self._shown_choice),
            (self.category, self._category_choice),
        )
        self._folds_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out_once()
        self.search.text_changed.connect(self._type)
        self.shown.clicked.connect(self._fold_shown)
        self.category.clicked.connect(self._fold_category)
        self._shown_choice.chosen.connect(self._choose_shown)
        self._category_choice.chosen.connect(self._choose_category)

    def show_query(self, query: Query, categories: tuple[str, ...], words: BatchWords) -> None:
        self._query = query
        if self.search.text() != query.text:
            self.search.show_text(query.text)
        self.shown.show_label(words.shown(query.shown))
        self.category.show_label(isolated(query.category) or self._all)
        self._shown_choice.show_choice(query.shown.value)
        if categories != self._categories:
            self._categories = categories
            self._offer_categories()
        self._category_choice.show_choice(query.category)
        self._arrange_folds()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_folds()

    def retranslate(self, words: BatchWords) -> None:
        self.search.show_label(
            self.tr("Search"), self.tr("Batch, product number or name of the product")
        )
        self._all = self.tr("All categories")
        self._shown_choice.show_options([Option(s.value, words.shown(s)) for s in Shown])
        self._shown_choice.setAccessibleName(self.tr("Which batches"))
        self._category_choice.setAccessibleName(self.tr("Which category"))
        self._offer_categories()
        self.show_query(self._query, self._categories, words)

    def _offer_categories(self) -> None:
        named = [Option(each, isolated(each)) for each in self._categories]
        self._category_choice.show_options([Option("", self._all), *named])

    @Slot(str)
    def _type(self, text: str) -> None:
        self._change(replace(self._query, text=text))

    @Slot()
    def _fold_shown(self) -> None:
        self._unfold(None if self._shown_choice.isVisible() else self._shown_choice)

    @Slot()
    def _fold_category(self) -> None:
        self._unfold(None if self._category_choice.isVisible() else self._category_choice)

    @Slot(str)
    def _choose_shown(self, key: str) -> None:
        self._unfold(None)
        self._change(replace(self._query, shown=Shown(key)))

    @Slot(str)
    def _choose_category(self, key: str) -> None:
        self._unfold(None)
        self._change(replace(self._query, category=key))

    def _change(self, query: Query) -> None:
        if query != self._query:
            self._query = query
            self.changed.emit(query)

    def _unfold(self, wanted: Choice | None) -> None:
        for button, choice in self._folds:
            choice.setVisible(choice is wanted)
            button.show_icon("chevron-up" if choice is wanted else "chevron-down")

    def _arrange_folds(self) -> None:
        """Below each other where they would have to break their words."""
        row = self._folds_row
        needed = 2 * max(button.sizeHint().width() for button, _ in self._folds)
        fits = needed + row.spacing() <= self.width()
        direction = QBoxLayout.Direction
        row.setDirection(direction.LeftToRight if fits else direction.TopToBottom)

    def _lay_out_once(self) -> None:
        space = Spacing()
        folds = self._folds_row
        folds.setSpacing(space.small)
        folds.addWidget(self.shown, 1)
        folds.addWidget(self.category, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.small)
        layout.addWidget(self.search)
        layout.addLayout(folds)
        for _, choice in self._folds:
            layout.addWidget(choice)
            choice.hide()
