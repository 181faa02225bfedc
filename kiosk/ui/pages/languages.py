"""Choose a language: each by its own name, so that nobody has to read a foreign one."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kiosk.ui import appearance
from kiosk.ui.page import Page
from kiosk.ui.widgets.buttons import SecondaryButton
from kiosk.ui.widgets.labels import Title
from kiosk.visit import Comfort


class LanguageButton(SecondaryButton):
    """Says its language in that language, whichever is on now."""

    def __init__(self, code: str, own_name: str, parent: QWidget | None = None) -> None:
        super().__init__(own_name, parent=parent)
        self.code = code
        self.setCheckable(True)

    def show_chosen(self, *, chosen: bool) -> None:
        self.setChecked(chosen)
        self.show_icon("check" if chosen else None)


class LanguagesPage(Page):
    def __init__(
        self,
        own_names: dict[str, str],
        comfort: Callable[[], Comfort],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._comfort = comfort
        self._title = Title()
        self._buttons = [LanguageButton(code, name, self) for code, name in own_names.items()]
        space = appearance.current().space
        self._grid = QGridLayout()
        self._grid.setSpacing(space.medium)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page, space.vast, space.page, space.page)
        layout.setSpacing(space.wide)
        layout.addWidget(self._title)
        layout.addLayout(self._grid)
        layout.addStretch(1)
        for button in self._buttons:
            button.clicked.connect(self._choose)

    def retranslate(self) -> None:
        self._title.show_text(self.tr("Choose your language"))
        for button in self._buttons:
            button.show_chosen(chosen=button.code == self._comfort().language)

    def lay_out(self, *, landscape: bool) -> None:
        columns = 3 if landscape else 2
        for index, button in enumerate(self._buttons):
            self._grid.addWidget(button, index // columns, index % columns)

    @Slot()
    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, LanguageButton):
            self.comfort_chosen.emit(replace(self._comfort(), language=button.code))
            self.retranslate()
