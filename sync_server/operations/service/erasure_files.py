"""Erasures beside the backups, one file each: what was erased stays so after a restore.

A file is there before the body goes, so no crash leaves a body that only the database forgot.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from shared.errors import EvidenceError
from sync_server.platform import durable
from sync_server.sync.tables import LONGEST_BY, LONGEST_REASON, Erasure

FOLDER = "erasures"
_SUFFIX = ".json"


class _Written(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    entry_hash: str = Field(pattern=r"^[0-9a-f]{64}$")
    at: AwareDatetime
    reason: str = Field(max_length=LONGEST_REASON)
    by: str = Field(max_length=LONGEST_BY)


@dataclass(frozen=True, slots=True)
class ErasureFiles:
    """`backups` is a folder that backups are in."""

    backups: Path

    def keep(self, erasure: Erasure) -> None:
        """On the disk when this returns; done again it changes nothing."""
        file = self._file(erasure.entry_hash)
        if file.exists():
            return
        durable.make_folder(file.parent)
        draft = file.with_suffix(".draft")
        written = _Written(
            entry_hash=erasure.entry_hash.hex(),
            at=erasure.at,
            reason=erasure.reason,
            by=erasure.by,
        )
        durable.write(draft, written.model_dump_json().encode() + b"\n")
        durable.publish(draft, file)
        durable.sync_folder(self.backups)

    def read(self) -> Iterator[Erasure]:
        folder = self.backups / FOLDER
        if folder.is_dir():
            yield from map(_read, sorted(folder.glob(f"*{_SUFFIX}")))

    def _file(self, entry_hash: bytes) -> Path:
        return self.backups / FOLDER / f"{entry_hash.hex()}{_SUFFIX}"


def erasures_beside(folders: Collection[Path]) -> Collection[Erasure]:
    """Each once; where two folders differ, the first one has it."""
    found: dict[bytes, Erasure] = {}
    for folder in folders:
        for erasure in ErasureFiles(folder).read():
            found.setdefault(erasure.entry_hash, erasure)
    return found.values()


def _read(file: Path) -> Erasure:
    with durable.explained("read", file):
        text = file.read_bytes()
    try:
        written = _Written.model_validate_json(text)
    except ValidationError as error:
        raise EvidenceError(
            f"{file} is damaged, and tells what must not come back. Put back a copy of it, or "
            f"write it anew: its name is the hash of the statement."
        ) from error
    if file.stem != written.entry_hash:
        raise EvidenceError(
            f"{file} tells of {written.entry_hash}, not of the statement it is named by."
        )
    return Erasure(bytes.fromhex(written.entry_hash), written.at, written.reason, written.by)
