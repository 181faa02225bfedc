"""What the import says in the language of the screen: counts, and what is wrong with a row."""

from typing import assert_never, final

from PySide6.QtCore import QObject

from kiosk.stations.intake.flow import ListFile, Summary
from kiosk.ui.fault_words import FaultWords
from kiosk.ui.isolate import isolated
from kiosk.ui.languages import language
from kiosk.ui.local_formats import LocalFormats
from kiosk.ui.widgets.facts import Fact
from shared.codes.display import safe_text
from shared.freshness.entry import Fault
from shared.freshness.lists import Content, ListFault, RowFault, RowProblem

_KIB = 1024
_EXCERPT = 40


@final
class IntakeWords(QObject):
    """Made anew for each language."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._formats = LocalFormats(language(code))
        self._values = FaultWords(code)

    def place(self, file: ListFile) -> str:
        size = self._formats.number(max(1, file.size // _KIB))
        return self.tr("{0}, {1} kB").format(isolated(safe_text(file.place)), size)

    def facts(self, summary: Summary) -> tuple[Fact, ...]:
        counts = (
            (self.tr("Rows"), summary.rows),
            (self.tr("New"), summary.new),
            (self.tr("Changed"), summary.changed),
            (self.tr("Already here"), summary.equal),
            (self.tr("Wrong"), summary.refused),
        )
        holds = Fact(self.tr("Holds"), self._content(summary.content))
        return (holds, *(Fact(name, self._formats.number(n)) for name, n in counts))

    def _content(self, content: Content) -> str:
        match content:
            case Content.BATCHES:
                return self.tr("Batches")
            case Content.PRODUCTS:
                return self.tr("Products")
            case Content.POLICIES:
                return self.tr("Rules for freshness")
            case _:
                assert_never(content)

    def verdict(self, summary: Summary) -> str:
        if summary.to_import == 0 and summary.refused == 0:
            return self.tr("Everything in this list is already here.")
        if summary.refused == 0:
            return self.tr("This list can be imported.")
        return self.tr("%Ln row(s) are wrong and would be left out.", "", summary.refused)

    def import_label(self, count: int) -> str:
        return self.tr("Import %Ln row(s)", "", count)

    def imported(self, count: int) -> str:
        return self.tr("%Ln row(s) were imported.", "", count)

    def fault(self, row: RowFault) -> tuple[str, str]:
        """Where it is, and what is wrong there; columns are called as in the file."""
        line, field = self._formats.number(row.line), row.fault.field
        where = self.tr("Line {0}, {1}") if field else self.tr("Line {0}")
        said = (
            self._values.sentence(row.fault)
            if isinstance(row.fault, Fault)
            else self._of_row(row.fault)
        )
        return where.format(line, isolated(field)), said

    def _of_row(self, fault: ListFault) -> str:
        found = isolated(safe_text(fault.found, _EXCERPT))
        match fault.problem:
            case RowProblem.TWICE | RowProblem.OTHER_NAME:
                line = self._formats.number(int(fault.expected))
                return self.tr("This contradicts line {0}. Keep one of the two.").format(line)
            case RowProblem.NOT_RECALLED_HERE:
                return self.tr("This batch is not recalled here. Recall it at the kiosk first.")
            case RowProblem.TOO_MANY_CELLS:
                return self.tr("The row has more cells than there are columns.")
            case RowProblem.UNKNOWN_COLUMN:
                return self.tr("This column is unknown.")
            case RowProblem.PARTNER_MISSING:
                return self.tr("This is empty, but it is needed.")
            case _:
                return self.tr("{0} cannot stand here.").format(found)
