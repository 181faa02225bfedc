"""The parts of the pairing page: where to, the code and what to do with it, and done."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.stations.sync.flow.address import LONGEST
from kiosk.stations.sync.flow.pairing import Belonging, Typing, Waiting
from kiosk.stations.sync.screen.claim import ClaimCode
from kiosk.stations.sync.screen.pairing_words import PairingWords
from kiosk.ui import appearance
from kiosk.ui.qr_code import modules_of
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.facts import KeyValueList
from kiosk.ui.widgets.field import TextField
from kiosk.ui.widgets.labels import Body, Caption, Lead, SectionTitle, Strong, Title
from kiosk.ui.widgets.pill import StatusPill
from kiosk.ui.widgets.qr import QrPanel

_QR_PX = 400


class AddressPanel(QWidget):
    typed = Signal(str)
    connect_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._lead = Title(), Lead()
        self.field = TextField("", icon="network")
        self.field.line.setProperty("inputPurpose", "address")
        self.field.line.setProperty("enterPurpose", "done")
        self.field.line.setMaxLength(LONGEST)
        self._connect = PrimaryButton("", "forward")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.current().space.medium)
        for widget in (self._title, self._lead, self.field, self._connect):
            layout.addWidget(widget)
        self.field.text_changed.connect(self.typed)
        self.field.submitted.connect(self._want)
        self._connect.clicked.connect(self.connect_wanted)

    def show_typing(self, typing: Typing, words: PairingWords) -> None:
        if self.field.text() != typing.text:
            self.field.show_text(typing.text)
        self.field.show_error(words.fault(typing.fault))

    def retranslate(self) -> None:
        self._title.show_text(self.tr("Connect to a server"))
        self._lead.show_text(
            self.tr("The kiosk shows a code. An operator approves it at the server.")
        )
        self.field.show_label(
            self.tr("Address of the server"), self.tr("As the operator gave it to you")
        )
        self._connect.show_label(self.tr("Show the code"))

    @Slot(str)
    def _want(self, _text: str) -> None:
        self.connect_wanted.emit()


class StepsCard(Card):
    """What the operator has to do, in either of two ways."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = SectionTitle()
        self._scan_name, self._scan = Strong(), Caption()
        self._type_name, self._command = Strong(), Body()
        for widget in (
            self._title,
            self._scan_name,
            self._scan,
            self._type_name,
            self._command,
        ):
            self.content.addWidget(widget)

    def show_waiting(self, waiting: Waiting, words: PairingWords) -> None:
        self._scan.show_text(words.page(waiting))
        self._command.show_text(words.steps(waiting))

    def retranslate(self) -> None:
        self._title.show_text(self.tr("What the operator does"))
        self._scan_name.show_text(self.tr("Scan the picture, or open this page:"))
        self._type_name.show_text(self.tr("Or type this at the server:"))


class CodePanel(QWidget):
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._lead = Title(), Lead()
        self.code, self._left, self._unheard = ClaimCode(), StatusPill(), StatusPill()
        self._qr, self._steps = QrPanel(), StepsCard()
        self._link = ""
        self._drop = SecondaryButton("", "close")
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out_once()
        self._drop.clicked.connect(self.dropped)

    def show_waiting(self, waiting: Waiting, words: PairingWords) -> None:
        if waiting.code.link != self._link:
            self._link = waiting.code.link
            self._qr.show_code(modules_of(self._link), self._qr.accessibleName())
            self.code.show_code(waiting.code.text)
            self._steps.show_waiting(waiting, words)
        self._left.show_status(words.left(waiting), None, "clock")
        self._unheard.setVisible(waiting.unheard)

    def said(self) -> str:
        return f"{self._title.text()}: {self.code.accessibleName()}"

    def retranslate(self) -> None:
        self._title.show_text(self.tr("Give this code to the operator"))
        self._lead.show_text(self.tr("Stay here: this page shows at once when it is approved."))
        self._qr.setAccessibleName(self.tr("The same code, to be scanned with a telephone"))
        self._unheard.show_status(
            self.tr("The server does not answer just now. The kiosk goes on asking."),
            Outcome.CAUTION,
        )
        self._drop.show_label(self.tr("Stop"))
        self._steps.retranslate()

    def lay_out(self, *, landscape: bool) -> None:
        direction = QBoxLayout.Direction
        self._columns.setDirection(
            direction.LeftToRight if landscape else direction.TopToBottom
        )

    def _lay_out_once(self) -> None:
        space = appearance.current().space
        self._qr.setFixedSize(_QR_PX, _QR_PX)
        first, second = QVBoxLayout(), QVBoxLayout()
        for column in (first, second):
            column.setSpacing(space.medium)
        for widget in (self.code, self._left, self._unheard, self._steps):
            first.addWidget(widget)
        first.addStretch(1)
        second.addWidget(self._qr, 0, Qt.AlignmentFlag.AlignHCenter)
        second.addWidget(self._drop)
        second.addStretch(1)
        self._columns.setSpacing(space.large)
        self._columns.addLayout(first, 3)
        self._columns.addLayout(second, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.medium)
        layout.addWidget(self._title)
        layout.addWidget(self._lead)
        layout.addLayout(self._columns)


class ApprovedPanel(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._lead = Title(), Lead()
        self._pill, self._facts = StatusPill(), KeyValueList()
        card = Card()
        card.content.addWidget(self._facts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.current().space.medium)
        for widget in (self._title, self._pill, card, self._lead):
            layout.addWidget(widget)

    def show_belonging(self, belonging: Belonging, words: PairingWords) -> None:
        self._facts.show_facts(words.facts(belonging))

    def said(self) -> str:
        return f"{self._title.text()}. {self._lead.text()}"

    def retranslate(self) -> None:
        self._title.show_text(self.tr("This kiosk is connected"))
        self._pill.show_status(self.tr("Approved"), Outcome.GOOD)
        self._lead.show_text(
            self.tr("It starts anew now and fetches the data of its site. Nothing else to do.")
        )
