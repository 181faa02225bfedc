"""Runs every check of the project, keeps going when one fails, and sums up what to look at.

Called by ./build/test, which has set up the virtual environment before.
"""

import argparse
import os
import re
import shlex
import subprocess
import sys
import time
import tomllib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from virtual_display import DisplayError, virtual_display

ROOT = Path(__file__).resolve().parents[1]
TOOLS = Path(sys.executable).parent
OUT = ROOT / "out" / "test"
MOST_CORES = 8  # of which tests make use: each worker takes some hundred megabytes
NO_TESTS = 5  # pytest's exit status when nothing was selected

# What decides is pure and has its tests beside it; tests of anything else run it too.
DOMAIN_TESTS = ("tests/shared", "tests/kiosk/stations", "tests/kiosk/test_visit.py")
REPORTS = ("domain", "tests", "window")

Command = tuple[str, ...]

EPILOG = """\
Without arguments everything runs: linters, types, import rules, translations, tests with the
coverage of the domain, and the tests that open a real window on a virtual display.
Anything else goes to pytest, which then runs alone:
  ./build/test tests/kiosk/test_visit.py -k late
"""


@dataclass(frozen=True, slots=True)
class Check:
    name: str
    commands: tuple[Command, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    check: Check
    status: int
    seconds: float
    output: str = ""

    @property
    def word(self) -> str:
        return "ok" if self.status == 0 else "FAILED"


@dataclass(frozen=True, slots=True)
class Counts:
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped
        )


def tool(name: str, *arguments: str) -> Command:
    return (str(TOOLS / name), *arguments)


def slow_checks() -> list[Check]:
    """What keeps no cache, and so runs beside the tests."""
    return [Check("basedpyright", (tool("basedpyright"),))]


def quick_checks() -> list[Check]:
    """What is told before the tests begin; the slowest comes first."""
    scripts = sorted(
        path.relative_to(ROOT).as_posix() for path in (ROOT / "build").glob("*.py")
    )
    checks = [
        Check("mypy", (tool("mypy"), tool("mypy", *scripts))),
        Check(
            "import rules",
            (tool("lint-imports", "--no-logo", "--cache-dir", ".cache/import-linter"),),
        ),
        Check("ruff", (tool("ruff", "check", "."),)),
        Check("format", (tool("ruff", "format", "--check", "."),)),
    ]
    if (ROOT / "build" / "translations").exists():
        script = (sys.executable, "build/translations")
        commands = ((*script, "release"), (*script, "check"))
        checks.append(Check("translations", commands))
    return checks


