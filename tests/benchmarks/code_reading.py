"""How many codes are read in difficult pictures, beside pyzbar, zxing-cpp and OpenCV.

Pictures come from seeds in two halves: thresholds and steps were chosen on the "tune" half,
numbers are reported on the "report" half. A second set comes from the scripted camera's
renderer, on which nothing was chosen.

Usage: python tests/benchmarks/code_reading.py [--json FILE] [--each N] [--half tune|report]
"""

import argparse
import importlib.metadata
import json
import os
import platform
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
import zxingcpp
from pyzbar import pyzbar
from rich.console import Console
from rich.progress import track
from rich.table import Table

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))

from code_reading_corpus import BLANKS, STRENGTHS, TROUBLES, Example, make_blank, make_example
from code_reading_scenes import SCENES, make_scene

from shared.codes.gtins import expand_upc_e
from shared.vision.frames import read_frame
from shared.vision.pictures import Patience, read_picture
from shared.vision.reading import Pixels
from shared.vision.symbologies import RETAIL

PATIENCE = Patience(3.0, time.perf_counter)
HALVES = {"tune": 0, "report": 1}
Reader = Callable[[Pixels], list[str]]


def ours(pixels: Pixels) -> list[str]:
    return [r.text for r in read_picture(pixels, RETAIL, PATIENCE)]


def one_round(pixels: Pixels) -> list[str]:
    """The quick looks at eight live frames, as if the pack were held still."""
    return [r.text for turn in range(8) for r in read_frame(pixels, RETAIL, turn)]


def zxing(pixels: Pixels) -> list[str]:
    return [b.text for b in zxingcpp.read_barcodes(pixels, text_mode=zxingcpp.TextMode.Plain)]


def zbar(pixels: Pixels) -> list[str]:
    gray = cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY)
    found = pyzbar.decode(gray)
    return [_said(b.type, b.data.decode("utf-8", "replace")) for b in found if b.data]


def _said(kind: str, text: str) -> str:
    return expand_upc_e(text) or text if kind == "UPCE" else text


def opencv(pixels: Pixels) -> list[str]:
    """All three detectors; the QR ones raise on GS1 symbols, which counts as not read."""
    said: list[str] = []
    for detector in (cv2.QRCodeDetector(), cv2.QRCodeDetectorAruco()):
        try:
            said += detector.detectAndDecodeMulti(pixels)[1]
        except cv2.error:
            continue
    said += cv2.barcode.BarcodeDetector().detectAndDecodeMulti(pixels)[1]
    return [text for text in said if text]


READERS: dict[str, Reader] = {
    "pyzbar": zbar, "zxing-cpp": zxing, "OpenCV": opencv, "live round": one_round, "ours": ours
}  # fmt: skip


@dataclass(slots=True)
class Score:
    hits: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    shown: Counter[str] = field(default_factory=Counter)
    wrong: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def note(self, groups: tuple[str, ...], truth: str | None, pixels: Pixels) -> None:
        self.shown.update(groups)
        for name, read in READERS.items():
            begun = time.perf_counter()
            said = read(pixels)
            self.times[name].append(time.perf_counter() - begun)
            for group in groups:
                self.hits[group][name] += truth is not None and truth in map(plain, said)
            for text in sorted({plain(text) for text in said} - {truth}):
                self.wrong[name].append(f"{groups[0]}: {text!r} for {truth!r}")


def plain(text: str) -> str:
    """Readers differ in leading zeros of GTINs and in how they show GS."""
    return text.lstrip("0") if text.isdigit() else text.replace("\x1d", "")


def examples(half: int, each: int) -> Iterator[Example]:
    for trouble in TROUBLES:
        for strength in STRENGTHS:
            for number in range(each):
                yield make_example(half, trouble, strength, number)
    for trouble in SCENES:
        for number in range(each):
            yield make_scene(half, trouble, number)


