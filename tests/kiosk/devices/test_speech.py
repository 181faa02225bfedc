"""What is said, how long it may be, and how speaking stops."""

from pathlib import Path

import pytest

from kiosk.devices.simulated_speech import SimulatedSpeech
from kiosk.devices.speech_dispatcher import SpeechDispatcher
from kiosk.devices.spoken_text import LONGEST_SPEECH, check_language, speakable


def test_a_text_becomes_one_line_of_bounded_length():
    assert speakable("  two\n\u2028lines\t ") == "two lines"
    assert len(speakable("word " * 1000)) == LONGEST_SPEECH


def test_marks_that_shape_arabic_and_hindi_stay():
    assert speakable("می‌خواهم क्‍ष") == "می‌خواهم क्‍ष"


@pytest.mark.parametrize("language", ["en", "de", "hi", "ar", "pt-BR", "zh-Hant-TW"])
def test_language_codes_are_taken(language: str):
    check_language(language)


def test_stopping_ends_what_is_being_said():
    speech = SimulatedSpeech()
    speech.say("hello", "en")
    assert speech.speaking
    speech.stop()
    assert not speech.speaking


def test_nothing_but_control_characters_is_silence():
    speech = SimulatedSpeech()
    speech.say("\x00\x07", "en")
    assert (speech.said, speech.speaking) == ((), False)


def test_a_new_text_cuts_off_the_old_one(tmp_path: Path):
    noted = tmp_path / "noted"
    command = tmp_path / "spd-say"
    command.write_text(f'#!/bin/sh\nread -r said\necho "$@" "$said" >> "{noted}"\n')
    command.chmod(0o755)
    speech = SpeechDispatcher(str(command))
    for text in ("first", "", "second"):
        speech.say(text, "en")
        speech.close()
    speech.stop()
    speech.close()
    assert noted.read_text().splitlines() == [
        "--cancel --language en --pipe-mode first",
        "--cancel ",
        "--cancel --language en --pipe-mode second",
        "--cancel ",
    ]


def test_a_text_never_becomes_a_command_of_the_engine(tmp_path: Path):
    noted = tmp_path / "noted"
    command = tmp_path / "spd-say"
    command.write_text(f'#!/bin/sh\ncat > "{noted}"\n')
    command.chmod(0o755)
    speech = SpeechDispatcher(str(command))
    speech.say("!-!SET self VOLUME 100", "en")
    speech.close()
    assert noted.read_text() == "-!SET self VOLUME 100\n"


def test_a_command_that_hangs_never_blocks_the_speaker(tmp_path: Path):
    command = tmp_path / "spd-say"
    command.write_text("#!/bin/sh\nexec sleep 60\n")
    command.chmod(0o755)
    speech = SpeechDispatcher(str(command), patience_s=0.05)
    speech.say("hello", "en")
    speech.close()
    speech.close()
