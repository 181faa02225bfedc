"""What `kiosk scan` answers about picture files, good, bad and hostile."""

import io
import json
import struct
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import cv2
import numpy as np
import pytest

from kiosk.__main__ import obey
from kiosk.commands import scan
from kiosk.devices.scenes.codes import Symbology, draw_code
from kiosk.devices.scenes.render import render
from kiosk.devices.scenes.scene import Scene
from kiosk.exit_codes import ExitCode
from shared.vision import zbar_reader

ROOT = Path(__file__).resolve().parents[2]
LINK = "https://x.example/01/04006381333931/10/L1"
GTIN = "4006381333931"


def drawn(symbology=Symbology.QR, text=LINK):
    return render(Scene(draw_code(symbology, text), pack=(96, 150, 60)), (640, 480), seed=1)


def png_of(pixels):
    return cv2.imencode(".png", pixels)[1].tobytes()


@pytest.fixture
def pack(tmp_path):
    path = tmp_path / "pack.png"
    path.write_bytes(png_of(drawn()))
    return path


@pytest.fixture
def blank(tmp_path):
    path = tmp_path / "blank.png"
    path.write_bytes(png_of(np.full((120, 160, 3), 200, np.uint8)))
    return path


def answered(capsys, *arguments):
    """The exit code and the answer in JSON; nothing is said beside it."""
    code = obey(["scan", "--json", "--seconds", "0.5", *map(str, arguments)])
    said = capsys.readouterr()
    assert said.err == ""
    return code, json.loads(said.out)


def test_a_code_is_told_with_all_there_is_to_know(pack, capsys):
    code, answer = answered(capsys, pack)

    (picture,) = answer["files"]
    (told,) = picture["codes"]
    assert (code, picture["file"]) == (ExitCode.OK, str(pack))
    assert (told["format"], told["symbology_identifier"]) == ("QR Code", "]Q1")
    assert (told["text"], bytes.fromhex(told["bytes_hex"])) == (LINK, LINK.encode())
    assert np.allclose(np.mean(told["corners"], axis=0), (320, 240), atol=10)


def test_every_code_of_a_picture_is_told(tmp_path, capsys):
    path = tmp_path / "two.png"
    path.write_bytes(png_of(np.hstack([drawn(), drawn(Symbology.EAN_13, GTIN)])))

    _, answer = answered(capsys, path)

    assert {told["text"] for told in answer["files"][0]["codes"]} == {LINK, GTIN}


def test_a_picture_without_a_code_is_a_finding(pack, blank, capsys):
    code, answer = answered(capsys, blank, pack)

    assert code == ExitCode.FINDINGS
    assert [len(picture["codes"]) for picture in answer["files"]] == [0, 1]


def test_a_file_that_cannot_be_read_does_not_stop_the_others(pack, tmp_path, capsys):
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear shop")

    code, answer = answered(capsys, letter, tmp_path, tmp_path / "none.png", pack)

    *refused, read = answer["files"]
    assert code == ExitCode.UNAVAILABLE, "the highest of all files"
    assert [each["error"]["kind"] for each in refused] == ["input", "input", "unavailable"]
    messages = [each["error"]["message"] for each in refused]
    for message, words in zip(messages, ["no picture", "a folder", "not exist"], strict=True):
        assert words in message
    assert read["codes"][0]["text"] == LINK


def test_a_picture_of_a_few_bytes_that_unfolds_to_gigabytes_is_refused(tmp_path, capsys):
    bomb = tmp_path / "bomb.png"
    header = struct.pack(">I4sII", 13, b"IHDR", 60_000, 60_000)
    bomb.write_bytes(b"\x89PNG\r\n\x1a\n" + header + bytes(60))

    code, answer = answered(capsys, bomb)

    assert code == ExitCode.INPUT
    assert "at most 64 million" in answer["files"][0]["error"]["message"]


def test_a_file_that_may_not_be_read_ends_with_unavailable(pack, tmp_path, capsys):
    code, answer = answered(capsys, tmp_path / ("x" * 300), pack)

    assert code == ExitCode.UNAVAILABLE
    assert answer["files"][0]["error"]["kind"] == "unavailable"


HOSTILE = "\x1b[2Jx\u202egnp.exe\n\x07[red]"


def test_hostile_text_reaches_a_script_exactly_and_escaped(tmp_path, capsys):
    path = tmp_path / "hostile.png"
    path.write_bytes(png_of(drawn(text=HOSTILE)))

    obey(["scan", "--json", str(path)])

    said = capsys.readouterr().out
    assert json.loads(said)["files"][0]["codes"][0]["text"] == HOSTILE
    assert all(character == "\n" or " " <= character <= "~" for character in said)


def test_hostile_text_is_shown_to_people_without_its_tricks(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "300")
    path = tmp_path / "hostile.png"
    path.write_bytes(png_of(drawn(text=HOSTILE)))

    assert obey(["scan", str(path)]) == ExitCode.OK

    said = capsys.readouterr().out
    assert {"\x1b", "\x07", "\u202e"}.isdisjoint(said)
    assert "◊[2Jx" in said
    assert "[red]" in said


def test_a_hostile_name_of_a_file_moves_no_cursor(tmp_path, capsys):
    assert obey(["scan", str(tmp_path / "\x1b[2Jno.png")]) == ExitCode.UNAVAILABLE

    said = capsys.readouterr()
    assert said.out == ""
    assert "\x1b" not in said.err
    assert said.err.startswith("kiosk: ")
    assert "does not exist" in said.err


def test_people_get_a_table_and_sentences(pack, blank, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")

    assert obey(["scan", str(pack), str(blank), str(tmp_path)]) == ExitCode.INPUT

    said = capsys.readouterr()
    assert "QR Code" in said.out
    assert LINK in said.out
    assert "no code can be believed" in said.out
    assert "is a folder" in said.err


@pytest.mark.parametrize(
    ("data", "code"), [(png_of(drawn()), ExitCode.OK), (b"", ExitCode.INPUT)]
)
def test_a_picture_comes_through_standard_input_too(data, code, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))

    ended, answer = answered(capsys, "-")

    assert (ended, answer["files"][0]["file"]) == (code, "-")
    said = json.dumps(answer)
    assert LINK in said or "Standard input is empty" in said


def test_what_takes_long_shows_how_far_it_is(pack, capsys, monkeypatch):
    monkeypatch.setattr(scan, "_PATIENCE_S", -1.0)
    monkeypatch.setenv("TTY_COMPATIBLE", "1")

    assert obey(["scan", "--json", str(pack), str(pack)]) == ExitCode.OK
    said = capsys.readouterr()
    assert "Reading" in said.err
    json.loads(said.out)


@pytest.fixture
def without_zbar(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyzbar.pyzbar", None)
    zbar_reader.library.cache_clear()
    yield
    zbar_reader.library.cache_clear()


def test_without_zbar_it_is_said_that_less_is_read(pack, without_zbar, capsys):
    _, answer = answered(capsys, pack)
    obey(["scan", str(pack)])

    assert "libzbar0" in answer["caution"]
    assert "libzbar0" in capsys.readouterr().err


def test_without_a_file_it_is_said_what_is_missing(capsys):
    assert obey(["scan"]) == ExitCode.USAGE
    assert "FILE" in capsys.readouterr().err


def test_a_terminal_without_a_window_is_enough(pack):
    program = (
        "import sys; from kiosk.__main__ import obey;"
        f"obey(['scan', {str(pack)!r}]); print('PySide6' in sys.modules)"
    )

    said = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, cwd=ROOT
    )

    assert said.stdout.splitlines()[-1] == "False"
