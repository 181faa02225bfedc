"""The list of batches: what to look for, what was found, and what is marked for printing."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.stations.batches.flow.listing import Listing
from kiosk.stations.batches.screen.filters import Filters
from kiosk.stations.batches.screen.row import BatchRow
from kiosk.stations.batches.screen.words import BatchWords
from kiosk.ui import appearance
from kiosk.ui.page import Page
from kiosk.ui.tokens import Spacing
from kiosk.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.labels import Body
from kiosk.ui.widgets.messages import EmptyState, ErrorPanel, Trouble
from kiosk.ui.widgets.progress import ProgressPanel
from kiosk.visit import HOME
from shared.freshness.listing import Query, Shown

_ASIDE_PX = 560


class BatchListPage(Page):
    query_changed = Signal(object)
    more_wanted = Signal()
    marked = Signal(str)
    unmarked = Signal()
    opened = Signal(str)
    new_wanted = Signal()
    labels_wanted = Signal()
    retried = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = Listing()
        self._words = BatchWords(appearance.language())
        self.filters = Filters()
        self._new = PrimaryButton("", "plus")
        self._bar = Card(padding=Spacing().medium)
        self._count = Body()
        self._print = SecondaryButton("", "printer")
        self._unmark = QuietButton("")
        self._marks = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._rows: list[BatchRow] = []
        self._rows_layout = QVBoxLayout()
        self._busy = ProgressPanel()
        self._empty = EmptyState("freshness", "", "")
        self._trouble = ErrorPanel(Trouble("", "", ""))
        self._more = SecondaryButton("", "chevron-down")
        self._aside = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out_once()
        self._connect()

    def heading(self) -> str:
        return self.tr("Batches")

    def show_state(self, state: Listing) -> None:
        self._state = state
        self.filters.show_query(state.query, state.categories, self._words)
        self._show_rows()
        self._show_marks()
        self._show_progress()
        self._trouble.setVisible(bool(state.trouble))
        if state.trouble:
            next_step = self.tr("What was found before is still shown.")
            self._trouble.show_trouble(self._words.trouble(state.trouble, next_step))

    def is_settled(self) -> bool:
        """Whether nothing is on its way any more."""
        return self._state.asked is None and self._state.rows is not None

    def retranslate(self) -> None:
        self._words = BatchWords(appearance.language())
        self.filters.retranslate(self._words)
        self._new.show_label(self.tr("New batch"))
        self._print.show_label(self.tr("Print labels"))
        self._unmark.show_label(self.tr("Unmark all"))
        self._more.show_label(self.tr("Show more"))
        self.show_state(self._state)

    def lay_out(self, *, landscape: bool) -> None:
        direction = QBoxLayout.Direction
        self._columns.setDirection(
            direction.LeftToRight if landscape else direction.TopToBottom
        )
        self._marks.setDirection(direction.TopToBottom if landscape else direction.LeftToRight)
        if landscape:
            self._aside.setFixedWidth(_ASIDE_PX)
        else:
            self._aside.setMinimumWidth(0)
            self._aside.setMaximumWidth(16_777_215)

    def _show_rows(self) -> None:
        rows = self._state.rows or ()
        while len(self._rows) < len(rows):
            self._add_row()
        for widget, row in zip(self._rows, rows, strict=False):
            widget.show_row(row, self._words, marked=row.batch.batch_id in self._state.marked)
        for index, widget in enumerate(self._rows):
            widget.setVisible(index < len(rows))
        self._more.setVisible(self._state.more)
        self._empty.setVisible(self._state.rows == ())
        if self._state.rows == ():
            self._show_empty()

    def _show_marks(self) -> None:
        count = len(self._state.marked)
        self._count.show_text(self._words.marked(count))
        self._print.setEnabled(count > 0)
        self._unmark.setEnabled(count > 0)

    def _show_progress(self) -> None:
        if self._state.asked is None:
            self._busy.show_done()
        else:
            self._busy.show_busy(self.tr("Looking through the batches"))

    def _show_empty(self) -> None:
        query = self._state.query
        if query == Query(shown=query.shown):
            self._empty.show_empty(
                "freshness",
                self.tr("Nothing here"),
                self._nothing(query.shown),
                "" if query.shown is Shown.ALL else self.tr("Show all batches"),
            )
        else:
            self._empty.show_empty(
                "search",
                self.tr("No batch matches"),
                self.tr("Try fewer letters, or look through all batches."),
                self.tr("Show all batches"),
            )

    def _nothing(self, shown: Shown) -> str:
        return {
            Shown.ON_SHELF: self.tr("No batch is on the shelf. Record one, or import a list."),
            Shown.NOT_LIVE: self.tr("Every batch has its label."),
            Shown.RECALLED: self.tr("No batch is recalled."),
            Shown.ARCHIVED: self.tr("No batch was archived."),
            Shown.ALL: self.tr("No batch is recorded yet. Begin with the first one."),
        }[shown]

    def _add_row(self) -> None:
        row = BatchRow()
        row.marked.connect(self.marked)
        row.opened.connect(self.opened)
        self._rows_layout.addWidget(row)
        self._rows.append(row)

    def _connect(self) -> None:
        self.filters.changed.connect(self.query_changed)
        self._new.clicked.connect(self.new_wanted)
        self._print.clicked.connect(self.labels_wanted)
        self._unmark.clicked.connect(self.unmarked)
        self._more.clicked.connect(self.more_wanted)
        self._empty.acted.connect(self._show_all)
        self._trouble.retried.connect(self.retried)
        self._trouble.home_requested.connect(self._go_home)

    @Slot()
    def _show_all(self) -> None:
        self.query_changed.emit(Query(shown=Shown.ALL))

    @Slot()
    def _go_home(self) -> None:
        self.place_wanted.emit(HOME)

    def _lay_out_once(self) -> None:
        space = Spacing()
        self._marks.setSpacing(space.tight)
        self._marks.addWidget(self._print, 2)
        self._marks.addWidget(self._unmark, 1)
        self._bar.content.addWidget(self._count)
        self._bar.content.addLayout(self._marks)
        aside = QVBoxLayout(self._aside)
        aside.setContentsMargins(0, 0, 0, 0)
        aside.setSpacing(space.small)
        for part in (self.filters, self._new, self._bar):
            aside.addWidget(part)
        aside.addStretch(1)
        found = QVBoxLayout()
        found.setSpacing(space.small)
        self._rows_layout.setSpacing(space.tight)
        for widget in (self._busy, self._trouble, self._empty):
            found.addWidget(widget)
        found.addLayout(self._rows_layout)
        found.addWidget(self._more, 0, Qt.AlignmentFlag.AlignHCenter)
        found.addStretch(1)
        self._columns.setSpacing(space.large)
        self._columns.addWidget(self._aside)
        self._columns.addLayout(found, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page, space.large, space.page, space.large)
        layout.addLayout(self._columns)
        layout.addStretch(1)
