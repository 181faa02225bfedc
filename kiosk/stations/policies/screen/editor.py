"""One policy while it is changed: two steppers, what they mean, and what they would do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.stations.policies.flow import MOST_DAYS, Editing
from kiosk.stations.policies.screen.words import PolicyWords
from kiosk.ui import appearance
from kiosk.ui.isolate import isolated
from kiosk.ui.languages import language
from kiosk.ui.local_formats import LocalFormats
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.labels import Body, Caption, SectionTitle, Strong, Title
from kiosk.ui.widgets.pill import StatusPill
from kiosk.ui.widgets.stepper import Stepper


class PolicyEditor(QWidget):
    fresh_set = Signal(int)
    caution_set = Signal(int)
    save_wanted = Signal()
    remove_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Title()
        self._fresh_name, self._caution_name = Strong(), Strong()
        self._fresh, self._caution = Stepper(0, MOST_DAYS), Stepper(0, MOST_DAYS)
        self._meaning = SectionTitle()
        self._day_0 = Caption()
        self._otherwise = StatusPill()
        self._inherited = Body()
        self._trouble = StatusPill()
        self._save = PrimaryButton("", "check")
        self._remove = SecondaryButton("")
        self._back = SecondaryButton("", "back")
        self._lay_out_once()
        self._fresh.changed.connect(self.fresh_set)
        self._caution.changed.connect(self.caution_set)
        self._save.clicked.connect(self.save_wanted)
        self._remove.clicked.connect(self.remove_wanted)
        self._back.clicked.connect(self.back_wanted)

    def show_editing(self, editing: Editing, words: PolicyWords) -> None:
        self._title.show_text(words.subject(editing.subject))
        self._fresh.show_value(editing.draft.fresh_days, self._fresh_name.text())
        self._caution.show_value(editing.draft.caution_days, self._caution_name.text())
        self._meaning.show_text(words.policy(editing.draft))
        changes = bool(editing.otherwise)
        outcome = Outcome.CAUTION if changes else Outcome.UNKNOWN
        self._otherwise.show_status(words.otherwise(editing.otherwise), outcome)
        self._inherited.setVisible(editing.own is not None)
        self._inherited.show_text(words.remove(editing.subject, editing.inherited))
        self._trouble.setVisible(bool(editing.trouble))
        self._trouble.show_status(isolated(editing.trouble), Outcome.BAD)
        self._save.setEnabled(editing.can_save)
        self._remove.setVisible(editing.own is not None)
        self._remove.setEnabled(editing.can_remove)

    def retranslate(self) -> None:
        self._fresh_name.show_text(self.tr("Fresh up to day"))
        self._caution_name.show_text(self.tr("Caution up to day"))
        first = LocalFormats(language(appearance.language())).number(0)
        self._day_0.show_text(self.tr("The day it arrives is day {0}.").format(first))
        self._save.show_label(self.tr("Save"))
        self._remove.show_label(self.tr("Remove this rule"))
        self._back.show_label(self.tr("Back to all rules"))

    def _lay_out_once(self) -> None:
        space = appearance.current().space
        steps = QGridLayout()
        steps.setHorizontalSpacing(space.medium)
        steps.setVerticalSpacing(space.medium)
        steps.setColumnStretch(0, 1)
        rows = ((self._fresh_name, self._fresh), (self._caution_name, self._caution))
        for number, (name, stepper) in enumerate(rows):
            steps.addWidget(name, number, 0, Qt.AlignmentFlag.AlignVCenter)
            steps.addWidget(stepper, number, 1)
        card = Card()
        card.content.setSpacing(space.medium)
        card.content.addLayout(steps)
        for widget in (self._day_0, self._meaning, self._otherwise, self._inherited):
            card.content.addWidget(widget)
        ways = QHBoxLayout()
        ways.setSpacing(space.small)
        for button in (self._back, self._remove, self._save):
            ways.addWidget(button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.medium)
        layout.addWidget(self._title)
        layout.addWidget(card)
        layout.addWidget(self._trouble)
        layout.addLayout(ways)
        layout.addStretch(1)
