"""The demo's own shop and counter: a stocked cache, and packs that are held to the camera."""

from dataclasses import replace
from typing import Self

from kiosk.app.demo.log import ScriptedLog
from kiosk.app.demo.packs import Pack, goods_of, packs_of, scene_of
from kiosk.app.demo.sync import ScriptedEngine, ScriptedPairing
from kiosk.devices.pacing import EventPacer
from kiosk.devices.scenes.script import presentation
from kiosk.devices.scripted_camera import ScriptedCamera
from kiosk.devices.switched_camera import SwitchedCamera
from kiosk.parts.demo import stock
from kiosk.parts.devices import Parts, simulated_parts
from kiosk.ports import Camera, Clock
from kiosk.settings import Settings
from kiosk.stations.sync.actions import Line
from kiosk.store.database import Database
from shared.demo_shop import demo_shop

_HELD_FRAMES = 75


class Rehearsal:
    """A shop that is open today, and a hand that holds up what it is told to."""

    def __init__(
        self,
        settings: Settings,
        parts: Parts,
        camera: ScriptedCamera,
        real: Camera | None = None,
    ) -> None:
        self._drawn = camera
        self.camera = SwitchedCamera(camera, real)
        today = parts.clock.now().astimezone(settings.site.time_zone).date()
        self.shop = demo_shop(today)
        self.goods = goods_of(self.shop, today)
        self.packs = packs_of(self.shop, today)
        site = settings.site.model_copy(update={"name": self.shop.site})
        self.settings = settings.model_copy(update={"site": site})
        self.pairing, self.engine = ScriptedPairing(parts.clock), ScriptedEngine()
        self.log = ScriptedLog()
        line = Line(self.pairing, self.engine, self.log)
        self.parts = replace(parts, camera=self.camera, line=line)

    @classmethod
    def prepared(
        cls, settings: Settings, clock: Clock | None = None, real: Camera | None = None
    ) -> Self:
        parts = simulated_parts()
        if clock is not None:
            parts = replace(parts, clock=clock)
        return cls(settings, parts, ScriptedCamera(parts.clock, EventPacer()), real)

    def stock(self, database: Database) -> None:
        """Put the shop on the shelf, with data that is as old as this moment."""
        stock(database, self.shop, self.parts.clock.now())

    def hold(self, pack: Pack) -> None:
        """Until `clear`."""
        self._drawn.show(scene_of(pack))

    def clear(self) -> None:
        self._drawn.clear()

    def present(self, pack: Pack) -> None:
        """Bring it, hold it for a moment and take it away, before the drawn camera."""
        self.camera.use_real(real=False)
        self._drawn.show(presentation(scene_of(pack), held=_HELD_FRAMES))

    def pull_the_cable(self) -> None:
        self._drawn.unplug()

    def put_the_cable_back(self) -> None:
        self._drawn.plug()
