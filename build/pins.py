"""Resolves every extra with pip and writes what came out as bare `name==version` lines."""

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import TypedDict

ROOT = Path(__file__).resolve().parents[1]
METAPACKAGES = sorted((ROOT / "build" / "metapackages").iterdir())
HEADER = """\
# Every package of every extra, exactly. Written by ./build/lock; do not edit.
# Names and versions only: where they come from is the business of the pip that installs them.
"""


class Metadata(TypedDict):
    name: str
    version: str


class Item(TypedDict):
    download_info: dict[str, object]
    metadata: Metadata


class Report(TypedDict):
    """What is read of pip's installation report."""

    install: list[Item]


def resolve(report: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    builders: list[str] = project["build-system"]["requires"]
    extras: dict[str, list[str]] = project["project"]["optional-dependencies"]
    pip = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed"]
    how = ["--no-build-isolation", "--only-binary", ":all:", "-qq", "--report", str(report)]
    what = [*map(str, METAPACKAGES), f".[{','.join(sorted(extras))}]", *builders]
    subprocess.run([*pip, *how, *what], cwd=ROOT, check=True)  # noqa: S603


def pins(path: Path) -> list[str]:
    """What came from an index; a local version label (`+cpu`) says from which, so it goes."""
    report: Report = json.loads(path.read_text(encoding="utf-8"))
    indexed = [i["metadata"] for i in report["install"] if "dir_info" not in i["download_info"]]
    return sorted(f"{_normal(m['name'])}=={m['version'].partition('+')[0]}" for m in indexed)


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def main(target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        resolve(report)
        lines = pins(report)
    target.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{target}: {len(lines)} packages pinned")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
