"""One line of text to type, with its name above and what is wrong with it below."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui import appearance, icons
from kiosk.ui.tokens import Colour, Spacing
from kiosk.ui.widgets.announcing import announce
from kiosk.ui.widgets.labels import Caption, Strong
from kiosk.ui.widgets.shapes import Plate, mirrored, painting, plate, ring


class _Wrong(Caption):
    def colour(self) -> Colour:
        return appearance.current().palette.bad.mark


class _Box(QWidget):
    """Frames the bare line; the ring shows for the line inside it."""

    def __init__(self, line: QLineEdit, icon: str | None) -> None:
        super().__init__()
        self.wrong = False
        self._line = line
        self._icon = icon
        self._row = QHBoxLayout(self)
        self._row.addWidget(line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line.installEventFilter(self)
        self._settle()

    def sizeHint(self) -> QSize:
        return QSize(0, appearance.current().measure.control)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Make the whole frame a target, not only the line in it."""
        self._line.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in appearance.RESTYLE:
            self._settle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = appearance.current()
        colours, radius = tokens.palette, tokens.radius.control
        edge = colours.edge if self.isEnabled() else colours.line
        edge = colours.bad.mark if self.wrong else edge
        frame = QRectF(self.rect())
        with painting(self) as painter:
            face = ring(painter, frame, radius) if self._line.hasFocus() else frame
            fill = colours.surface if self.isEnabled() else colours.ground
            inner = radius - (face.left() - frame.left())
            plate(painter, face, inner, Plate(fill, edge, tokens.stroke.edge))
            if self._icon is not None:
                size = tokens.measure.icon
                top = frame.center().y() - size / 2
                box = QRectF(tokens.space.medium, top, size, size)
                place = mirrored(box, frame, painter.layoutDirection())
                icons.paint(painter, self._icon, place, colours.ink_quiet)

    def _settle(self) -> None:
        pad = Spacing().medium
        icon_room = appearance.current().measure.icon + Spacing().small if self._icon else 0
        before, after = pad + icon_room, pad
        side = Qt.AlignmentFlag.AlignLeft
        if self.isRightToLeft():
            before, after, side = after, before, Qt.AlignmentFlag.AlignRight
        self._line.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self._row.setContentsMargins(before, 0, after, 0)
        self.updateGeometry()


class TextField(QWidget):
    text_changed = Signal(str)
    submitted = Signal(str)

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        icon: str | None = None,
        secret: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setProperty("bare", True)
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.line.setEchoMode(
            QLineEdit.EchoMode.Password if secret else QLineEdit.EchoMode.Normal
        )
        self._label = Strong()
        self._box = _Box(self.line, icon)
        self._hint = Caption()
        self._wrong = _Wrong()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Spacing().tight)
        for widget in (self._label, self._box, self._hint, self._wrong):
            layout.addWidget(widget)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._changed)
        self.line.returnPressed.connect(self._submit)
        self.show_label(label, hint)
        self.show_error("")

    def text(self) -> str:
        return self.line.text()

    def show_text(self, text: str) -> None:
        self.line.setText(text)

    def show_label(self, label: str, hint: str = "") -> None:
        self._label.show_text(label)
        self._hint.show_text(hint)
        self._hint.setVisible(bool(hint))
        self.line.setAccessibleName(label)
        self.line.setAccessibleDescription(hint)

    def show_error(self, error: str) -> None:
        """Show what is wrong; an empty text takes it back. The same again is not said again."""
        is_new = error != self._wrong.text()
        self._wrong.show_text(error)
        self._wrong.setVisible(bool(error))
        self._hint.setVisible(bool(self._hint.text()) and not error)
        self._box.wrong = bool(error)
        self._box.update()
        self.line.setAccessibleDescription(error or self._hint.text())
        if error and is_new:
            announce(self.line, error)

    def clear(self) -> None:
        """Forget the text, the error and what could be undone."""
        self.line.clear()
        self.show_error("")

    def _changed(self, text: str) -> None:
        if self._box.wrong:
            self.show_error("")
        self.text_changed.emit(text)

    def _submit(self) -> None:
        self.submitted.emit(self.line.text())
