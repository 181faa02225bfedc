#!/usr/bin/env python3
"""Compares measured coverage with build/coverage-floor.toml and says which file lost what."""

import argparse
import json
import math
import re
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Self, TypedDict

ROOT = Path(__file__).resolve().parents[1]
WORST_SHOWN = 8
PLACES_SHOWN = 12


class Summary(TypedDict):
    covered_lines: int
    num_statements: int
    covered_branches: int
    num_branches: int


class Entry(TypedDict):
    summary: Summary
    missing_lines: list[int]
    missing_branches: list[list[int]]


class Meta(TypedDict):
    branch_coverage: bool


class Report(TypedDict):
    """What is read of coverage's JSON."""

    meta: Meta
    files: dict[str, Entry]


@dataclass(frozen=True, slots=True)
class Measure:
    """How much of one file, or of several together, ran: lines and branches alike."""

    covered: int
    total: int

    @property
    def percent(self) -> float:
        return 100.0 * self.covered / self.total if self.total else 100.0

    def __add__(self, other: "Measure") -> "Measure":
        return Measure(self.covered + other.covered, self.total + other.total)


@dataclass(frozen=True, slots=True)
class File:
    name: str
    measure: Measure
    lines: tuple[int, ...]
    branches: tuple[tuple[int, int], ...]

    def gaps(self) -> str:
        jumps = [f"{a}->{b if b > 0 else 'exit'}" for a, b in self.branches]
        places = [*_ranges(self.lines), *jumps]
        more = ["..."] if len(places) > PLACES_SHOWN else []
        return ", ".join(places[:PLACES_SHOWN] + more)


@dataclass(frozen=True, slots=True)
class Floor:
    domain: float
    elsewhere: float
    patterns: tuple[str, ...]

    @classmethod
    def read(cls, path: Path) -> Self:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        floor = content["floor"]
        patterns = tuple(content["domain"]["files"])
        return cls(float(floor["domain"]), float(floor["elsewhere"]), patterns)

    def is_domain(self, name: str) -> bool:
        return any(fnmatch(name, pattern) for pattern in self.patterns)


def read_files(path: Path) -> list[File]:
    report: Report = json.loads(path.read_text(encoding="utf-8"))
    if not report["meta"]["branch_coverage"]:
        raise SystemExit(f"{path}: measured without branches; set branch = true")
    return [_file(name, found) for name, found in sorted(report["files"].items())]


def _file(name: str, found: Entry) -> File:
    summary = found["summary"]
    measure = Measure(
        summary["covered_lines"] + summary["covered_branches"],
        summary["num_statements"] + summary["num_branches"],
    )
    jumps = tuple((start, end) for start, end in found["missing_branches"])
    return File(name, measure, tuple(found["missing_lines"]), jumps)


def _ranges(lines: Iterable[int]) -> list[str]:
    spans: list[list[int]] = []
    for line in sorted(lines):
        if spans and line == spans[-1][1] + 1:
            spans[-1][1] = line
        else:
            spans.append([line, line])
    return [f"{a}" if a == b else f"{a}-{b}" for a, b in spans]


def together(files: Iterable[File]) -> Measure:
    return sum((file.measure for file in files), Measure(0, 0))


def complaints(files: list[File], floor: Floor) -> list[str]:
    found: list[str] = []
    rest: list[File] = []
    for file in files:
        if not floor.is_domain(file.name):
            rest.append(file)
        elif file.measure.percent < floor.domain:
            found.append(
                f"{file.name} is domain and has to be covered to {floor.domain:g} %: "
                f"{file.measure.percent:.1f} %, not run: {file.gaps()}"
            )
    reached = together(rest).percent
    if reached < floor.elsewhere:
        found.append(
            f"outside the domain {reached:.2f} % is covered and the floor is "
            f"{floor.elsewhere:g} %; most is missing in"
        )
        worst = sorted(rest, key=lambda f: f.measure.covered - f.measure.total)[:WORST_SHOWN]
        found += [
            f"  {f.name}: {f.measure.percent:.1f} %, not run: {f.gaps()}"
            for f in worst
            if f.measure.covered < f.measure.total
        ]
    return found


def raise_floor(path: Path, reached: float, floor: Floor) -> float:
    """Write the new floor: a tenth below what was reached, so that noise never fails."""
    raised = max(floor.elsewhere, math.floor(reached * 10 - 1) / 10)
    text = path.read_text(encoding="utf-8")
    path.write_text(
        re.sub(r"(?m)^elsewhere = [\d.]+", f"elsewhere = {raised:g}", text), encoding="utf-8"
    )
    return raised


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--coverage", type=Path, default=ROOT / "out/test/coverage.json")
    parser.add_argument("--floor", type=Path, default=ROOT / "build/coverage-floor.toml")
    parser.add_argument(
        "--raise", action="store_true", dest="lift", help="lift the floor to what was reached"
    )
    parser.add_argument("--domain", action="store_true", help="nothing else was measured")
    options = parser.parse_args(arguments)
    files, floor = read_files(options.coverage), Floor.read(options.floor)
    if options.domain:
        files = [file for file in files if floor.is_domain(file.name)]
    found = complaints(files, floor)
    if found:
        print("\n".join(found))
        return 1
    if options.domain:
        print(f"the domain is covered to {floor.domain:g} % in {len(files)} files")
        return 0
    reached = together(f for f in files if not floor.is_domain(f.name)).percent
    print(
        f"the domain is covered to {floor.domain:g} %, "
        f"everything else to {reached:.2f} % (floor {floor.elsewhere:g} %)"
    )
    if options.lift:
        print(f"the floor is now {raise_floor(options.floor, reached, floor):g} %")
    elif reached - floor.elsewhere >= 1:
        print("more than the floor: lift it with build/coverage_ratchet.py --raise")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
