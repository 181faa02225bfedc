"""How long understanding one code takes, by kind of code, beside biip where it is installed.

Usage: python tests/benchmarks/codes.py [--json FILE]
"""

import argparse
import importlib
import importlib.metadata
import json
import platform
import statistics
import sys
import timeit
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).parents[2]))

from shared.codes.understand import ScannedCode, understand

TARGET_US = 200.0
REPEATS, LOOPS = 15, 200
SCANS = {
    "EAN-13": "]E04006381333931",
    "GS1 DataMatrix": "]d2010950110153000317260101" + "10LOT1\x1d21SERIAL",
    "GS1-128, 8 elements": "]C1010950110153000311260101152602011726030131030012503922" + "0199"
    "\x1d10LOT1\x1d21SERIAL",
    "Digital Link": "]Q1https://x.example/01/09501101530003/10/LOT1?17=260101",
    "vehicle": "]A01M8GDM9AXKP042788",
    "other link": "]Q1https://example.org/some/page?with=parameters",
    "4 kB of digits": "]d291" + "1" * 4090,
    "4 kB of text": "x" * 4096,
}


@dataclass(frozen=True, slots=True)
class Measure:
    name: str
    ours_us: float
    spread_us: float
    biip_us: float | None


def microseconds(call: Callable[[], object]) -> tuple[float, float]:
    """Median and spread (highest minus lowest) of one call."""
    runs = [run / LOOPS * 1e6 for run in timeit.repeat(call, number=LOOPS, repeat=REPEATS)]
    return statistics.median(runs), max(runs) - min(runs)


def biip_parser() -> Callable[[str], object] | None:
    try:
        biip = importlib.import_module("biip")
    except ModuleNotFoundError:
        return None
    parse: Callable[[str], object] = biip.parse

    def attempt(text: str) -> object:
        try:
            return parse(text)
        except biip.ParseError as error:
            return error

    return attempt


def measure(name: str, text: str, peer: Callable[[str], object] | None) -> Measure:
    scan = ScannedCode(text)
    ours, spread = microseconds(lambda: understand(scan, 2026))
    theirs = microseconds(lambda: peer(text))[0] if peer else None
    return Measure(name, ours, spread, theirs)


def show(measures: list[Measure]) -> None:
    table = Table("code", "ours, us", "spread, us", "biip, us", "ours / biip")
    for one in measures:
        ratio = f"{one.ours_us / one.biip_us:.2f}" if one.biip_us else "-"
        biip = f"{one.biip_us:.1f}" if one.biip_us else "not installed"
        table.add_row(one.name, f"{one.ours_us:.1f}", f"{one.spread_us:.1f}", biip, ratio)
    console = Console()
    console.print(table)
    worst = max(one.ours_us for one in measures)
    console.print(f"Python {platform.python_version()}, {platform.machine()};", end=" ")
    console.print(
        f"{REPEATS} runs of {LOOPS}; slowest {worst:.1f} us of {TARGET_US:.0f} allowed"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path)
    target: Path | None = parser.parse_args().json
    peer = biip_parser()
    measures = [measure(name, text, peer) for name, text in SCANS.items()]
    show(measures)
    if target:
        target.write_text(json.dumps([asdict(one) for one in measures], indent=1))


if __name__ == "__main__":
    main()
