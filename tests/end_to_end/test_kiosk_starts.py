"""`kiosk run` and `kiosk demo` as processes: ready, ended, killed, or refused at start."""

import signal
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from kiosk.exit_codes import ExitCode
from kiosk.store.migrations import SCHEMA_VERSION
from kiosk.supervisor.events import Beat, Event
from kiosk.supervisor.process import KioskProcess, kiosk_program
from kiosk.supervisor.runner import Supervisor
from kiosk.supervisor.supervise import new_incident
from tests.support.kiosk_process import Home, end_of, ready_in

READY_WITHIN_S = 10.0  # on a machine that does other things too; the bars are benchmarked
RUN = ("run", "--unsupervised", "--windowed", "--simulate")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


@pytest.mark.parametrize("arguments", [RUN, ("demo", "--second")])
def test_a_kiosk_gets_ready_and_ends_cleanly_on_sigterm(
    home: Home, arguments: tuple[str, ...]
) -> None:
    with home.process() as kiosk:
        assert ready_in(kiosk, *arguments) < READY_WITHIN_S
        assert end_of(kiosk, signal.SIGTERM) == ExitCode.OK


class KilledOnce(KioskProcess):
    """The kiosk of a supervisor, killed once it is ready and asked to end when it is back."""

    def __init__(self, home: Home) -> None:
        super().__init__(kiosk_program(), home.environment)
        self.ready_at_s: list[float] = []
        self.killed_at_s = 0.0

    def wait(self, timeout_s: float) -> Sequence[Event]:
        events = super().wait(timeout_s)
        if Beat(ready=True) in events:
            self.ready_at_s.append(time.monotonic())
            if len(self.ready_at_s) == 1:
                self.killed_at_s = time.monotonic()
                self.send(signal.SIGKILL)
            else:
                signal.raise_signal(signal.SIGTERM)
        return events


def test_a_killed_kiosk_is_back_as_soon_as_it_can_start(home: Home) -> None:
    said: list[str] = []
    with KilledOnce(home) as kiosk:
        supervisor = Supervisor(
            kiosk,
            arguments=RUN,
            monotonic=time.monotonic,
            new_incident=new_incident,
            say=said.append,
        )
        code = supervisor.run()

    assert code == ExitCode.OK
    assert "SIGKILL" in said[0]
    assert kiosk.ready_at_s[1] - kiosk.killed_at_s < READY_WITHIN_S


def _broken_settings(home: Home) -> Home:
    path = home.folder / ".config/counterproof/kiosk.toml"
    path.parent.mkdir(parents=True)
    path.write_text("[window]\nwidth = 'wide'\n", encoding="utf-8")
    return home


def _no_right_to_write(home: Home) -> Home:
    """Rights do not bind root, who runs some tests: a file stands where the folder should."""
    home.data.parent.mkdir(parents=True)
    home.data.write_text("in the way", encoding="utf-8")
    return home


def _another_key(home: Home) -> Home:
    home.open_cache().cache.close()
    (home.data / "key/cache.key").write_text("11" * 32 + "\n", encoding="ascii")
    return home


def _no_key(home: Home) -> Home:
    home.open_cache().cache.close()
    (home.data / "key/cache.key").unlink()
    return home


def _newer_cache(home: Home) -> Home:
    opened = home.open_cache()
    with opened.cache.database.promise() as connection:
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    opened.cache.close()
    return home


def _no_display(home: Home) -> Home:
    return Home(home.folder, {"QT_QPA_PLATFORM": ""})


def _display_that_is_not_there(home: Home) -> Home:
    return Home(home.folder, {"QT_QPA_PLATFORM": "", "DISPLAY": ":4711"})


BAD_STARTS: list[tuple[Callable[[Home], Home], ExitCode, str]] = [
    (_broken_settings, ExitCode.INPUT, "window.width"),
    (_no_right_to_write, ExitCode.UNAVAILABLE, "counterproof"),
    (_another_key, ExitCode.EVIDENCE, "key"),
    (_no_key, ExitCode.EVIDENCE, "key"),
    (_newer_cache, ExitCode.UNAVAILABLE, f"version {SCHEMA_VERSION + 1}"),
    (_no_display, ExitCode.UNAVAILABLE, "no display"),
    (_display_that_is_not_there, ExitCode.UNAVAILABLE, ":4711"),
]


@pytest.mark.parametrize(
    ("spoil", "code", "named"), BAD_STARTS, ids=[spoil.__name__ for spoil, *_ in BAD_STARTS]
)
def test_what_is_wrong_at_start_is_one_plain_sentence(
    home: Home, spoil: Callable[[Home], Home], code: ExitCode, named: str
) -> None:
    ended = spoil(home).kiosk(*RUN)

    assert ended.returncode == code
    assert ended.stdout == ""
    assert ended.stderr.startswith("kiosk: ")
    assert named in ended.stderr
    assert ended.stderr.count("\n") == 1, ended.stderr


def test_a_wrong_key_changes_nothing_in_the_cache(home: Home) -> None:
    _another_key(home)
    before = _files(home.data / "cache")
    home.kiosk(*RUN)

    assert _files(home.data / "cache") == before


def _files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_damaged_cache_is_repaired_at_start_and_said(
    home: Home, capfd: pytest.CaptureFixture[str]
) -> None:
    home.open_cache().cache.close()
    database = home.data / "cache/cache.db"
    spoiled = bytearray(database.read_bytes())
    spoiled[16:32] = bytes(16)
    database.write_bytes(spoiled)
    with home.process() as kiosk:
        ready_in(kiosk, *RUN)
        assert end_of(kiosk, signal.SIGTERM) == ExitCode.OK

    said = capfd.readouterr().err
    assert "Traceback" not in said
    assert "damaged" in said


def test_a_kiosk_without_its_camera_runs_all_the_same(
    home: Home, capfd: pytest.CaptureFixture[str]
) -> None:
    camera = "COUNTERPROOF_KIOSK__DEVICES__CAMERA__"
    missing = {f"{camera}KIND": "opencv", f"{camera}DEVICE": "/dev/video97"}
    with Home(home.folder, missing).process() as kiosk:
        ready_in(kiosk, "run", "--unsupervised", "--windowed")
        assert end_of(kiosk, signal.SIGTERM) == ExitCode.OK

    assert "Traceback" not in capfd.readouterr().err
