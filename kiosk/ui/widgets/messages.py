"""What is shown when there is no answer to show: something failed, or there is nothing yet."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from kiosk.ui import appearance, icons
from kiosk.ui.tokens import Outcome, Spacing
from kiosk.ui.widgets.announcing import announce
from kiosk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.labels import Body, SectionTitle, Strong
from kiosk.ui.widgets.shapes import Plate, mark, painting, plate


@dataclass(frozen=True, slots=True)
class Trouble:
    """`next_step` is what the person can do; `action` names the button that does it."""

    title: str
    happened: str
    next_step: str
    action: str = ""
    outcome: Outcome = Outcome.CAUTION


class Sign(QWidget):
    """The mark of an outcome, or an icon on a quiet badge; decoration, the words say it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome: Outcome | None = None
        self._icon = "empty"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_outcome(self, outcome: Outcome) -> None:
        self._outcome = outcome
        self.update()

    def show_icon(self, icon: str) -> None:
        self._outcome = None
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        side = appearance.current().measure.badge
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in appearance.RESTYLE:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = appearance.current()
        frame = QRectF(self.rect())
        with painting(self) as painter:
            if self._outcome is not None:
                mark(painter, frame, self._outcome)
                return
            plate(painter, frame, tokens.radius.card, Plate(tokens.palette.accent_quiet))
            inset = (frame.width() - tokens.measure.icon_tile) / 2
            box = frame.adjusted(inset, inset, -inset, -inset)
            icons.paint(painter, self._icon, box, tokens.palette.accent)


class ErrorPanel(Card):
    """What happened, what to do next, and the way there; home is always one of the ways."""

    retried = Signal()
    home_requested = Signal()

    def __init__(self, trouble: Trouble, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=Spacing().wide)
        self._trouble = trouble
        self._sign = Sign()
        self._title = SectionTitle()
        self._happened = Body()
        self._next = Strong()
        self._action = PrimaryButton("")
        self._home = SecondaryButton("", "home")
        self._action.clicked.connect(self.retried)
        self._home.clicked.connect(self.home_requested)
        self._arrange()
        self._fill()

    def show_trouble(self, trouble: Trouble) -> None:
        is_new = trouble != self._trouble
        self._trouble = trouble
        self._fill()
        if is_new:
            announce(self, self.accessibleName())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fill(self) -> None:
        trouble = self._trouble
        self._sign.show_outcome(trouble.outcome)
        self._title.show_text(trouble.title)
        self._happened.show_text(trouble.happened)
        self._next.show_text(trouble.next_step)
        self._action.show_label(trouble.action or self.tr("Try again"))
        self._home.show_label(self.tr("Home"))
        self.setAccessibleName(f"{trouble.title}. {trouble.happened} {trouble.next_step}")

    def _arrange(self) -> None:
        space = Spacing()
        self.content.addWidget(self._sign)
        self.content.addSpacing(space.tight)
        for words in (self._title, self._happened, self._next):
            self.content.addWidget(words)
        self.content.addSpacing(space.medium)
        ways = QHBoxLayout()
        ways.setSpacing(space.small)
        ways.addWidget(self._action, 1)
        ways.addWidget(self._home, 1)
        self.content.addLayout(ways)


class EmptyState(QWidget):
    """Nothing here yet: why, and what would fill it."""

    acted = Signal()

    def __init__(
        self,
        icon: str,
        title: str,
        explanation: str,
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sign = Sign()
        self._title = SectionTitle()
        self._explanation = Body()
        self._explanation.quiet = True
        self._action = SecondaryButton("")
        self._action.clicked.connect(self.acted)
        for words in (self._title, self._explanation):
            words.centre()
        self._arrange()
        self.show_empty(icon, title, explanation, action)

    def show_empty(self, icon: str, title: str, explanation: str, action: str = "") -> None:
        self._sign.show_icon(icon)
        self._title.show_text(title)
        self._explanation.show_text(explanation)
        self._action.show_label(action)
        self._action.setVisible(bool(action))

    def _arrange(self) -> None:
        space = Spacing()
        layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        layout.setContentsMargins(space.wide, space.wide, space.wide, space.wide)
        layout.setSpacing(space.small)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(space.tight)
        layout.addWidget(self._title)
        layout.addWidget(self._explanation)
        layout.addSpacing(space.small)
        layout.addWidget(self._action, 0, Qt.AlignmentFlag.AlignHCenter)
