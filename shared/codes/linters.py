"""The checks the GS1 syntax dictionary names, each a function from a value to its first flaw.

Every function answers None for a good value; positions count inside the value it was given.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from shared.codes import check_digits, code_lists
from shared.codes.faults import Reason


@dataclass(frozen=True, slots=True)
class Lint:
    reason: Reason
    start: int
    length: int


Linter = Callable[[str], Lint | None]

_GCP_LEAST_DIGITS = 4
_PAIR = 2
_MOST_PADS = 2
_IBAN_LONGER_THAN, _IBAN_LONGEST, _IBAN_HEAD = 10, 34, 4


def whole(reason: Reason, value: str) -> Lint:
    return Lint(reason, 0, len(value))


def _spells(allowed: str, reason: Reason) -> Linter:
    good = re.compile(f"[{re.escape(allowed)}]*")

    def lint(value: str) -> Lint | None:
        found = good.match(value)
        end = found.end() if found else 0
        return None if end == len(value) else Lint(reason, end, 1)

    return lint


def _one_of(values: frozenset[str], reason: Reason) -> Linter:
    return lambda value: None if value in values else whole(reason, value)


_UPPER, _DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789"
numeric = _spells(_DIGITS, Reason.NON_DIGIT_CHARACTER)
cset82 = _spells(check_digits.CSET82, Reason.INVALID_CSET82_CHARACTER)
cset39 = _spells("#-/" + _DIGITS + _UPPER, Reason.INVALID_CSET39_CHARACTER)
_cset32 = _spells(check_digits.CSET32, Reason.INVALID_CSET32_CHARACTER)
_base64url = _spells(_UPPER + _UPPER.lower() + _DIGITS + "-_", Reason.INVALID_CSET64_CHARACTER)
_iban_characters = _spells(_UPPER + _DIGITS, Reason.INVALID_IBAN_CHARACTER)
_import_index = _spells("-_" + _DIGITS + _UPPER + _UPPER.lower(), Reason.INVALID_IMPORT_INDEX)


def cset64(value: str) -> Lint | None:
    body = value.rstrip("=")
    pads = len(value) - len(body)
    if pads > _MOST_PADS or (pads and len(value) % 3):
        return Lint(Reason.INVALID_CSET64_PADDING, len(body), pads)
    return _base64url(body)


def csum(value: str) -> Lint | None:
    if not value:
        return whole(Reason.TOO_SHORT_FOR_CHECK_DIGIT, value)
    if check_digits.has_check_digit(value):
        return None
    return Lint(Reason.INCORRECT_CHECK_DIGIT, len(value) - 1, 1)


def csumalpha(value: str) -> Lint | None:
    if len(value) < _PAIR:
        return whole(Reason.TOO_SHORT_FOR_CHECK_PAIR, value)
    body, pair = value[:-_PAIR], value[-_PAIR:]
    if len(body) > check_digits.LONGEST_PAIRED:
        return whole(Reason.TOO_LONG_FOR_CHECK_PAIR, value)
    return cset82(body) or _pair_of(body, pair)


def _pair_of(body: str, pair: str) -> Lint | None:
    if flaw := _cset32(pair):
        return Lint(flaw.reason, len(body) + flaw.start, 1)
    if check_digits.check_pair(body) != pair:
        return Lint(Reason.INCORRECT_CHECK_PAIR, len(body), _PAIR)
    return None


def gcppos1(value: str) -> Lint | None:
    if len(value) < _GCP_LEAST_DIGITS:
        return whole(Reason.TOO_SHORT_FOR_GCP, value)
    flaw = numeric(value[:_GCP_LEAST_DIGITS])
    return Lint(Reason.INVALID_GCP_PREFIX, flaw.start, 1) if flaw else None


def gcppos2(value: str) -> Lint | None:
    if len(value) < 2:  # noqa: PLR2004 -- an indicator and something after it
        return whole(Reason.TOO_SHORT_FOR_GCP, value)
    flaw = gcppos1(value[1:])
    return Lint(flaw.reason, flaw.start + 1, flaw.length) if flaw else None


def importeridx(value: str) -> Lint | None:
    if len(value) != 1 or _import_index(value):
        return whole(Reason.INVALID_IMPORT_INDEX, value)
    return None


def iban(value: str) -> Lint | None:
    if len(value) < _IBAN_HEAD:
        return whole(Reason.IBAN_TOO_SHORT, value)
    if value[:2] not in code_lists.COUNTRY_LETTERS:
        return Lint(Reason.ILLEGAL_IBAN_COUNTRY_CODE, 0, 2)
    if len(value) > _IBAN_LONGEST:
        return whole(Reason.IBAN_TOO_LONG, value)
    if len(value) <= _IBAN_LONGER_THAN:
        return whole(Reason.IBAN_TOO_SHORT, value)
    return _iban_characters(value) or _iban_checksum(value)


def _iban_checksum(value: str) -> Lint | None:
    turned = value[_IBAN_HEAD:] + value[:_IBAN_HEAD]
    number = int("".join(str(int(character, 36)) for character in turned))
    return None if number % 97 == 1 else Lint(Reason.INCORRECT_IBAN_CHECKSUM, 2, 2)


def nonzero(value: str) -> Lint | None:
    return None if value.strip("0") else whole(Reason.ILLEGAL_ZERO_VALUE, value)


def nozeroprefix(value: str) -> Lint | None:
    return Lint(Reason.ILLEGAL_ZERO_PREFIX, 0, 1) if value.startswith("0") else None


def hasnondigit(value: str) -> Lint | None:
    return whole(Reason.REQUIRES_NON_DIGIT, value) if value.strip(_DIGITS) == "" else None


def pcenc(value: str) -> Lint | None:
    broken = re.search(r"%(?![0-9A-Fa-f]{2})", value)
    if broken is None:
        return None
    at = broken.start()
    return Lint(Reason.INVALID_PERCENT_SEQUENCE, at, min(3, len(value) - at))


def latitude(value: str) -> Lint | None:
    return whole(Reason.INVALID_LATITUDE, value) if value > "1800000000" else None


def longitude(value: str) -> Lint | None:
    return whole(Reason.INVALID_LONGITUDE, value) if value > "3600000000" else None


def pieceoftotal(value: str) -> Lint | None:
    half, odd = divmod(len(value), 2)
    if odd or not value:
        return whole(Reason.INVALID_LENGTH_FOR_PIECE_OF_TOTAL, value)
    piece, total = value[:half], value[half:]
    if not piece.strip("0"):
        return Lint(Reason.ZERO_PIECE_NUMBER, 0, half)
    if not total.strip("0"):
        return Lint(Reason.ZERO_TOTAL_PIECES, half, half)
    return whole(Reason.PIECE_NUMBER_EXCEEDS_TOTAL, value) if piece > total else None


def posinseqslash(value: str) -> Lint | None:
    parts = re.fullmatch(r"([0-9]+)/([0-9]+)", value)
    if parts is None:
        return whole(Reason.POSITION_IN_SEQUENCE_MALFORMED, value)
    position, end = parts.groups()
    if position.startswith("0"):
        return Lint(Reason.ILLEGAL_ZERO_PREFIX, 0, len(position))
    if end.startswith("0"):
        return Lint(Reason.ILLEGAL_ZERO_PREFIX, len(position) + 1, len(end))
    if (len(position), position) > (len(end), end):
        return whole(Reason.POSITION_EXCEEDS_END, value)
    return None


VALUE_LINTERS: Mapping[str, Linter] = {
    "csum": csum,
    "csumalpha": csumalpha,
    "gcppos1": gcppos1,
    "gcppos2": gcppos2,
    "hasnondigit": hasnondigit,
    "hyphen": _one_of(frozenset("-"), Reason.NOT_HYPHEN),
    "iban": iban,
    "importeridx": importeridx,
    "iso3166": _one_of(code_lists.COUNTRY_NUMBERS, Reason.NOT_ISO3166),
    "iso3166999": _one_of(code_lists.COUNTRY_NUMBERS | {"999"}, Reason.NOT_ISO3166_OR_999),
    "iso3166alpha2": _one_of(code_lists.COUNTRY_LETTERS, Reason.NOT_ISO3166_ALPHA2),
    "iso4217": _one_of(code_lists.CURRENCY_NUMBERS, Reason.NOT_ISO4217),
    "iso5218": _one_of(frozenset("0129"), Reason.INVALID_BIOLOGICAL_SEX_CODE),
    "latitude": latitude,
    "longitude": longitude,
    "mediatype": _one_of(code_lists.MEDIA_TYPES, Reason.INVALID_MEDIA_TYPE),
    "nonzero": nonzero,
    "nozeroprefix": nozeroprefix,
    "packagetype": _one_of(code_lists.PACKAGE_TYPES, Reason.INVALID_PACKAGE_TYPE),
    "pcenc": pcenc,
    "pieceoftotal": pieceoftotal,
    "posinseqslash": posinseqslash,
    "winding": _one_of(frozenset("019"), Reason.INVALID_WINDING_DIRECTION),
    "yesno": _one_of(frozenset("01"), Reason.NOT_ZERO_OR_ONE),
    "zero": _one_of(frozenset("0"), Reason.NOT_ZERO),
}
CHARACTER_LINTERS: Mapping[str, Linter] = {"N": numeric, "X": cset82, "Y": cset39, "Z": cset64}
