"""The documents tell the truth: links lead somewhere, paths exist, tests hold what they say."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from kiosk.exit_codes import MEANINGS

ROOT = Path(__file__).parents[2]
TOPS = ("kiosk", "sync_server", "shared", "resources", "tests", "build", "docs", ".ci")
CODE = ("kiosk", "sync_server", "shared", "resources", "build")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
DOCUMENT = pytest.mark.parametrize(
    "path", DOCUMENTS, ids=lambda p: p.relative_to(ROOT).as_posix()
)

FENCED = re.compile(r"(?ms)^```.*?^```$")
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
SPAN = re.compile(r"`([^`\n]+)`")
HELD = re.compile(r"\(held by ([^)]+)\)")


def _text(path):
    return path.read_text(encoding="utf-8")


def _prose(path):
    return FENCED.sub("", _text(path))


def _modules():
    return sorted(path for top in CODE for path in (ROOT / top).rglob("*.py"))


def test_every_module_says_what_it_is_for():
    silent = [p for p in _modules() if not ast.get_docstring(ast.parse(_text(p)))]
    assert not silent


@DOCUMENT
def test_every_link_leads_to_a_file(path):
    targets = [t for t in LINK.findall(_prose(path)) if not t.startswith(("http", "mailto:"))]
    assert not [target for target in targets if not (path.parent / target).exists()]


def _paths_named(path):
    """Code spans that name a place in the repository; a star stands for any name."""
    for span in SPAN.findall(_prose(path)):
        word = span.split()[0].removeprefix("./").partition("::")[0].rstrip(":,")
        if word.partition("/")[0] in TOPS and "/" in word and "<" not in word:
            yield word


@DOCUMENT
def test_every_path_named_exists(path):
    assert not [name for name in _paths_named(path) if not any(ROOT.glob(name.rstrip("/")))]


def _invariants():
    text = _text(ROOT / "docs" / "ARCHITECTURE.md")
    # An invariant may run over several lines; it ends where the next item or a blank begins.
    return re.findall(r"(?ms)^- Invariant: .*?(?=^- |^$|\Z)", text)


def test_there_are_invariants_and_each_says_what_holds_it():
    assert len(_invariants()) >= 10
    assert not [invariant for invariant in _invariants() if not HELD.search(invariant)]


def _holders():
    for invariant in _invariants():
        for holders in HELD.findall(invariant):
            yield from (re.sub(r"[`\s]", "", holder) for holder in holders.split(","))


@pytest.mark.parametrize("holder", sorted(set(_holders())), ids=str)
def test_the_test_that_holds_an_invariant_exists(holder):
    name, _, function = holder.partition("::")
    tree = ast.parse(_text(ROOT / name))
    kinds = ast.FunctionDef | ast.AsyncFunctionDef
    functions = {n.name for n in ast.walk(tree) if isinstance(n, kinds)}
    assert not function or function in functions


def test_every_record_of_a_decision_has_a_number_of_its_own_and_fits_on_a_page():
    records = sorted((ROOT / "docs" / "adr").glob("*.md"))
    numbers = Counter(record.name[:4] for record in records)
    assert not [
        number for number, times in numbers.items() if times > 1 or not number.isdigit()
    ]
    assert not [record.name for record in records if len(_text(record).splitlines()) > 60]


def test_the_readme_opens_with_the_two_commands():
    opening = _text(ROOT / "README.md").splitlines()[:8]
    assert any(line.startswith("./build/run") for line in opening)
    assert any(line.startswith("./build/test") for line in opening)


def test_every_script_the_documents_name_is_there():
    for path in DOCUMENTS:
        for script in re.findall(r"\./(build/[\w-]+)", _text(path)):
            assert (ROOT / script).exists(), f"{path.name}: {script}"


def test_the_readme_lists_every_exit_code_and_its_meaning():
    readme = _text(ROOT / "README.md")
    for code, meaning in MEANINGS.items():
        assert f"| {code.value} | {meaning} |" in readme
