"""The file beside the server's key that holds the last signed head."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from shared.errors import EvidenceError, InputError
from shared.keys import PublicKey
from shared.ledger.checkpoint import Checkpoint
from shared.ledger.note import format_note
from sync_server.ledger.service.head_file import HeadFile
from sync_server.operations.service.findings import Damage, Finding
from sync_server.operations.service.log_heads import Head, read_signed
from sync_server.platform import durable


@dataclass(frozen=True, slots=True)
class InFile:
    """`head` is None where there is none that can be read."""

    head: Head | None
    findings: Sequence[Finding]


def head_in(path: Path, key: PublicKey) -> Head:
    """A head that somebody else kept, which this server signed."""
    with durable.explained("read", path):
        text = path.read_bytes()
    try:
        signed = read_signed(text, key)
    except EvidenceError as error:
        raise EvidenceError(f"{path} is no head that this server signed: {error}") from error
    except InputError as error:
        raise InputError(f"{path} is no head of a log: {error}") from error
    return Head(str(path), str(path), signed.checkpoint, outside=True)


def look_at_file(file: HeadFile, key: PublicKey) -> InFile:
    """It is looked at before the database: that is never behind it, unless it was put back."""
    place = file.file.name
    findings = [
        Finding(Damage.HEAD_FILE, None, f"{file.file} is damaged.", f"{place}, {where}")
        for where in file.damaged()
    ]
    try:
        note = file.read()
        if note is None:
            return InFile(None, findings)
        signed = read_signed(format_note(note).encode(), key)
    except (InputError, EvidenceError) as error:
        findings.append(Finding(Damage.HEAD_FILE, None, str(error), place))
        return InFile(None, findings)
    return InFile(Head(place, place, signed.checkpoint, outside=True), findings)


def behind_of(file: HeadFile, key: PublicKey, signed: Checkpoint) -> Finding | None:
    """The file is written before anybody is told of a head: it holds the newest one."""
    found = look_at_file(file, key)
    if found.head is None:
        if found.findings:
            return None
        said = f"{file.file} is gone; the newest head is one of {signed.size}."
        return Finding(Damage.HEAD_FILE, None, said, file.file.name, str(signed.size))
    kept = found.head.checkpoint
    if kept.origin != signed.origin or kept.size >= signed.size:
        return None
    said = (
        f"{file.file} holds the head of {kept.size}, the database one of {signed.size}: it was "
        "put back, or the server was cut off in between. Its next start writes it."
    )
    return Finding(Damage.HEAD_FILE, None, said, file.file.name, str(signed.size))
