"""What `kiosk selftest` looks at: the machine, the files, every device and the cache."""

import os
from collections.abc import Callable
from typing import TypeVar

from kiosk.parts.cache import open_kiosk_cache
from kiosk.parts.devices import Parts, chosen_parts
from kiosk.parts.labels import labels_check
from kiosk.parts.sync_check import sync_check
from kiosk.ports import Camera, Printer, Scanner, Speech
from kiosk.selftest import Attention, Check, Failed, Finding, Ok
from kiosk.selftest.machine import machine_checks
from kiosk.selftest.resources import resources_check
from kiosk.settings import Settings

Device = TypeVar("Device")


def checks(settings: Settings) -> list[Check]:
    parts = chosen_parts(settings)
    zone = settings.site.time_zone.key
    machine = machine_checks(settings.paths.data_dir, zone, parts.clock, os.environ)
    fit = labels_check(settings)
    cache, sync = _cache(settings, parts), sync_check(settings, parts.clock)
    return [*machine, resources_check(), *_devices(parts), fit, cache, sync]


def _devices(parts: Parts) -> list[Check]:
    return [
        Check("camera", _probe(parts.camera, _look, "No camera is chosen (devices.camera).")),
        Check("scanner", _probe(parts.scanner, _listen, _NO_SERIAL)),
        Check("printer", _probe(parts.printer, _ask, "No printer is chosen.")),
        Check("speech", _probe(parts.speech, _ask, "Speech is off (devices.speech).")),
    ]


_WORKS_ALL_THE_SAME = frozenset({"key", "backups"})
_NO_SERIAL = "No serial scanner is chosen; one that types like a keyboard needs no setting."


def _probe(
    device: Device | None, attempt: Callable[[Device], str], without: str
) -> Callable[[], Finding]:
    """A device the settings do without is in order; one that fails raises its own sentence."""

    def probe() -> Finding:
        return Ok(without if device is None else attempt(device))

    return probe


def _look(camera: Camera) -> str:
    camera.open()
    try:
        height, width, _ = camera.read().pixels.shape
    finally:
        camera.close()
    return f"{camera.name} gives pictures of {width} x {height}"


def _listen(scanner: Scanner) -> str:
    scanner.open()
    scanner.close()
    return f"{scanner.name} can be opened"


def _ask(device: Printer | Speech) -> str:
    device.check()
    return f"{device.name} is ready"


def _cache(settings: Settings, parts: Parts) -> Check:
    def probe() -> Finding:
        opened = open_kiosk_cache(settings, os.environ, parts.clock)
        try:
            findings = opened.cache.check()
        finally:
            opened.cache.close()
        wrong = [finding for finding in findings if not finding.ok]
        sentences = " ".join(finding.sentence for finding in wrong)
        if any(finding.subject not in _WORKS_ALL_THE_SAME for finding in wrong):
            return Failed(sentences, "")
        if wrong:
            return Attention(sentences, "")
        return Ok(f"{len(findings)} points of the encrypted cache are in order")

    return Check("cache", probe)
