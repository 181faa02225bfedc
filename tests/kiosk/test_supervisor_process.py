"""Real processes: a small script in the kiosk's place, then the kiosk itself."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.exit_codes import ExitCode
from kiosk.supervisor.events import Beat, Ended, FailureSaid, Limits, LimitsSaid
from kiosk.supervisor.process import KioskProcess, kiosk_program
from kiosk.supervisor.runner import Supervisor
from kiosk.supervisor.supervise import new_incident
from shared.errors import UnavailableError
from tests.support.kiosk_process import heard_until

BOUND_S = 20  # nothing here takes a tenth of it; a broken supervisor must not hang the tests

FAKE = """
import faulthandler, os, signal, sys
folder = sys.argv[1]
lives = os.path.join(folder, "lives")
with open(lives, "a") as file:
    file.write(" ".join(sys.argv[2:]) + "\\n")
with open(lives) as file:
    life = len(file.readlines())
def say(word):
    os.write(int(os.environ["COUNTERPROOF_LIFELINE"]), word.encode() + b"\\n")
def until_told():
    signal.pause()
"""
"""What every fake kiosk begins with: it counts its lives in a file."""


def fake(folder: Path, body: str) -> tuple[str, ...]:
    script = folder / "fake.py"
    script.write_text(FAKE + body, encoding="utf-8")
    return (sys.executable, "-S", "-E", str(script), str(folder))


def supervised(
    program: Sequence[str], limits: Limits | None = None, *, unattended: bool = False
) -> tuple[int, list[str]]:
    said: list[str] = []
    with KioskProcess(program, os.environ) as kiosk:
        code = Supervisor(
            kiosk,
            arguments=("run",),
            monotonic=time.monotonic,
            new_incident=new_incident,
            say=said.append,
            limits=limits or Limits(),
            unattended=unattended,
        ).run()
    return code, said


def lives(folder: Path) -> list[str]:
    return (folder / "lives").read_text(encoding="utf-8").splitlines()


def test_a_clean_end_is_passed_on(tmp_path: Path) -> None:
    assert supervised(fake(tmp_path, "say('ready')")) == (0, [])


def test_a_crash_is_followed_by_a_restart(tmp_path: Path) -> None:
    body = "say('ready')\nif life == 1: os.kill(os.getpid(), signal.SIGSEGV)"

    code, said = supervised(fake(tmp_path, body))

    assert code == 0
    assert len(lives(tmp_path)) == 2
    assert "SIGSEGV" in said[0]


def test_a_hung_kiosk_dumps_its_stacks_and_is_started_again(tmp_path: Path) -> None:
    body = """
if life == 2: sys.exit(0)
faulthandler.enable(open(os.path.join(folder, "stacks"), "w"))
say('limits 0.2 60 60')
say('beat')
until_told()
"""
    code, said = supervised(fake(tmp_path, body))

    assert code == 0
    assert "SIGABRT" in said[0]
    assert "until_told" in (tmp_path / "stacks").read_text(encoding="utf-8")


def test_a_kiosk_that_cannot_even_dump_is_killed(tmp_path: Path) -> None:
    body = """
if life == 2: sys.exit(0)
signal.signal(signal.SIGABRT, signal.SIG_IGN)
say('limits 0.1 60 60')
say('beat')
while True: until_told()
"""
    _, said = supervised(fake(tmp_path, body), Limits(dump_within_s=0.1))

    assert "SIGKILL" in said[0]


def test_a_request_to_stop_reaches_the_kiosk_and_ends_cleanly(tmp_path: Path) -> None:
    body = """
def end(*_):
    say('failed heard it')
    sys.exit(0)
signal.signal(signal.SIGTERM, end)
os.kill(os.getppid(), signal.SIGTERM)
until_told()
"""
    assert supervised(fake(tmp_path, body)) == (0, [])


def test_a_kiosk_that_does_not_stop_is_killed(tmp_path: Path) -> None:
    body = """
signal.signal(signal.SIGTERM, signal.SIG_IGN)
os.kill(os.getppid(), signal.SIGINT)
while True: until_told()
"""
    code, _ = supervised(fake(tmp_path, body), Limits(stop_within_s=0.1))

    assert code == ExitCode.BUG


def test_unattended_a_failure_opens_the_out_of_service_screen(tmp_path: Path) -> None:
    body = """
