"""Every string a person sees is marked, extracted and translated; and these checks do bite."""

import os
import subprocess
import sys
from pathlib import Path
from runpy import run_path

import pytest

from tests.support.marked_texts import inherited_plurals, own_classes, unmarked

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "build" / "translations"
TOOL = run_path(str(SCRIPT))

EXEMPT = {
    "kiosk/ui/gallery.py": "only the tour goes there, and it brings its own sample texts",
    "kiosk/ui/gallery_text.py": "sample texts in four languages, to measure widgets with",
    "kiosk/ui/languages.py": "each language by its own name, the same in every language",
}

GOOD = """
from PySide6.QtWidgets import QLabel
class Question:
    pass
class Screen(QLabel):
    def build(self, n):
        self.setText(self.tr("Hello"))
        self.setText(self.tr("%n pack(s)", "", n))
        self.setText("")
        self.setText("—")
        self.setText("{0} / {1}".format(1, 2))
        self.setWindowTitle("Counterproof")  # brand
        self.show_icon("text-size")
        self.ask(Question(self.tr("Hello"), "search"))
"""


def visible_sources() -> list[Path]:
    rooms = (ROOT / "kiosk" / name for name in ("ui", "app", "stations"))
    found = (path for room in rooms for path in sorted(room.rglob("*.py")))
    return [path for path in found if str(path.relative_to(ROOT)) not in EXEMPT]


def test_every_visible_text_of_the_kiosk_is_marked() -> None:
    sources = {path: path.read_text(encoding="utf-8") for path in visible_sources()}
    classes = own_classes(list(sources.values()))
    found = [
        f"{path.relative_to(ROOT)} {offence}"
        for path, source in sources.items()
        for offence in unmarked(source, classes)
    ]
    assert found == []


def test_no_plural_is_lost_in_a_subclass() -> None:
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "kiosk").rglob("*.py")]
    assert list(inherited_plurals(sources)) == []


def test_the_shipped_translations_are_complete() -> None:
    assert TOOL["check"](ROOT, ROOT / "resources" / "translations") == []


def test_marked_texts_signs_and_brands_pass() -> None:
    assert list(unmarked(GOOD, own_classes([GOOD]))) == []


@pytest.mark.parametrize(
    "line",
    [
        'self.setText("Hello")',
        'self.setText(f"Hello {n}")',
        'self.setText("Hello " + str(n))',
        'self.setText("Hello {0}".format(n))',
        'self.setText("Yes" if n else "—")',
        'self.setAccessibleName("Back")',
        'QLabel("Hello", self)',
        'Screen("Hello")',
        'Question("Hello")',
        'Question(confirm="Hello")',
        'self.show_text("Hello")',
        'self.show_status("out of paper", 1)',
        'self.setText(self.tr(f"Hello {n}"))',
        "self.setText(self.tr(n))",
    ],
)
def test_a_planted_unmarked_text_is_found(line: str) -> None:
    assert list(unmarked(f"{GOOD}        {line}\n", own_classes([GOOD]))) != []


