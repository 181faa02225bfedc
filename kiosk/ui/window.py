"""The one window of the kiosk: attract screen, header, the page of the moment, status line.

It shows the state of the visit and reports what was tapped. Pages live as long as the visit:
when it ends they are destroyed, and with them whatever they showed.
"""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import assert_never

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QClipboard, QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.header import Header
from kiosk.ui.idle_warning import IdleWarning
from kiosk.ui.page import Page
from kiosk.ui.pages.out_of_service import OutOfServiceScreen
from kiosk.ui.status_line import StatusLine
from kiosk.ui.widgets import typeset
from kiosk.ui.widgets.scrolled import scrolled
from kiosk.ui.widgets.toast import Toast
from kiosk.visit import HOME, Attract, Leaving, OutOfService, State, Visiting

MakePage = Callable[[], Page]

_SOON_MS = 300
_TOAST_LASTS = timedelta(seconds=6)


class KioskWindow(QWidget):
    """Passive: `show_state` in, signals out."""

    place_wanted = Signal(str)
    comfort_chosen = Signal(object)
    back_tapped = Signal()
    stay_tapped = Signal()
    leave_tapped = Signal()
    page_shown = Signal(str)

    def __init__(
        self,
        attract: QWidget,
        places: Mapping[str, MakePage],
        seconds_left: Callable[[float], int],
        warning_s: int,
    ) -> None:
        super().__init__()
        self._places = places
        self._pages: dict[str, Page] = {}
        self._scrolled: dict[str, QScrollArea] = {}
        self._seconds_left = seconds_left
        self._may_close = False
        self._covered: QWidget | None = None
        self._idle = QTimer(self, interval=_SOON_MS, singleShot=True)
        self._idle.timeout.connect(self._await_visitor)
        self.setObjectName("window")
        self.setWindowTitle("Counterproof")  # brand

        self._attract = attract
        self._out_of_service = OutOfServiceScreen()
        self._screens = QStackedWidget(self)
        self._visit = QWidget()
        self._header = Header(self._visit)
        self._stack = QStackedWidget(self._visit)
        self._status = StatusLine(self._visit)
        for screen in (attract, self._visit, self._out_of_service):
            self._screens.addWidget(screen)
        self._whole = _fill(self, self._screens)
        self._page_room = _fill(self._visit, self._header, self._stack, self._status)
        self._warning = IdleWarning(self, warning_s)
        self.toast = Toast(self, _TOAST_LASTS, self._stack)
        self._connect()

    def _connect(self) -> None:
        self._header.back_tapped.connect(self.back_tapped)
        self._header.leave_tapped.connect(self.leave_tapped)
        self._header.place_wanted.connect(self.place_wanted)
        self._status.place_wanted.connect(self.place_wanted)
        self._warning.stay_tapped.connect(self.stay_tapped)
        self._warning.leave_tapped.connect(self.leave_tapped)

    @property
    def status(self) -> StatusLine:
        return self._status

    def is_warning(self) -> bool:
        return self._warning.isVisible()

    def page(self) -> Page | None:
        """The page a visitor sees now."""
        shown = self._stack.currentWidget()
        page = shown.widget() if isinstance(shown, QScrollArea) else None
        return page if isinstance(page, Page) else None

    def show_state(self, state: State) -> None:
        match state:
            case Attract():
                self._forget()
                self._show_screen(self._attract)
                self._idle.start()
            case OutOfService(reason):
                self._forget()
                self._out_of_service.show_reason(reason)
                self._show_screen(self._out_of_service)
            case Visiting():
                self._warning.dismiss()
                self._show_place(state)
            case Leaving(visiting, deadline_s):
                self._show_place(visiting)
                self._warning.count_down(lambda: self._seconds_left(deadline_s))
            case _:
                assert_never(state)

    def put_above(self, strip: QWidget) -> None:
        """Keep a strip above every screen, whatever the state."""
        self._whole.insertWidget(0, strip)

    def add_screen(self, screen: QWidget) -> None:
        """Take in a screen that belongs to no visit, for `cover`."""
        self._screens.addWidget(screen)

    def cover(self, screen: QWidget) -> None:
        """Show it until `uncover`, or until the visitor is somewhere else."""
        if self._screens.currentWidget() is not screen:
            self._covered = self._screens.currentWidget()
            self._screens.setCurrentWidget(screen)

    def uncover(self) -> None:
        if self._covered is not None:
            self._screens.setCurrentWidget(self._covered)
            self._covered = None

    def allow_close(self) -> None:
        """Only the program itself ends the kiosk; no gesture of a visitor does."""
        self._may_close = True

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._may_close)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back, as the button does, where nothing on the page took it first."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_tapped.emit()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name_place()
        super().changeEvent(event)

    def make_room(self, height: int, _shift: int) -> None:
        """Keep the page above what covers the bottom of the window: the on-screen keyboard."""
        self._page_room.setContentsMargins(0, 0, 0, height)
        self._status.setVisible(height == 0)

    def _show_place(self, visiting: Visiting) -> None:
        arrives = self.page() is not self._page_for(visiting.place)
        self._header.show_place(at_home=visiting.place == HOME)
        self._stack.setCurrentWidget(self._scrolled[visiting.place])
        self._name_place()
        self._show_screen(self._visit, arrives=arrives)
        if arrives:
            # The button that led here is gone; without this Qt would light up the next one.
            self._scrolled[visiting.place].setFocus(Qt.FocusReason.OtherFocusReason)
            self.page_shown.emit(visiting.place)

    def _show_screen(self, screen: QWidget, *, arrives: bool = False) -> None:
        """What covers a screen stays until that screen has something else to show."""
        if self._covered is not screen or arrives:
            self._covered = None
            self._screens.setCurrentWidget(screen)

    def _name_place(self) -> None:
        page = self.page()
        self._header.show_heading(page.heading() if page else "")

    def _page_for(self, place: str) -> Page:
        if place not in self._pages:
            page = self._places[place]()
            page.place_wanted.connect(self.place_wanted)
            page.comfort_chosen.connect(self.comfort_chosen)
            page.retranslate()
            self._pages[place] = page
            self._scrolled[place] = scrolled(page)
            self._stack.addWidget(self._scrolled[place])
        return self._pages[place]

    @Slot()
    def _await_visitor(self) -> None:
        """Make home while nobody waits for it: the first touch then only has to show it."""
        if HOME in self._places and self._screens.currentWidget() is self._attract:
            self._page_for(HOME)

    @Slot()
    def _forget(self) -> None:
        """Leave nothing of the last visitor: pages die, the clipboard empties."""
        self._warning.dismiss()
        self.toast.dismiss()
        for area in self._scrolled.values():
            self._stack.removeWidget(area)
            area.hide()
            # Until it is gone, a layout may measure what it says once more.
            area.destroyed.connect(typeset.forget)
            area.deleteLater()
        self._pages.clear()
        self._scrolled.clear()
        typeset.forget()
        _empty_clipboard()


def _empty_clipboard() -> None:
    """What was merely selected counts as well: the middle button pastes it."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


def _fill(host: QWidget, *parts: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(host)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part)
    return layout
