"""pymerkle, where it is installed: GPL, so a peer to run beside and nothing more."""

import importlib
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

INSTALL = ".venv/bin/python -m pip install pymerkle==7.0.0"


class Tree(Protocol):
    def append_entry(self, data: bytes) -> int: ...

    def get_leaf(self, index: int) -> bytes: ...

    def get_root(self, size: int) -> bytes: ...

    def prove_inclusion(self, index: int, size: int) -> object: ...

    def prove_consistency(self, prior_size: int, later_size: int) -> object: ...


@dataclass(frozen=True, slots=True)
class Peer:
    """`single` is how many entries a second it takes one by one."""

    name: str
    tree: Tree
    size: int
    append: float
    single: float | None
    verify_inclusion: Callable[[bytes, bytes, object], None]
    verify_consistency: Callable[[bytes, bytes, object], None]


def peers(folder: Path, entries: Sequence[bytes], in_memory: int, singly: int) -> list[Peer]:
    """Its tree in memory holds fewer: it takes some kilobytes for each."""
    try:
        found = importlib.import_module("pymerkle")
    except ModuleNotFoundError:
        print(f"pymerkle is not installed and left out: {INSTALL}")
        return []
    verify = found.verify_inclusion, found.verify_consistency
    memory = found.InmemoryTree()
    start = time.perf_counter()
    for entry in entries[:in_memory]:
        memory.append_entry(entry)
    rate = in_memory / (time.perf_counter() - start)
    sqlite = found.SqliteTree(str(folder / "pymerkle.db"))
    start = time.perf_counter()
    sqlite.append_entries(entries[singly:])
    many = (len(entries) - singly) / (time.perf_counter() - start)
    start = time.perf_counter()
    for entry in entries[:singly]:
        sqlite.append_entry(entry)
    single = singly / (time.perf_counter() - start)
    return [
        Peer("pymerkle in memory", memory, in_memory, rate, None, *verify),
        Peer("pymerkle SqliteTree", sqlite, len(entries), many, single, *verify),
    ]
