"""The log at a million entries: appending, proofs made and verified, receipts and tiles.

The tree is `shared/ledger`'s over tiles in memory; beside it, in the same run and over the same
entries, pymerkle's trees where they are installed. What the server adds (SQLite with FULL, one
signature and one head for each group) is measured by its own service (`log_kept.py`).

Usage: tests/benchmarks/log.py [--entries N] [--proofs N] [--json FILE]
"""

import argparse
import asyncio
import hashlib
import importlib.metadata
import json
import os
import platform
import random
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

import log_kept
from log_measures import Measure, Rate, Size, show, timed
from log_peer import Peer, peers

from shared.keys import SigningKey
from shared.ledger import joint, merkle, receipt, tiles
from shared.ledger.growing import GrowingTree
from shared.ledger.tiles import WIDTH, Tile

KEY = SigningKey(bytes(range(32)))
PLAIN = receipt.Receipt(
    receipt.issuer_of(KEY.public.thumbprint), "kiosk", receipt.Place(1, 0, ()), b""
)
IN_MEMORY, SINGLY, JOINT = 100_000, 500, 4096
BAR_MS, BAR_BYTES = 1.0, 800


@dataclass(frozen=True, slots=True)
class Tree:
    """What the server serves of a log: its tiles, and the root over them."""

    entries: Sequence[bytes]
    leaves: Sequence[bytes]
    served: Mapping[Tile, bytes]
    root: bytes

    @property
    def size(self) -> int:
        return len(self.entries)

    @property
    def subtree(self) -> merkle.Subtree:
        return tiles.subtree_of(self.served.__getitem__, self.size)


def entries_of(count: int) -> list[bytes]:
    return [hashlib.sha256(number.to_bytes(8, "big")).digest() for number in range(count)]


def grown(entries: Sequence[bytes]) -> tuple[Rate, bytes]:
    tree, start = GrowingTree(), time.perf_counter()
    for entry in entries:
        tree.add(entry)
    root, taken = tree.root(), time.perf_counter() - start
    return Rate("append to the growing tree", len(entries), len(entries) / taken), root


