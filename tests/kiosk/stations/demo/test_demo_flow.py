"""The tray shows what was asked for, and remembers how the codes are to be printed."""

import pytest

from kiosk.stations.demo.flow import (
    Drawer,
    DrawerOpened,
    Goods,
    Printed,
    PrintWanted,
    Tray,
    VerdictWanted,
    advance,
    categories,
    in_sight,
)
from shared.freshness.batch import Batch, Product
from shared.freshness.judgement import Verdict


def goods(number: int, category: str, verdict: Verdict) -> Goods:
    gtin = f"{number:014d}"
    batch = Batch(f"b{number}", gtin, f"L{number}", "Markthalle")
    return Goods(batch, Product(gtin, f"Thing {number}", category), verdict)


BEEF = goods(1, "meat", Verdict.FRESH)
OLD_BEEF = goods(2, "meat", Verdict.EXPIRED)
MILK = goods(3, "dairy", Verdict.FRESH)
TRAY = Tray((BEEF, OLD_BEEF, MILK), "meat")


def test_every_category_is_offered_once_in_the_order_of_the_shop() -> None:
    assert categories(TRAY) == ("meat", "dairy")


@pytest.mark.parametrize(
    ("drawer", "verdict", "seen"),
    [
        ("meat", None, (BEEF, OLD_BEEF)),
        ("meat", Verdict.EXPIRED, (OLD_BEEF,)),
        ("dairy", Verdict.EXPIRED, ()),
        (Drawer.ALL, None, (BEEF, OLD_BEEF, MILK)),
        (Drawer.ALL, Verdict.FRESH, (BEEF, MILK)),
        (Drawer.ODD, None, ()),
    ],
)
def test_what_is_in_sight(drawer, verdict, seen) -> None:
    tray = advance(advance(TRAY, DrawerOpened(drawer)), VerdictWanted(verdict))

    assert in_sight(tray) == seen


def test_how_a_code_is_printed_changes_nothing_else() -> None:
    tray = advance(TRAY, PrintWanted(Printed.GS1_128))

    assert tray.printed is Printed.GS1_128
    assert in_sight(tray) == in_sight(TRAY)
