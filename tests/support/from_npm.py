"""What the tests take from npm; `build/setup test` puts it into .cache/node."""

import shutil
from pathlib import Path

MODULES = Path(__file__).parents[2] / ".cache" / "node" / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"


def anvil() -> str:
    """A blockchain node, called by itself: its wrapper in npm would need the scripts."""
    packed = MODULES / "@foundry-rs" / "anvil-linux-amd64" / "bin" / "anvil"
    found = str(packed) if packed.exists() else shutil.which("anvil")
    assert found, "anvil is not there: run ./build/setup test"
    return found
