"""The set-up refuses in plain words, repeats nothing, and never takes a failure for done."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = ("setup", "run", "terminal.sh", "system.sh", "system-packages.txt", "metapackages")


@pytest.fixture
def checkout(tmp_path):
    """A checkout with the scripts and nothing set up."""
    root = tmp_path / "a checkout"
    (root / "build").mkdir(parents=True)
    for name in SCRIPTS:
        source = ROOT / "build" / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, root / "build" / name)
    for name in ("pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, root)
    return root


def set_up(root, *arguments, **environment):
    return subprocess.run(  # noqa: S603
        [root / "build" / "setup", *arguments],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def program(path, *lines):
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(["#!/bin/sh", *lines, ""]), encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def python_whose(root, pip):
    """A Python whose environments have `pip` (shell) for their pip; it notes every call."""
    note = f'echo "$*" >> "{root}/calls"'
    inside = program(
        root / "inside",
        f'case "$*" in *--version*) exit 0 ;; *"pip install"*) {note}; {pip} ;; esac',
    )
    make = f'mkdir -p "$4/bin"; cp "{inside}" "$4/bin/python"; echo made > "$4/pyvenv.cfg"'
    seen = 'case "$*" in *version_info*) echo 3 11 "$0" ;;'
    return program(root / "python", f"{seen} *venv\\ --clear*) {note}; {make} ;; esac")


def calls(root):
    return (root / "calls").read_text(encoding="utf-8").splitlines()


@pytest.fixture
def few_tools(tmp_path):
    """A PATH with what every Linux has, and no package manager."""
    folder = tmp_path / "tools"
    folder.mkdir()
    names = "bash sh cat cp date dirname env flock grep id mkdir rm sha256sum sleep sort tail"
    for name in names.split():
        (folder / name).symlink_to(shutil.which(name))
    return folder


def test_an_old_python_is_named_with_what_to_do(checkout):
    old = program(checkout / "python3.9", "echo 3 9 somewhere")
    outcome = set_up(checkout, "run", PYTHON=old)
    assert outcome.returncode == 1
    assert f"Python 3.11 or newer is needed; found: {old} is 3.9" in outcome.stderr
    assert "apt-get install python3 python3-venv" in outcome.stderr


def test_an_unknown_profile_is_refused(checkout):
    outcome = set_up(checkout, "everything")
    assert outcome.returncode == 1
    assert "say run or test" in outcome.stderr


def test_a_second_set_up_does_nothing_and_says_nothing(checkout):
    python = python_whose(checkout, "exit 0")
    first = set_up(checkout, "run", PYTHON=python)
    done = calls(checkout)
    second = set_up(checkout, "run", PYTHON=python)
    assert (first.returncode, second.returncode) == (0, 0), first.stderr
    assert calls(checkout) == done
    assert not second.stdout + second.stderr


def test_what_opens_the_kiosk_has_the_server_of_its_demo_too(checkout):
    set_up(checkout, "run", PYTHON=python_whose(checkout, "exit 0"))
    assert any("--editable .[kiosk,server]" in call for call in calls(checkout))


def test_a_failed_set_up_leaves_no_stamp(checkout):
    python = python_whose(checkout, "echo 'Failed to establish a new connection'; exit 1")
    outcome = set_up(checkout, "run", PYTHON=python)
    assert outcome.returncode == 1
    assert "pip could not reach its package index" in outcome.stderr
    assert "Failed to establish" in outcome.stderr
    assert not list(checkout.glob(".venv/*.sha256"))


def test_what_an_interrupted_set_up_left_is_thrown_away(checkout):
    python = python_whose(checkout, "exit 0")
    set_up(checkout, "run", PYTHON=python)
    (checkout / ".venv" / "setup-unfinished").touch()
    set_up(checkout, "run", PYTHON=python)
    assert len([call for call in calls(checkout) if "venv --clear" in call]) == 2


def test_new_pins_are_installed_into_the_environment_there_is(checkout):
    python = python_whose(checkout, "exit 0")
    set_up(checkout, "run", PYTHON=python)
    with (checkout / "constraints.txt").open("a") as pins:
        pins.write("another==1\n")
    set_up(checkout, "run", PYTHON=python)
    assert len([call for call in calls(checkout) if "venv --clear" in call]) == 1
    assert len([call for call in calls(checkout) if "--editable" in call]) == 2


def test_a_copied_checkout_makes_an_environment_of_its_own(checkout, tmp_path):
    python = python_whose(checkout, "exit 0")
    set_up(checkout, "run", PYTHON=python)
    shutil.copytree(checkout, tmp_path / "copy")
    set_up(tmp_path / "copy", "run", PYTHON=python)
    assert len([call for call in calls(checkout) if "venv --clear" in call]) == 2


def test_what_is_set_up_for_the_tests_serves_the_kiosk(checkout):
    python = python_whose(checkout, "exit 0")
    set_up(checkout, "test", PYTHON=python)
    done = calls(checkout)
    set_up(checkout, "run", PYTHON=python)
    assert calls(checkout) == done


def test_two_set_ups_at_once_do_the_work_once(checkout):
    python = python_whose(checkout, "exit 0")
    command = [checkout / "build" / "setup", "run"]
    both = [
        subprocess.Popen(  # noqa: S603
            command, env=os.environ | {"PYTHON": python}, stdout=subprocess.DEVNULL
        )
        for _ in range(2)
    ]
    assert [process.wait(timeout=60) for process in both] == [0, 0]
    assert len([call for call in calls(checkout) if "--editable" in call]) == 1


def test_without_apt_the_missing_packages_are_listed(checkout, few_tools):
    (checkout / "build" / "system-packages.txt").write_text(
        "run | libnone | libnone.so.9 | why\n"
    )
    python = python_whose(checkout, "exit 0")
    outcome = set_up(checkout, "run", PYTHON=python, PATH=str(few_tools))
    assert outcome.returncode == 1
    assert "libnone" in outcome.stdout
    assert "no apt-get" in outcome.stderr


def test_without_the_right_to_install_somebody_else_is_asked(checkout, few_tools):
    (checkout / "build" / "system-packages.txt").write_text(
        "run | libnone | libnone.so.9 | why\n"
    )
    (few_tools / "id").unlink()
    program(few_tools / "id", "echo 1000")
    program(few_tools / "apt-get", "exit 1")
    python = python_whose(checkout, "exit 0")
    outcome = set_up(checkout, "run", PYTHON=python, PATH=str(few_tools))
    assert outcome.returncode == 1
    assert "Ask somebody who may to run: apt-get install libnone" in outcome.stderr


def npm_that(root, does):
    """A folder for the PATH with an npm that notes each call."""
    program(root / "programs" / "npm", f'echo "npm $*" >> "{root}/calls"', does)
    return f"{root / 'programs'}:{os.environ['PATH']}"


def test_what_npm_has_is_installed_for_the_tests_alone_and_once(checkout):
    (checkout / "tests" / "node").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "node" / "package.json", checkout / "tests" / "node")
    python, path = python_whose(checkout, "exit 0"), npm_that(checkout, "exit 0")
    ends = [
        set_up(checkout, profile, PYTHON=python, PATH=path).returncode
        for profile in ("run", "test", "test")
    ]
    (call,) = [each for each in calls(checkout) if each.startswith("npm")]
    assert ends == [0, 0, 0]
    assert "--ignore-scripts" in call


def test_an_npm_that_fails_is_told_and_asked_again(checkout):
    (checkout / "tests" / "node").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "node" / "package.json", checkout / "tests" / "node")
    python, path = python_whose(checkout, "exit 0"), npm_that(checkout, "exit 1")
    outcome = set_up(checkout, "test", PYTHON=python, PATH=path)
    assert outcome.returncode == 1
    assert "npm could not install what tests/node/package.json asks for" in outcome.stderr
    assert not (checkout / ".cache" / "node" / "installed").exists()
