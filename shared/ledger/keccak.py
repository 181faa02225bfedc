"""Keccak-256 as Ethereum has it: the sponge of SHA-3 with the padding from before the standard.

`hashlib` has only SHA-3 proper. A kilobyte takes a few milliseconds here, and what is hashed
are addresses and, where somebody chose so, a checkpoint.
"""

from collections.abc import Sequence
from functools import cache

_RATE = 136
_LANES, _LANE_SIZE = 25, 8
_ROUNDS = 24
_MASK = (1 << 64) - 1
_FIRST_PAD, _LAST_PAD = 0x01, 0x80


def keccak_256(data: bytes) -> bytes:
    state = [0] * _LANES
    for at in range(0, len(padded := _padded(data)), _RATE):
        block = padded[at : at + _RATE]
        for lane in range(_RATE // _LANE_SIZE):
            word = block[lane * _LANE_SIZE : (lane + 1) * _LANE_SIZE]
            state[lane] ^= int.from_bytes(word, "little")
        state = _permuted(state)
    return b"".join(lane.to_bytes(_LANE_SIZE, "little") for lane in state[:4])


def _padded(data: bytes) -> bytes:
    padding = bytearray(_RATE - len(data) % _RATE)
    padding[0] ^= _FIRST_PAD
    padding[-1] ^= _LAST_PAD
    return data + bytes(padding)


def _permuted(state: list[int]) -> list[int]:
    """Keccak-f[1600]; FIPS 202 names the five steps of a round."""
    for constant in _constants():
        state = _chi(_rho_and_pi(_theta(state)))
        state[0] ^= constant
    return state


def _theta(state: Sequence[int]) -> list[int]:
    columns = [
        state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20]
        for x in range(5)
    ]
    mixed = [columns[x - 1] ^ _rotated(columns[(x + 1) % 5], 1) for x in range(5)]
    return [lane ^ mixed[at % 5] for at, lane in enumerate(state)]


def _rho_and_pi(state: Sequence[int]) -> list[int]:
    moved = [state[0]] * _LANES
    x, y = 1, 0
    for step in range(1, _ROUNDS + 1):
        turned = _rotated(state[x + 5 * y], step * (step + 1) // 2 % 64)
        x, y = y, (2 * x + 3 * y) % 5
        moved[x + 5 * y] = turned
    return moved


def _chi(state: Sequence[int]) -> list[int]:
    return [
        lane ^ (~state[row + (x + 1) % 5] & _MASK & state[row + (x + 2) % 5])
        for row in range(0, _LANES, 5)
        for x, lane in enumerate(state[row : row + 5])
    ]


@cache
def _constants() -> tuple[int, ...]:
    """Of iota: bits of a shift register, each at a place that is a power of two less one."""
    register, constants = 1, list[int]()
    for _ in range(_ROUNDS):
        constant = 0
        for power in range(7):
            if register & 1:
                constant |= 1 << ((1 << power) - 1)
            register <<= 1
            if register & 0x100:
                register ^= 0x171
        constants.append(constant)
    return tuple(constants)


def _rotated(lane: int, by: int) -> int:
    return (lane << by | lane >> (64 - by)) & _MASK
