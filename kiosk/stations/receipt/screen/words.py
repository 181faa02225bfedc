"""What a receipt says, on the screen and on paper, in the language of whoever reads it."""

from datetime import datetime
from typing import assert_never, final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from kiosk.logbook import Anchored
from kiosk.stations.receipt.flow import About, Proof, Stage
from kiosk.ui.isolate import isolated
from kiosk.ui.judgement_words import JudgementWords
from kiosk.ui.languages import language
from kiosk.ui.local_formats import LocalFormats
from kiosk.ui.receipt_slip import SlipText
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.facts import Fact
from shared.codes.display import safe_text


@final
class ReceiptWords(QObject):
    """Made anew for each language; `zone` is that of the counter."""

    def __init__(self, code: str, zone: ZoneInfo) -> None:
        super().__init__()
        self._code = code
        self._zone = zone
        self._formats = LocalFormats(language(code))
        self._judged = JudgementWords(code)

    def pill(self, proof: Proof) -> tuple[str, Outcome | None, str]:
        """With its sign: what still waits is neither good nor bad."""
        match proof.stage:
            case Stage.RECORDED:
                return self.tr("Recorded here"), None, "clock"
            case Stage.LOGGED:
                return self.tr("In the log"), Outcome.GOOD, "good"
            case Stage.ANCHORED:
                return self.tr("In the log and anchored"), Outcome.GOOD, "good"
            case _:
                assert_never(proof.stage)

    def glance(self, proof: Proof) -> tuple[str, Outcome | None, str]:
        """As a pill that stands alone: the block is named, which no fact beside it does."""
        if proof.anchored is None:
            return self.pill(proof)
        block = self._formats.number(proof.anchored.block)
        return self.tr("Anchored in block {0}").format(block), Outcome.GOOD, "good"

    def proves(self, stage: Stage) -> str:
        match stage:
            case Stage.RECORDED:
                return self.tr(
                    "This kiosk signed what it answered. The proof that nobody can take it "
                    "back follows from the log, and this page shows it by itself."
                )
            case Stage.LOGGED:
                return self.tr(
                    "The answer stands in a log that all kiosks watch. Nobody can change it or "
                    "take it out without being noticed, not even the shop."
                )
            case Stage.ANCHORED:
                return self.tr(
                    "The answer stands in a log that all kiosks watch, and a chain outside the "
                    "shop holds the log's fingerprint. Nobody can change it any more."
                )
            case _:
                assert_never(stage)

    def facts(self, about: About, proof: Proof) -> tuple[Fact, ...]:
        found = [
            Fact(self.tr("Answer"), self._judged.verdict_word(about.verdict)),
            Fact(self.tr("Product"), _shown(about.product)),
            Fact(self.tr("Batch"), _shown(about.lot)),
            Fact(self.tr("Recorded"), self._moment(about.at)),
            Fact(self.tr("Place in the log"), self._place(proof.index)),
            Fact(self.tr("Anchor"), self._anchor(proof.anchored)),
        ]
        return tuple(fact for fact in found if fact.value)

    def slip(self, about: About, proof: Proof, site: str) -> SlipText:
        facts = (fact for fact in self.facts(about, proof)[1:] if fact.value)
        named = self.tr("{0}: {1}")
        lines = [named.format(fact.label, fact.value) for fact in facts]
        lines.append(named.format(self.tr("Kiosk"), _shown(proof.kiosk)))
        return SlipText(
            _shown(site),
            self._judged.verdict_word(about.verdict),
            tuple(lines),
            (
                self.tr("Point the camera of a phone at the code: a page opens and checks it."),
                self.tr("A photo of the code is as good as this paper."),
                self.proves(proof.stage),
            ),
            self._code,
        )

    def _place(self, index: int | None) -> str:
        if index is None:
            return self.tr("On its way")
        return self.tr("Number {0}").format(self._formats.number(index))

    def _anchor(self, anchored: Anchored | None) -> str:
        if anchored is None:
            return self.tr("Not yet")
        block = self._formats.number(anchored.block)
        return self.tr("Block {0} of chain {1}").format(block, anchored.chain_id)

    def _moment(self, at: datetime) -> str:
        here = at.astimezone(self._zone)
        day, time = self._formats.short_date(here.date()), self._formats.time(here)
        return self.tr("{0}, {1}").format(day, time)


def _shown(text: str) -> str:
    return isolated(safe_text(text))
