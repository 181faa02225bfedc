"""The body of a statement: what the act was, in canonical JSON with its salt."""

from dataclasses import dataclass

from shared.canonical import Json, canonical_json, read_canonical_json
from shared.errors import InputError

CONTENT_TYPE = "application/vnd.counterproof.act+json"
SECRET_KINDS = frozenset({"staff.pin-set", "staff.pin-cleared"})
"""Their bodies never leave the kiosk: a million PINs are tried on a hash in two days."""


@dataclass(frozen=True, slots=True)
class ActBody:
    """`at_micros` is by the kiosk's clock: shown, never an order."""

    kind: str
    at_micros: int
    fields: Json
    salt: str


def write_body(body: ActBody) -> bytes:
    return canonical_json(
        {"act": body.kind, "at": body.at_micros, "fields": body.fields, "salt": body.salt}
    )


def read_body(data: bytes) -> ActBody:
    match read_canonical_json(data):
        case {"act": str(kind), "at": int(at), "fields": fields, "salt": str(salt), **rest}:
            if not rest and not isinstance(at, bool):
                return ActBody(kind, at, fields, salt)
        case _:
            pass
    raise InputError("The body of a statement has act, at, fields and salt, and no more.")
