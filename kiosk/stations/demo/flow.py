"""What lies in the tray, and how the code on a pack is to be printed."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import assert_never

from shared.freshness.batch import Batch, Product
from shared.freshness.judgement import Verdict


class Printed(Enum):
    """The code on a pack and the state it is in."""

    LABEL = "label"
    EAN_13 = "ean-13"
    DATA_MATRIX = "data-matrix"
    GS1_128 = "gs1-128"
    DAMAGED = "damaged"
    BLURRED = "blurred"


class Oddity(Enum):
    """What people also hold up, by mistake or on purpose."""

    FOREIGN = "foreign"
    UNKNOWN = "unknown"
    MALFORMED = "malformed"
    HUGE = "huge"
    TURNED = "turned"
    CONTROL = "control"


class Eye(Enum):
    DRAWN = "drawn"
    REAL = "real"


@dataclass(frozen=True, slots=True)
class Goods:
    """One pack from the shelf, and what the kiosk should say of it."""

    batch: Batch
    product: Product
    verdict: Verdict


class Drawer(Enum):
    """The two drawers of the tray that are no category of the shop."""

    ALL = "all"
    ODD = "odd"


@dataclass(frozen=True, slots=True)
class Tray:
    """`drawer` is a category of the shop, everything, or what is no pack at all."""

    goods: tuple[Goods, ...]
    drawer: str | Drawer
    verdict: Verdict | None = None
    printed: Printed = Printed.LABEL


@dataclass(frozen=True, slots=True)
class DrawerOpened:
    drawer: str | Drawer


@dataclass(frozen=True, slots=True)
class VerdictWanted:
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class PrintWanted:
    printed: Printed


Event = DrawerOpened | VerdictWanted | PrintWanted


def advance(tray: Tray, event: Event) -> Tray:
    match event:
        case DrawerOpened(drawer):
            return replace(tray, drawer=drawer)
        case VerdictWanted(verdict):
            return replace(tray, verdict=verdict)
        case PrintWanted(printed):
            return replace(tray, printed=printed)
        case _:
            assert_never(event)


def categories(tray: Tray) -> tuple[str, ...]:
    """Every category once, in the order of the shop."""
    return tuple(dict.fromkeys(goods.product.category for goods in tray.goods))


def in_sight(tray: Tray) -> tuple[Goods, ...]:
    if tray.drawer is Drawer.ODD:
        return ()
    return tuple(
        goods
        for goods in tray.goods
        if tray.drawer in (Drawer.ALL, goods.product.category)
        and tray.verdict in (None, goods.verdict)
    )
