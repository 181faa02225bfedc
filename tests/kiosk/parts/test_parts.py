"""Which devices, key and checks a kiosk has is decided by its settings alone."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from kiosk.devices.file_printers import PdfFolderPrinter, ZplFilePrinter
from kiosk.devices.folder_camera import FolderCamera
from kiosk.devices.opencv_camera import OpenCvCamera
from kiosk.devices.scripted_camera import ScriptedCamera
from kiosk.devices.serial_scanner import SerialScanner
from kiosk.devices.simulated_clock import SimulatedClock
from kiosk.devices.speech_dispatcher import SpeechDispatcher
from kiosk.devices.system_clock import SystemClock
from kiosk.devices.system_printer import SystemPrinter
from kiosk.devices.video_camera import VideoCamera
from kiosk.devices.zpl_network_printer import ZplNetworkPrinter
from kiosk.parts.cache import open_kiosk_cache
from kiosk.parts.checks import checks
from kiosk.parts.devices import chosen_parts, simulated_parts
from kiosk.parts.place import key_source
from kiosk.selftest import Attention, Check, Failed, Ok
from kiosk.settings import Settings
from kiosk.store.key_file import FileKeySource
from kiosk.store.key_keyring import KeyringKeySource
from kiosk.store.key_systemd import SystemdKeySource
from shared.errors import UnavailableError


def settings(tmp_path: Path, **sections: object) -> Settings:
    return Settings.model_validate({"paths": {"data_dir": tmp_path / "data"}, **sections})


def with_devices(tmp_path: Path, **devices: Mapping[str, object] | str) -> Settings:
    return settings(tmp_path, devices=devices)


def kind_of(device: object) -> type | None:
    return None if device is None else type(device)


CAMERAS = [
    ({"kind": "opencv", "device": 3}, OpenCvCamera),
    ({"kind": "video", "path": Path("/tmp/a.avi")}, VideoCamera),  # noqa: S108
    ({"kind": "folder", "path": Path("/tmp/pictures")}, FolderCamera),  # noqa: S108
    ({"kind": "scripted", "seed": 4}, ScriptedCamera),
    ({"kind": "none"}, None),
]
PRINTERS = [
    ({"kind": "pdf", "folder": Path("/tmp/slips")}, PdfFolderPrinter),  # noqa: S108
    ({"kind": "zpl-file", "path": Path("/dev/usb/lp0")}, ZplFilePrinter),
    ({"kind": "zpl-host", "host": "printer", "port": 9100}, ZplNetworkPrinter),
    ({"kind": "system", "name": "Labels"}, SystemPrinter),
    ({"kind": "none"}, None),
]


@pytest.mark.parametrize(("chosen", "made"), CAMERAS)
def test_the_camera_of_the_settings(
    tmp_path: Path, chosen: Mapping[str, object], made: type | None
) -> None:
    assert kind_of(chosen_parts(with_devices(tmp_path, camera=chosen)).camera) is made


@pytest.mark.parametrize(("chosen", "made"), PRINTERS)
def test_the_printer_of_the_settings(
    tmp_path: Path, chosen: Mapping[str, object], made: type | None
) -> None:
    assert kind_of(chosen_parts(with_devices(tmp_path, printer=chosen)).printer) is made


def test_scanner_and_speech_of_the_settings(tmp_path: Path) -> None:
    serial = {"serial": {"port": Path("/dev/ttyACM0")}}
    there = chosen_parts(with_devices(tmp_path, scanner=serial))
    without = chosen_parts(with_devices(tmp_path, speech="none"))

    assert isinstance(there.scanner, SerialScanner)
    assert isinstance(there.speech, SpeechDispatcher)
    assert without.scanner is None
    assert without.speech is None


def test_the_simulated_parts_are_all_there() -> None:
    parts = simulated_parts()

    assert None not in (parts.camera, parts.scanner, parts.printer, parts.speech)


@pytest.mark.parametrize(
    ("source", "made"),
    [("systemd", SystemdKeySource), ("keyring", KeyringKeySource), ("file", FileKeySource)],
)
def test_the_key_comes_from_where_the_settings_say(
    tmp_path: Path, source: str, made: type
) -> None:
    chosen = settings(tmp_path, key={"source": source})

    assert type(key_source(chosen, {})) is made
    assert type(key_source(chosen, {"CREDENTIALS_DIRECTORY": str(tmp_path)})) is made


def test_by_itself_the_kiosk_takes_a_credential_that_is_there_and_else_a_file(
    tmp_path: Path,
) -> None:
    handed_over = {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    assert type(key_source(settings(tmp_path), handed_over)) is FileKeySource
    (tmp_path / "counterproof-cache").write_text("11" * 32, encoding="ascii")

    assert type(key_source(settings(tmp_path), handed_over)) is SystemdKeySource
    assert type(key_source(settings(tmp_path), {})) is FileKeySource


def check_named(chosen: Settings, name: str) -> Check:
    return next(check for check in checks(chosen) if check.name == name)


def test_a_device_that_is_not_chosen_is_in_order(tmp_path: Path) -> None:
    nothing = with_devices(
        tmp_path, camera={"kind": "none"}, printer={"kind": "none"}, speech="none"
    )

    for name in ("camera", "scanner", "printer", "speech"):
        assert isinstance(check_named(nothing, name).probe(), Ok)


def test_a_camera_that_works_says_how_large_its_pictures_are(tmp_path: Path) -> None:
    drawn = with_devices(tmp_path, camera={"kind": "scripted"})

    assert check_named(drawn, "camera").probe() == Ok(
        "drawn camera gives pictures of 1280 x 720"
    )


def test_a_scanner_that_is_not_there_says_so(tmp_path: Path) -> None:
    serial = {"serial": {"port": tmp_path / "ttyACM0"}}

    with pytest.raises(UnavailableError, match="ttyACM0"):
        check_named(with_devices(tmp_path, scanner=serial), "scanner").probe()


def test_a_printer_that_is_ready_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "slips"
    folder.mkdir()
    to_folder = with_devices(tmp_path, printer={"kind": "pdf", "folder": folder})

    assert isinstance(check_named(to_folder, "printer").probe(), Ok)


def test_a_new_cache_in_a_key_file_needs_attention(tmp_path: Path) -> None:
    finding = check_named(settings(tmp_path), "cache").probe()

    assert isinstance(finding, Attention)
    assert "key" in finding.what


def test_a_cache_whose_tables_are_wrong_fails(tmp_path: Path) -> None:
    chosen = settings(tmp_path)
    opened = open_kiosk_cache(chosen, {}, SimulatedClock())
    with opened.cache.database.promise() as connection:
        connection.exec_driver_sql("DROP TABLE incidents")
    opened.cache.close()

    finding = check_named(chosen, "cache").probe()
    assert isinstance(finding, Failed)
    assert "incidents" in finding.what


def test_a_cache_with_a_kept_key_and_a_fresh_backup_is_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "counterproof-cache").write_text("5a" * 32, encoding="ascii")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    chosen = settings(tmp_path)
    opened = open_kiosk_cache(chosen, os.environ, SystemClock())
    opened.cache.back_up()
    opened.cache.close()

    assert isinstance(check_named(chosen, "cache").probe(), Ok)
