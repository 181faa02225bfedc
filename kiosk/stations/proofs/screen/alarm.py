"""The alarm: what happened, since when, and what staff do now, in this order."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.logbook import Alarm
from kiosk.stations.proofs.screen.words import ProofsWords
from kiosk.ui import appearance
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from kiosk.ui.widgets.labels import Body, Caption, SectionTitle, Strong
from kiosk.ui.widgets.messages import Sign
from kiosk.ui.widgets.shapes import Plate, painting, plate


class AlarmCard(QWidget):
    """Framed in the colour of what is wrong: nobody who is here can take it for a detail."""

    save_wanted = Signal()
    accept_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = Sign()
        self._sign.show_outcome(Outcome.BAD)
        self._title, self._since = SectionTitle(), Caption()
        self._what, self._next = Body(), Strong()
        self._steps = [Body() for _ in range(3)]
        self._save = PrimaryButton("", "database")
        self._accept = SecondaryButton("", "refresh")
        self._lay_out_once()
        self._save.clicked.connect(self.save_wanted)
        self._accept.clicked.connect(self.accept_wanted)

    def show_alarm(self, alarm: Alarm | None, words: ProofsWords) -> None:
        self.setVisible(alarm is not None)
        if alarm is not None:
            self._since.show_text(words.since(alarm))
            title, what = words.alarm(alarm)
            self._title.show_text(title)
            self._what.show_text(what)
            for widget in (self._steps[-1], self._accept):
                widget.setVisible(alarm.may_be_accepted)

    def retranslate(self) -> None:
        self._next.show_text(self.tr("What to do"))
        steps = (
            self.tr("1. Call head office and tell them the time above."),
            self.tr("2. Save the evidence on a USB stick: it proves what happened."),
            self.tr("3. Accept the new log only if head office says that they began it."),
        )
        for words, step in zip(self._steps, steps, strict=True):
            words.show_text(step)
        self._save.show_label(self.tr("Save the evidence"))
        self._accept.show_label(self.tr("Accept the new log"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = appearance.current()
        bad = tokens.palette.bad
        look = Plate(tokens.palette.surface, bad.mark, 2 * tokens.stroke.edge)
        with painting(self) as painter:
            plate(painter, QRectF(self.rect()), tokens.radius.card, look)

    def _lay_out_once(self) -> None:
        space = appearance.current().space
        head, named = QHBoxLayout(), QVBoxLayout()
        head.setSpacing(space.medium)
        named.addWidget(self._title)
        named.addWidget(self._since)
        head.addWidget(self._sign)
        head.addLayout(named, 1)
        ways = QHBoxLayout()
        ways.setSpacing(space.small)
        ways.addWidget(self._accept, 1)
        ways.addWidget(self._save, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.large, space.large, space.large, space.large)
        layout.setSpacing(space.small)
        layout.addLayout(head)
        for widget in (self._what, self._next, *self._steps):
            layout.addWidget(widget)
        layout.addSpacing(space.small)
        layout.addLayout(ways)
