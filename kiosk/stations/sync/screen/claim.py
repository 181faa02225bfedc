"""A claim code, large and in two groups, as it is read to somebody on the telephone."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui import appearance
from kiosk.ui.tokens import TypeScale, TypeStyle
from kiosk.ui.widgets.labels import Words
from kiosk.ui.widgets.shapes import Plate, painting, plate
from kiosk.ui.widgets.typeset import Setting


class ClaimCode(Words):
    """Latin letters from left to right, whichever way the language reads."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._groups: tuple[str, ...] = ()
        super().__init__("", parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_code(self, code: str) -> None:
        """Its name is read letter by letter: as a word nobody could repeat it."""
        self._groups = tuple(code.split("-"))
        self.show_text(code)
        self.setAccessibleName(", ".join(" ".join(group) for group in self._groups))
        self.updateGeometry()
        self.update()

    def groups(self) -> tuple[str, ...]:
        return self._groups

    def style_in(self, scale: TypeScale) -> TypeStyle:
        return scale.verdict

    def hasHeightForWidth(self) -> bool:
        return False

    def heightForWidth(self, width: int) -> int:
        del width
        return self._height()

    def sizeHint(self) -> QSize:
        tokens = appearance.current()
        width = sum(self._width_of(group) for group in self._groups) + tokens.space.medium
        return QSize(width, self._height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = appearance.current()
        colours, gap = tokens.palette, tokens.space.medium
        count = max(len(self._groups), 1)
        width = (self.width() - gap * (count - 1)) / count
        with painting(self) as painter:
            for place, group in enumerate(self._groups):
                frame = QRectF(place * (width + gap), 0, width, self.height())
                look = Plate(colours.accent_quiet)
                plate(painter, frame, tokens.radius.card, look)
                letters = self._setting_of(group)
                height = letters.height(width)
                top = frame.center().y() - height / 2
                box = QRectF(frame.left(), top, width, height)
                letters.paint(painter, box, colours.ink)

    def _height(self) -> int:
        tokens = appearance.current()
        return self._setting_of("W").height(1e6) + 2 * tokens.space.medium

    def _width_of(self, group: str) -> int:
        return self._setting_of(group).natural_width() + 2 * appearance.current().space.medium

    def _setting_of(self, text: str) -> Setting:
        return Setting(text, appearance.current().type.verdict, centred=True)