def run_quietly(check: Check) -> Outcome:
    began, output, status = time.perf_counter(), "", 0
    for command in check.commands:
        done = subprocess.run(  # noqa: S603
            command,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        output += done.stdout
        status = status or done.returncode
    return Outcome(check, status, time.perf_counter() - began, output)


def run_openly(check: Check, environment: dict[str, str]) -> Outcome:
    began, status = time.perf_counter(), 0
    for command in check.commands:
        done = subprocess.run(command, cwd=ROOT, env=environment, check=False)  # noqa: S603
        status = status or done.returncode
    return Outcome(check, status, time.perf_counter() - began)


def run_quick(checks: Sequence[Check]) -> list[Outcome]:
    """Two at a time, before anything that takes minutes."""
    print(f"== {', '.join(check.name for check in checks)}", flush=True)
    with ThreadPoolExecutor(2) as pool:
        under_way = [pool.submit(run_quietly, check) for check in checks]
        return [tell(future.result()) for future in as_completed(under_way)]


def tell(outcome: Outcome) -> Outcome:
    print(f"{outcome.word:7}{outcome.check.name} ({outcome.seconds:.1f} s)", flush=True)
    if outcome.status:
        print(outcome.output, flush=True)
    return outcome


def workers() -> str:
    """One more than cores: a test that waits for a timer leaves its core to another."""
    return str(min(len(os.sched_getaffinity(0)), MOST_CORES) + 1)


def test_check(name: str, which: Sequence[str], measured: Sequence[str]) -> Check:
    # A worker that has nothing left takes over what another has not begun.
    spread = ["-n", workers(), "--dist", "worksteal"]
    arguments = ["-q", *spread, "-m", "not window", f"--junitxml={OUT / name}.xml"]
    if measured:
        arguments += ["--cov-report=", f"--cov-report=json:{OUT / 'coverage.json'}"]
    return Check(name, (tool("pytest", *arguments, *which, *measured, *_colour()),))


def test_checks(*, fast: bool, coverage: bool) -> list[Check]:
    """Who is traced takes half as long again: the domain is whole by tests of its own."""
    if fast or coverage:
        return [test_check("tests", (), ["--cov"] if coverage else ())]
    return [
        test_check("domain", DOMAIN_TESTS, of_the_domain()),
        test_check("tests", [f"--ignore={each}" for each in DOMAIN_TESTS], ()),
    ]


def of_the_domain() -> list[str]:
    """What decides is measured each time; to measure everything takes twice as long."""
    floor = tomllib.loads((ROOT / "build" / "coverage-floor.toml").read_text(encoding="utf-8"))
    patterns: list[str] = floor["domain"]["files"]
    places = [place for each in patterns for place in ROOT.glob(each.removesuffix("/*"))]
    names = [".".join(place.relative_to(ROOT).with_suffix("").parts) for place in places]
    return [f"--cov={name}" for name in names]


def window_check() -> Check:
    arguments = ["-q", "-m", "window", f"--junitxml={OUT / 'window.xml'}"]
    return Check("window", (tool("pytest", *arguments, *_colour()),))


def _colour() -> tuple[str, ...]:
    return ("--color=yes",) if sys.stdout.isatty() else ()


def run_tests(checks: Sequence[Check]) -> list[Outcome]:
    outcomes: list[Outcome] = []
    for check in checks:
        print(f"\n== {check.name}", flush=True)
        outcomes.append(run_openly(check, dict(os.environ)))
    return outcomes


def run_ratchet(*, everything: bool) -> Outcome:
    print("\n== coverage", flush=True)
    script = str(ROOT / "build" / "coverage_ratchet.py")
    part = () if everything else ("--domain",)
    outcome = run_quietly(Check("coverage", ((sys.executable, script, *part),)))
    print(outcome.output, end="", flush=True)
    return outcome


def run_window() -> Outcome:
    print("\n== window", flush=True)
    check, began = window_check(), time.perf_counter()
    try:
        with virtual_display() as environment:
            outcome = run_openly(check, environment)
    except (DisplayError, FileNotFoundError) as error:
        print(f"no virtual display: {error}", flush=True)
        return Outcome(check, 1, time.perf_counter() - began)
    none_yet = outcome.status == NO_TESTS
    return Outcome(check, 0, outcome.seconds) if none_yet else outcome


def count(report: Path) -> Counts:
    if not report.exists():
        return Counts()
    suites = ET.parse(report).getroot().iter("testsuite")  # noqa: S314  # pytest wrote it just now
    totals = Counts()
    for suite in suites:
        tests, skipped = int(suite.get("tests", 0)), int(suite.get("skipped", 0))
        failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        totals += Counts(tests - failed - skipped, failed, skipped)
    return totals


def how_to_repeat(check: Check) -> str:
    """The shortest line that runs this one check again."""
    match check.name:
        case "domain" | "tests":
            return "./build/test --last-failed"
        case "window":
            return "./build/test --window"
        case _:
            lines = [shlex.join(command) for command in check.commands]
            return re.sub(re.escape(f"{ROOT}/"), "", " && ".join(lines))


def report(outcomes: Sequence[Outcome], totals: Counts, seconds: float) -> int:
    print("\n== summary")
    for outcome in outcomes:
        print(f"{outcome.word:7}{outcome.check.name:16}{outcome.seconds:7.1f} s")
    failed = [outcome for outcome in outcomes if outcome.status]
    print(f"{'FAILED' if failed else 'ok':7}{'everything':16}{seconds:7.1f} s")
    for outcome in failed:
        print(f"{outcome.check.name} failed; again: {how_to_repeat(outcome.check)}")
    # The plain last line is what continuous integration reads.
    print(f"tests: {totals.passed} passed, {totals.failed} failed, {totals.skipped} skipped")
    return 1 if failed else 0


def run_everything(*, fast: bool, coverage: bool) -> int:
    began = time.perf_counter()
    tests = test_checks(fast=fast, coverage=coverage)
    if fast:
        outcomes = [*run_quick(quick_checks()), *run_tests(tests)]
    else:
        with ThreadPoolExecutor(1) as pool:
            beside = [pool.submit(run_quietly, check) for check in slow_checks()]
            outcomes = [*run_quick(quick_checks()), *run_tests(tests)]
            outcomes += [tell(future.result()) for future in beside]
        outcomes += [run_ratchet(everything=coverage), run_window()]
    totals = sum((count(OUT / f"{name}.xml") for name in REPORTS), Counts())
    return report(outcomes, totals, time.perf_counter() - began)


def main(arguments: list[str]) -> int:
    # Each of hundreds of processes would compile every module of ours anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    parser = argparse.ArgumentParser(
        prog="./build/test", epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--fast", action="store_true", help="leave out basedpyright, coverage and window tests"
    )
    parser.add_argument(
        "--window", action="store_true", help="run only the tests that open a real window"
    )
    parser.add_argument(
        "--coverage",
        action="store_true",
        help="measure all files, not only the domain: takes twice as long",
    )
    options, rest = parser.parse_known_args(arguments)
    OUT.mkdir(parents=True, exist_ok=True)
    for stale in OUT.iterdir():
        stale.unlink()
    if rest and not options.fast:
        return subprocess.run(tool("pytest", *rest), cwd=ROOT, check=False).returncode  # noqa: S603
    if options.window:
        return run_window().status
    return run_everything(fast=options.fast, coverage=options.coverage)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
