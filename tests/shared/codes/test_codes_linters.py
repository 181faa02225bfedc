import pytest

from shared.codes.dictionary import LINTERS
from shared.codes.faults import Reason
from shared.codes.linters import Lint


@pytest.mark.parametrize(
    ("linter", "value", "flaw"),
    [
        ("csum", "", Lint(Reason.TOO_SHORT_FOR_CHECK_DIGIT, 0, 0)),
        ("importeridx", "AB", Lint(Reason.INVALID_IMPORT_INDEX, 0, 2)),
        ("iban", "FRx630006000011234567890189", Lint(Reason.INVALID_IBAN_CHARACTER, 2, 1)),
        ("iban", "FR76123456", Lint(Reason.IBAN_TOO_SHORT, 0, 10)),
        (
            "couponcode",
            "0123456123456111101233261301",
            Lint(Reason.COUPON_DATE_INVALID, 22, 6),
        ),
        ("hasnondigit", "123", Lint(Reason.REQUIRES_NON_DIGIT, 0, 3)),
        ("yyyymmdd", "20260100", Lint(Reason.ILLEGAL_DAY, 6, 2)),
        ("yyyymmdd", "19000229", Lint(Reason.ILLEGAL_DAY, 6, 2)),
        ("yymmdd", "260100", Lint(Reason.ILLEGAL_DAY, 4, 2)),
        ("hhmi", "2360", Lint(Reason.ILLEGAL_MINUTE, 2, 2)),
        ("couponcode", "x", Lint(Reason.NON_DIGIT_CHARACTER, 0, 1)),
        ("couponposoffer", "x", Lint(Reason.NON_DIGIT_CHARACTER, 0, 1)),
    ],
)
def test_a_flaw_is_found_where_it_is(linter: str, value: str, flaw: Lint) -> None:
    assert LINTERS[linter](value) == flaw


@pytest.mark.parametrize(
    ("linter", "value"),
    [
        ("yyyymmdd", "20000229"),
        ("hasnondigit", "12A"),
        ("importeridx", "_"),
        ("couponcode", "012345612345611110123"),
        ("couponcode", "01234561234561111012310110123921101230123456"),
        ("couponcode", "012345612345611110123326010142501015012345661123456790001"),
    ],
)
def test_a_good_value_has_no_flaw(linter: str, value: str) -> None:
    assert LINTERS[linter](value) is None
