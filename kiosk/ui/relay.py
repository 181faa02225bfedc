"""Carries a fact from the thread that found it to the UI thread."""

from PySide6.QtCore import QObject, Signal


class Relay(QObject):
    """Lives on the UI thread; Qt queues what is told from any other."""

    heard = Signal(object)

    def tell(self, fact: object) -> None:
        self.heard.emit(fact)
