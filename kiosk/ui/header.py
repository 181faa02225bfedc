"""The bar above every page: the ways back, where we are, language and ease of use."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui import appearance
from kiosk.ui.widgets.buttons import IconButton
from kiosk.ui.widgets.labels import SectionTitle
from kiosk.ui.widgets.shapes import Plate, painting, plate
from kiosk.visit import HOME

LANGUAGES = "languages"
COMFORT = "comfort"


class Header(QWidget):
    back_tapped = Signal()
    leave_tapped = Signal()
    place_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leave = IconButton("", "sign-out")
        self._back = IconButton("", "back")
        self._home = IconButton("", "home")
        self._heading = SectionTitle()
        self._heading.centre()
        self._languages = IconButton("", "language")
        self._comfort = IconButton("", "accessibility")
        self._lay_out()
        self._leave.clicked.connect(self.leave_tapped)
        self._back.clicked.connect(self.back_tapped)
        self._home.clicked.connect(self._want_home)
        self._languages.clicked.connect(self._want_languages)
        self._comfort.clicked.connect(self._want_comfort)
        self._retranslate()
        self.show_place(at_home=True)

    def show_place(self, *, at_home: bool) -> None:
        self._leave.setVisible(at_home)
        self._back.setVisible(not at_home)
        self._home.setVisible(not at_home)

    def show_heading(self, heading: str) -> None:
        self._heading.show_text(heading)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = appearance.current()
        with painting(self) as painter:
            plate(painter, self.rect().toRectF(), 0, Plate(tokens.palette.surface))
            line = self.rect().toRectF()
            line.setTop(line.bottom() - tokens.stroke.line)
            plate(painter, line, 0, Plate(tokens.palette.line))

    def _lay_out(self) -> None:
        space = appearance.current().space
        layout = QHBoxLayout(self)
        layout.setContentsMargins(space.medium, space.small, space.medium, space.small)
        layout.setSpacing(space.tight)
        for button in (self._leave, self._back, self._home):
            layout.addWidget(button)
        layout.addWidget(self._heading, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self._languages, self._comfort):
            layout.addWidget(button)

    def _retranslate(self) -> None:
        self._leave.show_label(self.tr("Finish"))
        self._back.show_label(self.tr("Back"))
        self._home.show_label(self.tr("Home"))
        self._languages.show_label(self.tr("Language"))
        self._comfort.show_label(self.tr("Ease of use"))

    @Slot()
    def _want_home(self) -> None:
        self.place_wanted.emit(HOME)

    @Slot()
    def _want_languages(self) -> None:
        self.place_wanted.emit(LANGUAGES)

    @Slot()
    def _want_comfort(self) -> None:
        self.place_wanted.emit(COMFORT)
