"""Makes the whole application look and speak as this visitor chose."""

from PySide6.QtWidgets import QApplication

from kiosk.ui import appearance
from kiosk.ui.appearance import Appearance
from kiosk.ui.languages import Languages
from kiosk.ui.tokens import Theme
from kiosk.visit import Comfort


class Dresser:
    """Remembers what is worn, because changing clothes costs more than looking."""

    def __init__(self, qt: QApplication, languages: Languages) -> None:
        self._qt = qt
        self._languages = languages
        self._worn: Comfort | None = None

    def wear(self, comfort: Comfort) -> None:
        before, self._worn = self._worn, comfort
        if before is None or before.language != comfort.language:
            self._languages.use(comfort.language)
        look = Appearance(Theme(comfort.theme), comfort.large_type)
        if before is None or _look(before) != _look(comfort):
            appearance.apply(self._qt, look, comfort.language)


def _look(comfort: Comfort) -> tuple[str, bool, str]:
    """The language is part of the look: it decides the typeface and the reading direction."""
    return comfort.theme, comfort.large_type, comfort.language
