"""What `kiosk` answers on the command line, and with which exit code."""

import json
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

import kiosk
from kiosk.__main__ import obey
from kiosk.app import process
from kiosk.app.tour import touring
from kiosk.commands import boundary
from kiosk.exit_codes import ExitCode
from kiosk.options import OutOfService, RunOptions, TourOptions, Trouble
from kiosk.settings import Settings
from kiosk.supervisor.process import kiosk_program
from shared.errors import CounterproofError, EvidenceError, InputError, UnavailableError

ROOT = Path(__file__).resolve().parents[2]
Said = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _a_machine_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))


def test_the_version_is_the_one_of_the_project(capsys: Said) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    assert obey(["--version"]) == ExitCode.OK
    assert capsys.readouterr().out == f"counterproof {kiosk.__version__}\n"
    assert project["project"]["version"] == kiosk.__version__


def test_without_a_command_the_help_is_shown(capsys: Said) -> None:
    assert obey([]) == ExitCode.OK
    assert "Exit codes" in capsys.readouterr().out


def test_the_help_in_the_readme_is_the_help_of_the_commands() -> None:
    checked = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, ROOT / "build/readme_help.py"],
        check=False,
        capture_output=True,
        text=True,
    )

    assert checked.stderr == ""
    assert checked.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "suggestion"),
    [
        (["tuor"], "Did you mean 'tour'?"),
        (["settings", "--jsno"], "--json"),
        (["run", "--unsupervised", "--windwed"], "--windowed"),
        (["tour"], "--out"),
        (
            ["tour", "--out", "x", "--theme", "blue"],
            "'blue' is not one of light, dark, contrast",
        ),
    ],
)
def test_a_wrong_command_line_is_a_sentence_with_a_suggestion(
    arguments: list[str], suggestion: str, capsys: Said
) -> None:
    assert obey(arguments) == ExitCode.USAGE

    said = capsys.readouterr()
    assert said.out == ""
    assert suggestion in said.err
    assert "Try 'kiosk --help'." in said.err


def test_in_json_an_error_is_json_too(capsys: Said) -> None:
    assert obey(["settings", "--json", "--config", "/nowhere.toml"]) == ExitCode.UNAVAILABLE

    said = capsys.readouterr()
    assert json.loads(said.out)["error"]["kind"] == "unavailable"
    assert said.err == ""


def test_wrong_settings_are_sentences_on_standard_error(tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text("[window]\nwidht = 3\n", encoding="utf-8")

    assert obey(["settings", "--config", str(path)]) == ExitCode.INPUT
    assert capsys.readouterr().err == (
        f"kiosk: {path}: window.widht is not a setting; did you mean window.width.\n"
    )


def test_settings_say_where_each_value_came_from(capsys: Said) -> None:
    assert obey(["settings", "--json"]) == ExitCode.OK

    answer = json.loads(capsys.readouterr().out)
    assert answer["file"] is None
    assert answer["settings"]["window.width"] == {"value": 1280, "origin": "default"}


def test_settings_are_a_table_for_people(capsys: Said) -> None:
    assert obey(["settings"]) == ExitCode.OK
    assert "window.width" in capsys.readouterr().out


def test_the_self_test_answers_in_json(capsys: Said) -> None:
    code = obey(["selftest", "--json"])

    results = json.loads(capsys.readouterr().out)
    failed = any(result["outcome"] == "failed" for result in results)
    assert code == (ExitCode.FINDINGS if failed else ExitCode.OK)
    assert results[0]["name"] == "Settings"


def test_the_self_test_goes_on_where_the_settings_are_wrong(
    monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.setenv("COUNTERPROOF_KIOSK__WINDOW__WIDTH", "wide")

    assert obey(["selftest"]) == ExitCode.FINDINGS
    said = capsys.readouterr().out
    assert "failed" in said
    assert "Time zone" in said


@pytest.mark.parametrize(
    ("error", "kind", "code"),
    [
        (InputError("a"), "input", ExitCode.INPUT),
        (EvidenceError("a"), "evidence", ExitCode.EVIDENCE),
        (UnavailableError("a"), "unavailable", ExitCode.UNAVAILABLE),
    ],
)
def test_each_family_of_failure_has_its_exit_code(
    error: CounterproofError, kind: str, code: ExitCode, capsys: Said
) -> None:
    def fail() -> int:
        raise error

    assert boundary.guarded(fail, ["--json"]) == code
    assert json.loads(capsys.readouterr().out) == {"error": {"kind": kind, "message": "a"}}


def test_an_interrupt_ends_with_130() -> None:
    def interrupted() -> int:
        raise KeyboardInterrupt

    assert boundary.guarded(interrupted, []) == 130


def test_the_supervisor_loads_neither_qt_nor_settings_nor_the_command_line() -> None:
    program = (
        "import sys; from kiosk import __main__; from kiosk.supervisor import supervise;"
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )

    loaded = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, cwd=ROOT
    ).stdout.split()

    assert {"PySide6", "pydantic", "typer", "rich", "numpy"}.isdisjoint(loaded)


def test_a_command_that_reads_the_cache_loads_neither_qt_nor_the_devices() -> None:
    program = (
        "import sys; from kiosk.commands import freshness, freshness_reply; "
        "from kiosk.parts import cache, looking; "
        "print(*{name.partition('.')[0] for name in sys.modules}, *sys.modules)"
    )

    loaded = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, cwd=ROOT
    ).stdout.split()

    assert {"PySide6", "numpy", "cv2", "segno", "kiosk.sync"}.isdisjoint(loaded)


