"""Text on a screen, from the one-word verdict to the caption; wraps, never cuts."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kiosk.ui import appearance
from kiosk.ui.tokens import Colour, TypeScale, TypeStyle
from kiosk.ui.widgets.shapes import painting
from kiosk.ui.widgets.typeset import Setting

# A line longer than this is hard to follow standing up; it is a wish, the layout decides.
_COMFORTABLE_WIDTH = 760


class Words(QLabel):
    """A passive text; its subclasses say which place in the hierarchy it has."""

    quiet = False

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._centred = False
        self._setting: Setting | None = None
        self._set_for = appearance.worn()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def setText(self, text: str) -> None:
        self._setting = None  # lets go of the text before, which may have been about a visitor
        super().setText(text)

    def centre(self) -> None:
        self._centred = True
        self._setting = None
        self.update()

    def style_in(self, scale: TypeScale) -> TypeStyle:
        return scale.body

    def colour(self) -> Colour:
        palette = appearance.current().palette
        if not self.isEnabled():
            return palette.ink_off
        return palette.ink_quiet if self.quiet else palette.ink

    def setting(self) -> Setting:
        """Keep the measures as long as nothing they depend on has changed."""
        setting, worn = self._setting, appearance.worn()
        if setting is None or self._set_for is not worn:
            style = self.style_in(appearance.current().type)
            setting = Setting(self.text(), style, self._centred)
            self._setting, self._set_for = setting, worn
        return setting

    def heightForWidth(self, width: int) -> int:
        return self.setting().height(width)

    def sizeHint(self) -> QSize:
        return self.setting().size(_COMFORTABLE_WIDTH)

    def minimumSizeHint(self) -> QSize:
        setting = self.setting()
        return QSize(min(setting.narrowest_width(), _COMFORTABLE_WIDTH), setting.height(1e6))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in appearance.RESTYLE:
            self.updateGeometry()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as painter:
            self.setting().paint(painter, QRectF(self.rect()), self.colour())


class Title(Words):
    """What this screen is about; one per screen."""

    def style_in(self, scale: TypeScale) -> TypeStyle:
        return scale.title


class SectionTitle(Words):
    def style_in(self, scale: TypeScale) -> TypeStyle:
        return scale.heading


class Lead(Words):
    """The sentence under a title."""

    quiet = True

    def style_in(self, scale: TypeScale) -> TypeStyle:
        return scale.lead


class Body(Words):
    pass


class Strong(Words):
    def style_in(self, scale: TypeScale) -> TypeStyle:
        return scale.strong


class Caption(Words):
    quiet = True

    def style_in(self, scale: TypeScale) -> TypeStyle:
        return scale.caption
