"""The rules of the product need nothing but Python: no package, device, clock or network."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOMAIN = ("freshness", "faces", "certificates", "trust", "vehicles", "codes", "ledger")
# Doors to the world outside: time, chance, files, the network, other processes and threads.
DOORS = (
    *(
        "asyncio.",
        "ctypes.",
        "glob.",
        "http.",
        "io.",
        "locale.",
        "logging.",
        "multiprocessing.",
    ),
    *("os.", "pathlib.", "random.", "secrets.", "shutil.", "signal.", "socket.", "sqlite3."),
    *("ssl.", "subprocess.", "sys.", "tempfile.", "threading.", "time.", "urllib.request."),
)


def _pure_files():
    domain = [path for name in DOMAIN for path in (ROOT / "shared" / name).rglob("*.py")]
    stations = ROOT / "kiosk" / "stations"
    flows = [*stations.glob("*/flow.py"), *stations.glob("*/flow/*.py")]
    return sorted([*domain, *flows, ROOT / "kiosk" / "visit.py", ROOT / "shared" / "errors.py"])


def _module(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


PURE = {_module(path): path for path in _pure_files()}


def test_the_places_that_must_be_pure_are_found():
    assert {"shared.errors", "shared.freshness", "kiosk.visit"} <= PURE.keys()
    assert "kiosk.stations.home.flow" in PURE


def test_pure_modules_import_without_a_single_package_installed():
    # -S leaves out site-packages, -I the environment: what remains is the standard library.
    imports = "\n".join(f"import {name}" for name in PURE)
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{imports}"
    outcome = subprocess.run(  # noqa: S603
        [sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stderr


def test_the_isolation_would_notice_a_package():
    code = "import pydantic"
    outcome = subprocess.run(  # noqa: S603
        [sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=False
    )
    assert "ModuleNotFoundError" in outcome.stderr


def _imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield from (f"{module}.{name.name}" for name in names)


@pytest.mark.parametrize("module", PURE)
def test_pure_modules_open_no_door_to_the_world(module):
    opened = [name for name in _imported(PURE[module]) if f"{name}.".startswith(DOORS)]
    assert not opened
