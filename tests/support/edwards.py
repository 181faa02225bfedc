"""Just enough of edwards25519 (RFC 8032) to sign what only careless verifiers accept."""

import hashlib
from functools import cache

Point = tuple[int, int]

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, -1, P) % P
_ROOT = pow(2, (P - 1) // 4, P)


def x_of(y: int, odd: int) -> int | None:
    square = (y * y - 1) * pow(_D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * _ROOT % P
    if (x * x - square) % P:
        return None
    return P - x if x % 2 != odd else x


def plus(one: Point, other: Point) -> Point:
    (x1, y1), (x2, y2) = one, other
    t = _D * x1 * x2 * y1 * y2 % P
    x = (x1 * y2 + x2 * y1) * pow(1 + t, -1, P) % P
    return x, (y1 * y2 + x1 * x2) * pow(1 - t, -1, P) % P


@cache  # an inversion for each bit, and many are signed with one number
def times(factor: int, point: Point) -> Point:
    product = (0, 1)
    while factor:
        if factor & 1:
            product = plus(product, point)
        point, factor = plus(point, point), factor >> 1
    return product


def written(point: Point) -> bytes:
    return (point[1] | (point[0] & 1) << 255).to_bytes(32, "little")


@cache
def _order_of_eight() -> Point:
    y = 2
    while True:
        x = x_of(y, 0)
        found = (0, 1) if x is None else times(ORDER, (x, y))
        if times(4, found) != (0, 1):
            return found
        y += 1


_BASE_Y = 4 * pow(5, -1, P) % P
BASE: Point = (x_of(_BASE_Y, 0) or 0, _BASE_Y)
SMALL = [times(number, _order_of_eight()) for number in range(8)]


def signed(public: bytes, message: bytes, secret: int, r: int, shown: bytes | None = None):
    """A signature by the secret number; `shown` is written for R where it is another."""
    big_r = shown or written(times(r, BASE))
    digest = hashlib.sha512(big_r + public + message).digest()
    s = (r + int.from_bytes(digest, "little") * secret) % ORDER
    return big_r + s.to_bytes(32, "little")
