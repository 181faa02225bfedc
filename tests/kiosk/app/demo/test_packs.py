"""Every pack of the demo is read by the kiosk's own eyes, and says what it should."""

from datetime import date

import pytest

from kiosk.app.demo.packs import Pack, goods_of, odd_pack, pack_of, packs_of, scene_of
from kiosk.devices.scenes.render import render
from kiosk.stations.demo.flow import Oddity, Printed
from shared.codes.understand import (
    Malformed,
    Meaning,
    NotAProduct,
    ProductCode,
    ScannedCode,
    Why,
    understand,
)
from shared.demo_shop import demo_shop
from shared.freshness.judgement import Verdict
from shared.vision.confirming import Confirmer
from shared.vision.frames import read_frame
from shared.vision.symbologies import RETAIL

TODAY = date(2026, 3, 4)
SHOP = demo_shop(TODAY)
GOODS = goods_of(SHOP, TODAY)
FRAMES_HELD = 60


def seen(pack: Pack) -> Meaning:
    confirmer = Confirmer()
    scene = scene_of(pack)
    for turn in range(1, FRAMES_HELD):
        readings = read_frame(render(scene, (1280, 720), turn), RETAIL, turn)
        for sure in confirmer.feed(readings):
            code = ScannedCode(sure.text, sure.data, sure.symbology_identifier)
            return understand(code, TODAY.year)
    raise AssertionError(f"{pack.name} was not read in {FRAMES_HELD} frames")


def test_every_product_and_every_verdict_lies_in_the_tray() -> None:
    assert {goods.product for goods in GOODS} == set(SHOP.products)
    assert {goods.verdict for goods in GOODS} == set(Verdict)
    assert len({goods.product.category for goods in GOODS}) == 6


@pytest.mark.parametrize("printed", Printed)
def test_a_pack_is_read_however_its_code_is_printed(printed: Printed) -> None:
    goods = GOODS[0]
    meaning = seen(pack_of(goods, printed))

    assert isinstance(meaning, ProductCode)
    assert meaning.gtin == goods.batch.gtin
    assert meaning.lot == (None if printed is Printed.EAN_13 else goods.batch.lot)


@pytest.mark.parametrize("oddity", set(Oddity) - {Oddity.UNKNOWN, Oddity.MALFORMED})
def test_what_is_no_product_is_read_as_such(oddity: Oddity) -> None:
    assert isinstance(seen(odd_pack(oddity, GOODS[0])), NotAProduct)


def test_links_are_told_from_other_text() -> None:
    turned = seen(odd_pack(Oddity.TURNED, GOODS[0]))

    assert isinstance(turned, NotAProduct)
    assert turned.why is Why.OTHER_LINK
    assert "\u202e" not in turned.shown


def test_a_wrong_check_digit_is_a_damaged_code_and_an_unknown_lot_is_a_lot() -> None:
    unknown = seen(odd_pack(Oddity.UNKNOWN, GOODS[0]))

    assert isinstance(seen(odd_pack(Oddity.MALFORMED, GOODS[0])), Malformed)
    assert isinstance(unknown, ProductCode)
    assert unknown.lot == "NEVER-SEEN"


def test_the_tour_sees_every_verdict_every_oddity_and_names_in_other_scripts() -> None:
    names = {pack.name for pack in packs_of(SHOP, TODAY)}

    assert {oddity.value for oddity in Oddity} <= names
    assert {"fresh", "caution", "expired", "recalled", "not-known"} <= names
    assert {"arabic-name", "hindi-name", "no-lot"} <= names
