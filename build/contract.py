"""Compiles the contract of the anchors; `python build/contract.py` writes its artefact anew.

A test compiles it too and compares, so the committed bytes are those of the committed source.
"""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "contract"
SOURCE = FOLDER / "observation_commitment.vy"
ARTEFACT = FOLDER / "observation_commitment.json"
VYPER = str(Path(sys.executable).parent / "vyper")


def compiled() -> str:
    """Without metadata: the code then depends on nothing but what the source does."""
    lines = _vyper("-f", "abi,bytecode,bytecode_runtime", "--no-bytecode-metadata", str(SOURCE))
    bytecode, runtime = sorted((line for line in lines if line.startswith("0x")), key=len)[::-1]
    (abi,) = (line for line in lines if line.startswith("["))
    artefact = {
        "compiler": f"vyper {_vyper('--version')[0]}",
        "source_sha256": hashlib.sha256(SOURCE.read_bytes()).hexdigest(),
        "bytecode": bytecode,
        "runtime": runtime,
        "abi": json.loads(abi),
    }
    return json.dumps(artefact, indent=1) + "\n"


def _vyper(*words: str) -> list[str]:
    done = subprocess.run([VYPER, *words], capture_output=True, text=True, check=True)  # noqa: S603
    return done.stdout.splitlines()


if __name__ == "__main__":
    ARTEFACT.write_text(compiled(), encoding="utf-8")
    print(ARTEFACT, hashlib.sha256(ARTEFACT.read_bytes()).hexdigest())
