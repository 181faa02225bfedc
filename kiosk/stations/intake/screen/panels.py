"""The parts of the page: lists to choose from, and what looking over one of them found."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.stations.intake.flow import Choosing, Imported, ListFile, Looked, Summary
from kiosk.stations.intake.screen.words import IntakeWords
from kiosk.ui import appearance
from kiosk.ui.isolate import isolated
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.facts import KeyValueList
from kiosk.ui.widgets.labels import Body, Lead, SectionTitle, Strong, Title
from kiosk.ui.widgets.messages import EmptyState
from kiosk.ui.widgets.pill import StatusPill
from kiosk.ui.widgets.progress import Bar
from kiosk.ui.widgets.tile import StationTile
from shared.codes.display import safe_text

_FAULTS_SHOWN = 12


class ChoicePanel(QWidget):
    chosen = Signal(object)
    refresh_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._lead = Title(), Lead()
        self._files: tuple[ListFile, ...] = ()
        self._tiles: list[StationTile] = []
        self._rows = QVBoxLayout()
        self._empty = EmptyState("empty", "", "")
        self._refresh = SecondaryButton("", "refresh")
        space = appearance.current().space
        self._rows.setSpacing(space.small)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.medium)
        for widget in (self._title, self._lead):
            layout.addWidget(widget)
        layout.addLayout(self._rows)
        layout.addWidget(self._empty)
        layout.addWidget(self._refresh)
        layout.addStretch(1)
        self._refresh.clicked.connect(self.refresh_wanted)

    def show_choosing(self, choosing: Choosing, words: IntakeWords) -> None:
        self._files = choosing.files or ()
        while len(self._tiles) < len(self._files):
            self._add_tile()
        for tile, file in zip(self._tiles, self._files, strict=False):
            tile.show_station("database", isolated(safe_text(file.name)), words.place(file))
        for index, tile in enumerate(self._tiles):
            tile.setVisible(index < len(self._files))
        self._empty.setVisible(choosing.files == ())

    def retranslate(self) -> None:
        self._title.show_text(self.tr("Import a list"))
        self._lead.show_text(
            self.tr("Choose a list. It is looked over first; nothing is written yet.")
        )
        self._empty.show_empty(
            "empty",
            self.tr("No list was found"),
            self.tr("Insert a USB stick with a CSV or JSON file, then look again."),
        )
        self._refresh.show_label(self.tr("Look again"))

    def _add_tile(self) -> None:
        tile = StationTile("database", "", "")
        tile.setProperty("row", len(self._tiles))
        tile.clicked.connect(self._choose)
        self._tiles.append(tile)
        self._rows.addWidget(tile)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self._files[int(self.sender().property("row"))])


class FaultRows(Card):
    """The first of the wrong rows: where, and what."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = [(Strong(), Body()) for _ in range(_FAULTS_SHOWN)]
        self._more = Body()
        for where, what in self._rows:
            self.content.addWidget(where)
            self.content.addWidget(what)
        self.content.addWidget(self._more)

    def show_faults(self, summary: Summary, words: IntakeWords) -> None:
        self.setVisible(bool(summary.faults))
        faults = summary.faults[:_FAULTS_SHOWN]
        for index, (where, what) in enumerate(self._rows):
            shown = index < len(faults)
            where.setVisible(shown)
            what.setVisible(shown)
            told = words.fault(faults[index]) if shown else ("", "")
            where.show_text(told[0])
            what.show_text(told[1])
        self._more.setVisible(len(summary.faults) > len(faults))
        self._more.show_text(self.tr("There are more. Correct these first."))


class ImportingPanel(Card):
    """How far the import is; it cannot be cancelled, because pieces of it are written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._hold_on, self._bar = SectionTitle(), Body(), Bar()
        for widget in (self._title, self._hold_on, self._bar):
            self.content.addWidget(widget)
        self.hide()

    def show_fraction(self, done: float) -> None:
        self._bar.show_fraction(done)

    def retranslate(self) -> None:
        self._title.show_text(self.tr("Importing"))
        self._hold_on.show_text(self.tr("Leave the kiosk switched on until this is done."))
        self._bar.setAccessibleName(self._title.text())


class ResultPanel(QWidget):
    """What a list would do, or what it did."""

    import_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._verdict = SectionTitle(), StatusPill()
        self._guessed = StatusPill()
        self._facts, self._faults = KeyValueList(), FaultRows()
        self._back, self._import = SecondaryButton("", "back"), PrimaryButton("", "check")
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out_once()
        self._import.clicked.connect(self.import_wanted)
        self._back.clicked.connect(self.back_wanted)

    def show_looked(self, looked: Looked, words: IntakeWords) -> None:
        wrong = bool(looked.summary.refused)
        outcome = Outcome.CAUTION if wrong else Outcome.GOOD
        self._verdict.show_status(words.verdict(looked.summary), outcome)
        self._import.setVisible(looked.summary.to_import > 0)
        self._import.show_label(words.import_label(looked.summary.to_import))
        self._show(looked.file, looked.summary, words)

    def show_imported(self, imported: Imported, words: IntakeWords) -> None:
        self._verdict.show_status(words.imported(imported.rows), Outcome.GOOD)
        self._import.hide()
        self._show(imported.file, imported.summary, words)

    def retranslate(self) -> None:
        self._back.show_label(self.tr("Choose another list"))
        self._guessed.show_status(
            self.tr("Look whether the names are right: the file is not UTF-8."), Outcome.CAUTION
        )

    def lay_out(self, *, landscape: bool) -> None:
        direction = QBoxLayout.Direction
        self._columns.setDirection(
            direction.LeftToRight if landscape else direction.TopToBottom
        )

    def _show(self, file: ListFile, summary: Summary, words: IntakeWords) -> None:
        self._title.show_text(isolated(safe_text(file.name)))
        self._guessed.setVisible(summary.guessed_encoding)
        self._facts.show_facts(words.facts(summary))
        self._faults.show_faults(summary, words)
        self._columns.setStretch(1, 1 if summary.faults else 0)

    def _lay_out_once(self) -> None:
        space = appearance.current().space
        card = Card()
        card.content.addWidget(self._facts)
        ways = QHBoxLayout()
        ways.setSpacing(space.small)
        ways.addWidget(self._back, 1)
        ways.addWidget(self._import, 1)
        first = QVBoxLayout()
        first.setSpacing(space.medium)
        for widget in (self._title, self._verdict, self._guessed):
            first.addWidget(widget)
        first.addLayout(ways)  # above the counts, to be in sight on a low screen too
        first.addWidget(card)
        first.addStretch(1)
        second = QVBoxLayout()
        second.addWidget(self._faults)
        second.addStretch(1)
        self._columns.setSpacing(space.large)
        self._columns.addLayout(first, 1)
        self._columns.addLayout(second, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._columns)
        layout.addStretch(1)
