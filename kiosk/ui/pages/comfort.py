"""Ease of use: size of type, colours and speech, each applied the moment it is chosen."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.ui import appearance
from kiosk.ui.page import Page
from kiosk.ui.tokens import Theme
from kiosk.ui.widgets.choice import Choice, Option
from kiosk.ui.widgets.labels import SectionTitle, Title
from kiosk.ui.widgets.toggle import Toggle
from kiosk.visit import Comfort

_STANDARD = "standard"
_LARGE = "large"


class ComfortPage(Page):
    def __init__(
        self,
        comfort: Callable[[], Comfort],
        *,
        speech: bool,
        parent: QWidget | None = None,
    ) -> None:
        """`speech` says whether this kiosk can speak; where it cannot, it does not offer to."""
        super().__init__(parent)
        self._comfort = comfort
        self._title = Title()
        self._sizes_title = SectionTitle()
        self._sizes = Choice("", (), columns=2)
        self._colours_title = SectionTitle()
        self._colours = Choice("", (), columns=3)
        self._speech = Toggle("")
        self._groups = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out_once()
        # Only now: what has no parent yet would open a window of its own.
        self._speech.setVisible(speech)
        self._sizes.chosen.connect(self._choose_size)
        self._colours.chosen.connect(self._choose_colours)
        self._speech.switched.connect(self._choose_speech)

    def retranslate(self) -> None:
        comfort = self._comfort()
        self._title.show_text(self.tr("Ease of use"))
        self._sizes_title.show_text(self.tr("Text size"))
        self._sizes.setAccessibleName(self.tr("Text size"))
        self._sizes.show_options(
            (
                Option(_STANDARD, self.tr("Standard"), "text-size"),
                Option(_LARGE, self.tr("Large"), "text-size"),
            )
        )
        self._sizes.show_choice(_LARGE if comfort.large_type else _STANDARD)
        self._colours_title.show_text(self.tr("Colours"))
        self._colours.setAccessibleName(self.tr("Colours"))
        self._colours.show_options(
            (
                Option(Theme.LIGHT.value, self.tr("Light"), "sun"),
                Option(Theme.DARK.value, self.tr("Dark"), "moon"),
                Option(Theme.CONTRAST.value, self.tr("High contrast"), "contrast"),
            )
        )
        self._colours.show_choice(comfort.theme)
        self._speech.show_toggle(
            self.tr("Read aloud"), self.tr("Says what is on the screen and every answer.")
        )
        self._speech.show_on(comfort.speech)

    def lay_out(self, *, landscape: bool) -> None:
        """Side by side where the screen is low: nobody should have to scroll for colours."""
        direction = QBoxLayout.Direction
        self._groups.setDirection(direction.LeftToRight if landscape else direction.TopToBottom)

    def _lay_out_once(self) -> None:
        space = appearance.current().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page, space.vast, space.page, space.page)
        layout.setSpacing(space.medium)
        layout.addWidget(self._title)
        layout.addSpacing(space.large)
        self._groups.setSpacing(space.wide)
        for title, choice in (
            (self._sizes_title, self._sizes),
            (self._colours_title, self._colours),
        ):
            group = QVBoxLayout()
            group.setSpacing(space.medium)
            group.addWidget(title)
            group.addWidget(choice)
            group.addStretch(1)
            self._groups.addLayout(group, 1)
        layout.addLayout(self._groups)
        layout.addSpacing(space.large)
        layout.addWidget(self._speech)
        layout.addStretch(1)

    @Slot(str)
    def _choose_size(self, size: str) -> None:
        self.comfort_chosen.emit(replace(self._comfort(), large_type=size == _LARGE))

    @Slot(str)
    def _choose_colours(self, theme: str) -> None:
        self.comfort_chosen.emit(replace(self._comfort(), theme=theme))

    @Slot(bool)
    def _choose_speech(self, speech: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.comfort_chosen.emit(replace(self._comfort(), speech=speech))
