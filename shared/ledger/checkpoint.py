"""Checkpoints (C2SP tlog-checkpoint): the head of a log as the text of a note."""

import base64
import re
from dataclasses import dataclass

from shared.errors import InputError
from shared.ledger.merkle import HASH_SIZE
from shared.ledger.note import check_text, decode_base64

LARGEST_SIZE = 2**63 - 1

_SIZE = re.compile(r"0|[1-9][0-9]{0,18}", re.ASCII)
_LINES = 3


@dataclass(frozen=True, slots=True)
class Checkpoint:
    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.origin or "\n" in self.origin:
            raise InputError("The origin of a checkpoint is one line that is not empty.")
        if not 0 <= self.size <= LARGEST_SIZE:
            raise InputError(f"A log has no size {self.size}.")
        if len(self.root) != HASH_SIZE:
            raise InputError(f"The root of a checkpoint has {HASH_SIZE} bytes.")
        if any(not line or "\n" in line for line in self.extensions):
            raise InputError("An extension of a checkpoint is one line that is not empty.")


def format_checkpoint(checkpoint: Checkpoint) -> str:
    """The text of the note, as `parse_checkpoint` reads it."""
    root = base64.b64encode(checkpoint.root).decode()
    lines = (checkpoint.origin, str(checkpoint.size), root, *checkpoint.extensions)
    text = "".join(f"{line}\n" for line in lines)
    check_text(text)
    return text


def parse_checkpoint(text: str) -> Checkpoint:
    """Of the text of a note, without its signatures: verify those first."""
    check_text(text)
    lines = text.split("\n")[:-1]
    if len(lines) < _LINES:
        raise InputError("A checkpoint has an origin, a size and a root, each on its line.")
    origin, size, root, *extensions = lines
    return Checkpoint(
        origin, read_number(size, "size"), decode_base64(root, "root"), tuple(extensions)
    )


def read_number(text: str, what: str) -> int:
    """Decimal digits without a leading zero."""
    if not _SIZE.fullmatch(text) or int(text) > LARGEST_SIZE:
        raise InputError(f"The {what} is no number as logs write it: {text[:40]!r}.")
    return int(text)
