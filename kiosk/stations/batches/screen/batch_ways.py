"""What can be done with a batch; only what makes sense for it as it stands."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.ui.tokens import Spacing
from kiosk.ui.widgets.buttons import SecondaryButton
from shared.freshness.batch import Batch

_COLUMNS = 2


class BatchWays(QWidget):
    edit_wanted = Signal()
    label_wanted = Signal()
    recall_wanted = Signal()
    lift_wanted = Signal()
    archive_wanted = Signal()
    bring_back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = SecondaryButton("", None, self)
        self._print = SecondaryButton("", "printer", self)
        self._recall = SecondaryButton("", "warning", self)
        self._lift = SecondaryButton("", None, self)
        self._archive = SecondaryButton("", None, self)
        self._bring_back = SecondaryButton("", None, self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(Spacing().small)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._edit.clicked.connect(self.edit_wanted)
        self._print.clicked.connect(self.label_wanted)
        self._recall.clicked.connect(self.recall_wanted)
        self._lift.clicked.connect(self.lift_wanted)
        self._archive.clicked.connect(self.archive_wanted)
        self._bring_back.clicked.connect(self.bring_back_wanted)

    def show_batch(self, batch: Batch, *, busy: bool) -> None:
        """A label that is still to be printed has a button of its own above."""
        sensible = {
            self._edit: True,
            self._print: batch.live or batch.archived,
            self._recall: batch.recall is None,
            self._lift: batch.recall is not None,
            self._archive: not batch.archived,
            self._bring_back: batch.archived,
        }
        place = 0
        for button, sense in sensible.items():
            self._grid.removeWidget(button)
            button.setVisible(sense)
            button.setEnabled(not busy)
            if sense:
                self._grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
                place += 1

    def retranslate(self) -> None:
        self._edit.show_label(self.tr("Edit"))
        self._print.show_label(self.tr("Print label"))
        self._recall.show_label(self.tr("Recall"))
        self._lift.show_label(self.tr("Lift the recall"))
        self._archive.show_label(self.tr("Archive"))
        self._bring_back.show_label(self.tr("Bring back"))
