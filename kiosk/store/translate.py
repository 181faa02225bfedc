"""What SQLite says went wrong, in the three families of failure and in sentences."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from shared.errors import EvidenceError, UnavailableError

# Primary result codes, https://www.sqlite.org/rescode.html
_DAMAGE = {11: "CORRUPT", 26: "NOTADB"}
_UNAVAILABLE = {
    3: "the kiosk's user lacks the right: give it the folder (chown, chmod 700)",
    5: "another program is holding it: end that program and try again",
    6: "another program is holding it: end that program and try again",
    8: "it is read-only: mount the disk writable and give the kiosk's user the folder",
    10: "the disk did not read or write: check that it is there and not full",
    13: "the disk is full: make room and try again",
    14: "it cannot be opened: check that the path is a file the kiosk's user may write",
    23: "the kiosk's user lacks the right: give it the folder (chown, chmod 700)",
}


class CacheDamagedError(EvidenceError):
    """A page or the header does not authenticate; the next start rebuilds the cache."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"{path} does not pass its check ({reason}). Start the kiosk again: it sets the "
            "damaged file aside and rebuilds it from the last good backup."
        )
        self.reason = reason


@contextmanager
def sql_explained(path: Path) -> Generator[None]:
    """Translate what the world did; a wrong statement stays the bug it is."""
    try:
        yield
    except DBAPIError as error:
        foreseen = _foreseen(error, path)
        if foreseen is None:
            raise
        raise foreseen from error


def _foreseen(error: DBAPIError, path: Path) -> EvidenceError | UnavailableError | None:
    code: object = getattr(error.orig, "sqlite_errorcode", None)
    primary = code & 0xFF if isinstance(code, int) else None
    if primary in _DAMAGE:
        return CacheDamagedError(path, str(error.orig))
    if primary in _UNAVAILABLE:
        return UnavailableError(
            f"Could not use the cache {path} ({error.orig}): {_UNAVAILABLE[primary]}."
        )
    return None
