"""What the page shows beside the camera: the invitation, the keypad's field, the offer."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.stations.freshness.flow import Judged, Offered, Typing
from kiosk.stations.freshness.screen.words import FreshnessWords
from kiosk.ui import appearance
from kiosk.ui.isolate import isolated
from kiosk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from kiosk.ui.widgets.field import TextField
from kiosk.ui.widgets.labels import Lead, Title


class WaitingPanel(QWidget):
    """Says what to do; the camera picture beside it shows that it is being done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Title()
        self._lead = Lead()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._lead)
        layout.addStretch(1)

    def show_camera(self, *, works: bool) -> None:
        """Nobody is asked to hold something to a camera that does not see it."""
        self._lead.setVisible(works)

    def retranslate(self) -> None:
        self._title.show_text(self.tr("Is this pack fresh?"))
        self._lead.show_text(
            self.tr("Hold its code to the camera, or scan it. The answer comes at once.")
        )


class TypingPanel(QWidget):
    """The way for a code that no camera can read any more."""

    typed = Signal(str)
    sent = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = TextField("", icon="keypad")
        self.number.line.setProperty("inputPurpose", "digits")
        self.number.line.setProperty("enterPurpose", "search")
        self.number.line.setMaxLength(14)
        self._check = PrimaryButton("", "search")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.current().space.medium)
        layout.addWidget(self.number)
        layout.addWidget(self._check)
        layout.addStretch(1)
        self.number.text_changed.connect(self.typed)
        self.number.submitted.connect(self._send)
        self._check.clicked.connect(self._send)

    def show_typing(self, typing: Typing, words: FreshnessWords) -> None:
        if self.number.text() != typing.number:
            self.number.show_text(typing.number)
        self.number.show_error(words.numbers.hint(typing.hint))

    def retranslate(self) -> None:
        self.number.show_label(
            self.tr("Product number"), self.tr("The digits below the bars, 8 to 14 of them.")
        )
        self._check.show_label(self.tr("Check"))

    @Slot()
    def _send(self) -> None:
        self.sent.emit()


class OfferPanel(QWidget):
    """Several batches are on the shelf, and one of them is in the hand."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Title()
        self._lead = Lead()
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(appearance.current().space.small)
        self._choices: tuple[Judged, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.current().space.medium)
        layout.addWidget(self._title)
        layout.addWidget(self._lead)
        layout.addLayout(self._buttons)
        layout.addStretch(1)

    def show_offer(self, offered: Offered, words: FreshnessWords) -> None:
        self._title.show_text(isolated(offered.product.name))
        self._lead.show_text(self.tr("Which batch is it? The number is printed on the pack."))
        self._choices = offered.choices
        for index, choice in enumerate(offered.choices):
            self._button(index).show_label(words.choice(choice))
        while (item := self._buttons.takeAt(len(offered.choices))) is not None:
            button = item.widget()
            if button is not None:
                button.hide()
                button.deleteLater()

    def _button(self, index: int) -> SecondaryButton:
        """One that is there is written anew: making and dressing one takes longer."""
        item = self._buttons.itemAt(index)
        known = None if item is None else item.widget()
        if isinstance(known, SecondaryButton):
            return known
        button = SecondaryButton("")
        button.setProperty("choice", index)
        button.clicked.connect(self._choose)
        self._buttons.addWidget(button)
        return button

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self._choices[int(self.sender().property("choice"))].batch)
