"""A machine with nothing but this package and one of its extras, made of links."""

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
PACKAGES = ("kiosk", "sync_server", "shared", "resources")


def make_site(folder: Path, extra: str) -> Path:
    """The files of what the extra asks for, and of what that asks for, and no others."""
    for distribution in _closure(_asked(extra), {}).values():
        for top in {Path(str(file)).parts[0] for file in distribution.files or ()} - {".."}:
            _link(folder / top, Path(str(distribution.locate_file(top))))
    for package in PACKAGES:
        _link(folder / package, ROOT / package)
    return folder


def obey(site: Path, command: str, where: Path) -> subprocess.CompletedProcess[str]:
    """A line as people type it: neither site-packages nor the environment is looked at."""
    program, *words = command.split()
    module = {"kiosk": "kiosk", "sync-server": "sync_server"}[program]
    code = (
        f"import sys; sys.path.insert(0, {str(site)!r}); sys.argv = {[program, *words]!r}\n"
        f"from {module}.__main__ import main; raise SystemExit(main())"
    )
    return subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-I", "-S", "-c", code],
        cwd=where,
        env={"PATH": os.defpath, "HOME": str(where)},
        capture_output=True,
        text=True,
        check=False,
    )


def _asked(extra: str) -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return [*project["dependencies"], *project["optional-dependencies"][extra]]


def _closure(
    asked: list[str], found: dict[str, metadata.Distribution]
) -> dict[str, metadata.Distribution]:
    for requirement in _wanted(asked):
        name = re.sub(r"[-_.]+", "-", requirement.name).lower()
        if name not in found:
            found[name] = metadata.distribution(requirement.name)
            _closure(found[name].requires or [], found)
    return found


def _wanted(asked: list[str]) -> Iterator[Requirement]:
    for requirement in map(Requirement, asked):
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield requirement


def _link(name: Path, target: Path) -> None:
    if not name.exists() and target.exists():
        name.symlink_to(target)
