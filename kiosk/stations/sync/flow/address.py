"""The address of a server as people type it, and in which way it is none."""

from enum import Enum

from shared.errors import InputError
from shared.wire.address import LONGEST, server_address

__all__ = ["LONGEST", "AddressFault", "read_address"]

_CLEAR_TEXT = "http://"


class AddressFault(Enum):
    EMPTY = "empty"
    MALFORMED = "malformed"
    NOT_SECURE = "not secure"


def read_address(text: str) -> str | AddressFault:
    """In the form that is kept; https is assumed, and insisted on but for this computer."""
    typed = text.strip().lower()
    if not typed:
        return AddressFault.EMPTY
    try:
        return server_address(text)
    except InputError:
        clear = typed.startswith(_CLEAR_TEXT)
        return AddressFault.NOT_SECURE if clear else AddressFault.MALFORMED
