import pytest

from shared.codes.compressed_link import looks_compressed
from shared.codes.digital_link import LENIENT, STRICT, is_path_sequence, parse
from shared.codes.digital_link_writer import build, rebuild
from shared.codes.faults import MalformedCodeError, Reason
from shared.codes.gs1 import parse_bracketed

GTIN = "09501101530003"


def reason(uri: str) -> Reason:
    with pytest.raises(MalformedCodeError) as caught:
        parse(uri)
    return caught.value.fault.reason


def test_a_link_is_taken_apart() -> None:
    link = parse(f"https://shop.example/de/01/{GTIN}/10/A%2FB?17=260101&lang=de#top")
    assert link.stem == "https://shop.example/de"
    assert link.path.bracketed() == f"(01){GTIN}(10)A/B"
    assert link.attributes.bracketed() == "(17)260101"
    assert link.ignored == ("lang=de",)


@pytest.mark.parametrize(
    "uri",
    [
        f"https://x.example/01/{GTIN}/21/S/10/L1",  # qualifiers out of order
        f"https://x.example/01/{GTIN}?10=L1",  # qualifier in the query
        f"HtTpS://x.example/01/{GTIN}/10/L1",
        "https://x.example/01/9501101530003/10/L1",  # GTIN-13
        f"https://x.example/gtin/{GTIN}/lot/L1",  # names in place of AIs
        f"https://x.example/01/{GTIN}/10/L1?10=L1",  # said twice
    ],
)
def test_careless_links_are_read_leniently_and_refused_strictly(uri: str) -> None:
    elements = parse(uri, LENIENT).elements
    assert (elements.gtin, elements.lot) == (GTIN, "L1")
    with pytest.raises(MalformedCodeError):
        parse(uri, STRICT)


def test_a_qualifier_in_front_of_the_key_counts_only_leniently() -> None:
    uri = f"https://x.example/10/L1/01/{GTIN}"
    assert parse(uri, LENIENT).elements.lot == "L1"
    assert parse(uri).stem == "https://x.example/10/L1"


def test_a_qualifier_alone_is_no_path() -> None:
    assert not is_path_sequence(["10"])
    assert not is_path_sequence(["77"])


def test_a_stem_that_looks_like_a_qualifier_of_another_key_stays_a_stem() -> None:
    link = parse(f"https://x.example/8011/5/01/{GTIN}", LENIENT)
    assert link.stem == "https://x.example/8011/5"


@pytest.mark.parametrize(
    ("uri", "expected"),
    [
        ("https://x.example/ä", Reason.URI_CHARACTER),
        (f"ftp://x.example/01/{GTIN}", Reason.URI_SCHEME),
        ("https://", Reason.URI_DOMAIN),
        ("https://x.example/about", Reason.NO_PRIMARY_KEY),
        ("https://x.example/10/ABC", Reason.NO_PRIMARY_KEY),
        (f"https://x.example/01/{GTIN}/21/S/10/L", Reason.QUALIFIER_ORDER),
        (f"https://x.example/01/{GTIN}/10/A%00", Reason.NULL_CHARACTER),
        (f"https://x.example/01/{GTIN}?17=260101&17=260101", Reason.DUPLICATE_AI),
        (f"https://x.example/01/{GTIN}?8200=x", Reason.NOT_A_LINK_ATTRIBUTE),
        (f"https://x.example/01/{GTIN}?235=x", Reason.NOT_A_LINK_ATTRIBUTE),
        (f"https://x.example/01/{GTIN}?10=x", Reason.BELONGS_IN_PATH),
        (f"https://x.example/01/{GTIN}?999=x", Reason.UNKNOWN_AI),
        (f"https://x.example/01/{GTIN}?" + "a&" * 70, Reason.TOO_MANY_ELEMENTS),
    ],
)
def test_a_link_that_breaks_a_rule_is_refused_for_it(uri: str, expected: Reason) -> None:
    assert reason(uri) is expected


def test_without_a_key_no_link_can_be_written() -> None:
    with pytest.raises(MalformedCodeError):
        build(parse_bracketed("(10)ABC"))


def test_a_rebuilt_link_differs_in_its_stem_only() -> None:
    link = parse(f"https://shop.example/a/b/01/{GTIN}/22/X/10/L?17=260101&99=Z")
    assert rebuild(link) == f"https://id.gs1.org/01/{GTIN}/22/X/10/L?17=260101&99=Z"


def test_a_compressed_link_is_recognised() -> None:
    assert looks_compressed("https://example.org/AWjCghnJriCHV4")
    assert looks_compressed("https://example.org/a/b/AWjCghnJriCHV4?x#y")


@pytest.mark.parametrize(
    "uri",
    [
        "https://example.org/",
        "https://example.org/AWjC",
        "https://example.org/AWjCghnJriCHV4/more",
        "https://example.org/BWjCghnJriCHV4",
        "https://example.org/AWjCghnJsiCHV4",
    ],
)
def test_other_links_are_not_taken_for_compressed(uri: str) -> None:
    assert not looks_compressed(uri)