if '--out-of-service' in sys.argv: os.kill(os.getppid(), signal.SIGTERM); until_told()
say('failed The camera is gone.')
sys.exit(4)
"""
    code, _ = supervised(
        fake(tmp_path, body), Limits(retry_foreseen_s=BOUND_S), unattended=True
    )

    assert code == 0
    shown = r"run --out-of-service unavailable --incident \w{6} --detail The camera is gone."
    assert re.fullmatch(shown, lives(tmp_path)[1])


def test_signal_handlers_are_put_back(tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGTERM)

    supervised(fake(tmp_path, ""))

    assert signal.getsignal(signal.SIGTERM) == before


def test_a_program_that_does_not_exist_is_unavailable() -> None:
    with (
        KioskProcess(["/nonexistent/kiosk"], {}) as kiosk,
        pytest.raises(UnavailableError, match="cannot be started"),
    ):
        kiosk.start([], "I")


def children() -> set[str]:
    """Of this process, those that have ended and were not waited for among them."""
    mine = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    return set(mine.read_text().split())


def test_leaving_early_leaves_no_process_behind(tmp_path: Path) -> None:
    before = children()
    with KioskProcess(fake(tmp_path, "say('beat')\nuntil_told()"), os.environ) as kiosk:
        kiosk.start([], "I")
        heard_until(kiosk, lambda events: Beat() in events)
        assert len(children() - before) == 1

    assert children() == before


def test_what_is_not_understood_is_not_heard(tmp_path: Path) -> None:
    body = r"say('hello'); say('limits a b'); say('beats'); say('\xff'); say('failed No\xefl')"

    with KioskProcess(fake(tmp_path, body), os.environ) as kiosk:
        kiosk.start([], "I")
        events = heard_until(kiosk, lambda events: Ended(0) in events)

    assert events == [FailureSaid("Noïl"), Ended(0)]


# The kiosk itself, in Qt's offscreen platform


@pytest.fixture
def kiosk_environment(tmp_path: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "QT_QPA_PLATFORM")}
    return {**kept, "XDG_DATA_HOME": str(tmp_path), "PYTHONPATH": str(Path.cwd())}


def test_the_real_kiosk_says_its_limits_gets_ready_and_ends_on_sigterm(
    kiosk_environment: dict[str, str],
) -> None:
    with KioskProcess(kiosk_program(), kiosk_environment) as kiosk:
        kiosk.start(["run", "--unsupervised", "--windowed", "--simulate"], "ABC234")
        heard = heard_until(kiosk, lambda events: Beat(ready=True) in events)
        kiosk.send(signal.SIGTERM)
        heard += heard_until(kiosk, lambda events: Ended(0) in events)

    assert heard[0] == LimitsSaid(10, 60, 60)
    assert heard[-1] == Ended(0)


def test_a_hung_real_kiosk_leaves_its_stacks_in_the_crash_folder(
    kiosk_environment: dict[str, str], tmp_path: Path
) -> None:
    with KioskProcess(kiosk_program(), kiosk_environment) as kiosk:
        kiosk.start(["run", "--unsupervised", "--windowed", "--simulate"], "ABC234")
        heard_until(kiosk, lambda events: Beat(ready=True) in events)
        kiosk.send(signal.SIGABRT)
        heard_until(kiosk, lambda events: Ended(-signal.SIGABRT) in events)

    stacks = tmp_path / "counterproof/crashes/ABC234.stacks"
    assert "kiosk/app/process.py" in stacks.read_text(encoding="utf-8")


def test_the_real_kiosk_ends_when_its_supervisor_is_gone(
    kiosk_environment: dict[str, str],
) -> None:
    reading, writing = os.pipe()
    environment = kiosk_environment | {"COUNTERPROOF_LIFELINE": str(writing)}
    with subprocess.Popen(  # noqa: S603  (our own program)
        [*kiosk_program(), "run", "--unsupervised", "--windowed", "--simulate"],
        env=environment,
        pass_fds=(writing,),
    ) as process:
        os.close(writing)
        while b"ready" not in os.read(reading, 4096):
            pass
        os.close(reading)

        assert process.wait(BOUND_S) == 0


def test_bad_settings_are_shown_as_out_of_service_all_the_same(
    kiosk_environment: dict[str, str],
) -> None:
    environment = {**kiosk_environment, "COUNTERPROOF_KIOSK__WINDOW__WIDTH": "wide"}
    with KioskProcess(kiosk_program(), environment) as kiosk:
        kiosk.start(["run", "--unsupervised"], "ABC234")
        refused = heard_until(kiosk, lambda events: Ended(ExitCode.INPUT) in events)
        kiosk.start(
            [
                "run",
                "--unsupervised",
                "--windowed",
                "--out-of-service",
                "input",
                "--incident",
                "ABC234",
                "--detail",
                "window.width is wrong",
            ],
            "ABC234",
        )
        heard_until(kiosk, lambda events: Beat(ready=True) in events)

    assert any(isinstance(event, FailureSaid) for event in refused)
