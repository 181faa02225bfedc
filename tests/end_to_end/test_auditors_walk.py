"""The auditor's walk of docs/OPERATING.md, line by line, where nothing but the package is."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.devices.system_clock import SystemClock
from shared.ledger.bundle import format_bundle
from shared.ledger.links import write_link
from tests.support import evidence_world as world
from tests.support.bare_site import ROOT, make_site, obey

WALK = (ROOT / "docs" / "OPERATING.md").read_text("utf-8").partition("## An auditor's walk")[2]
STEPS = re.findall(
    r"(?m)^((?:kiosk|sync-server) verify .*?) +# (\d): ", WALK.partition("\n## ")[0]
)
ABSENT = ("PySide6", "sqlalchemy", "sqlcipher3", "fastapi", "httpx2", "numpy", "cv2", "web3")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_site(tmp_path_factory.mktemp("site"), "verify")


@pytest.fixture
def taken(tmp_path: Path) -> Path:
    """What somebody took away, seen by both kiosks just now."""
    note = world.head(at_s=int(SystemClock().now().timestamp()))
    proof, link = (
        world.proof_file(note),
        write_link("https://shop.example", world.transparent()),
    )
    logged = replace(world.BUNDLE.logged, proof=world.proof(note))
    files = {
        "shop.policy": world.POLICY.encode(),
        "receipt.cose": world.transparent(),
        "link.txt": f"{link}\n".encode(),
        "receipt.tlog-proof": proof,
        "bundle.json": format_bundle(replace(world.BUNDLE, logged=logged)),
        "damaged.tlog-proof": proof.replace(b"index 5", b"index 4"),
        "cut-short.tlog-proof": proof[:-1],
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def test_the_walk_is_there_and_meets_every_outcome() -> None:
    assert {code for _, code in STEPS} == {"0", "1", "3", "5"}
    assert len(STEPS) >= 8


@pytest.mark.parametrize(("command", "code"), STEPS)
def test_each_step_ends_as_the_document_says(
    site: Path, taken: Path, command: str, code: str
) -> None:
    done = obey(site, command, taken)

    assert str(done.returncode) == code, done.stdout + done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ABSENT)
def test_the_machine_of_the_walk_has_nothing_of_a_kiosk_or_a_server(
    site: Path, name: str
) -> None:
    assert not (site / name).exists()
