"""The server's own Ed25519 key: a file beside the data that only its owner may read.

Several servers on one database need the same file: kiosks know their server by it.
"""

import os
from collections.abc import Callable
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from shared.errors import EvidenceError, UnavailableError
from shared.keys import SigningKey

FILE = "server.key"


def server_key(folder: Path, random: Callable[[int], bytes]) -> SigningKey:
    """The key that is there; in a folder without one, a new one."""
    return _opened(folder, random)


def read_server_key(folder: Path) -> SigningKey:
    """The key that is there; none is made."""
    return _opened(folder, None)


def _opened(folder: Path, random: Callable[[int], bytes] | None) -> SigningKey:
    file = folder / FILE
    try:
        if random is not None and not file.exists():
            _make(file, SigningKey.make(random))
        return _read(file)
    except OSError as error:
        raise UnavailableError(
            f"The server's key {file} cannot be read or made: {error.strerror}. Give this user "
            "the right, or set paths.data_dir to a folder it may write."
        ) from error


def _make(file: Path, key: SigningKey) -> None:
    """Whole or not at all; whoever is second takes the first one's."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    private = Ed25519PrivateKey.from_private_bytes(key.seed)
    pem = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    draft = file.with_name(f"{FILE}.{os.getpid()}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(pem)
            opened.flush()
            os.fsync(opened.fileno())
        _publish(draft, file)
    finally:
        draft.unlink()


def _publish(draft: Path, file: Path) -> None:
    try:
        file.hardlink_to(draft)
    except FileExistsError:
        return
    folder = os.open(file.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _read(file: Path) -> SigningKey:
    if file.stat().st_mode & 0o077:
        raise EvidenceError(
            f"Others than its owner may read the server's key {file}: whoever did can pass for "
            f"this server. If nobody did, run 'chmod 600 {file}'."
        )
    try:
        private = load_pem_private_key(file.read_bytes(), None)
    except (ValueError, TypeError) as error:
        raise _damaged(file) from error
    if not isinstance(private, Ed25519PrivateKey):
        raise _damaged(file)
    return SigningKey(private.private_bytes_raw())


def _damaged(file: Path) -> EvidenceError:
    return EvidenceError(
        f"The server's key {file} is no Ed25519 key. Restore it from the backup: without it "
        "every kiosk takes this server for another one."
    )
