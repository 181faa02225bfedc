"""What a shopper is told of the batch; and how to go on while nothing is told yet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.stations.batches.flow.sheet import Sheet
from kiosk.stations.batches.screen.words import BatchWords
from kiosk.ui.tokens import Outcome, Spacing
from kiosk.ui.widgets.buttons import PrimaryButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.labels import Body, SectionTitle, Strong
from kiosk.ui.widgets.pill import StatusPill
from kiosk.ui.widgets.verdict import Verdict, VerdictBanner


class ToldPanel(QWidget):
    label_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = SectionTitle()
        self._banner = VerdictBanner(Verdict(Outcome.UNKNOWN, "", ""))
        self._older = StatusPill()
        self._reasons = Body()
        self._not_live = Card()
        self._not_live_title = Strong()
        self._not_live_words = Body()
        self._print = PrimaryButton("", "printer")
        for widget in (self._not_live_title, self._not_live_words, self._print):
            self._not_live.content.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Spacing().medium)
        parts = (self._name, self._not_live, self._banner, self._older, self._reasons)
        for part in parts:
            layout.addWidget(part)
        self._print.clicked.connect(self.label_wanted)

    def show_sheet(self, sheet: Sheet, words: BatchWords) -> None:
        row = sheet.row
        self._name.show_text(words.name(row))
        self._banner.show_verdict(words.judged.verdict(row.judgement))
        older = words.older(sheet)
        self._older.show_status(older, Outcome.CAUTION)
        self._older.setVisible(bool(older))
        reasons = (words.judged.reason(each) for each in row.judgement.reasons)
        self._reasons.show_text("\n".join(reasons))
        self._not_live.setVisible(not row.batch.live and not row.batch.archived)

    def retranslate(self) -> None:
        self._not_live_title.show_text(self.tr("Shoppers are not told about this batch yet"))
        self._not_live_words.show_text(
            self.tr(
                "Print its label, stick it on and scan it back. From then on this is the "
                "answer shoppers get:"
            )
        )
        self._print.show_label(self.tr("Print label"))
