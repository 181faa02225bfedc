"""COSE receipts (RFC 9942): the log's signature over a root, and the way from an entry to it.

The root itself is detached: whoever checks a receipt works it out from the entry, so there is
nothing in the receipt that could agree with the signature and not with the entry. RFC 9943
section 6 wants a key ID, an issuer and the subject of the registered statement. At a million
entries twenty hashes take 680 bytes, and the whole is to fit into 800: so the key ID is four
bytes of the key's thumbprint, which find the key and prove nothing, and every log is "log".
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from shared.errors import InputError
from shared.ledger import cose
from shared.ledger.cbor import Key, Value, decode, encode
from shared.ledger.cose import Sign1
from shared.ledger.merkle import Proof, leaf_hash, root_from_inclusion

LARGEST = 8192

_STRUCTURE, _PROOFS, _INCLUSION = 395, 396, -1
_RFC9162_SHA256 = 1
_KID_SIZE = 4
_ISSUER = "log"
_HEADER: frozenset[Key] = frozenset((cose.ALG, cose.KID, cose.CWT_CLAIMS, _STRUCTURE))
_CLAIMS: frozenset[Key] = frozenset((cose.ISSUER, cose.SUBJECT))
_UNPROTECTED: frozenset[Key] = frozenset((_PROOFS,))
_KINDS: frozenset[Key] = frozenset((_INCLUSION,))


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry is in a tree of this size, and the hashes that lead to its root.

    Only the root is signed, and several sizes may lead to the same one (RFC 9162): how large
    the log is, its checkpoint says.
    """

    size: int
    index: int
    hashes: Proof


@dataclass(frozen=True, slots=True)
class Receipt:
    """`issuer` names the log's key, as `issuer_of` does: the key ID in hexadecimal."""

    issuer: str
    subject: str
    place: Place
    signature: bytes


def issuer_of(thumbprint: bytes) -> str:
    """Enough of it to find the key among those one trusts: 8 digits."""
    return thumbprint[:_KID_SIZE].hex()


def sign_root(
    root: bytes, issuer: str, subject: str, signer: Callable[[bytes], bytes]
) -> bytes:
    """The signature of all receipts about one subject under this root."""
    return signer(cose.message(_header(issuer, subject), root))


def format_receipt(receipt: Receipt) -> bytes:
    place = receipt.place
    proof = encode((place.size, place.index, place.hashes))
    proofs: Mapping[Key, Value] = {_PROOFS: {_INCLUSION: (proof,)}}
    header = _header(receipt.issuer, receipt.subject)
    return cose.encode_sign1(Sign1(header, proofs, None, receipt.signature))


def make_receipt(unsigned: Receipt, entry: bytes, signer: Callable[[bytes], bytes]) -> bytes:
    """Sign the root that the place gives the entry; the signature given is replaced."""
    root = _root(unsigned.place, entry)
    signature = sign_root(root, unsigned.issuer, unsigned.subject, signer)
    return format_receipt(replace(unsigned, signature=signature))


def parse_receipt(encoded: bytes) -> Receipt:
    if len(encoded) > LARGEST:
        raise InputError(f"A receipt has at most {LARGEST} bytes, not {len(encoded)}.")
    sign1 = cose.decode_sign1(encoded, "receipt")
    if sign1.payload is not None:
        raise InputError("The payload of a receipt is detached.")
    header = sign1.protected
    cose.expect_keys(header, _HEADER, "protected header")
    if (header[cose.ALG], header[_STRUCTURE]) != (cose.EDDSA, _RFC9162_SHA256):
        raise InputError("A receipt is signed with EdDSA over a tree after RFC 9162.")
    claims = cose.as_map(header[cose.CWT_CLAIMS], "claims")
    cose.expect_keys(claims, _CLAIMS, "claims")
    if claims[cose.ISSUER] != _ISSUER:
        raise InputError(
            f"The issuer of a receipt is {_ISSUER!r}, not {claims[cose.ISSUER]!r:.60}."
        )
    return Receipt(
        _kid(header[cose.KID]).hex(),
        cose.as_text(claims[cose.SUBJECT], "subject"),
        _place(sign1.unprotected),
        sign1.signature,
    )


def verify_receipt(
    receipt: Receipt, entry: bytes, check: Callable[[bytes, bytes], None]
) -> bytes:
    """The root the log signed; `EvidenceError` when the entry was not in that log."""
    root = _root(receipt.place, entry)
    message = cose.message(_header(receipt.issuer, receipt.subject), root)
    check(message, receipt.signature)
    return root


def _root(place: Place, entry: bytes) -> bytes:
    return root_from_inclusion(leaf_hash(entry), place.index, place.size, place.hashes)


def _kid(value: Value) -> bytes:
    if not isinstance(value, bytes) or len(value) != _KID_SIZE:
        raise InputError(
            f"The key ID of a receipt is {_KID_SIZE} bytes of the key's thumbprint."
        )
    return value


def _header(issuer: str, subject: str) -> Mapping[Key, Value]:
    return {
        cose.ALG: cose.EDDSA,
        cose.KID: bytes.fromhex(issuer),
        cose.CWT_CLAIMS: {cose.ISSUER: _ISSUER, cose.SUBJECT: subject},
        _STRUCTURE: _RFC9162_SHA256,
    }


def _place(unprotected: Mapping[Key, Value]) -> Place:
    cose.expect_keys(unprotected, _UNPROTECTED, "unprotected header")
    proofs = cose.as_map(unprotected[_PROOFS], "proofs")
    cose.expect_keys(proofs, _KINDS, "proofs")
    match proofs[_INCLUSION]:
        case (bytes(blob),):
            pass
        case _:
            raise InputError("A receipt holds one inclusion proof.")
    match decode(blob):
        case (size, index, tuple(hashes)):
            return Place(
                cose.as_number(size, "size"),
                cose.as_number(index, "index", least=0),
                tuple(cose.as_hash(each, "hash") for each in hashes),
            )
        case _:
            raise InputError("An inclusion proof is a size, an index and hashes.")
