"""What may be in the repository: our text, listed binaries, and nothing about any machine."""

import re
import subprocess
import tomllib
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PICTURES = "docs/pictures/"

# Written in pieces, so that this file does not find itself.
HOSTS = ("pypi" + r"\.org", "python" + "hosted", "npm" + r"js\.(?:org|com)", "registry" + r"\.")
PLACES = (
    r"/root" + "/",
    r"/home/" + r"(?!kiosk/)\w+/",
    r"/Users/" + r"\w+/",
    r"/work" + "/",
    "/opt/" + "pypi",
)
SECRETS = (
    "BEGIN " + r"(?:[A-Z]+ )?PRIVATE KEY",
    "AK" + r"IA[0-9A-Z]{16}",
    "gh" + r"[pousr]_[A-Za-z0-9]{30,}",
    "AI" + r"za[\w-]{35}",
    "xox" + r"[abp]-[\w-]{10,}",
)
LOCK_FILES = {
    "uv.lock",
    "poetry.lock",
    "pdm.lock",
    "Pipfile.lock",
    "package-lock.json",
    "yarn.lock",
    "pnpm-lock.yaml",
    "pylock.toml",
}


def _git(*words):
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603, S607
    return done.stdout.split("\0")[:-1]


TRACKED = [ROOT / name for name in _git("ls-files", "-z") if (ROOT / name).is_file()]


def _name(path):
    return path.relative_to(ROOT).as_posix()


def _is_binary(path):
    content = path.read_bytes()
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return True
    return b"\0" in content


TEXTS = {_name(path): path.read_text("utf-8") for path in TRACKED if not _is_binary(path)}


def _mentions(patterns):
    wanted = re.compile("|".join(patterns))
    return [
        f"{name}:{number}: {line.strip()[:120]}"
        for name, text in TEXTS.items()
        for number, line in enumerate(text.splitlines(), 1)
        if wanted.search(line)
    ]


@pytest.mark.parametrize(
    "patterns", [HOSTS, PLACES, SECRETS], ids=["registry hosts", "machine paths", "secrets"]
)
def test_no_tracked_file_mentions(patterns):
    assert not _mentions(patterns)


def test_the_patterns_find_what_they_are_for():
    samples = (
        "https://pypi" + ".org/simple",
        "/home" + "/ann/x",
        "-----BEGIN " + "PRIVATE KEY",
    )
    for patterns, sample in zip((HOSTS, PLACES, SECRETS), samples, strict=True):
        assert re.search("|".join(patterns), sample)


def test_no_lock_file_records_where_packages_came_from():
    assert not LOCK_FILES & {path.name for path in TRACKED}


def test_pins_are_bare_sorted_and_complete():
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert pins == sorted(pins)
    assert not [pin for pin in pins if not re.fullmatch(r"[a-z0-9-]+==[0-9][0-9a-z.]*", pin)]


def _required():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    for requirement in (line for group in groups for line in group):
        yield re.sub(r"[-_.]+", "-", re.split(r"[\[<>=~! ]", requirement)[0]).lower()


def test_every_requirement_is_pinned_or_stands_in_for_another():
    text = (ROOT / "constraints.txt").read_text("utf-8")
    pinned = set(re.findall(r"(?m)^([a-z0-9-]+)==", text))
    stand_ins = {p.name.replace("_", "-") for p in (ROOT / "build/metapackages").iterdir()}
    assert set(_required()) <= pinned | stand_ins


def _listed():
    for manifest in (path for path in TRACKED if path.name == "MANIFEST.toml"):
        content = tomllib.loads(manifest.read_text("utf-8"))
        yield from (_name(manifest.parent / entry["path"]) for entry in content["file"])


def _made_by_a_script(name):
    """Test data whose maker lies beside or above it."""
    data = ROOT / "tests" / "data"
    folders = [folder for folder in (ROOT / name).parents if data in folder.parents]
    return any(next(folder.glob("make_*.py"), None) for folder in folders)


def test_every_binary_is_in_a_manifest():
    binaries = {_name(path) for path in TRACKED if _is_binary(path)}
    pictures = {name for name in binaries if re.fullmatch(PICTURES + r".+\.png", name)}
    ours = {name for name in binaries if _made_by_a_script(name)}
    assert binaries - pictures - ours <= set(_listed())


def test_nothing_that_is_made_here_is_committed():
    assert not _git("ls-files", "-z", "--cached", "--ignored", "--exclude-standard")


def test_test_folders_are_no_packages_and_their_files_have_names_of_their_own():
    tests = [path for path in TRACKED if _name(path).startswith("tests/")]
    assert not [path for path in tests if path.name == "__init__.py"]
    names = Counter(path.name for path in tests if path.name.startswith("test_"))
    assert not [name for name, times in names.items() if times > 1]


def test_no_test_replaces_code_by_a_mock():
    mocking = re.compile(r"\b(?:unittest\.mock|MagicMock|pytest_mock|mocker)\b")
    itself = _name(Path(__file__))
    found = [
        name for name, text in TEXTS.items() if name.endswith(".py") and mocking.search(text)
    ]
    assert [name for name in found if name != itself] == []


def test_every_script_can_be_run():
    scripts = [path for path in TRACKED if path.read_bytes()[:2] == b"#!"]
    assert {"build/run", "build/test", "build/bench", ".ci/run"} <= {_name(p) for p in scripts}
    assert not [_name(path) for path in scripts if not path.stat().st_mode & 0o111]
