"""Brings the camera picture and the panel of the moment together."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import assert_never

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kiosk.ports import Frame
from kiosk.stations.freshness.flow import (
    Answer,
    Answered,
    Asking,
    Judged,
    Offered,
    Refused,
    State,
    Typing,
    Waiting,
)
from kiosk.stations.freshness.screen.answer import AnswerPanel
from kiosk.stations.freshness.screen.panels import OfferPanel, TypingPanel, WaitingPanel
from kiosk.stations.freshness.screen.words import FreshnessWords
from kiosk.ui import appearance
from kiosk.ui.live_view import LiveView
from kiosk.ui.page import Page
from kiosk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from kiosk.ui.widgets.messages import EmptyState, ErrorPanel, Trouble
from kiosk.ui.widgets.progress import ProgressPanel
from kiosk.visit import HOME

_LIVE_PX = 520
_LIVE_ASIDE_PX = 264
_LIVE_BESIDE_PX = 408
"""As high as the receipt that will stand beside it, so that nothing moves when it does."""


class FreshnessPage(Page):
    """Shows the state of the conversation; the camera stays on for the next pack."""

    typing_wanted = Signal()
    typed = Signal(str)
    number_sent = Signal()
    batch_chosen = Signal(object)
    another_wanted = Signal()
    receipt_wanted = Signal()
    picture_tapped = Signal()

    def __init__(
        self,
        take_frame: Callable[[], Frame | None],
        now: Callable[[], datetime],
        glance: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`glance` is the receipt of an answer; a kiosk on its own has none."""
        super().__init__(parent)
        self._now = now
        self._state: State = Waiting()
        self._words = FreshnessWords(appearance.language())
        self._landscape_now = False
        self._live = LiveView(take_frame)
        self._blind = EmptyState("camera-off", "", "")
        self._misses_camera = False
        self._waiting = WaitingPanel()
        self._typing = TypingPanel()
        self._asking = ProgressPanel()
        self._answer = AnswerPanel()
        self._offer = OfferPanel()
        self._trouble = ErrorPanel(Trouble("", "", ""))
        self._trouble_host = _above(self._trouble)
        self._panels = QStackedWidget()
        self._type = SecondaryButton("", "keypad")
        self._another = PrimaryButton("", "refresh")
        self._receipt = SecondaryButton("", "qr")
        self._glance = _above(glance) if glance else None
        self._ways = QWidget(self)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._ways)
        self._seen = QVBoxLayout()
        self._said = QVBoxLayout()
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out_once()
        self._connect()

    def show_state(self, state: State) -> None:
        self._state = state
        self._show()

    def show_camera(self, *, works: bool) -> None:
        """Without a camera the other ways are said in its place."""
        self._misses_camera = not works
        self._waiting.show_camera(works=works)
        self._show()

    def misses_camera(self) -> bool:
        return self._misses_camera

    def answers(self, asked: State) -> bool:
        """Whether what is on the screen is the answer to this question."""
        if isinstance(self._state, Answered) and isinstance(asked, Asking):
            return self._state.question == asked.question
        return isinstance(asked, Refused) and self._state == asked

    def offers_receipt(self) -> bool:
        return isinstance(self._state, Answered) and self._state.record is not None

    def has_picture(self) -> bool:
        return self._live.has_picture()

    def retranslate(self) -> None:
        self._words = FreshnessWords(appearance.language())
        self._waiting.retranslate()
        self._typing.retranslate()
        self._type.show_label(self.tr("Type the number"))
        self._another.show_label(self.tr("Check another pack"))
        self._receipt.show_label(self.tr("Receipt"))
        self._blind.show_empty(
            "camera-off",
            self.tr("The camera cannot see anything now"),
            self.tr("Scan the code with the hand-held scanner, or type the number."),
        )
        self._show()

    def lay_out(self, *, landscape: bool) -> None:
        self._landscape_now = landscape
        direction = QBoxLayout.Direction
        self._columns.setDirection(
            direction.LeftToRight if landscape else direction.TopToBottom
        )
        self._columns.setStretch(0, 1 if landscape else 0)
        # What can be done stays in sight: beside the answer where that may be long.
        column = self._seen if landscape else self._said
        column.addWidget(self._ways, 0, Qt.AlignmentFlag.AlignTop)
        self._size_live()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in appearance.RESTYLE:
            self._arrange_ways()

    def _arrange_ways(self) -> None:
        """Three large buttons have no room in one row; the weightiest is above."""
        direction = QBoxLayout.Direction
        large = appearance.chosen().large_type
        self._rows.setDirection(direction.BottomToTop if large else direction.LeftToRight)

    def _show(self) -> None:
        self._asking.show_done()
        match self._state:
            case Waiting():
                self._panels.setCurrentWidget(self._waiting)
            case Typing() as typing:
                self._typing.show_typing(typing, self._words)
                self._panels.setCurrentWidget(self._typing)
                self._typing.number.setFocus(Qt.FocusReason.OtherFocusReason)
            case Asking():
                # The panel before stays: answers come faster than an eye could follow.
                self._asking.show_busy(self.tr("Looking it up"))
            case Answered(answer=answer):
                self._show_answer(answer)
            case Refused(foreign):
                self._trouble.show_trouble(self._words.foreign(foreign))
                self._panels.setCurrentWidget(self._trouble_host)
            case _:
                assert_never(self._state)
        self._type.setVisible(not isinstance(self._state, Typing))
        self._another.setVisible(self._another_makes_sense())
        # It keeps its place while the answer is being recorded: nothing jumps under a finger.
        self._receipt.setVisible(isinstance(self._state, Answered))
        self._receipt.setEnabled(self.offers_receipt())
        self._size_live()

    def _show_answer(self, answer: Answer) -> None:
        match answer.finding:
            case Judged() as judged:
                self._answer.show_judged(judged, self._age(answer), self._words)
                self._panels.setCurrentWidget(self._answer)
            case Offered() as offered:
                self._offer.show_offer(offered, self._words)
                self._panels.setCurrentWidget(self._offer)
            case unknown:
                self._trouble.show_trouble(self._words.unknown(unknown))
                self._panels.setCurrentWidget(self._trouble_host)

    def _another_makes_sense(self) -> bool:
        """Where a panel has a way of its own, a second one would only puzzle."""
        state = self._state
        if isinstance(state, Answered):
            return isinstance(state.answer.finding, Judged | Offered)
        return isinstance(state, Typing)

    def _age(self, answer: Answer) -> timedelta | None:
        return None if answer.data_from is None else self._now() - answer.data_from

    def _size_live(self) -> None:
        """The answer has the room; the camera picture steps back once it has done its part."""
        waits = isinstance(self._state, Waiting)
        beside = self._glance is not None and isinstance(self._state, Answered)
        self._live.setVisible(not self._misses_camera)
        # Once there is an answer, nobody needs to be told again how to ask.
        stays = waits or beside or self._landscape_now
        self._blind.setVisible(self._misses_camera and stays)
        if self._glance is not None:
            self._glance.setVisible(beside)
        if beside:
            height = _LIVE_BESIDE_PX
        else:
            height = _LIVE_PX if waits or self._landscape_now else _LIVE_ASIDE_PX
        self._live.setFixedHeight(height)

    def _connect(self) -> None:
        self._live.tapped.connect(self.picture_tapped)
        self._type.clicked.connect(self.typing_wanted)
        self._typing.typed.connect(self.typed)
        self._typing.sent.connect(self.number_sent)
        self._offer.chosen.connect(self.batch_chosen)
        self._another.clicked.connect(self.another_wanted)
        self._receipt.clicked.connect(self.receipt_wanted)
        self._trouble.retried.connect(self.another_wanted)
        self._trouble.home_requested.connect(self._go_home)

    @Slot()
    def _go_home(self) -> None:
        self.place_wanted.emit(HOME)

    def _lay_out_once(self) -> None:
        space = appearance.current().space
        for panel in (
            self._waiting,
            self._typing,
            self._answer,
            self._offer,
            self._trouble_host,
        ):
            self._panels.addWidget(panel)
        self._seen.setSpacing(space.large)
        top, beside = Qt.AlignmentFlag.AlignTop, QHBoxLayout()
        beside.setSpacing(space.large)
        beside.addWidget(self._live, 1, top)
        beside.addWidget(self._blind, 1, top)
        if self._glance is not None:
            beside.addWidget(self._glance, 0, top)
        self._seen.addLayout(beside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        others = QHBoxLayout()
        for row in (self._rows, others):
            row.setSpacing(space.small)
        others.addWidget(self._type)
        others.addWidget(self._receipt)
        self._rows.addLayout(others)
        self._rows.addWidget(self._another)
        self._arrange_ways()
        self._said.setSpacing(space.large)
        self._said.addWidget(self._asking)
        self._said.addWidget(self._panels, 1)
        self._columns.setSpacing(space.wide)
        self._columns.addLayout(self._seen)
        self._columns.addLayout(self._said, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page, space.wide, space.page, space.large)
        layout.addLayout(self._columns)


def _above(panel: QWidget) -> QWidget:
    """At the top with its own height, whatever room the others need."""
    host = QWidget()
    layout = QVBoxLayout(host)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(panel)
    layout.addStretch(1)
    return host
