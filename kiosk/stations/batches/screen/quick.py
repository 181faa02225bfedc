"""A small button that fills in what people type most often."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.tokens import Tokens
from kiosk.ui.widgets.buttons import SecondaryButton


class QuickButton(SecondaryButton):
    """Less air at its sides than the button it is, so that several stand in one line."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, None, parent)
        # Without a stretch a line of them gives each its words first and shares what is left.
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)

    def _beside_words(self, tokens: Tokens) -> int:
        return 2 * tokens.space.snug
