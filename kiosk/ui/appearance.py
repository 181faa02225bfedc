"""What the kiosk looks like now: chosen here, read from here by everything painted."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLocale
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from kiosk.ui import fonts, palettes
from kiosk.ui.keyboard.style import keyboard_qss
from kiosk.ui.stylesheet import stylesheet
from kiosk.ui.tokens import Colour, Palette, Theme, Tokens, TypeStyle

# A widget that paints itself measures and paints anew on these changes.
RESTYLE = frozenset(
    {
        QEvent.Type.StyleChange,
        QEvent.Type.LayoutDirectionChange,
        QEvent.Type.FontChange,
        QEvent.Type.EnabledChange,
        QEvent.Type.LanguageChange,
    }
)


@dataclass(frozen=True, slots=True)
class Appearance:
    theme: Theme = Theme.LIGHT
    large_type: bool = False
    reduced_motion: bool = False

    def tokens(self) -> Tokens:
        return palettes.tokens(
            self.theme, large_type=self.large_type, reduced_motion=self.reduced_motion
        )


class _Shown:
    """The one place that remembers; a widget that cached tokens would miss a change."""

    def __init__(self) -> None:
        self.appearance = Appearance()
        self.tokens = self.appearance.tokens()
        self.language = "en"
        self.worn = object()


_shown = _Shown()


def apply(app: QApplication, appearance: Appearance, language: str) -> None:
    """Dress the whole application; widgets on screen follow at once."""
    fonts.load(app)
    _shown.appearance = appearance
    _shown.tokens = appearance.tokens()
    _shown.language = language
    _shown.worn = object()
    # Qt restyles a running application four times faster with the old sheet taken off first.
    app.setStyleSheet("")
    app.setLayoutDirection(QLocale(language).textDirection())
    app.setFont(font(_shown.tokens.type.body))
    app.setPalette(_palette(_shown.tokens))
    app.setStyleSheet(stylesheet(_shown.tokens) + _keyboard(_shown.tokens.palette))


def current() -> Tokens:
    return _shown.tokens


def chosen() -> Appearance:
    return _shown.appearance


def worn() -> object:
    """Another one after every change: by it, what was measured is known to be out of date."""
    return _shown.worn


def language() -> str:
    return _shown.language


def font(style: TypeStyle) -> QFont:
    return fonts.make(style, _shown.language)


def leading(style: TypeStyle) -> float:
    return fonts.leading(style, _shown.language)


def _keyboard(palette: Palette) -> str:
    """Its keys have sizes of their own: they fill the width of the screen, not a line."""
    return keyboard_qss(
        {
            "ground": palette.ground,
            "surface": palette.surface,
            "raised": palette.raised,
            "ink": palette.ink,
            "ink_quiet": palette.ink_quiet,
            "line": palette.line,
            "accent": palette.accent,
            "on_accent": palette.on_accent,
        }
    )


def _palette(tokens: Tokens) -> QPalette:
    colours = tokens.palette
    roles: dict[QPalette.ColorRole, Colour] = {
        QPalette.ColorRole.Window: colours.ground,
        QPalette.ColorRole.WindowText: colours.ink,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.ground,
        QPalette.ColorRole.Text: colours.ink,
        QPalette.ColorRole.PlaceholderText: colours.ink_quiet,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.ink,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.Link: colours.accent,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    return palette
