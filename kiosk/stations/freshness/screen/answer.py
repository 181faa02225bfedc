"""The answer to one pack: the verdict, why, the dates behind it, and how old the data is."""

from datetime import timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.stations.freshness.flow import Judged
from kiosk.stations.freshness.screen.words import FreshnessWords
from kiosk.ui import appearance
from kiosk.ui.isolate import isolated
from kiosk.ui.languages import language
from kiosk.ui.local_formats import LocalFormats
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.facts import KeyValueList
from kiosk.ui.widgets.labels import Body, Caption, SectionTitle
from kiosk.ui.widgets.pill import StatusPill
from kiosk.ui.widgets.verdict import Verdict, VerdictBanner


class AnswerPanel(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._product = SectionTitle()
        self._banner = VerdictBanner(Verdict(Outcome.UNKNOWN, "", ""))
        self._older = StatusPill()
        self._reasons = Body()
        self._facts = KeyValueList()
        self._age = Caption()
        card = Card()
        card.content.setSpacing(appearance.current().space.medium)
        card.content.addWidget(self._reasons)
        card.content.addWidget(self._facts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.current().space.medium)
        for widget in (self._product, self._banner, self._older, card, self._age):
            layout.addWidget(widget)
        layout.addStretch(1)

    def show_judged(self, judged: Judged, age: timedelta | None, words: FreshnessWords) -> None:
        product = judged.product
        self._product.show_text(isolated(product.name if product else judged.batch.gtin))
        self._banner.show_verdict(words.judged.verdict(judged.judgement))
        older = words.older(judged)
        self._older.show_status(older, Outcome.CAUTION)
        self._older.setVisible(bool(older))
        reasons = words.judged.other_reasons(judged.judgement)
        self._reasons.show_text(reasons)
        self._reasons.setVisible(bool(reasons))
        self._facts.show_facts(words.facts(judged))
        self._age.show_text(self._words_for(age))

    def _words_for(self, age: timedelta | None) -> str:
        if age is None:
            return self.tr("From the data entered at this kiosk")
        formats = LocalFormats(language(appearance.language()))
        return self.tr("From data of head office, {0}").format(formats.age(age))
