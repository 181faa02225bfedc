"""GS1 check characters: the modulo 10 digit, the alphanumeric pair, the price digit."""

CSET82 = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
CSET32 = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_CSET82_VALUES = {character: value for value, character in enumerate(CSET82)}
_PAIR_MODULUS = 1021
LONGEST_PAIRED = 97  # characters in front of a check pair


def _primes(count: int) -> tuple[int, ...]:
    found: list[int] = []
    candidate = 2
    while len(found) < count:
        if all(candidate % prime for prime in found):
            found.append(candidate)
        candidate += 1
    return tuple(found)


_PRIMES = _primes(LONGEST_PAIRED)

# GS1 General Specifications, "Price or weight verifier digit": what each digit counts.
_MINUS_2 = (0, 2, 4, 6, 8, 9, 1, 3, 5, 7)
_TIMES_3 = (0, 3, 6, 9, 2, 5, 8, 1, 4, 7)
_PLUS_5 = (0, 5, 1, 6, 2, 7, 3, 8, 4, 9)
_MINUS_5 = (0, 5, 9, 4, 8, 3, 7, 2, 6, 1)
_FOUR_DIGITS = (_MINUS_2, _MINUS_2, _TIMES_3, _MINUS_5)
_FIVE_DIGITS = (_PLUS_5, _MINUS_2, _MINUS_5, _PLUS_5, _MINUS_2)


def is_digits(text: str) -> bool:
    """ASCII digits only: `str.isdigit` also takes Arabic and superscript ones."""
    return text.isascii() and text.isdigit()


def check_digit(body: str) -> str:
    """The modulo 10 digit to write after the digits of `body`."""
    reversed_digits = body[::-1].encode("ascii")
    odd, even = sum(reversed_digits[::2]), sum(reversed_digits[1::2])
    zeros = ord("0") * (3 * len(reversed_digits[::2]) + len(reversed_digits[1::2]))
    return str(-(3 * odd + even - zeros) % 10)


def has_check_digit(digits: str) -> bool:
    return len(digits) > 0 and check_digit(digits[:-1]) == digits[-1]


def check_pair(body: str) -> str:
    """The two check characters to write after `body`, which is CSET 82 and at most 97 long."""
    weights = reversed(_PRIMES[: len(body)])
    total = sum(_CSET82_VALUES[char] * prime for char, prime in zip(body, weights, strict=True))
    high, low = divmod(total % _PAIR_MODULUS, len(CSET32))
    return CSET32[high] + CSET32[low]


def price_digit(price: str) -> str:
    """The verifier digit of a four- or five-digit price or weight on an in-store label."""
    if len(price) == len(_FOUR_DIGITS):
        return str(_counted(price, _FOUR_DIGITS) * 3 % 10)
    wanted = -_counted(price, _FIVE_DIGITS) % 10
    return str(_MINUS_5.index(wanted))


def _counted(price: str, tables: tuple[tuple[int, ...], ...]) -> int:
    return sum(table[int(digit)] for digit, table in zip(price, tables, strict=True))
