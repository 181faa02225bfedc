"""Files of evidence and policies, from the disk or from standard input."""

import io
import os
import sys
from pathlib import Path
from typing import BinaryIO

from shared.errors import InputError, UnavailableError
from shared.ledger import policy
from shared.ledger.evidence import File, read
from shared.ledger.files import LARGEST, LONGEST_BEGINNING, begins_as_evidence
from shared.ledger.policy import NONE, Policy, parse_policy

STANDARD_INPUT = "-"
SCHEMES = ("https://", "http://")
NOBODY = Policy((), {}, {}, NONE)
"""Who trusts no log and no witness can tell nothing but what contradicts itself."""


def is_evidence(name: str) -> bool:
    """A link or a file that begins as evidence does; standard input is meant to be some."""
    if name == STANDARD_INPUT or name.startswith(SCHEMES):
        return True
    file = Path(name)
    if not file.is_file():
        return False
    try:
        with file.open("rb") as opened:
            return begins_as_evidence(opened.read(LONGEST_BEGINNING))
    except OSError as error:
        raise _unreadable(name, error) from error


def open_evidence(name: str) -> File:
    """Of a file, or of a link itself: what a phone's camera read may be pasted."""
    if name.startswith(SCHEMES):
        return read(name.encode("utf-8", "surrogateescape"))
    data = _content(name, LARGEST)
    try:
        return read(data)
    except InputError as error:
        raise InputError(f"{name}: {error}") from error


def open_policy(name: str) -> Policy:
    data = _content(name, policy.LARGEST)
    try:
        return parse_policy(data)
    except InputError as error:
        raise InputError(f"{name}: {error}") from error


def _content(name: str, most: int) -> bytes:
    """One byte more than is allowed is enough to be refused."""
    try:
        if name == STANDARD_INPUT:
            data = sys.stdin.buffer.read(most + 1)
        else:
            with _opened(name) as file:
                data = file.read(most + 1)
    except OSError as error:
        raise _unreadable(name, error) from error
    if len(data) > most:
        raise InputError(f"{name} is larger than the {most} bytes that it may have.")
    return data


def _opened(name: str) -> BinaryIO:
    return io.BufferedReader(io.FileIO(name, opener=_without_waiting))


def _without_waiting(name: str, flags: int) -> int:
    """A pipe that nobody writes into is empty then; whoever writes is waited for as ever."""
    handle = os.open(name, flags | os.O_NONBLOCK)
    os.set_blocking(handle, True)
    return handle


def _unreadable(name: str, error: OSError) -> UnavailableError:
    return UnavailableError(f"{name or repr(name)} cannot be read: {error.strerror}.")
