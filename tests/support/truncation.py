"""Finds text that a person cannot read whole: cut, squeezed, elided or outside its parent.

`truncated(window)` looks at every visible label, button, field and list of a shown window. A
widget that paints shortened text itself says so: its dynamic property `fullText` holds the text
it was given, and whatever it shows instead is its `text()`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

_ICON_GAP = 4


@dataclass(frozen=True, slots=True)
class Truncation:
    widget: QWidget
    text: str
    reason: str

    def __str__(self) -> str:
        name = self.widget.objectName() or type(self.widget).__name__
        return f"{name}: {self.text!r} {self.reason}"


def truncated(window: QWidget) -> list[Truncation]:
    return [
        Truncation(widget, text, reason)
        for widget in (window, *window.findChildren(QWidget))
        if widget.isVisibleTo(window)
        for text, reason in findings(widget)
    ]


def findings(widget: QWidget) -> Iterator[tuple[str, str]]:
    text = shown_text(widget)
    full = widget.property("fullText")
    if isinstance(full, str) and full != text:
        yield full, f"is shortened to {text!r}"
        return
    if not text.strip():
        return
    yield from ((text, reason) for reason in lack_of_room(widget, text))
    if is_outside_parent(widget):
        yield text, "reaches outside its parent"


def shown_text(widget: QWidget) -> str:
    match widget:
        case QLabel() | QAbstractButton():
            return widget.text()
        case QLineEdit():
            return widget.placeholderText()
        case QComboBox():
            return widget.currentText()
        case _:
            return ""


def lack_of_room(widget: QWidget, text: str) -> Iterator[str]:
    match widget:
        case QLabel() if widget.wordWrap():
            yield from wrapped_lack(widget)
        case QLabel():
            yield from too_small(widget.sizeHint(), widget.size())
        case QAbstractButton():
            yield from too_small(button_need(widget, text), button_room(widget))
        case QLineEdit() | QComboBox():
            need = widget.fontMetrics().horizontalAdvance(text)
            yield from too_small(QSize(need, 0), field_room(widget))
        case _:
            return


def wrapped_lack(label: QLabel) -> Iterator[str]:
    height = label.heightForWidth(label.width())
    if height > label.height():
        yield f"needs {height} px of height and has {label.height()}"
    widest_word = max(
        label.fontMetrics().horizontalAdvance(word) for word in label.text().split()
    )
    room = label.contentsRect().width() - 2 * label.margin()
    if label.textFormat() is not Qt.TextFormat.RichText and widest_word > room:
        yield f"has a word of {widest_word} px in {room} px"


def too_small(need: QSize, room: QSize) -> Iterator[str]:
    if need.width() > room.width():
        yield f"needs {need.width()} px of width and has {room.width()}"
    if need.height() > room.height():
        yield f"needs {need.height()} px of height and has {room.height()}"


def button_need(button: QAbstractButton, text: str) -> QSize:
    shown = text.replace("&&", "\0").replace("&", "").replace("\0", "&")
    need = button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, shown)
    if not button.icon().isNull():
        need += QSize(button.iconSize().width() + _ICON_GAP, 0)
    return need


def button_room(button: QAbstractButton) -> QSize:
    option = QStyleOptionButton()
    option.initFrom(button)
    match button:
        case QPushButton():
            part = QStyle.SubElement.SE_PushButtonContents
        case QCheckBox():
            part = QStyle.SubElement.SE_CheckBoxContents
        case QRadioButton():
            part = QStyle.SubElement.SE_RadioButtonContents
        case _:
            return button.contentsRect().size()
    return button.style().subElementRect(part, option, button).size()


def field_room(field: QLineEdit | QComboBox) -> QSize:
    return QSize(field.contentsRect().width(), field.height())


def is_outside_parent(widget: QWidget) -> bool:
    """Whether the parent cuts the widget off; what a scroll area holds may be larger."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow():
        return False
    if isinstance(parent.parentWidget(), QAbstractScrollArea):
        return False
    return not parent.rect().contains(widget.geometry())
