import pytest

from shared.codes.symbology import UNTOLD, Content, identify, split


@pytest.mark.parametrize(
    ("identifier", "name", "content"),
    [
        ("]C0", "Code 128", Content.PLAIN),
        ("]C1", "Code 128", Content.ELEMENT_STRING),
        ("]C2", "Code 128", Content.PLAIN),
        ("]e0", "GS1 DataBar or composite", Content.ELEMENT_STRING),
        ("]d1", "Data Matrix", Content.PLAIN),
        ("]d2", "Data Matrix", Content.ELEMENT_STRING),
        ("]d5", "Data Matrix", Content.ELEMENT_STRING),
        ("]Q1", "QR Code", Content.PLAIN),
        ("]Q3", "QR Code", Content.ELEMENT_STRING),
        ("]Q5", "QR Code", Content.PLAIN),
        ("]E0", "EAN/UPC", Content.EAN_13),
        ("]E3", "EAN/UPC", Content.EAN_WITH_ADD_ON),
        ("]E4", "EAN/UPC", Content.EAN_8),
        ("]J0", "DotCode", Content.PLAIN),
        ("]J1", "DotCode", Content.ELEMENT_STRING),
        ("]I1", "Interleaved 2 of 5", Content.PLAIN),
        ("]z1", "Aztec Code", Content.ELEMENT_STRING),
        ("]L2", "PDF417", Content.PLAIN),
    ],
)
def test_an_identifier_tells_symbol_and_content(
    identifier: str, name: str, content: Content
) -> None:
    symbology = identify(identifier)
    assert symbology is not None
    assert (symbology.name, symbology.content) == (name, content)


@pytest.mark.parametrize("text", ["", "]", "]C", "]Y1", "]1C", "C1", "]C1x", "]Ä1", "]C٣"])
def test_what_is_no_identifier_is_none(text: str) -> None:
    assert identify(text) is None


def test_an_identifier_is_taken_off_the_text() -> None:
    symbology, data = split("]d2010950110153000310A")
    assert symbology.identifier == "]d2"
    assert data == "010950110153000310A"


def test_text_without_identifier_is_left_as_it_is() -> None:
    assert split("4006381333931") == (UNTOLD, "4006381333931")


def test_a_change_of_character_set_is_taken_off_too() -> None:
    assert split("]Q2\\000026Käse")[1] == "Käse"
