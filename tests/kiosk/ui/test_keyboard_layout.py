"""Layouts: what ships is whole, and what is malformed is refused with a sentence."""

import unicodedata

import pytest

from kiosk.ui.keyboard.catalogue import ALL_CODES, DIGITS, LANGUAGE_CODES, shipped_layout
from kiosk.ui.keyboard.layout import (
    Action,
    ActionKey,
    Layout,
    PageKey,
    TextKey,
    parse_layout,
)
from shared.errors import InputError

SMALL = """
name = "Small"
[pages.letters]
label = "abc"
rows = '''
a b {shift}
{hide} {space}*2
'''
"""


def text_keys(layout: Layout) -> list[TextKey]:
    return [
        key
        for page in layout.pages.values()
        for row in page.rows
        for key in row
        if isinstance(key, TextKey)
    ]


def typeable(code: str) -> set[str]:
    return {
        form
        for key in text_keys(shipped_layout(code))
        for form in (key.text, key.shifted, *key.others, *key.shifted_others)
    }


def actions(layout: Layout, page: str) -> set[Action]:
    keys = [key for row in layout.page(page).rows for key in row]
    return {key.action for key in keys if isinstance(key, ActionKey)}


@pytest.mark.parametrize("code", ALL_CODES)
def test_every_shipped_layout_can_erase_confirm_and_be_hidden_on_every_page(code: str) -> None:
    layout = shipped_layout(code)
    for page in layout.pages:
        assert {Action.BACKSPACE, Action.ENTER, Action.HIDE} <= actions(layout, page)


@pytest.mark.parametrize("code", LANGUAGE_CODES)
def test_every_page_of_a_language_leads_back_to_letters(code: str) -> None:
    layout = shipped_layout(code)
    for page in layout.pages.values():
        targets = {key.page for row in page.rows for key in row if isinstance(key, PageKey)}
        assert page.name == "letters" or "letters" in targets


@pytest.mark.parametrize("code", ALL_CODES)
def test_every_text_is_in_normal_form_c(code: str) -> None:
    assert {
        text for text in typeable(code) if unicodedata.normalize("NFC", text) != text
    } == set()


@pytest.mark.parametrize("code", LANGUAGE_CODES)
def test_every_language_types_the_characters_of_addresses_and_amounts(code: str) -> None:
    assert set("0123456789@-_./:+%&#*()") <= typeable(code)


@pytest.mark.parametrize(
    ("code", "letters"),
    [
        ("en", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        ("de", "äöüßÄÖÜẞé"),
        ("es", "ñÑáéíóúüÁÉÍÓÚÜ¿¡"),
        ("fr", "àâæçéèêëîïôœùûüÿÀÉÈÇŒ"),
        ("ar", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْ٠١٢٣٤٥٦٧٨٩،؛؟"),
        ("hi", "अआइईउऊऋएऐऑओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळािीुूृेैॉोौंँः़्।०१२३४५६७८९"),
    ],
)
def test_every_letter_of_the_language_can_be_typed(code: str, letters: str) -> None:
    assert set(letters) - typeable(code) == set()


def test_hindi_offers_both_joiners_on_the_halant() -> None:
    halant = next(key for key in text_keys(shipped_layout("hi")) if key.text == "्")
    assert halant.others == ("\u200d", "\u200c")


def test_the_arabic_lam_alef_key_types_two_letters() -> None:
    assert "\u0644\u0627" in {key.text for key in text_keys(shipped_layout("ar"))}


def test_arabic_digits_are_the_alternatives_of_the_digit_row() -> None:
    digit_row = shipped_layout("ar").page("letters").rows[0]
    keys = {key.text: key.others for key in digit_row if isinstance(key, TextKey)}
    assert [keys[digit] for digit in "1234567890"] == [(digit,) for digit in "١٢٣٤٥٦٧٨٩٠"]


def test_the_keypad_puts_extra_characters_in_its_free_places() -> None:
    keypad = shipped_layout(DIGITS).with_extras("X/")
    assert {key.text for key in text_keys(keypad)} == set("0123456789X/")


def test_more_extras_than_places_are_refused() -> None:
    with pytest.raises(InputError, match=r"no place left for '-'"):
        shipped_layout(DIGITS).with_extras("X/-")


def test_an_unknown_layout_is_refused_by_name() -> None:
    with pytest.raises(InputError, match="no keyboard 'tlh'"):
        shipped_layout("tlh")


def test_capitals_come_by_themselves_and_width_is_read() -> None:
    layout = parse_layout("small", SMALL)
    rows = layout.page("letters").rows
    assert rows[0][0] == TextKey("a", "A")
    assert rows[1][1] == ActionKey(Action.SPACE, 2.0)
    assert layout.page("letters").columns == 3


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('name = "Small"', "name = 3", "name is 3"),
        ('name = "Small"', "name = ", "is not TOML"),
        ("[pages.letters]", "[pages.other]", "no page 'letters'"),
        ("[pages.letters]", "[sides.letters]", r"\[pages\] is missing"),
        ("{shift}", "{shout}", "'{shout}' is no key"),
        ("{shift}", "{page}", "write {page:NAME}"),
        ("{shift}", "{page:nowhere}", "leads to 'nowhere'"),
        ("{hide}", "c", "no {hide} key"),
        ("a b", "a b c d e f g h i j k l m n", "15 keys wide"),
        ('label = "abc"', 'label = "abc"\nshifted = "A B C"', "2 rows but 1 shifted"),
        (
            "{space}*2\n'''",
            "'''\n[pages.letters.alternatives]\nz = 'ž'",
            r"alternatives for \['z'\]",
        ),
    ],
)
def test_a_malformed_layout_is_refused_with_the_reason(
    old: str, new: str, complaint: str
) -> None:
    with pytest.raises(InputError, match=complaint):
        parse_layout("small", SMALL.replace(old, new))


def test_shifted_texts_must_match_the_row_they_belong_to() -> None:
    one_row = SMALL.replace("{hide} {space}*2\n", "").replace("{shift}", "{hide}")
    source = one_row.replace('label = "abc"', 'label = "abc"\nshifted = "A"')
    with pytest.raises(InputError, match="types 2 texts but 1"):
        parse_layout("small", source)


def test_a_key_whose_shift_is_another_letter_does_not_lend_it_its_alternatives() -> None:
    keys = {key.text: key for key in text_keys(shipped_layout("hi"))}
    assert keys["्"].shifted_others == ()
    english = {key.text: key for key in text_keys(shipped_layout("en"))}
    assert english["e"].shifted_others[:2] == ("É", "È")