def test_a_planted_plural_in_a_base_class_is_found() -> None:
    child = "class Child(Screen):\n    pass\n"
    assert list(inherited_plurals([GOOD, child])) == [
        "Screen: self.tr('%n pack(s)', '', n) is lost in subclasses"
    ]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small program whose translations to every language are complete."""
    (tmp_path / "kiosk").mkdir()
    (tmp_path / "kiosk" / "screen.py").write_text(GOOD, encoding="utf-8")
    TOOL["update"](tmp_path, tmp_path / "ts")
    for path in (tmp_path / "ts").glob("*.ts"):
        filled = path.read_text(encoding="utf-8").replace(' type="unfinished"', "")
        filled = filled.replace("<numerusform></", "<numerusform>%n P</")
        filled = filled.replace("<translation></", "<translation>Hallo</")
        path.write_text(filled, encoding="utf-8")
    return tmp_path


def test_a_complete_translation_passes(tree: Path) -> None:
    assert TOOL["check"](tree, tree / "ts") == []


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        (">Hallo<", "><", "is not translated"),
        ("<translation>Hallo", '<translation type="unfinished">Hallo', "is not translated"),
        ("<source>Hello", "<source>Good bye", "'Hello' is missing"),
        ("<source>Hello", "<source>Good bye", "'Good bye' is no longer in the code"),
        (">Hallo<", "> Hallo<", "leading or trailing space"),
        (">Hallo<", ">Hallo!<", "ends differently"),
        (">Hallo<", ">Hallo {0}<", "has ['{0}'] where [] belong"),
        (">Hallo<", ">&amp;Hallo<", "has ['&'] where [] belong"),
        ("<numerusform>%n P</numerusform>\n        </", "</", "plural forms; de needs 2"),
        ("<numerusform>%n P</", "<numerusform>P</", "has [] where ['%n'] belong"),
    ],
)
def test_a_planted_fault_in_a_translation_is_named(
    tree: Path, old: str, new: str, complaint: str
) -> None:
    path = tree / "ts" / "kiosk_de.ts"
    text = path.read_text(encoding="utf-8")
    spoilt = text.replace(old, new)
    assert spoilt != text
    path.write_text(spoilt, encoding="utf-8")
    findings = TOOL["check"](tree, tree / "ts")
    assert any(complaint in finding for finding in findings), findings
    assert all(finding.startswith("de: Screen: ") for finding in findings)


def test_a_missing_file_is_named(tree: Path) -> None:
    (tree / "ts" / "kiosk_fr.ts").unlink()
    assert TOOL["check"](tree, tree / "ts") == [
        "fr: kiosk_fr.ts is missing; run build/translations update"
    ]


def test_a_plural_that_qt_did_not_see_is_named(tree: Path) -> None:
    hidden = (
        'from PySide6.QtCore import QCoreApplication as A\nA.translate("C", "%n b", "", n)\n'
    )
    (tree / "kiosk" / "more.py").write_text(hidden, encoding="utf-8")
    TOOL["update"](tree, tree / "ts")
    path = tree / "ts" / "kiosk_de.ts"
    text = path.read_text(encoding="utf-8").replace(' type="unfinished"></', ">%n c</")
    path.write_text(text, encoding="utf-8")
    assert any("no plural forms" in finding for finding in TOOL["check"](tree, tree / "ts"))


@pytest.mark.parametrize(
    ("source", "form"), [("Sure?", "هل أنت متأكد؟"), ("Done.", "हो गया।"), ("A; B;", "أ؛ ب؛")]
)
def test_punctuation_of_other_scripts_counts_as_the_same(source: str, form: str) -> None:
    assert TOOL["ending"](source) == TOOL["ending"](form) != ""


def test_an_update_without_changes_changes_no_byte(tree: Path) -> None:
    before = {path.name: path.read_bytes() for path in (tree / "ts").glob("*.ts")}
    TOOL["update"](tree, tree / "ts")
    assert {path.name: path.read_bytes() for path in (tree / "ts").glob("*.ts")} == before
    assert str(tree).encode() not in b"".join(before.values())


def test_a_release_compiles_once_and_again_only_after_a_change(tree: Path) -> None:
    languages = list(TOOL["LANGUAGES"])
    assert TOOL["release"](tree / "ts") == languages
    assert TOOL["release"](tree / "ts") == []
    compiled = (tree / "ts" / "kiosk_de.qm").stat()
    source = tree / "ts" / "kiosk_de.ts"
    os.utime(source, ns=(compiled.st_atime_ns, compiled.st_mtime_ns + 1))
    assert TOOL["release"](tree / "ts") == ["de"]


def test_the_command_exits_with_one_and_the_findings(tree: Path) -> None:
    (tree / "ts" / "kiosk_de.ts").unlink()
    done = subprocess.run(  # noqa: S603
        [sys.executable, SCRIPT, "check", "--root", tree, "--folder", tree / "ts"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "kiosk_de.ts is missing" in done.stdout
