"""What stands on a label for people, in the language of the site, whoever prints it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QTranslator

from kiosk.stations.labels.actions import elements_of, link_of
from kiosk.ui.label import LabelText
from kiosk.ui.languages import language
from kiosk.ui.local_formats import LocalFormats
from shared.freshness.listing import Listed


class PrintedWords:
    """Speaks its own language beside that of the screen, from a translation of its own."""

    def __init__(self, translations: Path, code: str) -> None:
        self._code = code
        self._formats = LocalFormats(language(code))
        self._texts = QTranslator()
        # Where the file is missing the screen says so; labels then are in English like it.
        self._texts.load(str(translations / f"kiosk_{code}.qm"))

    def text(self, listed: Listed, site: str, server: str) -> LabelText:
        """Raise `MalformedCodeError` for a batch whose data cannot stand in a code."""
        batch, product = listed.batch, listed.product
        return LabelText(
            product.name if product else "",
            tuple(self._dates(batch.use_by, batch.best_before)),
            elements_of(batch).human_readable(),
            site,
            link_of(server, batch),
            self._code,
        )

    def _dates(self, use_by: date | None, best_before: date | None) -> list[str]:
        translate = self._texts.translate
        words = {
            "use by": translate("PrintedWords", "Use by {0}") or "Use by {0}",
            "best before": translate("PrintedWords", "Best before {0}") or "Best before {0}",
        }
        dated = (("use by", use_by), ("best before", best_before))
        return [words[kind].format(self._on_paper(day)) for kind, day in dated if day]

    def _on_paper(self, day: date) -> str:
        return self._formats.short_date(day).replace(" ", "\u00a0")
