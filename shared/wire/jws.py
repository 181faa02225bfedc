"""JSON Web Signatures in their compact form (RFC 7515): three parts, dots between them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from shared.canonical import Json, canonical_json
from shared.errors import InputError
from shared.wire.base64url import to_bytes, to_text

LARGEST = 4096
_PARTS = 3


@dataclass(frozen=True, slots=True)
class Compact:
    """`signed` is what the signature is over."""

    header: bytes
    payload: bytes
    signature: bytes
    signed: bytes


def written(
    header: Mapping[str, Json], payload: Mapping[str, Json], signer: Callable[[bytes], bytes]
) -> str:
    signed = ".".join(to_text(canonical_json(part)) for part in (header, payload))
    return f"{signed}.{to_text(signer(signed.encode()))}"


def read(text: str, what: str) -> Compact:
    """Take it apart; whether the signature holds is for whoever knows the key."""
    parts = text.split(".")
    if len(text) > LARGEST or len(parts) != _PARTS:
        raise InputError(f"The {what} is no JSON Web Token of three parts.")
    header, payload, signature = (to_bytes(part, what) for part in parts)
    return Compact(header, payload, signature, text.rpartition(".")[0].encode())
