"""The six languages of the screens: which there are, and switching while the program runs."""

import logging
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, Qt, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from shared.errors import InputError

_log = logging.getLogger(__name__)


class Direction(Enum):
    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


@dataclass(frozen=True, slots=True)
class Language:
    """`locale` decides digits, dates and the clock; the digits are those of CLDR for it."""

    code: str
    own_name: str
    direction: Direction
    locale: str

    def qlocale(self) -> QLocale:
        return QLocale(self.locale)


ENGLISH = Language("en", "English", Direction.LEFT_TO_RIGHT, "en_GB")
LANGUAGES = (
    ENGLISH,
    Language("de", "Deutsch", Direction.LEFT_TO_RIGHT, "de_DE"),
    Language("es", "Español", Direction.LEFT_TO_RIGHT, "es_ES"),
    Language("fr", "Français", Direction.LEFT_TO_RIGHT, "fr_FR"),
    Language("hi", "हिन्दी", Direction.LEFT_TO_RIGHT, "hi_IN"),
    Language("ar", "العربية", Direction.RIGHT_TO_LEFT, "ar_EG"),
)


def language(code: str) -> Language:
    for known in LANGUAGES:
        if known.code == code:
            return known
    codes = ", ".join(known.code for known in LANGUAGES)
    raise InputError(f"the language is {code!r}; expected one of {codes}")


def direction_of(code: str) -> Qt.LayoutDirection:
    return _qt_direction(language(code).direction)


class Languages(QObject):
    """Switches the whole application: texts, Qt's own texts, formats and direction.

    Every widget that shows text answers `QEvent.LanguageChange` by setting its texts anew.
    """

    changed = Signal(str)

    def __init__(self, application: QApplication, folder: Path) -> None:
        super().__init__(application)
        self._application = application
        self._folder = folder
        self._current = ENGLISH
        self._installed: list[QTranslator] = []
        self._hush = _Hush(self)

    @property
    def current(self) -> Language:
        return self._current

    def use(self, code: str) -> None:
        """Switch to a language; texts stay English, with a warning, where a file is missing."""
        chosen = language(code)
        self._current = chosen
        # Locale and direction first: installing a translator makes widgets ask for both.
        QLocale.setDefault(chosen.qlocale())
        self._application.setLayoutDirection(_qt_direction(chosen.direction))
        # Qt tells every widget of each translator that goes or comes; told once is enough.
        self._application.installEventFilter(self._hush)
        self._exchange(self._loaded(chosen))
        self._application.removeEventFilter(self._hush)
        self._application.sendEvent(self._application, QEvent(QEvent.Type.LanguageChange))
        self.changed.emit(code)

    def _exchange(self, incoming: list[QTranslator]) -> None:
        outgoing, self._installed = self._installed, incoming
        for translator in outgoing:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        for translator in incoming:
            self._application.installTranslator(translator)

    def _loaded(self, chosen: Language) -> list[QTranslator]:
        """Return Qt's own texts and ours, ours last because the last one is asked first."""
        found: list[QTranslator] = []
        qt_texts = QTranslator(self)
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        # Qt ships no Hindi; what little of Qt's own text a kiosk shows then stays English.
        if qt_texts.load(f"qtbase_{chosen.code}", qt_folder):
            found.append(qt_texts)
        ours = QTranslator(self)
        path = self._folder / f"kiosk_{chosen.code}.qm"
        if ours.load(str(path)):
            found.append(ours)
        else:
            _log.warning(
                "no translation to %s in %s; texts stay English (build/translations release)",
                chosen.code,
                path,
            )
        return found


class _Hush(QObject):
    """Keeps the news of a language from everybody while it is being changed."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.LanguageChange


def _qt_direction(direction: Direction) -> Qt.LayoutDirection:
    if direction is Direction.RIGHT_TO_LEFT:
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight
