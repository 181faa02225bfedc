"""Speech that is remembered instead of heard; also what a silent kiosk uses."""

from kiosk.devices.plug import Plug
from kiosk.devices.spoken_text import check_language, speakable


class SimulatedSpeech:
    def __init__(self) -> None:
        self._cable = Plug(self.name)
        self._said: tuple[tuple[str, str], ...] = ()
        self._speaking = False

    @property
    def name(self) -> str:
        return "silent speech"

    @property
    def said(self) -> tuple[tuple[str, str], ...]:
        """Every text with its language, oldest first."""
        return self._said

    @property
    def speaking(self) -> bool:
        return self._speaking

    def check(self) -> None:
        self._cable.require()

    def say(self, text: str, language: str) -> None:
        check_language(language)
        self._cable.require()
        spoken = speakable(text)
        if spoken:
            self._said = (*self._said, (spoken, language))
        self._speaking = bool(spoken)

    def stop(self) -> None:
        self._cable.require()
        self._speaking = False

    def unplug(self) -> None:
        self._cable.unplug()

    def plug(self) -> None:
        self._cable.plug()
