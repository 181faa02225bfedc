"""The bytes of the journal: a header that knows its key, then one sealed frame per act.

header  magic 8 | salt 16 | floor 8 | HMAC-SHA256 over these 32
frame   mark 4 | length of sealed 4 | seq 8 | nonce 12 | AES-256-GCM(act)
act     microseconds 8 | lengths of kind 2 and statement 2 | kind | statement | salt 16 | body

The first version (CPJRNL01) had neither statement nor salt; it is still read.

Keys are derived from the cache key and the salt of this file. A frame's first 16 bytes and the
header's HMAC are its associated data, so a frame fits one place of one file only. Everything
after the last frame is zero: room reserved beforehand.
"""

import hashlib
import hmac
import struct
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kiosk.store.act import Act, from_micros, to_micros
from kiosk.store.author import LARGEST_STATEMENT, SALT_BYTES
from kiosk.store.keys import Randomness, derive

HEADER_BYTES = 64
_MAGIC = b"CPJRNL02"
_FIRST_MAGIC = b"CPJRNL01"
_MARK = b"\xc3act"
_SALT_BYTES = 16
_NONCE_BYTES = 12
_TAG_BYTES = 16
_START = struct.Struct(">8s16sQ")
_FRAME = struct.Struct(">4sIQ")
_ACT = struct.Struct(">qHH")
_FIRST_ACT = struct.Struct(">qH")
_FRAME_OVERHEAD = _FRAME.size + _NONCE_BYTES + _ACT.size + SALT_BYTES + _TAG_BYTES


@dataclass(frozen=True, slots=True)
class Header:
    """`floor`: acts up to this number are in every kept backup and no longer in the journal."""

    salt: bytes
    floor: int
    magic: bytes = _MAGIC

    @property
    def is_outdated(self) -> bool:
        return self.magic != _MAGIC


@dataclass(frozen=True, slots=True)
class Frames:
    """What could be read: the acts, where the last good frame ends, and what is wrong."""

    acts: tuple[Act, ...]
    end: int
    damaged: bool
    torn: bool


class Seal:
    """Makes and opens the frames of one journal file."""

    def __init__(self, key: bytes, header: Header) -> None:
        self.header = header
        self._start = _START.pack(header.magic, header.salt, header.floor)
        header_key = derive(key, "journal header", header.salt)
        self._proof = hmac.digest(header_key, self._start, hashlib.sha256)
        self._cipher = AESGCM(derive(key, "journal frames", header.salt))

    def header_bytes(self) -> bytes:
        return self._start + self._proof

    def frame(self, act: Act, randomness: Randomness) -> bytes:
        kind = act.kind.encode()
        lengths = _ACT.pack(to_micros(act.at), len(kind), len(act.statement))
        plain = lengths + kind + act.statement + act.salt + act.body
        head = _FRAME.pack(_MARK, len(plain) + _TAG_BYTES, act.seq)
        nonce = randomness(_NONCE_BYTES)
        return head + nonce + self._cipher.encrypt(nonce, plain, head + self._proof)

    def open_at(self, data: bytes, offset: int) -> tuple[Act, int] | None:
        """Return the act of the frame at `offset` and the frame's end; None: no frame."""
        begin = offset + _FRAME.size
        head = data[offset:begin]
        if len(head) < _FRAME.size or not head.startswith(_MARK):
            return None
        _, length, seq = _FRAME.unpack(head)
        nonce, sealed = _split(data[begin : begin + _NONCE_BYTES + length])
        try:
            plain = self._cipher.decrypt(nonce, sealed, head + self._proof)
        except (InvalidTag, ValueError):
            return None
        read = _first_act if self.header.is_outdated else _act
        return read(seq, plain), begin + _NONCE_BYTES + length


def new_seal(key: bytes, floor: int, randomness: Randomness) -> Seal:
    return Seal(key, Header(randomness(_SALT_BYTES), floor))


def seal_of(data: bytes, key: bytes) -> Seal | None:
    """Return an existing journal's seal; None when its header was not made with this key."""
    if len(data) < HEADER_BYTES or not data.startswith((_MAGIC, _FIRST_MAGIC)):
        return None
    magic, salt, floor = _START.unpack(data[: _START.size])
    seal = Seal(key, Header(salt, floor, magic))
    return seal if hmac.compare_digest(seal.header_bytes(), data[:HEADER_BYTES]) else None


def frame_size(kind: str, body: bytes) -> int:
    """At most: how long a statement gets is known once it is signed."""
    return _FRAME_OVERHEAD + len(kind.encode()) + LARGEST_STATEMENT + len(body)


def read_frames(seal: Seal, data: bytes) -> Frames:
    """Every act that authenticates, in order.

    A bad stretch with a good frame after it is damage; one with nothing good after it is what
    a power cut in the middle of a write leaves behind.
    """
    acts: list[Act] = []
    end = HEADER_BYTES
    damaged = False
    at: int | None = HEADER_BYTES
    while at is not None:
        found = seal.open_at(data, at)
        if found is None or (acts and found[0].seq <= acts[-1].seq):
            at = _next_mark(data, at)
            continue
        damaged = damaged or at != end
        act, end = found
        acts.append(act)
        at = end
    torn = any(data[end:])
    return Frames(tuple(acts), end, damaged, torn)


def _next_mark(data: bytes, after: int) -> int | None:
    found = data.find(_MARK, after + 1)
    return None if found < 0 else found


def _split(rest: bytes) -> tuple[bytes, bytes]:
    return rest[:_NONCE_BYTES], rest[_NONCE_BYTES:]


def _act(seq: int, plain: bytes) -> Act:
    micros, kind_length, statement_length = _ACT.unpack(plain[: _ACT.size])
    statement_at = _ACT.size + kind_length
    salt_at = statement_at + statement_length
    body_at = salt_at + SALT_BYTES
    return Act(
        seq,
        from_micros(micros),
        plain[_ACT.size : statement_at].decode(),
        plain[body_at:],
        plain[salt_at:body_at],
        plain[statement_at:salt_at],
    )


def _first_act(seq: int, plain: bytes) -> Act:
    micros, kind_length = _FIRST_ACT.unpack(plain[: _FIRST_ACT.size])
    body_at = _FIRST_ACT.size + kind_length
    kind = plain[_FIRST_ACT.size : body_at].decode()
    return Act(seq, from_micros(micros), kind, plain[body_at:])