def measure(half: int, each: int) -> tuple[Score, Score]:
    codes, blanks = Score(), Score()
    count = each * (len(TROUBLES) * len(STRENGTHS) + len(SCENES))
    for one in track(examples(half, each), "pictures with a code", count):
        corpus = "all scenes" if one.trouble in SCENES else "all pictures"
        codes.note((one.trouble, one.symbology, corpus), plain(one.text), one.pixels)
    kinds = [(kind, number) for kind in BLANKS for number in range(2 * each)]
    for kind, number in track(kinds, "pictures without"):
        blanks.note((kind,), None, make_blank(half, kind, number))
    return codes, blanks


def milliseconds(times: list[float], share: float) -> float:
    return float(np.percentile(np.array(times) * 1000, share))


def live_cost(half: int, each: int) -> list[float]:
    """Seconds per live frame without a code, over every turn of the round."""
    times: list[float] = []
    for kind in ("print", "page"):
        for number in range(each):
            frame = make_blank(half, kind, number)
            for turn in range(16):
                begun = time.perf_counter()
                read_frame(frame, RETAIL, turn)
                times.append(time.perf_counter() - begun)
    return times


def rates(score: Score) -> dict[str, dict[str, float]]:
    return {
        group: {name: 100 * score.hits[group][name] / shown for name in READERS}
        for group, shown in score.shown.items()
    }


def show(codes: Score, blanks: Score, live: list[float]) -> None:
    console = Console()
    table = Table("read, %", "pictures", *READERS, title="Codes read")
    for group, rate in sorted(rates(codes).items(), key=lambda item: item[0]):
        table.add_row(
            group, str(codes.shown[group]), *(f"{rate[name]:.1f}" for name in READERS)
        )
    console.print(table)
    cost = Table("", *READERS, title="Cost and mistakes")
    for title, score, share in (
        ("ms p50, with a code", codes, 50), ("ms p95, with a code", codes, 95),
        ("ms p50, without", blanks, 50), ("ms p95, without", blanks, 95),
    ):  # fmt: skip
        cost.add_row(title, *(f"{milliseconds(score.times[n], share):.0f}" for n in READERS))
    cost.add_row("wrong, with a code", *(str(len(codes.wrong[name])) for name in READERS))
    blank_count = sum(blanks.shown.values())
    cost.add_row(f"wrong, {blank_count} without", *(str(len(blanks.wrong[n])) for n in READERS))
    console.print(cost)
    console.print(
        f"one live frame without a code: p50 {milliseconds(live, 50):.1f} ms, mean "
        f"{1000 * sum(live) / len(live):.1f} ms, p95 {milliseconds(live, 95):.1f} ms"
    )
    for name in ("ours", "live round"):
        for mistake in codes.wrong[name] + blanks.wrong[name]:
            console.print(f"{name} misread {mistake}", markup=False)


def record(codes: Score, blanks: Score, live: list[float], half: str) -> dict[str, object]:
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "python": platform.python_version(),
        "versions": {n: importlib.metadata.version(n) for n in ("zxing-cpp", "pyzbar", "numpy")}
        | {"opencv": cv2.__version__},
        "half": half,
        "budget_s": PATIENCE.budget_s,
        "pictures": dict(codes.shown),
        "without": dict(blanks.shown),
        "read_percent": rates(codes),
        "wrong": {name: codes.wrong[name] + blanks.wrong[name] for name in READERS},
        "ms": {
            name: {f"p{p}": milliseconds(codes.times[name], p) for p in (50, 95)}
            for name in READERS
        },
        "live_frame_without_code_ms": {f"p{p}": milliseconds(live, p) for p in (50, 95)},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--each", type=int, default=6, help="pictures of every kind")
    parser.add_argument("--half", choices=sorted(HALVES), default="report")
    asked = parser.parse_args()
    cv2.setNumThreads(1)
    codes, blanks = measure(HALVES[asked.half], asked.each)
    live = live_cost(HALVES[asked.half], asked.each)
    show(codes, blanks, live)
    if asked.json:
        asked.json.write_text(json.dumps(record(codes, blanks, live, asked.half), indent=2))


if __name__ == "__main__":
    main()
