"""A measured number beside its bar, and the table and the JSON they are shown in."""

import importlib.metadata
import json
import os
import platform
import statistics
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

PACKAGES = ("PySide6-Essentials", "numpy", "opencv-python-headless", "SQLAlchemy", "pydantic")


@dataclass(frozen=True, slots=True)
class Measure:
    """`value` is held against `bar`; without a bar it is shown for comparison only."""

    what: str
    value: float
    unit: str
    samples: int
    spread: str
    bar: float | None = None
    note: str = ""

    @property
    def verdict(self) -> str:
        if self.bar is None:
            return ""
        return "holds" if self.value <= self.bar else "MISSED"


def of_samples(
    what: str, unit: str, samples: Sequence[float], bar: float | None = None, note: str = ""
) -> Measure:
    """The median of repeated measurements; its spread is all of them."""
    spread = f"{min(samples):.2f} .. {max(samples):.2f}"
    return Measure(what, statistics.median(samples), unit, len(samples), spread, bar, note)


def surroundings() -> dict[str, str]:
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    return {
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "load average": load,
        "Python": platform.python_version(),
        **{name: importlib.metadata.version(name) for name in PACKAGES},
    }


def show(
    measures: Sequence[Measure], about: dict[str, str], title: str = "Kiosk process"
) -> None:
    caption = ", ".join(f"{name} {value}" for name, value in about.items())
    table = Table(title=title, caption=caption)
    for heading in ("what", "median", "n", "spread", "bar", "", "note"):
        table.add_column(heading, justify="left" if heading in {"what", "note"} else "right")
    for m in measures:
        bar = "" if m.bar is None else f"{m.bar:g} {m.unit}"
        value = f"{m.value:.2f} {m.unit}"
        table.add_row(m.what, value, str(m.samples), m.spread, bar, m.verdict, m.note)
    # A pipe has no width of its own, and a cut table tells nobody anything.
    width = None if sys.stdout.isatty() else 160
    Console(width=width).print(table)


def write(measures: Sequence[Measure], about: dict[str, str], file: Path) -> None:
    found = [asdict(m) | {"verdict": m.verdict} for m in measures]
    numbers = {"about": about, "measures": found}
    file.write_text(json.dumps(numbers, indent=2) + "\n", encoding="utf-8")