@pytest.mark.parametrize(
    ("error", "code"), [("ZeroDivisionError", ExitCode.BUG), ("KeyboardInterrupt", 130)]
)
def test_a_defect_ends_a_command_with_70_and_an_interrupt_with_130(
    error: str, code: int
) -> None:
    program = f"""
import kiosk.__main__ as program
def broken(arguments): raise {error}
program.obey = broken
program.main()
"""

    ended = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-c", program], check=False, capture_output=True, text=True, cwd=ROOT
    )

    assert ended.returncode == code
    assert (error in ended.stderr) == (code == ExitCode.BUG)


def test_run_watches_over_a_kiosk_and_ends_with_its_foreseen_failure() -> None:
    assert obey(["run", "--config", "/nowhere.toml"]) == ExitCode.UNAVAILABLE


@dataclass
class Opened:
    """Stands where the window would open."""

    settings: Settings | None = None
    options: RunOptions | TourOptions | None = None

    def __call__(self, settings: Settings, options: RunOptions | TourOptions) -> int:
        self.settings, self.options = settings, options
        return ExitCode.OK


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    opened = Opened()
    for module, command in ((process, "run"), (process, "demo"), (touring, "tour")):
        monkeypatch.setattr(module, command, opened)
    return opened


def test_run_opens_the_window_as_asked(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERPROOF_INCIDENT", "ABC234")

    assert obey(["run", "--unsupervised", "--simulate", "--windowed"]) == ExitCode.OK
    assert opened.options == RunOptions("ABC234", simulate=True, windowed=True)


def test_out_of_service_is_shown_whatever_is_wrong_with_the_settings(opened: Opened) -> None:
    notice = ["--out-of-service", "input", "--incident", "ABC234", "--detail", "No file."]

    assert obey(["run", "--unsupervised", "--config", "/nowhere.toml", *notice]) == ExitCode.OK
    assert opened.options == RunOptions(
        "unwatched", out_of_service=OutOfService(Trouble.INPUT, "ABC234", "No file.")
    )


def test_the_demo_opens_a_window_with_simulated_devices(opened: Opened) -> None:
    second = (*kiosk_program(), "demo", "--second")

    assert obey(["demo"]) == ExitCode.OK
    assert opened.options == RunOptions(
        "unwatched", simulate=True, windowed=True, start_second=second
    )


def test_the_tour_visits_what_was_asked_for(opened: Opened, tmp_path: Path) -> None:
    asked = ["--language", "hi", "--language", "de", "--theme", "dark", "--json"]

    assert obey(["tour", "--out", str(tmp_path), *asked]) == ExitCode.OK
    assert opened.options == TourOptions(
        tmp_path, languages=("de", "hi"), themes=("dark",), as_json=True
    )
