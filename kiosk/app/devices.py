"""Runs the devices in the background and keeps the checkup of how they stand."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.devices.glances import Glances
from kiosk.devices.health import Absent as NeverThere
from kiosk.devices.health import DeviceHealth, Ready
from kiosk.devices.health import Lost as WentAway
from kiosk.devices.latest import Latest
from kiosk.devices.supervision import supervise_camera, supervise_scanner
from kiosk.parts.devices import Parts
from kiosk.ports import Camera, Frame
from kiosk.stations.staff.flow import (
    Absent,
    Checkup,
    Heard,
    Lost,
    Part,
    Standing,
    Works,
    advance,
)
from kiosk.ui.gate import Gate, Stop
from kiosk.ui.relay import Relay
from kiosk.ui.tasks import Lane, Tasks
from shared.errors import CounterproofError


class DeviceWatch(QObject):
    """Lives on the UI thread; the loops run on threads of `Tasks`."""

    changed = Signal(object)
    scanned = Signal(object)
    pictured = Signal()
    """There is a frame that no reader has seen yet."""

    def __init__(self, parts: Parts, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._tasks = tasks
        self._camera_gate = Gate()
        self._glances = Glances(parts.clock)
        self._wanted_since_s = 0.0
        self._reports = Relay(self)
        self._reports.heard.connect(self._hear)
        self._scans = Relay(self)
        self._scans.heard.connect(self.scanned)
        self._pictures = Relay(self)
        self._pictures.heard.connect(self._say_pictured)
        self.frames: Latest[Frame] = Latest()
        self.checkup = Checkup()

    def start(self) -> None:
        self._start_camera()
        self._start_scanner()
        self.say_again()

    def stop(self) -> None:
        """Let the camera's loop end at once; the others look often enough by themselves."""
        self._camera_gate.end()

    @Slot()
    def say_again(self) -> None:
        """What this class itself advises, in the language of the moment."""
        if self._parts.camera is None:
            self.hear(Part.CAMERA, Absent(self.tr("Choose a camera in the settings.")))
        if self._parts.scanner is None:
            keyboard = self.tr("A scanner that types like a keyboard works at once.")
            self.hear(Part.SCANNER, Works(keyboard))
        self.look_again()

    def want_camera(self, *, wanted: bool, calmly: bool = False) -> None:
        """The camera is off while nobody needs it: less heat, and no picture of the room.

        Calmly means that it only glances, and looks properly when something moves.
        """
        wakes = wanted and not self._camera_gate.is_open()
        if wakes or calmly != self._glances.calm:
            self._wanted_since_s = self._parts.clock.monotonic()
        if calmly != self._glances.calm:
            self._glances.be_calm(calm=calmly)
        self._camera_gate.set_open(is_open=wanted)

    def frame_reader(self) -> Callable[[], Frame | None]:
        """Each reader sees the newest frame once, whoever else has seen it.

        A frame from before the camera was wanted shows the last visitor, and is nobody's.
        """
        seen = 0

        def newest() -> Frame | None:
            nonlocal seen
            found = self.frames.newer_than(seen)
            if found is None:
                return None
            seen, frame = found
            return frame if frame.taken_at_s >= self._wanted_since_s else None

        return newest

    def look_again(self) -> None:
        """Ask the devices that do not report by themselves."""
        self._probe(
            Part.PRINTER, self._parts.printer, self.tr("Choose a printer in the settings.")
        )
        self._probe(Part.SPEECH, self._parts.speech, self.tr("Speech is off in the settings."))

    def hear(self, part: Part, standing: Standing) -> None:
        self._hear(Heard(part, standing))

    def _start_camera(self) -> None:
        camera = self._parts.camera
        if camera is None:
            return
        report = self._reporter(Part.CAMERA, camera.name)
        loop = supervise_camera(camera, self.frames, report, self._parts.clock, look=self._film)

        def watch(stop: Stop) -> None:
            loop.run(stop)
            self.frames.take()  # the picture that was on its way when the gate closed

        self._tasks.produce("camera", self._camera_gate.through(watch))

    def _film(self, camera: Camera, frames: Latest[Frame]) -> None:
        """On the camera's thread."""
        before = frames.version
        self._glances.look(camera, frames)
        if frames.version != before:
            self._pictures.tell(None)

    @Slot()
    def _say_pictured(self) -> None:
        self.pictured.emit()

    def _start_scanner(self) -> None:
        scanner = self._parts.scanner
        if scanner is None:
            return
        report = self._reporter(Part.SCANNER, scanner.name)
        loop = supervise_scanner(scanner, self._scans.tell, report, self._parts.clock)
        self._tasks.produce("scanner", loop.run)

    def _reporter(self, part: Part, name: str) -> Callable[[DeviceHealth], None]:
        def report(health: DeviceHealth) -> None:
            self._reports.tell(Heard(part, _standing(health, name)))

        return report

    def _probe(self, part: Part, device: "_Checked | None", advice: str) -> None:
        if device is None:
            self.hear(part, Absent(advice))
            return
        name = device.name
        self._tasks.run(
            Lane.COMPUTE,
            device.check,
            on_done=lambda _: self.hear(part, Works(name)),
            on_failed=partial(self._probe_failed, part),
        )

    def _probe_failed(self, part: Part, error: CounterproofError) -> None:
        """A part that worked before is lost; one that never did is not set up."""
        before = self.checkup.standing_of(part)
        if isinstance(before, Works | Lost):
            self.hear(part, Lost(str(error), self._parts.clock.now()))
        else:
            self.hear(part, Absent(str(error)))

    @Slot(object)
    def _hear(self, heard: Heard) -> None:
        after = advance(self.checkup, heard)
        if after != self.checkup:
            self.checkup = after
            self.changed.emit(after)


class _Checked(Protocol):
    @property
    def name(self) -> str: ...

    def check(self) -> None: ...


def _standing(health: DeviceHealth, name: str) -> Standing:
    match health:
        case Ready():
            return Works(name)
        case WentAway(reason, since):
            return Lost(reason, since)
        case NeverThere(what_to_do):
            return Absent(what_to_do)
