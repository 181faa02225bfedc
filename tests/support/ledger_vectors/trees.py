"""Of proofs as JSON with hashes in hexadecimal, and of tiles."""

import json
from collections.abc import Sequence

from shared.ledger import merkle
from shared.ledger.joint import joint_path
from tests.support.evidence_world import LEAVES, root
from tests.support.vector_case import Cases, bad, flipped, good

WRONG = flipped(root(9))
PATH = merkle.inclusion_proof(LEAVES[:9], 5)
GROWTH = merkle.consistency_proof(LEAVES[:9], 5)
JOINT = joint_path(lambda start, end: merkle.root(LEAVES[start:end]), (1, 5, 6), 9)


def _json(told: dict[str, object]) -> bytes:
    def shown(value: object) -> object:
        if isinstance(value, bytes):
            return value.hex()
        return [shown(each) for each in value] if isinstance(value, tuple) else value

    return (
        json.dumps({name: shown(value) for name, value in told.items()}, indent=1) + "\n"
    ).encode()


def inclusion_of(index: int = 5, size: int = 9, **changed: object) -> bytes:
    told = {"leaf": LEAVES[5], "index": index, "size": size, "proof": PATH, "root": root(9)}
    return _json(told | changed)


INCLUSIONS: Cases = {
    "good": good(inclusion_of()),
    "good-only-leaf": good(inclusion_of(0, 1, leaf=LEAVES[0], proof=(), root=LEAVES[0])),
    "good-last": good(
        inclusion_of(8, leaf=LEAVES[8], proof=merkle.inclusion_proof(LEAVES[:9], 8))
    ),
    "another-leaf": bad(inclusion_of(leaf=LEAVES[4]), "Leaf 5 is not under this root of 9"),
    "another-index": bad(inclusion_of(4), "Leaf 4 is not under this root of 9"),
    "another-root": bad(inclusion_of(root=WRONG), "Leaf 5 is not under this root of 9"),
    "another-hash": bad(
        inclusion_of(proof=(flipped(PATH[0]), *PATH[1:])), "is not under this root"
    ),
    "other-order": bad(inclusion_of(proof=PATH[::-1]), "is not under this root"),
    "index-as-size": bad(inclusion_of(9), "A tree of 9 has no leaf 9"),
    "empty-tree": bad(inclusion_of(0, 0), "A tree of 0 has no leaf 0"),
    "negative-index": bad(inclusion_of(-1), "A tree of 9 has no leaf -1"),
    "too-short": bad(inclusion_of(proof=PATH[:-1]), "shorter than the tree is high"),
    "too-long": bad(inclusion_of(proof=(*PATH, root(9))), "longer than the tree is high"),
    "empty": bad(inclusion_of(proof=()), "shorter than the tree is high"),
    "short-hash": bad(inclusion_of(proof=(PATH[0][:-1], *PATH[1:])), "A hash has 31 bytes"),
    "short-leaf": bad(inclusion_of(leaf=LEAVES[5][:-1]), "A hash has 31 bytes"),
}


def consistency_of(first: int = 5, size: int = 9, **changed: object) -> bytes:
    roots = {"first_root": root(first), "root": root(size)}
    return _json({"first": first, "size": size, "proof": GROWTH, **roots, **changed})


FOUR = merkle.consistency_proof(LEAVES[:9], 4)
CONSISTENCIES: Cases = {
    "good": good(consistency_of()),
    "good-power-of-two": good(consistency_of(4, proof=FOUR)),
    "good-same": good(consistency_of(9, proof=())),
    "from-0": bad(consistency_of(0, proof=()), "Nothing can prove that 9 grew out of 0"),
    "from-0-with-proof": bad(consistency_of(0), "Nothing can prove that 9 grew out of 0"),
    "shrunk": bad(consistency_of(9, 5), "Nothing can prove that 5 grew out of 9"),
    "same-with-proof": bad(
        consistency_of(9, proof=(root(9),)), "A tree and itself need no proof"
    ),
    "same-size-other-root": bad(
        consistency_of(9, proof=(), first_root=WRONG), "of the same size have different roots"
    ),
    "another-first-root": bad(
        consistency_of(first_root=WRONG), "does not begin at this root of 5"
    ),
    "another-root": bad(consistency_of(root=WRONG), "does not lead to this root of 9"),
    "another-hash": bad(
        consistency_of(proof=(*GROWTH[:-1], WRONG)), "does not lead to this root"
    ),
    "other-order": bad(consistency_of(proof=GROWTH[::-1]), "does not begin at this root"),
    "empty": bad(consistency_of(proof=()), "The consistency proof is empty"),
    "too-short": bad(consistency_of(proof=GROWTH[:-1]), "shorter than the tree is high"),
    "too-long": bad(consistency_of(proof=(*GROWTH, root(9))), "longer than the tree is high"),
    "first-root-repeated": bad(
        consistency_of(4, proof=(root(4), *FOUR)), "longer than the tree is high"
    ),
    "short-hash": bad(
        consistency_of(proof=(GROWTH[0][1:], *GROWTH[1:])), "A hash has 31 bytes"
    ),
}


def joint_of(indices: Sequence[int] = (1, 5, 6), size: int = 9, **changed: object) -> bytes:
    leaves = {str(index): LEAVES[index].hex() for index in indices}
    told = {"leaves": leaves, "size": size, "proof": JOINT, "root": root(9)}
    return _json(told | changed)


JOINTS: Cases = {
    "good": good(joint_of()),
    "good-all": good(joint_of(range(9), proof=())),
    "other-leaves": bad(joint_of((1, 5, 7)), "another root"),
    "another-hash": bad(joint_of(proof=(*JOINT[:-1], WRONG)), "another root"),
    "too-short": bad(joint_of(proof=JOINT[:-1]), "shorter than these leaves need"),
    "too-long": bad(joint_of(proof=(*JOINT, WRONG)), "longer than these leaves need"),
    "no-leaves": bad(joint_of(()), "A joint proof is of leaves"),
    "beyond": bad(joint_of((1, 9)), "A tree of 9 has no leaf 9"),
    "short-hash": bad(joint_of(proof=(JOINT[0][1:], *JOINT[1:])), "has 32 bytes"),
}


WHOLE = b"".join(LEAVES[:9])
TILES: Cases = {
    "good": good(WHOLE),
    "nothing": bad(b"", "tile/0/000.p/9 has 0 bytes; 9 hashes have 288"),
    "too-short": bad(WHOLE[:-32], "tile/0/000.p/9 has 256 bytes"),
    "too-long": bad(WHOLE + bytes(32), "tile/0/000.p/9 has 320 bytes"),
    "cut-short": bad(WHOLE[:-1], "tile/0/000.p/9 has 287 bytes"),
    "bit-flipped": bad(flipped(WHOLE), "another root"),
    "other-order": bad(b"".join(LEAVES[8::-1]), "another root"),
}
