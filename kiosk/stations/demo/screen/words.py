"""The tray in words, made anew for each language."""

from typing import assert_never, final

from PySide6.QtCore import QObject

from kiosk.stations.demo.flow import Drawer, Eye, Goods, Oddity, Printed
from kiosk.ui.isolate import isolated
from kiosk.ui.judgement_words import JudgementWords
from shared.freshness.judgement import Verdict


@final
class TrayWords(QObject):
    def __init__(self, code: str) -> None:
        super().__init__()
        self._judged = JudgementWords(code)

    def drawer(self, drawer: str | Drawer) -> str:
        names: dict[str | Drawer, str] = {
            Drawer.ALL: self.tr("Everything"),
            Drawer.ODD: self.tr("Other codes"),
            "meat": self.tr("Meat"),
            "fish": self.tr("Fish"),
            "dairy": self.tr("Dairy"),
            "bakery": self.tr("Bakery"),
            "produce": self.tr("Fruit and vegetables"),
            "ready meals": self.tr("Ready meals"),
        }
        return names.get(drawer) or str(drawer)

    def verdict(self, verdict: Verdict | None) -> str:
        return self.tr("Any answer") if verdict is None else self._judged.verdict_word(verdict)

    def printed(self, printed: Printed) -> str:
        match printed:
            case Printed.LABEL:
                return self.tr("QR label")
            case Printed.EAN_13:
                return self.tr("EAN-13, no batch")
            case Printed.DATA_MATRIX:
                return self.tr("GS1 DataMatrix")
            case Printed.GS1_128:
                return self.tr("GS1-128")
            case Printed.DAMAGED:
                return self.tr("Label, damaged")
            case Printed.BLURRED:
                return self.tr("Label, blurred")
            case _:
                assert_never(printed)

    def oddity(self, oddity: Oddity) -> tuple[str, str]:
        """Its name, and what is the matter with it."""
        match oddity:
            case Oddity.FOREIGN:
                name, line = self.tr("A foreign link"), self.tr("It is shown, not opened.")
            case Oddity.UNKNOWN:
                name, line = self.tr("An unknown batch"), self.tr("Nobody ever entered it.")
            case Oddity.MALFORMED:
                name, line = self.tr("A wrong check digit"), self.tr("A label printed badly.")
            case Oddity.HUGE:
                name, line = self.tr("4,000 characters"), self.tr("Far too much for a label.")
            case Oddity.TURNED:
                name = self.tr("Text that turns round")
                line = self.tr("Its letters pretend another file type.")
            case Oddity.CONTROL:
                name = self.tr("Control characters")
                line = self.tr("Commands for a terminal, not for us.")
            case _:
                assert_never(oddity)
        return name, line

    def eye(self, eye: Eye) -> str:
        match eye:
            case Eye.DRAWN:
                return self.tr("Drawn camera")
            case Eye.REAL:
                return self.tr("Camera of this computer")
            case _:
                assert_never(eye)

    def goods(self, goods: Goods) -> str:
        text = self.tr("{0}, batch {1}")
        return text.format(self.verdict(goods.verdict), isolated(goods.batch.lot))
