"""Every import rule is seen to fail: a rule that nobody has seen fail may hold nothing."""

import shutil
import subprocess
import sys
import tomllib
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("kiosk", "sync_server", "shared")
LINT = (str(Path(sys.executable).with_name("lint-imports")), "--no-logo")
RULES = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
CONTRACTS = {contract["id"] for contract in RULES["importlinter"]["contracts"]}


@dataclass(frozen=True)
class Offence:
    """An import written into a module (made if it is not there), and what the rule calls it."""

    contract: str
    module: str
    text: str
    named: str


PLANTED = "kiosk/stations/planted"
OFFENCES = (
    Offence("programs", "kiosk/planted.py", "import sync_server", "sync_server"),
    Offence("programs", "sync_server/planted.py", "import kiosk.ports", "kiosk"),
    Offence("shared-alone", "shared/planted.py", "import kiosk.ports", "kiosk.ports"),
    Offence("shared-alone", "shared/planted.py", "import fastapi", "fastapi"),
    Offence("shared-alone", "shared/planted.py", "import PySide6.QtCore", "PySide6"),
    Offence("kiosk-layers", "kiosk/ports.py", "import kiosk.visit", "kiosk.visit"),
    Offence("kiosk-layers", "kiosk/ui/planted.py", "import kiosk.stations", "kiosk.stations"),
    Offence("kiosk-layers", "kiosk/store/planted.py", "import kiosk.devices", "kiosk.devices"),
    Offence("kiosk-layers", "kiosk/planted.py", "", "kiosk.planted"),
    Offence("stations-apart", f"{PLANTED}/flow.py", "import kiosk.stations.home", "planted"),
    Offence("station-layers", f"{PLANTED}/flow.py", f"import {PLANTED}.screen", "planted"),
    Offence("flow-pure", f"{PLANTED}/flow.py", "import numpy", "numpy"),
    Offence("flow-pure", f"{PLANTED}/flow.py", "import kiosk.ports", "kiosk.ports"),
    Offence("flow-pure", "kiosk/visit.py", "import PySide6.QtCore", "PySide6"),
    Offence("qt", "kiosk/store/planted.py", "import PySide6.QtCore", "PySide6"),
    Offence("qt", f"{PLANTED}/actions.py", "import PySide6.QtCore", "PySide6"),
    Offence("sql", "kiosk/devices/planted.py", "import sqlcipher3", "sqlcipher3"),
    Offence("sql", "kiosk/commands/planted.py", "import sqlite_utils", "sqlite_utils"),
    Offence("sqlite", "kiosk/devices/planted.py", "import sqlite3", "sqlite3"),
    Offence("sqlite", "kiosk/store/planted.py", "import sqlite3", "sqlite3"),
    Offence("sql", f"{PLANTED}/actions.py", "import sqlalchemy", "sqlalchemy"),
    Offence("settings", "kiosk/ui/planted.py", "import kiosk.settings", "kiosk.settings"),
    Offence("sql", "sync_server/freshness/service/planted.py", "import sqlalchemy", "sqlalch"),
    Offence("sql", "sync_server/planted.py", "import alembic", "alembic"),
    Offence("sqlite", "sync_server/platform/planted.py", "import sqlite3", "sqlite3"),
    Offence("server-layers", "sync_server/planted.py", "", "sync_server.planted"),
    Offence("server-layers", "sync_server/keys/service.py", "import sync_server.app", "app"),
    Offence(
        "server-layers",
        "sync_server/freshness/service/planted.py",
        "import sync_server.keys.tables",
        "sync_server.keys",
    ),
    Offence(
        "server-layers", "sync_server/platform/planted.py", "import sync_server.keys", "keys"
    ),
    Offence(
        "server-layers",
        "sync_server/sync/service/planted.py",
        "import sync_server.kiosks.tables",
        "sync_server.kiosks",
    ),
    Offence(
        "page-layers",
        "sync_server/web/service/planted.py",
        "import sync_server.web.views",
        "sync_server.web.views",
    ),
    Offence(
        "feature-layers",
        "sync_server/sync/tables/planted.py",
        "import sync_server.sync.service",
        "sync_server.sync.service",
    ),
    Offence(
        "feature-layers",
        "sync_server/keys/tables.py",
        "import sync_server.keys.service",
        "sync_server.keys.service",
    ),
    Offence(
        "feature-layers",
        "sync_server/freshness/service/planted.py",
        "import sync_server.freshness.schemas",
        "schemas",
    ),
    Offence("feature-layers", "sync_server/keys/planted.py", "", "planted"),
    Offence("web", "sync_server/keys/service.py", "import fastapi", "fastapi"),
    Offence("web", "sync_server/freshness/schemas/planted.py", "import starlette", "starlette"),
    Offence("web", "kiosk/planted.py", "import uvicorn", "uvicorn"),
    Offence("quick", "sync_server/ground.py", "import sync_server.platform.access", "fastapi"),
    Offence(
        "server-settings",
        "sync_server/platform/planted.py",
        "import sync_server.settings",
        "sync_server.settings",
    ),
    Offence("acyclic", "shared/first.py", "import shared.second", ".second -> .first"),
)
# What an offence needs to exist beside it.
COMPANIONS = {
    f"{PLANTED}/__init__.py": "",
    f"{PLANTED}/screen.py": "",
    "shared/second.py": "import shared.first\n",
}


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    """The sources alone, in a place of their own; who plants an offence there takes it away."""
    folder = tmp_path_factory.mktemp("tree")
    for name in PACKAGES:
        shutil.copytree(
            ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__")
        )
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def lint(folder, *contracts):
    limits = [word for contract in contracts for word in ("--contract", contract)]
    # What it kept of a file counts while the file is not written again.
    kept = ("--cache-dir", str(folder / "kept"))
    return subprocess.run(  # noqa: S603
        [*LINT, *kept, *limits], cwd=folder, capture_output=True, text=True, check=False
    )


@contextmanager
def planted(folder, offence):
    before = {
        path: path.read_text(encoding="utf-8") if path.exists() else None
        for path in (folder / name for name in (*COMPANIONS, offence.module))
    }
    for name, text in COMPANIONS.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    path = folder / offence.module
    text = offence.text.replace("/", ".")
    path.write_text(f"{before[path] or ''}\n{text}\n", encoding="utf-8")
    try:
        yield
    finally:
        for each, text in before.items():
            each.unlink()
            if text is not None:
                each.write_text(text, encoding="utf-8")
        shutil.rmtree(folder / PLANTED)


def test_the_code_as_it_is_keeps_every_contract(tree):
    outcome = lint(tree)
    assert outcome.returncode == 0, outcome.stdout


def test_every_contract_has_an_offence_and_every_offence_a_contract():
    assert {offence.contract for offence in OFFENCES} == CONTRACTS


def _label(offence):
    return f"{offence.contract}: {offence.module} {offence.text}"


@pytest.mark.parametrize("offence", OFFENCES, ids=_label)
def test_an_offence_breaks_its_contract(tree, offence):
    with planted(tree, offence):
        outcome = lint(tree, offence.contract)
    assert outcome.returncode == 1
    assert "BROKEN" in outcome.stdout, outcome.stdout
    assert offence.named in outcome.stdout.partition("Broken contracts")[2], outcome.stdout
