"""Joins the demo: the strip that names it, the tray, and the hand before the camera."""

from PySide6.QtCore import QObject, Slot

from kiosk.app.assembly import Kiosk
from kiosk.app.demo.packs import odd_pack, pack_of
from kiosk.app.demo.rehearsal import Rehearsal
from kiosk.app.stations.freshness import FRESHNESS
from kiosk.stations.demo.flow import (
    Drawer,
    DrawerOpened,
    Event,
    Eye,
    Goods,
    Oddity,
    Tray,
    advance,
)
from kiosk.stations.demo.screen import DemoStrip, TrayScreen
from kiosk.visit import Visiting


class DemoStand(QObject):
    """The world before the kiosk: it asks for nothing that a visitor could not do."""

    def __init__(self, kiosk: Kiosk, rehearsal: Rehearsal) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._rehearsal = rehearsal
        goods = rehearsal.goods
        self._tray = Tray(goods, goods[0].product.category)
        eyes = tuple(Eye) if rehearsal.camera.has_real else (Eye.DRAWN,)
        self._screen = TrayScreen(self._tray, eyes)
        kiosk.window.add_screen(self._screen)
        self._screen.changed.connect(self._change)
        self._screen.taken.connect(self._take)
        self._screen.eye_chosen.connect(self._choose_eye)
        self._screen.closed.connect(self.close_tray)
        kiosk.picture_tapped.connect(self.open_tray)

    def name_the_demo(self, *, is_second: bool = False) -> None:
        strip = DemoStrip(is_second=is_second)
        strip.tray_wanted.connect(self.open_tray)
        self._kiosk.window.put_above(strip)

    @Slot()
    def open_tray(self) -> None:
        self._screen.show_eye(Eye.REAL if self._rehearsal.camera.is_real else Eye.DRAWN)
        self._kiosk.window.cover(self._screen)
        self._screen.setFocus()

    def open_drawer(self, drawer: str | Drawer) -> None:
        self._change(DrawerOpened(drawer))
        self.open_tray()

    def shows_tray(self) -> bool:
        return self._screen.isVisible()

    @Slot()
    def close_tray(self) -> None:
        self._kiosk.window.uncover()

    @Slot(object)
    def _change(self, event: Event) -> None:
        self._tray = advance(self._tray, event)
        self._screen.show_tray(self._tray)

    @Slot(object)
    def _take(self, thing: Goods | Oddity) -> None:
        self.close_tray()
        shell = self._kiosk.shell
        if isinstance(shell.state, Visiting) and not self._kiosk.eyes.look:
            shell.go_to(FRESHNESS)
        # A pack that is held up anew is a new question, even in the same visit.
        self._kiosk.eyes.expect_again()
        if isinstance(thing, Goods):
            self._rehearsal.present(pack_of(thing, self._tray.printed))
        else:
            self._rehearsal.present(odd_pack(thing, self._rehearsal.goods[0]))

    @Slot(object)
    def _choose_eye(self, eye: Eye) -> None:
        self._rehearsal.camera.use_real(real=eye is Eye.REAL)
