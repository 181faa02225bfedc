"""Reads the screen aloud for a visitor who asked for it, and falls silent with the visit."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.ports import Speech
from kiosk.ui.widgets.labels import Words
from kiosk.visit import Comfort
from shared.errors import UnavailableError


class Speaker(QObject):
    """Says a page when it opens, a control when it gets the focus, and every announcement.

    A voice that is lost stops nobody: everything it says stands on the screen too.
    """

    lost = Signal()

    def __init__(self, speech: Speech, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speech = speech
        self._language: str | None = None

    def follow(self, comfort: Comfort | None) -> None:
        """Speak for this visitor from now on, or for nobody."""
        language = comfort.language if comfort is not None and comfort.speech else None
        if self._language is not None and language is None:
            self._try(self._speech.stop)
        self._language = language

    @Slot(str)
    def say(self, text: str) -> None:
        language = self._language
        if language is not None and text:
            self._try(lambda: self._speech.say(text, language))

    def say_page(self, page: QWidget) -> None:
        texts = (words.text() for words in page.findChildren(Words) if words.isVisibleTo(page))
        self.say(". ".join(text for text in texts if text))

    def say_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None:
            self.say(new.accessibleName())

    def _try(self, speak: Callable[[], None]) -> None:
        try:
            speak()
        except UnavailableError:
            self.lost.emit()
