"""What a visitor of the demo holds up: packs from its shelf, and codes that are no packs."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import assert_never

from kiosk.devices.scenes.codes import Symbology, draw_code
from kiosk.devices.scenes.scene import Optics, Placement, Scene, Wear
from kiosk.stations.demo.flow import Goods, Oddity, Printed
from shared.codes.check_digits import check_digit
from shared.codes.labels import label_elements, label_link
from shared.demo_shop import Shop
from shared.freshness.batch import Batch
from shared.freshness.judgement import Verdict, judge

_SERVER = "https://counterproof.example"
_COLOURS = ((96, 150, 60), (70, 96, 168), (150, 120, 66), (84, 84, 92), (60, 130, 140))
_HUGE = "WIN A CAR " * 400
_BARS = Placement(scale=0.9)
_SMALL_BARS = Placement(scale=0.6)
_FILLS_THE_PICTURE = Placement(scale=0.8)


@dataclass(frozen=True, slots=True)
class Pack:
    """A code, how it is printed and seen, and the colour of what it is on, if on anything."""

    name: str
    symbology: Symbology
    text: str
    colour: tuple[int, int, int] | None = None
    placement: Placement = field(default_factory=Placement)
    wear: Wear = field(default_factory=Wear)
    optics: Optics = field(default_factory=Optics)


def scene_of(pack: Pack) -> Scene:
    return Scene(
        draw_code(pack.symbology, pack.text),
        placement=pack.placement,
        wear=pack.wear,
        optics=pack.optics,
        pack=pack.colour,
    )


def goods_of(shop: Shop, today: date) -> tuple[Goods, ...]:
    """For every product one batch of every verdict that it has."""
    products = {product.gtin: product for product in shop.products}
    found: dict[tuple[str, Verdict], Goods] = {}
    for batch in shop.batches:
        product = products[batch.gtin]
        verdict = judge(batch, shop.policies.policy_for(product), today).verdict
        if batch.live and not batch.archived:
            found.setdefault((batch.gtin, verdict), Goods(batch, product, verdict))
    order = list(Verdict)
    places = {product.gtin: place for place, product in enumerate(shop.products)}
    return tuple(
        sorted(
            found.values(),
            key=lambda goods: (places[goods.product.gtin], order.index(goods.verdict)),
        )
    )


def pack_of(goods: Goods, printed: Printed) -> Pack:
    """The same pack, its code printed in one of many ways."""
    batch, colour = goods.batch, _COLOURS[int(goods.batch.gtin[:-1]) % len(_COLOURS)]
    label = Pack(printed.value, Symbology.QR, _link(batch), colour)
    match printed:
        case Printed.LABEL:
            return label
        case Printed.EAN_13:
            number = batch.gtin[1:]
            return replace(
                label, symbology=Symbology.EAN_13, text=number, placement=_SMALL_BARS
            )
        case Printed.DATA_MATRIX:
            return replace(label, symbology=Symbology.GS1_DATA_MATRIX, text=_elements(batch))
        case Printed.GS1_128:
            bars = replace(label, symbology=Symbology.GS1_128, text=_elements(batch))
            return replace(bars, placement=_BARS, colour=None)
        case Printed.DAMAGED:
            return replace(label, wear=Wear(scratches=2, missing_corner=0.2, curvature=0.3))
        case Printed.BLURRED:
            return replace(label, optics=Optics(defocus_px=3.2, light=0.7, noise=4.0))
        case _:
            assert_never(printed)


def odd_pack(oddity: Oddity, goods: Goods) -> Pack:
    """`goods` is a pack that some of them almost are."""
    batch = goods.batch
    texts = {
        Oddity.FOREIGN: "https://elsewhere.example/win",
        Oddity.UNKNOWN: _link(replace(batch, lot="NEVER-SEEN")),
        Oddity.MALFORMED: f"{_SERVER}/01/{_misprinted(batch.gtin)}",
        Oddity.HUGE: _HUGE,
        Oddity.TURNED: "https://invoice.example/\u202efdp.exe\u2066\u200f",
        Oddity.CONTROL: "\x1b[2J\x1b[31m\x07OPEN THE TILL\x08\r\n\x7f",
    }
    huge = oddity is Oddity.HUGE
    placement = _FILLS_THE_PICTURE if huge else Placement()
    colour = None if huge else _COLOURS[3]
    return Pack(oddity.value, Symbology.QR, texts[oddity], colour, placement)


def packs_of(shop: Shop, today: date) -> tuple[Pack, ...]:
    """What the tour shows: every answer there is, and what is no pack."""
    goods = goods_of(shop, today)
    firsts = {verdict: _first(goods, verdict) for verdict in Verdict}
    named = {
        **{verdict.value.replace(" ", "-"): firsts[verdict] for verdict in Verdict},
        "arabic-name": _written(goods, "\u0600", "\u06ff"),
        "hindi-name": _written(goods, "\u0900", "\u097f"),
    }
    labelled = (
        replace(pack_of(each, Printed.LABEL), name=name) for name, each in named.items()
    )
    fresh = firsts[Verdict.FRESH]
    plain = replace(pack_of(fresh, Printed.EAN_13), name="no-lot")
    return (*labelled, plain, *(odd_pack(oddity, fresh) for oddity in Oddity))


def _first(goods: tuple[Goods, ...], verdict: Verdict) -> Goods:
    return next(each for each in goods if each.verdict is verdict)


def _written(goods: tuple[Goods, ...], first: str, last: str) -> Goods:
    """A product whose name has letters of this block."""
    return next(
        each for each in goods if any(first <= sign <= last for sign in each.product.name)
    )


def _link(batch: Batch) -> str:
    return label_link(_SERVER, label_elements(batch.gtin, batch.lot, batch.use_by))


def _elements(batch: Batch) -> str:
    use_by = f"(17){batch.use_by:%y%m%d}" if batch.use_by else ""
    return f"(01){batch.gtin}{use_by}(10){batch.lot}"


def _misprinted(gtin: str) -> str:
    wrong = (int(check_digit(gtin[:-1])) + 1) % 10
    return f"{gtin[:-1]}{wrong}"
