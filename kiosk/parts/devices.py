"""Chooses the devices of a kiosk by its settings."""

from dataclasses import dataclass, field
from typing import assert_never

from kiosk.devices.file_printers import PdfFolderPrinter, ZplFilePrinter
from kiosk.devices.folder_camera import FolderCamera
from kiosk.devices.opencv_camera import OpenCvCamera, cameras_present
from kiosk.devices.pacing import EventPacer
from kiosk.devices.scripted_camera import Look, ScriptedCamera
from kiosk.devices.serial_scanner import SerialScanner
from kiosk.devices.simulated_printer import SimulatedPrinter
from kiosk.devices.simulated_scanner import SimulatedScanner
from kiosk.devices.speech_dispatcher import SpeechDispatcher
from kiosk.devices.system_clock import SystemClock
from kiosk.devices.system_printer import SystemPrinter
from kiosk.devices.video_camera import VideoCamera
from kiosk.devices.zpl_network_printer import ZplNetworkPrinter
from kiosk.ports import Camera, Clock, Printer, Scanner, Speech
from kiosk.settings import Settings, schema
from kiosk.stations.sync.actions import Line
from shared.hashing import SecretHasher


@dataclass(frozen=True, slots=True)
class Parts:
    """The devices of one kiosk, without those its settings do without; its hasher, its line."""

    clock: Clock
    camera: Camera | None
    scanner: Scanner | None
    printer: Printer | None
    speech: Speech | None
    hasher: SecretHasher = field(default_factory=SecretHasher)
    line: Line | None = None


def chosen_parts(settings: Settings) -> Parts:
    clock = SystemClock()
    devices = settings.devices
    serial = devices.scanner.serial
    return Parts(
        clock,
        _camera(devices.camera, clock),
        SerialScanner(str(serial.port), serial.baud) if serial.port else None,
        _printer(devices.printer),
        SpeechDispatcher() if devices.speech == "auto" else None,
    )


def simulated_parts() -> Parts:
    """The devices that ship with the kiosk: nothing needs to be plugged in."""
    clock = SystemClock()
    return Parts(
        clock,
        ScriptedCamera(clock, EventPacer()),
        SimulatedScanner(),
        SimulatedPrinter(),
        SpeechDispatcher(),
    )


def camera_present(settings: Settings, clock: Clock) -> Camera | None:
    """A camera of this computer: the one of the settings, else the first that is plugged in."""
    present = cameras_present()
    chosen = settings.devices.camera
    if not present:
        return None
    if isinstance(chosen, schema.OpenCvCamera) and OpenCvCamera(chosen.device, clock).is_there:
        return OpenCvCamera(chosen.device, clock)
    return OpenCvCamera(present[0].path, clock)


def _camera(camera: schema.Camera, clock: Clock) -> Camera | None:
    match camera:
        case schema.OpenCvCamera(device=device):
            return OpenCvCamera(device, clock)
        case schema.VideoCamera(path=path):
            return VideoCamera(path, clock, EventPacer())
        case schema.PictureCamera(path=path):
            return FolderCamera(path, clock, EventPacer())
        case schema.ScriptedCamera(seed=seed):
            return ScriptedCamera(clock, EventPacer(), Look(seed=seed))
        case schema.NoCamera():
            return None
        case _:
            assert_never(camera)


def _printer(printer: schema.Printer) -> Printer | None:
    match printer:
        case schema.FolderPrinter(folder=folder):
            return PdfFolderPrinter(folder)
        case schema.ZplFilePrinter(path=path):
            return ZplFilePrinter(path)
        case schema.HostPrinter(host=host, port=port):
            return ZplNetworkPrinter(host, port)
        case schema.SystemPrinter(name=name):
            return SystemPrinter(name)
        case schema.NoPrinter():
            return None
        case _:
            assert_never(printer)
