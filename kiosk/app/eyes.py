"""When the camera looks, and what a code that it saw is worth.

1. At the places that want the camera, every code is passed on.
2. While nobody visits, a code begins a visit; one that merely lies there begins none: it has to
   have been out of sight first.
3. What was seen is remembered as a fingerprint, and only as long as it may still lie there.
"""

import hashlib
from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.app.reading import CodeWatch
from kiosk.app.station import Surroundings
from kiosk.ports import Frame
from kiosk.settings import schema
from kiosk.stations.staff.flow import Checkup, Part, Works
from kiosk.visit import Attract, State, visiting_of
from shared.codes.understand import ScannedCode

_ROUND_FRAMES = 8
# More than a round and the looks that bars take; fewer than the camera gives before it sleeps.
_GONE_FRAMES = 20


class Lying:
    """The codes in sight, counted in pictures: one that nobody took proves nothing."""

    def __init__(self) -> None:
        self._pictures = 0
        self._seen_in: dict[bytes, int] = {}

    def is_round(self) -> bool:
        """Count one more picture, let go of what is gone; true once in a while."""
        self._pictures += 1
        gone = self._pictures - _GONE_FRAMES
        self._seen_in = {mark: at for mark, at in self._seen_in.items() if at > gone}
        return self._pictures % _ROUND_FRAMES == 0

    def see(self, code: ScannedCode) -> bool:
        """Whether it is new in sight."""
        mark = hashlib.blake2b(
            code.text.encode("utf-8", "replace") + b"\0" + code.data, digest_size=16
        ).digest()
        is_new = mark not in self._seen_in
        self._seen_in[mark] = self._pictures
        return is_new


class Eyes(QObject):
    """Lives on the UI thread; follows the visit."""

    seen = Signal(object)
    watching = Signal(bool)
    """Whether codes are looked for while nobody visits."""

    def __init__(self, around: Surroundings, places: Iterable[str], parent: QObject) -> None:
        super().__init__(parent)
        self._devices = around.devices
        self._places = frozenset(places)
        self._may_watch = _may_watch(around.settings.devices.camera)
        self._newest = around.devices.frame_reader()
        self._codes = CodeWatch(self._take, around.tasks, self)
        self._codes.seen.connect(self._hear)
        self._lying = Lying()
        self._told: list[ScannedCode] = []
        self._calm = False
        self._looks = False
        around.devices.pictured.connect(self._codes.expect)
        around.devices.changed.connect(self._say_watching)

    def follow(self, state: State) -> None:
        visiting = visiting_of(state)
        self._calm = self._may_watch and isinstance(state, Attract)
        wanted = self._calm or (visiting is not None and visiting.place in self._places)
        self._looks = wanted
        if visiting is None:
            self._forget()
        self._devices.want_camera(wanted=wanted, calmly=self._calm)
        self._codes.want(wanted=wanted)

    @property
    def look(self) -> bool:
        """Whether a code before the camera would be read now."""
        return self._looks

    def expect_again(self) -> None:
        """Tell the next code whether or not it was told before."""
        self._codes.forget()
        self._lying = Lying()

    def _forget(self) -> None:
        """The visit has ended; its packs may still lie before the camera."""
        self._codes.forget()
        for code in self._told:
            self._lying.see(code)
        self._told.clear()

    def _take(self) -> Frame | None:
        frame = self._newest()
        if frame is not None and self._calm and self._lying.is_round():
            self._codes.forget()  # so that what still lies there is told again
        return frame

    @Slot(object)
    def _hear(self, code: ScannedCode) -> None:
        if not self._calm:
            self._told.append(code)
            self.seen.emit(code)
        elif self._lying.see(code):
            self.seen.emit(code)

    @Slot(object)
    def _say_watching(self, checkup: Checkup) -> None:
        works = isinstance(checkup.standing_of(Part.CAMERA), Works)
        self.watching.emit(works and self._may_watch)


def _may_watch(camera: schema.Camera) -> bool:
    return isinstance(camera, schema.NoCamera) or camera.watch_attract