def tree_of(entries: Sequence[bytes], root: bytes) -> Tree:
    leaves = [merkle.leaf_hash(entry) for entry in entries]
    levels = [leaves]
    while len(levels[-1]) >= WIDTH:
        below = levels[-1]
        full = range(0, len(below) // WIDTH * WIDTH, WIDTH)
        levels.append([merkle.root(below[at : at + WIDTH]) for at in full])
    served = {
        tile: b"".join(levels[tile.level][tile.index * WIDTH :][: tile.width])
        for tile in tiles.tiles_of(len(entries))
        if tile.level
    }
    for tile in tiles.tiles_of(len(entries)):
        if not tile.level:
            served[tile] = b"".join(
                leaves[tile.index * WIDTH : tile.index * WIDTH + tile.width]
            )
    return Tree(entries, leaves, served, root)


def inclusions(tree: Tree, draws: random.Random, count: int) -> list[Measure]:
    subtree, size = tree.subtree, tree.size
    asked = [draws.randrange(size) for _ in range(count)]
    made, proofs = timed(
        "inclusion proof made",
        [partial(merkle.inclusion_path, subtree, index, size) for index in asked],
        BAR_MS,
    )
    verified, _ = timed(
        "inclusion proof verified",
        [
            partial(merkle.verify_inclusion, tree.leaves[index], index, size, proof, tree.root)
            for index, proof in zip(asked, proofs, strict=True)
        ],
        BAR_MS,
    )
    return [made, verified, *receipts(tree, dict(zip(asked, proofs, strict=True)))]


def consistencies(tree: Tree, draws: random.Random, count: int) -> list[Measure]:
    subtree, size = tree.subtree, tree.size
    asked = [draws.randrange(1, size) for _ in range(count)]
    roots = [subtree(0, first) for first in asked]
    made, proofs = timed(
        "consistency proof made",
        [partial(merkle.consistency_path, subtree, first, size) for first in asked],
        BAR_MS,
    )
    verified, _ = timed(
        "consistency proof verified",
        [
            partial(merkle.verify_consistency, first, size, old, tree.root, proof)
            for first, old, proof in zip(asked, roots, proofs, strict=True)
        ],
        BAR_MS,
    )
    return [made, verified]


def joints(tree: Tree, draws: random.Random) -> list[Measure]:
    """What an upload of 4,096 is answered with: the newest leaves, or among many others'."""
    found: list[Measure] = []
    among = min(tree.size, 4 * JOINT)
    for name, indices in (
        ("newest", list(range(tree.size - JOINT, tree.size))),
        ("one in four", sorted(draws.sample(range(tree.size - among, tree.size), JOINT))),
    ):
        make = partial(joint.joint_path, tree.subtree, indices, tree.size)
        made, (proof, *_) = timed(f"joint proof of {JOINT}, {name}, made", [make] * 9)
        known = {index: tree.leaves[index] for index in indices}
        check = partial(joint.roots_from_joint, known, tree.size, proof)
        verified, (roots, *_) = timed(f"joint proof of {JOINT}, {name}, verified", [check] * 9)
        if roots.root != tree.root:
            raise RuntimeError("The joint proof leads to another root.")
        found += [made, verified, Size(f"joint proof of {JOINT}, {name}", 32 * len(proof))]
    return found


def receipts(tree: Tree, proofs: Mapping[int, merkle.Proof]) -> list[Measure]:
    """Level 1: signed, put together, read and verified again."""
    unsigned = [
        (receipt.Receipt(PLAIN.issuer, PLAIN.subject, place, b""), tree.entries[index])
        for index, proof in proofs.items()
        for place in (receipt.Place(tree.size, index, proof),)
    ]
    made, written = timed(
        "receipt made",
        [partial(receipt.make_receipt, each, entry, KEY.sign) for each, entry in unsigned],
        BAR_MS,
    )
    verified, _ = timed(
        "receipt read and verified",
        [
            partial(read_and_verify, data, entry)
            for data, (_, entry) in zip(written, unsigned, strict=True)
        ],
        BAR_MS,
    )
    return [made, verified, Size("receipt", max(map(len, written)), BAR_BYTES)]


def read_and_verify(data: bytes, entry: bytes) -> None:
    receipt.verify_receipt(receipt.parse_receipt(data), entry, KEY.public.verify)


def of_peer(
    peer: Peer, entries: Sequence[bytes], draws: random.Random, count: int
) -> list[Measure]:
    """The same questions to a tree of pymerkle's; its indices count from one."""
    name, tree, size = peer.name, peer.tree, peer.size
    found: list[Measure] = [Rate(f"{name}: append", size, peer.append)]
    if peer.single is not None:
        found.append(Rate(f"{name}: append one by one", SINGLY, peer.single))
    asked = [draws.randrange(1, size) for _ in range(count)]
    root = tree.get_root(size)
    made, proofs = timed(
        f"{name}: inclusion proof made", [partial(tree.prove_inclusion, i, size) for i in asked]
    )
    leaves = [tree.get_leaf(index) for index in asked]
    verified, _ = timed(
        f"{name}: inclusion proof verified",
        [
            partial(peer.verify_inclusion, leaf, root, proof)
            for leaf, proof in zip(leaves, proofs, strict=True)
        ],
    )
    grew, between = timed(
        f"{name}: consistency proof made",
        [partial(tree.prove_consistency, first, size) for first in asked],
    )
    olds = [tree.get_root(first) for first in asked]
    held, _ = timed(
        f"{name}: consistency proof verified",
        [
            partial(peer.verify_consistency, old, root, proof)
            for old, proof in zip(olds, between, strict=True)
        ],
    )
    return [*found, made, verified, grew, held]


def measured(arguments: argparse.Namespace, folder: Path) -> list[Measure]:
    draws = random.Random(7)  # noqa: S311  (repeatable, not secret)
    entries = entries_of(arguments.entries)
    appended, root = grown(entries)
    tree = tree_of(entries, root)
    found: list[Measure] = [
        appended,
        *inclusions(tree, draws, arguments.proofs),
        *consistencies(tree, draws, arguments.proofs),
        *joints(tree, draws),
    ]
    found += asyncio.run(log_kept.measured(folder, KEY, entries, arguments.proofs // 4))
    for peer in peers(folder, entries, min(IN_MEMORY, len(entries)), SINGLY):
        found += of_peer(peer, entries, draws, arguments.proofs // 4)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--proofs", type=int, default=2000, help="of each kind")
    parser.add_argument("--json", type=Path, help="write the numbers to this file")
    arguments = parser.parse_args()
    load = f"{os.getloadavg()[0]:.1f}"
    with tempfile.TemporaryDirectory(prefix="log-") as folder:
        measures = measured(arguments, Path(folder))
    about = {
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "load": load,
        "python": platform.python_version(),
        "cryptography": importlib.metadata.version("cryptography"),
    }
    show(measures, ", ".join(f"{name} {version}" for name, version in about.items()))
    if arguments.json:
        numbers = {"about": about, "measures": [asdict(each) for each in measures]}
        arguments.json.write_text(json.dumps(numbers, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
