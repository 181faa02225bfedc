"""The tray, large as the screen: choose a pack and how it is printed, and it is held up."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from kiosk.stations.demo.flow import (
    Drawer,
    DrawerOpened,
    Eye,
    Goods,
    Oddity,
    Printed,
    PrintWanted,
    Tray,
    VerdictWanted,
    categories,
    in_sight,
)
from kiosk.stations.demo.screen.card import ThingCard
from kiosk.stations.demo.screen.words import TrayWords
from kiosk.ui import appearance
from kiosk.ui.isolate import isolated
from kiosk.ui.judgement_words import OUTCOMES
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.buttons import IconButton
from kiosk.ui.widgets.choice import Choice, Option
from kiosk.ui.widgets.labels import Body, Caption, SectionTitle, Strong
from kiosk.ui.widgets.scrolled import scrolled
from shared.freshness.judgement import Verdict

_ANY = "any"
_COLUMNS = 2
_FILTERS_SHARE = 2
_CARDS_SHARE = 3


class TrayScreen(QWidget):
    """Passive: `show_tray` in, signals out."""

    changed = Signal(object)
    taken = Signal(object)
    """`Goods` or an `Oddity`."""
    eye_chosen = Signal(object)
    closed = Signal()

    def __init__(self, tray: Tray, eyes: tuple[Eye, ...]) -> None:
        super().__init__()
        self._tray = tray
        self._eyes = eyes
        self._eye = Eye.DRAWN
        self._words = TrayWords(appearance.language())
        self._title = SectionTitle()
        self._close = IconButton("", "close")
        self._groups = [Strong() for _ in range(4)]
        self._drawers = Choice("", (), columns=0)
        self._verdicts = Choice("", (), columns=0)
        self._prints = Choice("", (), columns=0)
        self._eye_choice = Choice("", (), columns=0)
        self._no_camera = Caption()
        self._nothing = Body()
        self._things: tuple[Goods | Oddity, ...] = ()
        self._cards = QGridLayout()
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out_once()
        self._connect()
        self._retranslate()

    def show_tray(self, tray: Tray) -> None:
        self._tray = tray
        self._drawers.show_choice(_key(tray.drawer))
        self._verdicts.show_choice(_verdict(tray.verdict))
        self._prints.show_choice(tray.printed.value)
        self._show_cards()

    def show_eye(self, eye: Eye) -> None:
        self._eye = eye
        self._eye_choice.show_choice(eye.value)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        direction = QBoxLayout.Direction
        wide = self.window().width() > self.window().height()
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _retranslate(self) -> None:
        self._words = TrayWords(appearance.language())
        self._title.show_text(self.tr("What do you hold to the camera?"))
        self._close.show_label(self.tr("Close"))
        titles = (self.tr("Shelf"), self.tr("Answer"), self.tr("Code"), self.tr("Camera"))
        for group, title in zip(self._groups, titles, strict=True):
            group.show_text(title)
        choices = (self._drawers, self._verdicts, self._prints, self._eye_choice)
        for choice, title in zip(choices, titles, strict=True):
            choice.setAccessibleName(title)
        self._no_camera.show_text(
            self.tr("No camera was found at this computer: what is held up is drawn.")
        )
        self._nothing.show_text(self.tr("No such pack lies here. Choose another answer."))
        self._show_choices()
        self.show_tray(self._tray)

    def _show_choices(self) -> None:
        words, tray = self._words, self._tray
        drawers: list[str | Drawer] = [*categories(tray), Drawer.ALL, Drawer.ODD]
        self._drawers.show_options([Option(_key(d), words.drawer(d)) for d in drawers])
        verdicts = (None, *Verdict)
        self._verdicts.show_options([Option(_verdict(v), words.verdict(v)) for v in verdicts])
        self._prints.show_options([Option(p.value, words.printed(p)) for p in Printed])
        self._eye_choice.show_options([Option(e.value, words.eye(e)) for e in self._eyes])
        self._eye_choice.show_choice(self._eye.value)

    def _show_cards(self) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        odd = self._tray.drawer is Drawer.ODD
        self._things = tuple(Oddity) if odd else in_sight(self._tray)
        for place, thing in enumerate(self._things):
            card = self._card(thing)
            card.setProperty("place", place)
            card.clicked.connect(self._take)
            self._cards.addWidget(card, place // _COLUMNS, place % _COLUMNS)
        self._nothing.setVisible(not self._things)
        for part in (self._groups[1], self._verdicts, self._groups[2], self._prints):
            part.setVisible(not odd)

    def _card(self, thing: Goods | Oddity) -> ThingCard:
        if isinstance(thing, Oddity):
            return ThingCard(*self._words.oddity(thing), Outcome.UNKNOWN, self)
        name, line = isolated(thing.product.name), self._words.goods(thing)
        return ThingCard(name, line, OUTCOMES[thing.verdict], self)

    def _connect(self) -> None:
        self._close.clicked.connect(self.closed)
        self._drawers.chosen.connect(self._choose_drawer)
        self._verdicts.chosen.connect(self._choose_verdict)
        self._prints.chosen.connect(self._choose_print)
        self._eye_choice.chosen.connect(self._choose_eye)

    @Slot(str)
    def _choose_drawer(self, key: str) -> None:
        special = {_key(drawer): drawer for drawer in Drawer}
        self.changed.emit(DrawerOpened(special.get(key, key)))

    @Slot(str)
    def _choose_verdict(self, key: str) -> None:
        self.changed.emit(VerdictWanted(None if key == _ANY else Verdict(key)))

    @Slot(str)
    def _choose_print(self, key: str) -> None:
        self.changed.emit(PrintWanted(Printed(key)))

    @Slot(str)
    def _choose_eye(self, key: str) -> None:
        self.eye_chosen.emit(Eye(key))

    @Slot()
    def _take(self) -> None:
        self.taken.emit(self._things[int(self.sender().property("place"))])

    def _lay_out_once(self) -> None:
        space = appearance.current().space
        top = QHBoxLayout()
        top.setContentsMargins(space.page, space.medium, space.page, space.small)
        top.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._close)
        inside = QWidget()
        self._columns.setSpacing(space.large)
        self._columns.addLayout(self._filters(), _FILTERS_SHARE)
        self._columns.addLayout(self._shelf(), _CARDS_SHARE)
        column = QVBoxLayout(inside)
        column.setContentsMargins(space.page, space.tight, space.page, space.large)
        column.addLayout(self._columns)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(scrolled(inside), 1)
        # Only now: what has no parent yet would open a window of its own.
        can_choose = len(self._eyes) > 1
        self._eye_choice.setVisible(can_choose)
        self._no_camera.setVisible(not can_choose)

    def _filters(self) -> QVBoxLayout:
        space = appearance.current().space
        filters = QVBoxLayout()
        filters.setSpacing(space.snug)
        choices = (self._drawers, self._verdicts, self._prints, self._eye_choice)
        for group, choice in zip(self._groups, choices, strict=True):
            filters.addWidget(group)
            filters.addWidget(choice)
            filters.addSpacing(space.tight)
        filters.addWidget(self._no_camera)
        filters.addStretch(1)
        return filters

    def _shelf(self) -> QVBoxLayout:
        shelf = QVBoxLayout()
        self._cards.setSpacing(appearance.current().space.snug)
        for column in range(_COLUMNS):
            self._cards.setColumnStretch(column, 1)
        shelf.addWidget(self._nothing)
        shelf.addLayout(self._cards)
        shelf.addStretch(1)
        return shelf


def _key(drawer: str | Drawer) -> str:
    return drawer if isinstance(drawer, str) else f"drawer {drawer.value}"


def _verdict(verdict: Verdict | None) -> str:
    return _ANY if verdict is None else verdict.value
