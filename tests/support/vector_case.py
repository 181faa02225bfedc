"""One vector: what it is, and either the words by which it is refused or what it comes to."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """`policy` and `reasons` (codes) are of evidence that is judged; else it is only read."""

    data: bytes
    refused: str = ""
    outcome: str = ""
    reasons: tuple[str, ...] = ()
    policy: str = "good"


VALID, STALE, UNWITNESSED = "valid", "valid-stale", "valid-unwitnessed"
CANNOT_TELL, INVALID = "cannot-tell", "invalid"
Cases = Mapping[str, Case]


def bad(data: bytes | str, refused: str) -> Case:
    return Case(data.encode() if isinstance(data, str) else data, refused)


def good(data: bytes | str) -> Case:
    return bad(data, "")


def judged(data: bytes | str, outcome: str, *reasons: str, policy: str = "good") -> Case:
    content = data.encode() if isinstance(data, str) else data
    return Case(content, "", outcome, reasons, policy)


def flipped(data: bytes, at: int = -1) -> bytes:
    bent = bytearray(data)
    bent[at] ^= 1
    return bytes(bent)
