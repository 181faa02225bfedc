"""One batch: what a shopper is told of it and why, all its facts, and what can be done."""

from typing import assert_never

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.stations.batches.flow.sheet import (
    Archive,
    BringBack,
    Closed,
    Confirming,
    Doing,
    LiftRecall,
    Missing,
    Opened,
    Opening,
    Reasoning,
    RecallIt,
    State,
    Unread,
)
from kiosk.stations.batches.screen.batch_ways import BatchWays
from kiosk.stations.batches.screen.recall_panel import RecallPanel
from kiosk.stations.batches.screen.told import ToldPanel
from kiosk.stations.batches.screen.words import BatchWords
from kiosk.ui import appearance
from kiosk.ui.asking import AskingPage
from kiosk.ui.tokens import Outcome, Spacing
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.facts import KeyValueList
from kiosk.ui.widgets.messages import ErrorPanel, Trouble
from kiosk.ui.widgets.progress import ProgressPanel
from kiosk.visit import HOME


class BatchPage(AskingPage):
    edit_wanted = Signal()
    label_wanted = Signal()
    reason_wanted = Signal()
    reason_typed = Signal(str)
    deed_wanted = Signal(object)
    retried = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State = Closed()
        self._words = BatchWords(appearance.language())
        self._busy = ProgressPanel()
        self._trouble = ErrorPanel(Trouble("", "", ""))
        self._told = ToldPanel()
        self._facts = KeyValueList()
        self._label = KeyValueList()
        self._ways = BatchWays()
        self._recall = RecallPanel()
        self._sheet = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._sheet)
        self._lay_out_once()
        self._connect()

    def heading(self) -> str:
        return self.tr("Batch")

    def show_state(self, state: State) -> None:
        self._state = state
        self._busy.show_done()
        match state:
            case Closed():
                self._sheet.hide()
                self._show_trouble(None)
            case Opening():
                # What was shown before stays: reading it is faster than an eye could follow.
                self._busy.show_busy(self.tr("Looking it up"))
            case Opened():
                self._show_opened(state)
            case Missing():
                self._sheet.hide()
                self._show_trouble(self._missing())
            case Unread(_, why):
                self._sheet.hide()
                next_step = self.tr("Nothing was changed. Try again.")
                self._show_trouble(self._words.trouble(why, next_step))
            case _:
                assert_never(state)

    def is_settled(self) -> bool:
        """Whether nothing is read or recorded any more."""
        is_doing = isinstance(self._state, Opened) and isinstance(self._state.step, Doing)
        return not isinstance(self._state, Opening) and not is_doing

    def retranslate(self) -> None:
        self._words = BatchWords(appearance.language())
        self._ways.retranslate()
        self._recall.retranslate()
        self._told.retranslate()
        self.show_state(self._state)

    def lay_out(self, *, landscape: bool) -> None:
        direction = QBoxLayout.Direction
        self._columns.setDirection(
            direction.LeftToRight if landscape else direction.TopToBottom
        )

    def _show_opened(self, opened: Opened) -> None:
        sheet, step = opened.sheet, opened.step
        self._told.show_sheet(sheet, self._words)
        self._facts.show_facts(self._words.facts(sheet.row))
        self._label.show_facts(self._words.label(sheet.row.listed.label))
        self._ways.show_batch(sheet.row.batch, busy=isinstance(step, Doing))
        self._sheet.show()
        self._show_failure(opened.trouble)
        self._show_step(opened)

    def _show_step(self, opened: Opened) -> None:
        step = opened.step
        asked = step.deed if isinstance(step, Confirming) else None
        recalling = isinstance(step, Reasoning) or isinstance(asked, RecallIt)
        self._recall.setVisible(recalling)
        self._ways.setVisible(not recalling)
        if isinstance(step, Reasoning):
            self._recall.show_reasoning(step)
        if isinstance(step, Doing):
            self._busy.show_busy(self.tr("Recording it"))
        if asked is None:
            self.stop_asking()
        else:
            self.ask(self._words.question(asked, opened.sheet.row))

    def _show_failure(self, why: str) -> None:
        next_step = self.tr("The batch is as it was. Try again once that is put right.")
        self._show_trouble(self._words.trouble(why, next_step) if why else None)

    def _show_trouble(self, trouble: Trouble | None) -> None:
        self._trouble.setVisible(trouble is not None)
        if trouble is not None:
            self._trouble.show_trouble(trouble)

    def _missing(self) -> Trouble:
        return Trouble(
            self.tr("This batch is not recorded"),
            self.tr("Another site may have it, or the label is an old one."),
            self.tr("Look for it in the list, or record it."),
            outcome=Outcome.UNKNOWN,
        )

    def _connect(self) -> None:
        self._ways.edit_wanted.connect(self.edit_wanted)
        self._ways.label_wanted.connect(self.label_wanted)
        self._ways.recall_wanted.connect(self.reason_wanted)
        self._ways.lift_wanted.connect(self._want_lift)
        self._ways.archive_wanted.connect(self._want_archive)
        self._ways.bring_back_wanted.connect(self._want_bring_back)
        self._told.label_wanted.connect(self.label_wanted)
        self._recall.typed.connect(self.reason_typed)
        self._recall.recall_wanted.connect(self._want_recall)
        self._recall.dropped.connect(self.dropped)
        self._trouble.retried.connect(self.retried)
        self._trouble.home_requested.connect(self._go_home)

    @Slot(str)
    def _want_recall(self, reason: str) -> None:
        self.deed_wanted.emit(RecallIt(reason))

    @Slot()
    def _want_lift(self) -> None:
        self.deed_wanted.emit(LiftRecall())

    @Slot()
    def _want_archive(self) -> None:
        self.deed_wanted.emit(Archive())

    @Slot()
    def _want_bring_back(self) -> None:
        self.deed_wanted.emit(BringBack())

    @Slot()
    def _go_home(self) -> None:
        self.place_wanted.emit(HOME)

    def _lay_out_once(self) -> None:
        space = Spacing()
        facts = Card()
        facts.content.addWidget(self._facts)
        label = Card()
        label.content.addWidget(self._label)
        told, known = QVBoxLayout(), QVBoxLayout()
        for column in (told, known):
            column.setSpacing(space.medium)
        for widget in (self._recall, self._told):
            told.addWidget(widget)
        for part in (self._ways, facts, label):
            known.addWidget(part)
        for column in (told, known):
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(space.large)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page, space.large, space.page, space.large)
        layout.setSpacing(space.medium)
        for above in (self._busy, self._trouble, self._sheet):
            layout.addWidget(above)
        layout.addStretch(1)
