"""Looks for a text in everything that could still hold it: Qt, Python, the clipboard."""

import gc
import re
import types
from collections.abc import Iterator
from itertools import compress

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication

from tests.support.kiosk_window import KioskInHand

_AT_ONCE = 4096
_TEXTS = {"QString", "QStringList", "QByteArray", "QVariant", "QKeySequence", "QUrl"}


def pattern_of(secret: str) -> re.Pattern[str]:
    """Finds the secret and, because its last letter stands in brackets, never itself."""
    return re.compile(f"{re.escape(secret[:-1])}[{secret[-1]}]")


def holders(secret: re.Pattern[str]) -> dict[int, str]:
    """By identity, whatever holds the secret among all objects of the interpreter."""
    gc.collect()
    things = [thing for thing in gc.get_objects() if not isinstance(thing, types.FrameType)]
    found: dict[int, str] = {}
    for begin in range(0, len(things), _AT_ONCE):
        for thing in _holding(things[begin : begin + _AT_ONCE], secret):
            found[id(thing)] = f"{type(thing).__module__}.{type(thing).__name__}"
    return found


def _holding(things: list[object], secret: re.Pattern[str]) -> list[object]:
    """Asked half by half: thousands that hold nothing are told as quickly as one."""
    if not secret.search("\0".join(_texts_in(*things))):
        return []
    if len(things) == 1:
        return things
    middle = len(things) // 2
    return [*_holding(things[:middle], secret), *_holding(things[middle:], secret)]


def _texts_in(*things: object) -> Iterator[str]:
    # Sorted by type and not one by one: there are millions.
    told = gc.get_referents(*things)
    kinds = set(map(type, told))
    yield from _of({kind for kind in kinds if issubclass(kind, str)}, told)
    for raw in _of({kind for kind in kinds if issubclass(kind, bytes | bytearray)}, told):
        yield raw.decode(errors="ignore")
    for inner in _of({kind for kind in kinds if issubclass(kind, dict | tuple)}, told):
        if not gc.is_tracked(inner):
            yield from _texts_in(inner)  # the collector does not list what holds only texts


def _of(kinds: set[type], things: list) -> Iterator:
    return compress(things, map(kinds.__contains__, map(type, things)))


def said_on_screen(person: KioskInHand) -> list[str]:
    """Every text of every Qt object there is, seen or not."""
    kiosk = person.kiosk
    things: list[QObject] = [kiosk, *kiosk.findChildren(QObject)]
    for window in QApplication.topLevelWidgets():
        things += [window, *window.findChildren(QObject)]
    return [told for thing in things for told in said_by(thing)]


def said_by(thing: QObject) -> Iterator[str]:
    """Every textual property a QObject has, its own and those given to it later."""
    about = thing.metaObject()
    properties = [about.property(index) for index in range(about.propertyCount())]
    names = [p.name() for p in properties if p.typeName() in _TEXTS]
    given = [bytes(name.data()).decode() for name in thing.dynamicPropertyNames()]
    names += [name for name in given if not name.startswith("_")]  # those are Qt's own
    yield from (f"{type(thing).__name__}.{name} = {thing.property(name)}" for name in names)


def clipboards() -> set[str]:
    clipboard = QGuiApplication.clipboard()
    modes = [QClipboard.Mode.Clipboard]
    if clipboard.supportsSelection():
        modes.append(QClipboard.Mode.Selection)
    return {clipboard.text(mode) for mode in modes} - {""}
