"""The bundled typefaces: loaded from the package, ordered by the script of the language."""

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QLocale
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from kiosk.ui.tokens import TypeStyle, Weight

LATIN = "IBM Plex Sans"
ARABIC = "IBM Plex Sans Arabic"
DEVANAGARI = "IBM Plex Sans Devanagari"

_FIRST = {
    QLocale.Script.ArabicScript: ARABIC,
    QLocale.Script.DevanagariScript: DEVANAGARI,
}
_WEIGHTS = {
    Weight.REGULAR: QFont.Weight.Normal,
    Weight.MEDIUM: QFont.Weight.Medium,
    Weight.SEMIBOLD: QFont.Weight.DemiBold,
}
# Text that is cut tighter than this loses the marks above Arabic and Devanagari letters.
_TIGHTEST_OTHER_SCRIPT = 0.88


def load(app: QApplication) -> None:
    """Make the bundled faces known to Qt; the second call does nothing."""
    if app.property("fonts_loaded"):
        return
    for file in sorted(_files(), key=lambda f: f[0]):
        if QFontDatabase.addApplicationFontFromData(QByteArray(file[1])) < 0:
            raise RuntimeError(
                f"the bundled font {file[0]} cannot be read: reinstall the kiosk"
            )
    app.setProperty("fonts_loaded", True)


@cache
def families(language: str) -> tuple[str, ...]:
    """Put the language's own script first, the others behind it for foreign names."""
    first = _FIRST.get(QLocale(language).script(), LATIN)
    return (first, *(name for name in (LATIN, ARABIC, DEVANAGARI) if name != first))


@cache
def make(style: TypeStyle, language: str) -> QFont:
    """Digits keep one width, so that columns of numbers line up; nobody changes what comes."""
    font = QFont(list(families(language)))
    font.setPixelSize(style.size)
    font.setWeight(_WEIGHTS[style.weight])
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def leading(style: TypeStyle, language: str) -> float:
    if families(language)[0] == LATIN:
        return style.leading
    return max(style.leading, _TIGHTEST_OTHER_SCRIPT)


def _files() -> list[tuple[str, bytes]]:
    folder = files("resources") / "fonts"
    return [(f.name, f.read_bytes()) for f in folder.iterdir() if f.name.endswith(".woff")]
