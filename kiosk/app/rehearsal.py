"""The demo's own shop and counter: a stocked cache, and packs that are held to the camera."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import cycle
from typing import Self

from kiosk.devices.pacing import EventPacer
from kiosk.devices.scenes.codes import Symbology, draw_code
from kiosk.devices.scenes.scene import Scene
from kiosk.devices.scenes.script import presentation
from kiosk.devices.scripted_camera import ScriptedCamera
from kiosk.parts import Parts, simulated_parts
from kiosk.parts.demo import Shop, demo_shop, stock
from kiosk.ports import Clock
from kiosk.settings import Settings
from kiosk.store.database import Database
from shared.codes.labels import label_elements, label_link
from shared.freshness.batch import Batch
from shared.freshness.judgement import Verdict, judge

_SERVER = "https://counterproof.example"
_PACKS = ((96, 150, 60), (70, 96, 168), (150, 120, 66), (84, 84, 92), (60, 130, 140))


@dataclass(frozen=True, slots=True)
class Pack:
    """Something a visitor of the demo holds up: a code, and the colour of what it is on."""

    name: str
    symbology: Symbology
    text: str
    colour: tuple[int, int, int]


def packs_of(shop: Shop, today: date) -> tuple[Pack, ...]:
    """One pack for every verdict, one without a lot, and a code that is no product at all."""
    found = {verdict: _first(shop, verdict, today) for verdict in Verdict}
    labelled = [
        Pack(verdict.value, Symbology.QR, _link(batch), colour)
        for (verdict, batch), colour in zip(found.items(), _PACKS, strict=True)
    ]
    plain = Pack("no-lot", Symbology.EAN_13, shop.products[0].gtin[1:], _PACKS[0])
    unknown = replace(found[Verdict.FRESH], lot="NEVER-SEEN")
    foreign = Pack("foreign", Symbology.QR, "https://elsewhere.example/win", _PACKS[3])
    return (*labelled, plain, Pack("unknown", Symbology.QR, _link(unknown), _PACKS[1]), foreign)


def scene_of(pack: Pack) -> Scene:
    return Scene(draw_code(pack.symbology, pack.text), pack=pack.colour)


class Rehearsal:
    """A shop that is open today; each tap on the camera picture holds up the next pack."""

    def __init__(self, settings: Settings, parts: Parts, camera: ScriptedCamera) -> None:
        self._camera = camera
        today = parts.clock.now().astimezone(settings.site.time_zone).date()
        self.shop = demo_shop(today)
        self.packs = packs_of(self.shop, today)
        self._next = cycle(self.packs)
        site = settings.site.model_copy(update={"name": self.shop.site})
        self.settings = settings.model_copy(update={"site": site})
        self.parts = replace(parts, camera=camera)

    @classmethod
    def prepared(cls, settings: Settings, clock: Clock | None = None) -> Self:
        parts = simulated_parts()
        if clock is not None:
            parts = replace(parts, clock=clock)
        return cls(settings, parts, ScriptedCamera(parts.clock, EventPacer()))

    def stock(self, database: Database) -> None:
        """Put the shop on the shelf, with data that is as old as this moment."""
        stock(database, self.shop, self.parts.clock.now())

    def hold(self, pack: Pack) -> None:
        self._camera.show(scene_of(pack))

    def clear(self) -> None:
        self._camera.clear()

    def hold_next(self) -> None:
        self._camera.show(presentation(scene_of(next(self._next))))


def _first(shop: Shop, verdict: Verdict, today: date) -> Batch:
    product = {product.gtin: product for product in shop.products}
    judged = (
        (batch, judge(batch, shop.policies.policy_for(product[batch.gtin]), today))
        for batch in shop.batches
        if batch.live
    )
    return next(batch for batch, judgement in judged if judgement.verdict is verdict)


def _link(batch: Batch) -> str:
    return label_link(_SERVER, label_elements(batch.gtin, batch.lot, batch.use_by))
