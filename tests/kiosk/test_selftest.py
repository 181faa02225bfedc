"""The self-test: what each check finds, and what it says to do."""

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk import selftest
from kiosk.selftest import Attention, Check, Failed, Finding, Ok, machine
from kiosk.selftest.resources import resources_check
from shared.errors import UnavailableError


def test_checks_run_in_order_each_with_its_own_time() -> None:
    ticks = iter([0.0, 1.0, 1.0, 3.5])
    checks = [Check("one", lambda: Ok("fine")), Check("two", lambda: Ok("fine"))]

    results = list(selftest.run(checks, lambda: next(ticks)))

    assert [result.name for result in results] == ["one", "two"]
    assert [result.took for result in results] == [timedelta(seconds=1), timedelta(seconds=2.5)]


def test_a_foreseen_error_is_a_finding_and_the_next_check_still_runs() -> None:
    def gone() -> Finding:
        raise UnavailableError("The camera is gone. Plug it in.")

    checks = [Check("camera", gone), Check("printer", lambda: Attention("low", "Add paper."))]
    results = list(selftest.run(checks, lambda: 0.0))

    assert results[0].finding == Failed("The camera is gone. Plug it in.", "")
    assert not selftest.passed(results)
    assert selftest.passed(results[1:])


def test_an_old_python_is_refused() -> None:
    assert machine.python_is_new_enough((3, 11, 2)) == Ok("Python 3.11.2")
    assert isinstance(machine.python_is_new_enough((3, 10, 9)), Failed)


@pytest.mark.parametrize(
    ("environment", "platform"),
    [
        ({"QT_QPA_PLATFORM": "offscreen:configfile=x", "WAYLAND_DISPLAY": "w"}, "offscreen"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
        ({}, "xcb"),
    ],
)
def test_the_platform_is_the_one_qt_will_choose(
    environment: dict[str, str], platform: str
) -> None:
    assert machine.platform_of(environment) == platform


def test_the_platform_of_the_tests_can_be_loaded() -> None:
    assert machine.window_system_loads("offscreen") == Ok("offscreen can be loaded")


def test_a_platform_that_is_not_there_is_named() -> None:
    finding = machine.window_system_loads("atari")

    assert isinstance(finding, Failed)
    assert "libqatari.so" in finding.what


def test_a_missing_library_is_named_with_its_package() -> None:
    assert machine.package_of("libxcb-cursor.so.0: cannot open shared object file") == (
        "libxcb-cursor0"
    )
    assert machine.package_of("libnew.so.1: gone") == "the package with libnew.so.1"


def test_a_folder_that_is_still_to_be_made_is_ours(tmp_path: Path) -> None:
    assert isinstance(machine.folder_is_ours(tmp_path / "a/b"), Ok)


def test_a_folder_everybody_may_read_wants_attention(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)

    assert isinstance(machine.folder_is_ours(tmp_path), Attention)


def test_a_folder_nobody_can_write_to_is_refused() -> None:
    finding = machine.folder_is_ours(Path("/proc/counterproof"))

    assert isinstance(finding, Failed)
    assert "Nothing can be written to /proc" in finding.what


@pytest.mark.parametrize(
    ("free", "kind"), [(1 << 20, Failed), (500 << 20, Attention), (5 << 30, Ok)]
)
def test_a_disk_is_judged_by_its_free_space(free: int, kind: type[Finding]) -> None:
    assert isinstance(machine.space_is_enough(free, Path("/data")), kind)


def test_the_disk_of_a_folder_still_to_be_made_is_its_parents(tmp_path: Path) -> None:
    assert str(tmp_path / "a/b") in machine.disk_has_space(tmp_path / "a/b").what


def test_time_zones_are_looked_up() -> None:
    assert machine.time_zone_is_known("Asia/Kolkata") == Ok("Asia/Kolkata")
    assert isinstance(machine.time_zone_is_known("Asia"), Failed)


@pytest.mark.parametrize(("year", "kind"), [(1970, Failed), (2027, Ok), (2099, Failed)])
def test_a_clock_before_the_program_or_after_its_life_is_wrong(
    year: int, kind: type[Finding]
) -> None:
    assert isinstance(machine.clock_is_plausible(datetime(year, 5, 1, tzinfo=UTC)), kind)


def with_manifest(folder: Path, checksum: str) -> Finding:
    (folder / "font.ttf").write_bytes(b"glyphs")
    (folder / "MANIFEST.toml").write_text(
        f'[[file]]\npath = "font.ttf"\nsha256 = "{checksum}"\nlicence = "OFL"\norigin = "us"\n',
        encoding="utf-8",
    )
    return resources_check(folder).probe()


def test_resources_as_they_were_shipped_are_ok(tmp_path: Path) -> None:
    checksum = hashlib.sha256(b"glyphs").hexdigest()

    assert with_manifest(tmp_path, checksum) == Ok("1 files as they were shipped")


def test_a_changed_resource_is_named(tmp_path: Path) -> None:
    finding = with_manifest(tmp_path, "0" * 64)

    assert finding == Failed("Missing or changed: font.ttf.", "Install the kiosk again.")


def test_a_missing_resource_is_named(tmp_path: Path) -> None:
    text = '[[file]]\npath = "gone.ttf"\nsha256 = "00"\n'
    (tmp_path / "MANIFEST.toml").write_text(text, encoding="utf-8")

    assert "gone.ttf" in resources_check(tmp_path).probe().what


@pytest.mark.parametrize("manifest", [None, "file = 3", "[[file]]\npath = 'x'", "= ="])
def test_a_manifest_that_is_missing_or_damaged_is_a_finding(
    manifest: str | None, tmp_path: Path
) -> None:
    if manifest is not None:
        (tmp_path / "MANIFEST.toml").write_text(manifest, encoding="utf-8")

    results = list(selftest.run([resources_check(tmp_path)], lambda: 0.0))

    assert not selftest.passed(results)
