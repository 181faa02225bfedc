"""The contract of every speech engine; the real one runs a command that notes its words."""

import os
import select
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest

from kiosk.devices.simulated_speech import SimulatedSpeech
from kiosk.devices.speech_dispatcher import SpeechDispatcher
from kiosk.ports import Speech
from shared.errors import InputError, UnavailableError


class Bench(Protocol):
    speech: Speech

    def heard(self) -> str: ...
    def lose(self) -> None: ...
    def restore(self) -> None: ...


class SimulatedBench:
    def __init__(self) -> None:
        self.speech = SimulatedSpeech()
        self.lose = self.speech.unplug
        self.restore = self.speech.plug

    def heard(self) -> str:
        text, language = self.speech.said[-1]
        return f"{language}: {text}"


class CommandBench:
    def __init__(self, folder: Path, make_command: Callable[[str, str], Path]) -> None:
        pipe = folder / "loudspeaker"
        os.mkfifo(pipe)
        self._ear = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
        words = f'read -r said; echo "$3: $said" > "{pipe}"'
        self._command = make_command("spd-say", words)
        self._away = folder / "spd-say.away"
        self.speech = SpeechDispatcher(str(self._command))

    def heard(self) -> str:
        ready, _, _ = select.select([self._ear], [], [], 5.0)
        assert ready, "nothing was said"
        return os.read(self._ear, 4096).decode().removesuffix("\n")

    def lose(self) -> None:
        self._command.rename(self._away)

    def restore(self) -> None:
        self._away.rename(self._command)

    def tidy(self) -> None:
        self.speech.close()
        os.close(self._ear)


@pytest.fixture(params=["simulated", "spd-say"])
def bench(
    request: pytest.FixtureRequest, tmp_path: Path, make_command: Callable[[str, str], Path]
) -> Iterator[Bench]:
    if request.param == "simulated":
        yield SimulatedBench()
        return
    command = CommandBench(tmp_path, make_command)
    yield command
    command.tidy()


def test_a_text_is_said_in_its_language(bench: Bench):
    bench.speech.check()
    bench.speech.say("Dieses Paket ist frisch.", "de")
    assert bench.heard() == "de: Dieses Paket ist frisch."


@pytest.mark.parametrize(
    "text", ["--help", "$(reboot)", "`id`; rm -rf /", "100 %n %s", "a 'quoted' \"b\""]
)
def test_no_text_is_taken_for_a_command_or_an_option(bench: Bench, text: str):
    bench.speech.say(text, "en")
    assert bench.heard() == f"en: {text}"


def test_control_characters_are_not_spoken(bench: Bench):
    bench.speech.say("one\x00\x1b[31m\r\ntwo", "en")
    assert bench.heard() == "en: one [31m two"


@pytest.mark.parametrize("language", ["", "english please", "en; id", "--voice"])
def test_something_else_than_a_language_code_is_refused(bench: Bench, language: str):
    with pytest.raises(InputError, match="language code"):
        bench.speech.say("hello", language)


def test_a_missing_engine_says_so(bench: Bench):
    bench.lose()
    with pytest.raises(UnavailableError):
        bench.speech.check()
    with pytest.raises(UnavailableError):
        bench.speech.say("hello", "en")
    with pytest.raises(UnavailableError):
        bench.speech.stop()


def test_an_engine_that_came_back_speaks(bench: Bench):
    bench.lose()
    with pytest.raises(UnavailableError):
        bench.speech.check()
    bench.restore()
    bench.speech.check()
    bench.speech.say("hello", "en")
    assert bench.heard() == "en: hello"
