"""The bytes of a statement seen as a whole: in one step where the strict reader takes forty.

Nothing is accepted here that `cbor.decode` would refuse. The pattern knows the one form there
is of everything but the first five entries of the protected header, which are handed out as a
map of their own for the strict reader. What does not match is for it as well: it says why not.
"""

import re
from dataclasses import dataclass

_NUMBER = (
    rb"([\x00-\x17]|\x18[\x18-\xff]|\x19(?!\x00)..|\x1a(?!\x00\x00)....|"
    rb"\x1b(?!\x00\x00\x00\x00).{8})"
)
# COSE_Sign1: the protected header as a byte string, no unprotected one, payload, signature.
_STATEMENT = re.compile(
    rb"\xd2\x84(?:\x58(?P<short>[\x18-\xff])|\x59(?P<long>[^\x00].))(?P<header>"
    rb"\xa8(?P<front>.*)\x63hlc"
    + _NUMBER
    + rb"\x63seq"
    + _NUMBER
    + rb"\x64prev\x58\x20(.{32}))"
    rb"\xa0(?P<payload>\x58\x20.{32})\x58\x40(?P<signature>.{64})",
    re.DOTALL,
)
_HLC, _SEQ, _PREV = 5, 6, 7
_MAP_OF_FIVE = b"\xa5"
_MESSAGE = b"\x84\x6aSignature1"  # RFC 9052 section 4.4: then header, no external data, payload
_NO_DATA = b"\x40"
_HEADER_AT = 2
_HASH_AT = 2


@dataclass(frozen=True, slots=True)
class Glance:
    """`front` is a map that nobody has read yet; the rest is as it has to be."""

    front: bytes
    hlc: int
    seq: int
    prev: bytes
    payload: bytes
    message: bytes
    signature: bytes


def at_a_glance(encoded: bytes) -> Glance | None:
    """None where it is another form, and perhaps none at all."""
    found = _STATEMENT.fullmatch(encoded)
    if found is None:
        return None
    start, end = found.span("header")
    if int.from_bytes(found["short"] or found["long"], "big") != end - start:
        return None
    payload = found["payload"]
    return Glance(
        _MAP_OF_FIVE + found["front"],
        _number(found[_HLC]),
        _number(found[_SEQ]),
        found[_PREV],
        payload[_HASH_AT:],
        b"".join((_MESSAGE, encoded[_HEADER_AT:end], _NO_DATA, payload)),
        found["signature"],
    )


def _number(written: bytes) -> int:
    return written[0] if len(written) == 1 else int.from_bytes(written[1:], "big")
