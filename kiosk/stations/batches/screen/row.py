"""One batch in the list: marked at its side, opened by a touch anywhere else."""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.stations.batches.flow.listing import Row
from kiosk.stations.batches.screen.words import BatchWords
from kiosk.ui import appearance, icons
from kiosk.ui.judgement_words import OUTCOMES
from kiosk.ui.tokens import Spacing
from kiosk.ui.widgets.labels import Caption, Strong
from kiosk.ui.widgets.pill import StatusPill
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.shapes import Plate, mirrored, plate


class MarkBox(Pressable):
    """A box to tick; its name says what for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setCheckable(True)

    def radius(self) -> float:
        return appearance.current().radius.control

    def height_at(self, width: int) -> int:
        del width
        return appearance.current().measure.target

    def widths(self) -> tuple[int, int]:
        side = appearance.current().measure.target
        return side, side

    def paint_face(self, painter: QPainter, face: QRectF, frame: QRectF) -> None:
        del face
        tokens = appearance.current()
        colours, side = tokens.palette, tokens.measure.icon_large
        middle = frame.center()
        box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        look = Plate(colours.surface, colours.edge, tokens.stroke.edge)
        if self.isChecked():
            look = Plate(colours.accent)
        if self.isDown():
            look = Plate(colours.pressed, colours.edge, tokens.stroke.edge)
        plate(painter, box, tokens.radius.small, look)
        if self.isChecked():
            icons.paint(painter, "check", box.adjusted(4, 4, -4, -4), colours.on_accent)


class RowFace(Pressable):
    """What the batch is and what a shopper is told of it; the words are labels of their own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._name = Strong()
        self._code = Caption()
        self._standing = Caption()
        self._pill = StatusPill()
        texts = QVBoxLayout()
        texts.setSpacing(Spacing().hair)
        for words in (self._name, self._code, self._standing):
            texts.addWidget(words)
        row = QHBoxLayout(self)
        row.setSpacing(Spacing().medium)
        row.addLayout(texts, 1)
        row.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(appearance.current().measure.icon)
        pad = Spacing().medium
        row.setContentsMargins(pad, Spacing().small, pad, Spacing().small)
        for told in (self._name, self._code, self._standing, self._pill):
            told.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_row(self, row: Row, words: BatchWords) -> None:
        verdict = row.judgement.verdict
        self._name.show_text(words.name(row))
        self._code.show_text(words.code(row))
        self._standing.show_text(words.standing(row))
        self._pill.show_status(words.judged.verdict_word(verdict), OUTCOMES[verdict])
        told = (self._name, self._code, self._standing, self._pill)
        self.show_label(". ".join(each.text() for each in told))

    def radius(self) -> float:
        return appearance.current().radius.control

    def height_at(self, width: int) -> int:
        layout = self.layout()
        wanted = layout.totalHeightForWidth(width) if layout else 0
        return max(wanted, appearance.current().measure.target)

    def widths(self) -> tuple[int, int]:
        layout = self.layout()
        if layout is None:
            return 0, 0
        return layout.totalMinimumSize().width(), layout.totalSizeHint().width()

    def paint_face(self, painter: QPainter, face: QRectF, frame: QRectF) -> None:
        tokens = appearance.current()
        self.paint_plate(painter, face, frame)
        size = tokens.measure.icon
        left = frame.right() - tokens.space.medium - size
        box = QRectF(left, frame.center().y() - size / 2, size, size)
        place = mirrored(box, frame, painter.layoutDirection())
        icons.paint(painter, "chevron", place, tokens.palette.edge)


class BatchRow(QWidget):
    marked = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._batch_id = ""
        self.box = MarkBox()
        self.face = RowFace()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Spacing().tight)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.face, 1)
        self.box.clicked.connect(self._mark)
        self.face.clicked.connect(self._open)

    def show_row(self, row: Row, words: BatchWords, *, marked: bool) -> None:
        self._batch_id = row.batch.batch_id
        self.face.show_row(row, words)
        self.box.show_label(self.tr("Mark batch {0}").format(row.batch.lot))
        self.box.setChecked(marked)

    @Slot()
    def _mark(self) -> None:
        self.marked.emit(self._batch_id)

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._batch_id)
