"""The attract screen that invites an empty room, and home with one tile per station."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.logbook import Anchored
from kiosk.stations.home.flow import Invitation, next_turn, station_asking
from kiosk.ui import appearance, icons
from kiosk.ui.languages import language
from kiosk.ui.local_formats import LocalFormats
from kiosk.ui.page import Page
from kiosk.ui.widgets.buttons import PrimaryButton, QuietButton
from kiosk.ui.widgets.labels import Lead, Strong, Title
from kiosk.ui.widgets.messages import EmptyState
from kiosk.ui.widgets.pill import StatusPill
from kiosk.ui.widgets.shapes import Plate, painting, plate
from kiosk.ui.widgets.tile import StationTile
from kiosk.ui.widgets.wrapping import WrappingRow

_TURN_MS = 6000


@dataclass(frozen=True, slots=True)
class StationSign:
    """How a station presents itself; the words are asked for anew in each language."""

    place: str
    icon: str
    question: Callable[[], str]
    explanation: Callable[[], str]


class Emblem(QWidget):
    """The sign of the house, or of the station that is asking."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        measure = appearance.current().measure
        return QSize(measure.mark + measure.badge, measure.mark + measure.badge)

    def minimumSizeHint(self) -> QSize:
        """A low window makes it smaller: it is the only thing here that nobody reads."""
        return QSize(self.sizeHint().width(), appearance.current().measure.badge)

    def show_icon(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = appearance.current()
        side = min(self.width(), self.height())
        frame = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        inset = (side - side * tokens.measure.mark / self.sizeHint().width()) / 2
        with painting(self) as painter:
            plate(painter, frame, frame.width() / 2, Plate(tokens.palette.accent_quiet))
            box = frame.adjusted(inset, inset, -inset, -inset)
            icons.paint(painter, self._icon, box, tokens.palette.accent)


class LanguageBar(WrappingRow):
    """Every language by its own name, so that the first touch already speaks it."""

    chosen = Signal(str)

    def __init__(self, own_names: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(appearance.current().space.hair, parent, centred=True)
        for code, name in own_names.items():
            button = QuietButton(name)
            button.setProperty("language", code)
            button.clicked.connect(self._choose)
            self.add(button)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(str(self.sender().property("language")))


class AttractScreen(QWidget):
    """A touch anywhere begins a visit; a touch on a language begins it in that language."""

    begun = Signal()
    begun_speaking = Signal(str)

    def __init__(
        self,
        signs: tuple[StationSign, ...],
        own_names: dict[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._signs = signs
        self._invitation = Invitation()
        self._turns = QTimer(self, interval=_TURN_MS)
        self._turns.timeout.connect(self._turn)
        self._emblem = Emblem("mark")
        self._brand = Strong("Counterproof")  # brand
        self._question = Title()
        self._promise = Lead()
        self._begin = PrimaryButton("", "touch")
        self._watching = StatusPill()
        policy = self._watching.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the others should not jump when it comes
        self._watching.setSizePolicy(policy)
        self._watching.hide()
        self._languages = LanguageBar(own_names)
        self._begin.clicked.connect(self.begun)
        self._languages.chosen.connect(self.begun_speaking)
        self._lay_out_once()
        self._retranslate()

    @Slot(bool)
    def show_watching(self, watching: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Nobody should have to guess whether the camera looks, or what becomes of it."""
        self._watching.setVisible(watching)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.begun.emit()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tab walks to the languages; any other key is a visitor without a finger free."""
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().keyPressEvent(event)
        else:
            self.begun.emit()

    def showEvent(self, event: QShowEvent) -> None:
        if len(self._signs) > 1:
            self._turns.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._turns.stop()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out_once(self) -> None:
        space = appearance.current().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page, space.page, space.page, space.large)
        layout.setSpacing(space.medium)
        centre = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(self._brand)
        layout.addStretch(2)
        layout.addWidget(self._emblem, 0, centre)
        layout.addSpacing(space.medium)
        layout.addWidget(self._question)
        layout.addWidget(self._promise)
        layout.addSpacing(space.wide)
        layout.addWidget(self._begin, 0, centre)
        layout.addSpacing(space.small)
        layout.addWidget(self._watching, 0, centre)
        layout.addStretch(3)
        layout.addWidget(self._languages)
        for label in (self._brand, self._question, self._promise):
            label.centre()

    def _retranslate(self) -> None:
        self._begin.show_label(self.tr("Touch to begin"))
        self._watching.show_status(
            self.tr("The camera looks for product codes. Pictures are neither shown nor kept."),
            icon="camera",
        )
        self._promise.show_text(
            self.tr("An answer on the spot, without a network, that can be proved afterwards.")
        )
        self._ask()

    def _ask(self) -> None:
        asking = station_asking(self._invitation, len(self._signs))
        if asking is None:
            self._question.show_text(self.tr("Proof at the counter"))
            self._emblem.show_icon("mark")
        else:
            self._question.show_text(self._signs[asking].question())
            self._emblem.show_icon(self._signs[asking].icon)

    @Slot()
    def _turn(self) -> None:
        self._invitation = next_turn(self._invitation)
        self._ask()


class HomePage(Page):
    """One tile per station of this kiosk; a station that is not set up is not there at all."""

    def __init__(self, signs: tuple[StationSign, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signs = signs
        self._title = Title()
        self._lead = Lead()
        self._tiles = [StationTile(sign.icon, "", "", self) for sign in signs]
        self._empty = EmptyState("empty", "", "")
        self._anchor = StatusPill()
        self._anchored: Anchored | None = None
        self._grid = QGridLayout()
        space = appearance.current().space
        self._grid.setSpacing(space.medium)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page, space.vast, space.page, space.page)
        layout.setSpacing(space.medium)
        layout.addWidget(self._title)
        layout.addWidget(self._lead)
        layout.addSpacing(space.large)
        layout.addLayout(self._grid)
        layout.addStretch(1)
        layout.addWidget(self._empty)
        layout.addStretch(2)
        layout.addWidget(self._anchor, 0, Qt.AlignmentFlag.AlignHCenter)
        # Only now: what has no parent yet would open a window of its own.
        self._empty.setVisible(not signs)
        self._anchor.hide()
        self._title.setVisible(bool(signs))
        self._lead.setVisible(bool(signs))
        for sign, tile in zip(signs, self._tiles, strict=True):
            tile.setProperty("place", sign.place)
            tile.clicked.connect(self._go)

    def show_anchor(self, anchored: Anchored | None) -> None:
        """Where everybody can look up that what was answered here was not changed since."""
        self._anchored = anchored
        self._anchor.setVisible(anchored is not None)
        if anchored is not None:
            block = LocalFormats(language(appearance.language())).number(anchored.block)
            text = self.tr("The answers of this kiosk are anchored in block {0}")
            self._anchor.show_status(text.format(block), icon="lock")

    def is_anchored(self) -> bool:
        return self._anchored is not None

    def retranslate(self) -> None:
        self.show_anchor(self._anchored)
        self._title.show_text(self.tr("What would you like to know?"))
        self._lead.show_text(self.tr("Touch a question."))
        self._empty.show_empty(
            "empty",
            self.tr("Welcome"),
            self.tr("No station is set up here yet. Touch Staff to see what works."),
        )
        for sign, tile in zip(self._signs, self._tiles, strict=True):
            tile.show_station(sign.icon, sign.question(), sign.explanation())

    def lay_out(self, *, landscape: bool) -> None:
        columns = 3 if landscape else 1
        for index, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, index // columns, index % columns)

    @Slot()
    def _go(self) -> None:
        self.place_wanted.emit(str(self.sender().property("place")))
