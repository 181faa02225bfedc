"""Tokens turned into Qt style sheets, one section per family of stock widgets.

The kiosk's own widgets paint themselves; what is left for the sheet is what Qt paints: text
fields, lists, tables, scroll bars and the ground they stand on.
"""

from kiosk.ui.tokens import Tokens, TypeStyle


def stylesheet(tokens: Tokens) -> str:
    sections = (
        _ground(tokens),
        _fields(tokens),
        _scrolling(tokens),
        _lists(tokens),
        _headers(tokens),
    )
    return "\n".join(sections)


def _font(style: TypeStyle) -> str:
    return f"font-size: {style.size}px; font-weight: {style.weight.value};"


def _ground(tokens: Tokens) -> str:
    """Nothing for all widgets: font and ink come with the application's, for nothing."""
    colours = tokens.palette
    return f"""
QMainWindow, QStackedWidget, QWidget[ground="true"] {{ background: {colours.ground}; }}
QToolTip {{ background: {colours.raised}; color: {colours.ink}; border: none; }}
"""


def _fields(tokens: Tokens) -> str:
    colours = tokens.palette
    edge = tokens.stroke.edge
    pad = tokens.space.small
    framed = "QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QComboBox"
    return f"""
{framed} {{
  background: {colours.surface}; border: {edge}px solid {colours.edge};
  border-radius: {tokens.radius.control}px; padding: {pad}px;
  selection-background-color: {colours.accent}; selection-color: {colours.on_accent};
}}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateEdit:focus,
QComboBox:focus {{ border: {tokens.stroke.focus}px solid {colours.focus}; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{ color: {colours.ink_off}; }}
QLineEdit[bare="true"] {{ background: transparent; border: none; padding: 0px; }}
"""


def _scrolling(tokens: Tokens) -> str:
    colours = tokens.palette
    space = tokens.space
    bar, inset = space.small, space.hair
    return f"""
QScrollArea {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: {bar}px; margin: {inset}px; }}
QScrollBar:horizontal {{ background: transparent; height: {bar}px; margin: {inset}px; }}
QScrollBar::handle {{ background: {colours.edge}; border-radius: {inset}px; }}
QScrollBar::handle:vertical {{ min-height: {space.page}px; }}
QScrollBar::handle:horizontal {{ min-width: {space.page}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0px; height: 0px; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _lists(tokens: Tokens) -> str:
    colours = tokens.palette
    space = tokens.space
    return f"""
QAbstractItemView {{
  background: {colours.surface}; alternate-background-color: {colours.ground};
  border: {tokens.stroke.line}px solid {colours.line}; border-radius: {tokens.radius.card}px;
  gridline-color: {colours.line}; outline: none;
  selection-background-color: {colours.accent_quiet}; selection-color: {colours.ink};
}}
QAbstractItemView:focus {{ border: {tokens.stroke.focus}px solid {colours.focus}; }}
QAbstractItemView::item {{
  min-height: {tokens.measure.target - 2 * space.snug}px;
  padding: {space.snug}px {space.small}px;
}}
QAbstractItemView::item:selected {{
  background: {colours.accent_quiet}; color: {colours.ink};
  border-left: {space.hair}px solid {colours.accent};
}}
"""


def _headers(tokens: Tokens) -> str:
    colours = tokens.palette
    space = tokens.space
    return f"""
QHeaderView::section {{
  background: {colours.surface}; color: {colours.ink_quiet}; {_font(tokens.type.caption)}
  border: none; border-bottom: {tokens.stroke.edge}px solid {colours.line};
  padding: {space.small}px;
}}
"""
