"""shared.codes is pure: standard library only, no clock, no files, no network, no chance."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[3] / "shared" / "codes"
MODULES = sorted(FOLDER.glob("*.py"))
IMPURE = {"os", "io", "pathlib", "random", "secrets", "socket", "sqlite3", "subprocess", "time",
          "tempfile", "threading", "urllib.request", "webbrowser"}  # fmt: skip


def imported(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_a_module_imports_the_standard_library_and_its_room_only(module: Path) -> None:
    for name in imported(module):
        ours = name.startswith("shared.codes") or name == "shared.errors"
        assert ours or name.partition(".")[0] in sys.stdlib_module_names
        assert name not in IMPURE


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_a_module_opens_nothing_and_asks_no_clock(module: Path) -> None:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called not in {"open", "print", "input", "eval", "exec"}
            assert not called.endswith((".now", ".today", ".utcnow"))
