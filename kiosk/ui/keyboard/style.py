"""The stylesheet of the keyboard, from the theme's colours by their names."""

from collections.abc import Mapping

_QSS = """
QWidget#keyboard {{ background: {ground}; border-top: 1px solid {line}; }}
QPushButton#keyCap {{
  background: {raised}; color: {ink}; border: 1px solid {line}; border-radius: 12px;
  font-size: 30px; padding: 0; min-height: 0; min-width: 0;
}}
QPushButton#keyCap[keyRole="space"] {{ color: {ink_quiet}; font-size: 22px; }}
QPushButton#keyCap[keyRole="action"] {{
  background: {surface}; color: {ink}; font-size: 24px;
}}
QPushButton#keyCap[keyRole="active"] {{
  background: {ink}; color: {ground}; border-color: {ink};
}}
QPushButton#keyCap[keyRole="primary"] {{
  background: {accent}; color: {on_accent}; border-color: {accent};
  font-size: 24px; font-weight: 600;
}}
QPushButton#keyCap:pressed {{
  background: {accent}; color: {on_accent}; border-color: {accent};
}}
QPushButton#keyCap[keyRole="primary"]:pressed {{
  background: {ink}; color: {ground}; border-color: {ink};
}}
QWidget#keyChoices {{
  background: {raised}; border: 2px solid {accent}; border-radius: 18px;
}}
QPushButton#keyChoice {{
  background: transparent; color: {ink}; border: none; border-radius: 12px;
  font-size: 30px; padding: 0 18px; min-height: 72px; min-width: 36px;
}}
QPushButton#keyChoice:pressed {{ background: {accent}; color: {on_accent}; }}
"""


def keyboard_qss(colours: Mapping[str, str]) -> str:
    """Return the rules for ground, surface, raised, ink, ink_quiet, line, accent, on_accent."""
    return _QSS.format_map(colours)
