"""The coverage ratchet: explains what fell, lets nothing fall, and only ever turns upwards."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "build" / "coverage_ratchet.py"
FLOOR = ROOT / "build" / "coverage-floor.toml"
LEAST = {"domain": 100, "elsewhere": 95}


def entry(covered, missing=(), branches=0, jumps=()):
    return {
        "summary": {
            "covered_lines": covered,
            "num_statements": covered + len(missing),
            "covered_branches": branches,
            "num_branches": branches + len(jumps),
        },
        "missing_lines": list(missing),
        "missing_branches": [list(jump) for jump in jumps],
    }


@pytest.fixture
def ratchet(tmp_path):
    floor = tmp_path / "floor.toml"
    floor.write_text(FLOOR.read_text(encoding="utf-8"), encoding="utf-8")

    def run(files, *arguments, branch=True):
        report = tmp_path / "coverage.json"
        content = {"meta": {"branch_coverage": branch}, "files": files}
        report.write_text(json.dumps(content), encoding="utf-8")
        where = ["--coverage", str(report), "--floor", str(floor)]
        return subprocess.run(  # noqa: S603
            [sys.executable, str(SCRIPT), *where, *arguments],
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def _elsewhere(path):
    return tomllib.loads(path.read_text(encoding="utf-8"))["floor"]["elsewhere"]


def test_full_coverage_passes(ratchet):
    outcome = ratchet(
        {"shared/trust/score.py": entry(10, branches=4), "kiosk/app.py": entry(9)}
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


@pytest.mark.parametrize(
    "name", ["shared/codes/gs1.py", "kiosk/visit.py", "kiosk/stations/home/flow.py"]
)
def test_one_missing_branch_in_the_domain_is_named(ratchet, name):
    outcome = ratchet({name: entry(10, branches=3, jumps=[(7, -4), (8, 9)])})
    assert outcome.returncode == 1
    assert name in outcome.stdout
    assert "7->exit, 8->9" in outcome.stdout


def test_a_fall_elsewhere_names_the_worst_file_and_its_lines(ratchet):
    files = {"kiosk/a.py": entry(90), "kiosk/b.py": entry(0, [3, 4, 5, 6, 7, 8, 12])}
    outcome = ratchet(files)
    assert outcome.returncode == 1
    assert "kiosk/b.py: 0.0 %, not run: 3-8, 12" in outcome.stdout
    assert "kiosk/a.py" not in outcome.stdout


def test_a_gap_elsewhere_is_no_matter_while_the_floor_holds(ratchet):
    assert ratchet({"kiosk/a.py": entry(99, [4])}).returncode == 0


def test_raising_lifts_the_floor_to_just_below_what_was_reached(ratchet, tmp_path):
    assert ratchet({"kiosk/a.py": entry(98, [4, 5])}, "--raise").returncode == 0
    assert _elsewhere(tmp_path / "floor.toml") == 97.9


def test_raising_never_lowers(ratchet, tmp_path):
    assert ratchet({"kiosk/a.py": entry(95, [1, 2, 3, 4, 5])}, "--raise").returncode == 0
    assert _elsewhere(tmp_path / "floor.toml") == 95


def test_a_measurement_without_branches_is_refused(ratchet):
    outcome = ratchet({"kiosk/a.py": entry(1)}, branch=False)
    assert outcome.returncode == 1
    assert "branch = true" in outcome.stderr


def _git(*words):
    command = ["git", *words]
    return subprocess.run(  # noqa: S603
        command, cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout


def _committed_floors():
    name = FLOOR.relative_to(ROOT).as_posix()
    for commit in _git("log", "--format=%H", "--diff-filter=AM", "--", name).split():
        yield tomllib.loads(_git("show", f"{commit}:{name}"))["floor"]


@pytest.mark.parametrize("part", LEAST)
def test_the_floor_is_not_lower_than_it_ever_was(part):
    now = tomllib.loads(FLOOR.read_text(encoding="utf-8"))["floor"][part]
    assert now >= max([LEAST[part], *(floor[part] for floor in _committed_floors())])


def test_where_only_the_domain_was_measured_the_rest_is_not_asked_for(ratchet):
    files = {"shared/codes/gs1.py": entry(10), "kiosk/b.py": entry(0, [3, 4])}
    outcome = ratchet(files, "--domain")
    assert outcome.returncode == 0
    assert outcome.stdout == "the domain is covered to 100 % in 1 files\n"
    files["shared/codes/gs1.py"] = entry(9, [4])
    assert ratchet(files, "--domain").returncode == 1
