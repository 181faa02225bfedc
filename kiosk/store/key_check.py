"""A witness that tells a wrong key from damage: 40 bytes that only the right key makes."""

import hmac
from pathlib import Path

from kiosk.store.disk import Disk, explained, write_whole
from kiosk.store.keys import derive

_MAGIC = b"CPKEYCK1"


def write_key_check(disk: Disk, path: Path, key: bytes) -> None:
    write_whole(disk, path, _content(key))


def key_check_confirms(path: Path, key: bytes) -> bool:
    """Whether the key is proven right. A missing or damaged witness proves nothing."""
    with explained("read", path):
        try:
            kept = path.read_bytes()
        except FileNotFoundError:
            return False
    return hmac.compare_digest(kept, _content(key))


def _content(key: bytes) -> bytes:
    return _MAGIC + derive(key, "key check")
