"""The manifest of a backup: written last, so there is one only where the backup was tried."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from shared.errors import EvidenceError, InputError
from sync_server.platform import durable

FILE = "manifest.json"
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class LogNoted(BaseModel):
    """The log's newest head, which is not of all statements while the log is held."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    origin: str | None
    size: int
    root: Sha256
    checkpoint: str | None


class Manifest(BaseModel):
    """`root` is the Merkle root over the hashes of all statements, by their numbers.

    A backup that was made before there was a log has no `log`.
    """

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    format: Literal[1] = 1
    made_at: datetime
    program: str
    database: Literal["sqlite", "postgresql"]
    file: Annotated[str, Field(pattern=r"^[a-z0-9.]+$")]
    bytes: int
    sha256: Sha256
    schema_version: str
    statements: int
    root: Sha256
    server_key: str
    log: LogNoted | None = None


def write(folder: Path, manifest: Manifest) -> None:
    durable.write(folder / FILE, manifest.model_dump_json(indent=2).encode() + b"\n")


def read(folder: Path) -> Manifest:
    file = folder / FILE
    if not file.is_file():
        raise InputError(
            f"{folder} is no backup: it has no {FILE}. Expected a folder that 'sync-server "
            "backup' made; 'sync-server backup --list' shows them."
        )
    with durable.explained("read", file):
        text = file.read_bytes()
    try:
        return Manifest.model_validate_json(text)
    except ValidationError as error:
        raise EvidenceError(
            f"The manifest {file} is damaged, or by a newer program. Take another backup."
        ) from error


def expect_whole(folder: Path, manifest: Manifest) -> Path:
    """The file of which the manifest tells."""
    file = folder / manifest.file
    if durable.sha256_of(file) != manifest.sha256:
        raise EvidenceError(
            f"{file} is not the file that was backed up: its SHA-256 is another than in the "
            "manifest. Take another backup."
        )
    return file
