"""Modules and functions stay small; the exceptions are counted and may only shrink."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
MODULE_LIMIT = 300
FUNCTION_LIMIT = 40
SOURCES = ("kiosk", "sync_server", "shared", "build", "resources", "tests")
# "path" or "path:function" -> its present length. A line is shortened or removed, never added.
EXCEPTIONS: dict[str, int] = {}


def _functions(tree, name):
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{name}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


def _oversized(root):
    """What is over its limit, with its length; of functions that share a name, the longest."""
    found = {}
    for path in sorted(path for top in SOURCES for path in (root / top).rglob("*.py")):
        name, text = path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")
        # A test module is read case by case: there only the functions count.
        if (length := len(text.splitlines())) > MODULE_LIMIT and not name.startswith("tests/"):
            found[name] = length
        for function, lines in _functions(ast.parse(text), name):
            if lines > FUNCTION_LIMIT:
                found[function] = max(lines, found.get(function, 0))
    return found


def test_nothing_outgrows_its_limit_and_no_exception_is_larger_than_needed():
    assert _oversized(ROOT) == EXCEPTIONS


def test_a_planted_giant_is_found(tmp_path):
    (tmp_path / "kiosk").mkdir()
    body = "    pass\n" * FUNCTION_LIMIT
    (tmp_path / "kiosk" / "giant.py").write_text(f"def sprawl():\n{body}", encoding="utf-8")
    assert _oversized(tmp_path) == {"kiosk/giant.py:sprawl": FUNCTION_LIMIT + 1}
