"""Chooses the parts of a kiosk by its settings: so far the checks of the self-test."""

import os

from kiosk.devices.system_clock import SystemClock
from kiosk.selftest import Check
from kiosk.selftest.machine import machine_checks
from kiosk.selftest.resources import resources_check
from kiosk.settings import Settings


def checks(settings: Settings) -> list[Check]:
    machine = machine_checks(
        settings.paths.data_dir, settings.site.time_zone.key, SystemClock(), os.environ
    )
    return [*machine, resources_check()]
