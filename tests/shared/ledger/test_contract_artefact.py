"""The committed contract is what its source compiles to."""

import hashlib
import json
import runpy
from pathlib import Path

BUILD = runpy.run_path(str(Path(__file__).parents[3] / "build" / "contract.py"))


def test_the_contract_compiles_to_the_committed_bytes() -> None:
    assert BUILD["compiled"]() == BUILD["ARTEFACT"].read_text(encoding="utf-8")


def test_the_artefact_names_its_source_and_compiler() -> None:
    artefact = json.loads(BUILD["ARTEFACT"].read_text(encoding="utf-8"))
    source = hashlib.sha256(BUILD["SOURCE"].read_bytes()).hexdigest()

    assert artefact["source_sha256"] == source
    assert artefact["compiler"].startswith("vyper 0.4.3+")
    assert artefact["bytecode"].endswith(artefact["runtime"].removeprefix("0x"))
