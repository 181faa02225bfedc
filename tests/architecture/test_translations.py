"""Every string a person sees is marked, extracted and translated; and these checks do bite."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from runpy import run_path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "build" / "translations"
TOOL = run_path(str(SCRIPT))

SETTERS = {
    "setText",
    "setWindowTitle",
    "setAccessibleName",
    "setAccessibleDescription",
    "setToolTip",
    "setPlaceholderText",
    "setTitle",
    "setStatusTip",
}
WIDGETS = {"QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction"}
BRAND = "# brand"
"""Ends a line whose literal is a name and the same in every language."""

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


def own_classes(sources: list[str]) -> frozenset[str]:
    """Name the classes of ours: widgets, and the small records that bring them their texts."""
    return frozenset(
        node.name
        for source in sources
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ClassDef)
    )


def unmarked(source: str, classes: frozenset[str]) -> Iterator[str]:
    """Name each literal that reaches a person without passing through tr or translate."""
    lines = source.splitlines()
    for call in (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)):
        name = called(call)
        if is_translation(call):
            yield from unextractable(call, name)
        ours = name in classes or name.startswith("show_")
        if not ours and name not in SETTERS | WIDGETS:
            continue
        for literal in outer_literals(call):
            # Classes of ours take names of icons and the like too: those are one small word.
            told = is_sentence(literal) if ours else has_words(literal)
            last_line = lines[(literal.end_lineno or literal.lineno) - 1]
            if told and BRAND not in last_line:
                yield f"line {literal.lineno}: {ast.unparse(literal)} is not marked with tr"


def called(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def is_translation(call: ast.Call) -> bool:
    """A painter has a translate too; it moves pictures."""
    match call.func:
        case ast.Attribute(attr="tr") | ast.Name("translate"):
            return True
        case ast.Attribute(value=ast.Name("QCoreApplication"), attr="translate"):
            return True
        case _:
            return False


def outer_literals(call: ast.Call) -> Iterator[ast.expr]:
    """The text arguments of a call, also inside +, if-else and .format, but not in a tr."""
    waiting = [*call.args, *(keyword.value for keyword in call.keywords)]
    while waiting:
        match waiting.pop():
            case ast.Constant(value=str()) as literal:
                yield literal
            case ast.JoinedStr() as literal:
                yield literal
            case ast.BinOp(left=left, right=right):
                waiting += [left, right]
            case ast.IfExp(body=body, orelse=other):
                waiting += [body, other]
            case ast.Call(func=ast.Attribute(value=text, attr="format")):
                waiting.append(text)
            case _:
                pass


def has_words(literal: ast.expr) -> bool:
    return any(character.isalpha() for character in written(literal))


def is_sentence(literal: ast.expr) -> bool:
    text = written(literal).strip()
    return text[:1].isupper() or (" " in text and has_words(literal))


def written(literal: ast.expr) -> str:
    parts = literal.values if isinstance(literal, ast.JoinedStr) else [literal]
    return "".join(
        part.value
        for part in parts
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    )


def unextractable(call: ast.Call, name: str) -> Iterator[str]:
    texts = call.args[:1] if name == "tr" else call.args[:2]
    for text in texts:
        if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
            yield f"line {call.lineno}: {name} needs plain literals, not {ast.unparse(text)}"


def inherited_plurals(sources: list[str]) -> Iterator[str]:
    """Name each plural in a class with subclasses: PySide does not find it for those."""
    classes = [
        node
        for source in sources
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ClassDef)
    ]
    bases = {ast.unparse(base).split(".")[-1] for node in classes for base in node.bases}
    for node in (node for node in classes if node.name in bases):
        for call in (n for n in ast.walk(node) if isinstance(n, ast.Call)):
            if called(call) == "tr" and len(call.args) == 3:
                yield f"{node.name}: {ast.unparse(call)} is lost in subclasses"


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
