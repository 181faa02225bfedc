"""The bundled faces cover our languages, and everything bundled is accounted for."""

import hashlib
import tomllib
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

from kiosk.ui import fonts
from kiosk.ui.tokens import TypeScale
from shared.codes.display import safe_text

RESOURCES = Path(__file__).parents[3] / "resources"
SPOKEN = {
    "en": "Is this pack fresh?",
    "de": "Größe, Maß, Übermut",
    "es": "¿Está fresco? ¡Año!",
    "fr": "Où est l'œuf çà et là ?",
    "hi": "क्या यह पैक ताज़ा है?",
    "ar": "هل هذه العبوة طازجة؟",
}


@pytest.fixture(autouse=True)
def _loaded(qapp: QApplication) -> None:
    fonts.load(qapp)


def test_loading_twice_adds_nothing(qapp: QApplication):
    before = QFontDatabase.families()
    fonts.load(qapp)
    assert QFontDatabase.families() == before


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("en", fonts.LATIN),
        ("fr", fonts.LATIN),
        ("hi", fonts.DEVANAGARI),
        ("ar", fonts.ARABIC),
    ],
)
def test_the_script_of_the_language_comes_first(language: str, first: str):
    families = fonts.families(language)
    assert families[0] == first
    assert set(families) == {fonts.LATIN, fonts.ARABIC, fonts.DEVANAGARI}


@pytest.mark.parametrize("language", SPOKEN)
def test_each_language_is_written_in_a_face_of_ours(language: str):
    family = fonts.families(language)[0]
    font = fonts.make(TypeScale().body, language)
    font.setFamilies([family])

    face = QRawFont.fromFont(font)

    assert face.familyName() == family
    assert all(face.supportsCharacter(ord(letter)) for letter in SPOKEN[language])


@pytest.mark.parametrize("language", SPOKEN)
def test_what_stands_for_control_characters_is_in_every_face(language: str):
    font = fonts.make(TypeScale().body, language)
    font.setFamilies([fonts.families(language)[0]])
    face = QRawFont.fromFont(font)
    shown = safe_text("".join(map(chr, range(0x20))) + "\x7f\x9b\u2028\ue000")

    assert all(face.supportsCharacter(ord(sign)) for sign in shown)


@pytest.mark.parametrize("language", SPOKEN)
def test_digits_have_one_width(language: str):
    metrics = QFontMetricsF(fonts.make(TypeScale().body, language))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_marks_above_other_scripts_keep_their_room():
    title = TypeScale().verdict
    assert fonts.leading(title, "hi") > fonts.leading(title, "en")


def test_a_damaged_face_is_named(qapp: QApplication, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(fonts, "_files", lambda: [("IBMPlexSans-Medium.woff", b"not a font")])
    qapp.setProperty("fonts_loaded", False)
    with pytest.raises(RuntimeError, match=r"IBMPlexSans-Medium\.woff cannot be read"):
        fonts.load(qapp)
    qapp.setProperty("fonts_loaded", True)


def listed() -> dict[str, dict[str, str]]:
    manifest = tomllib.loads((RESOURCES / "MANIFEST.toml").read_text(encoding="utf-8"))
    return {entry["path"]: entry for entry in manifest["file"]}


def test_every_listed_file_is_the_one_that_was_listed():
    for path, entry in listed().items():
        digest = hashlib.sha256((RESOURCES / path).read_bytes()).hexdigest()
        assert digest == entry["sha256"], path


def test_every_listed_file_says_its_licence_and_origin():
    assert all(entry["licence"] and entry["origin"] for entry in listed().values())


def test_no_foreign_or_binary_file_is_unlisted():
    manifest = tomllib.loads((RESOURCES / "MANIFEST.toml").read_text(encoding="utf-8"))
    exempt = {*manifest["own_text"], *manifest["generated"]}
    present = {
        path.relative_to(RESOURCES).as_posix()
        for path in RESOURCES.rglob("*")
        if path.is_file() and path.suffix not in exempt
    }
    assert present == set(listed())
