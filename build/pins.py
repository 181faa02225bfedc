"""Resolves every extra with pip and writes the outcome as `name==version` lines, nothing else."""

import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCAL = sorted((ROOT / "build" / "metapackages").iterdir())
HEADER = """\
# Every package of every extra, exactly. Written by ./build/lock; do not edit.
# Names and versions only: where they come from is the business of the pip that installs them.
"""


def resolve(project: dict[str, object], report: Path) -> None:
    match project:
        case {
            "build-system": {"requires": [*builders]},
            "project": {"optional-dependencies": dict(extras)},
        }:
            everything = f".[{','.join(sorted(extras))}]"
        case _:
            raise SystemExit("pyproject.toml: build-system.requires or the extras are missing")
    pip = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed"]
    how = ["--no-build-isolation", "--only-binary", ":all:", "--quiet", "--report", str(report)]
    what = [*map(str, LOCAL), everything, *map(str, builders)]
    subprocess.run([*pip, *how, *what], cwd=ROOT, check=True)  # noqa: S603


def pins(report: Path) -> list[str]:
    """What came from an index; a local version label (`+cpu`) says from which, so it goes."""
    found = json.loads(report.read_text(encoding="utf-8"))["install"]
    indexed = [item["metadata"] for item in found if "dir_info" not in item["download_info"]]
    lines = {f"{m['name'].lower().replace('_', '-')}=={m['version'].partition('+')[0]}" for m in indexed}
    return sorted(lines)


def main(target: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        resolve(project, report)
        lines = pins(report)
    target.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{target}: {len(lines)} packages pinned")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
