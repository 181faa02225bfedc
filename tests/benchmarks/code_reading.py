"""How many codes are read in difficult pictures, beside pyzbar, zxing-cpp and OpenCV.

Pictures come from seeds in two halves: steps and thresholds were chosen on the "tune" half,
numbers are reported on the "report" half. Three sets: "everyday", troubles so mild that pyzbar
and zxing-cpp read as much as they did of 1,125 public photographs (68 % and 85.5 %); "hard",
the same troubles grown strong; "scenes", by the renderer of the scripted camera.

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

from code_reading_blanks import BLANKS, make_blank
from code_reading_corpus import TROUBLES, Example, make_example
from code_reading_scenes import SCENES, make_scene

from shared.codes.gtins import expand_upc_e
from shared.vision.code_like import holds_code_like
from shared.vision.confirming import ROUND
from shared.vision.frames import green_of, read_frame
from shared.vision.pictures import Patience, read_picture, rescue_frame
from shared.vision.reading import Pixels
from shared.vision.symbologies import RETAIL

PATIENCE = Patience(3.0, time.perf_counter)
LIVE_PATIENCE = Patience(0.12, time.perf_counter)
HALVES = {"tune": 0, "report": 1}
HARD = (0.5, 0.9)
ANY = "any of the three"
Reader = Callable[[Pixels], list[str]]


def ours(pixels: Pixels) -> list[str]:
    return [r.text for r in read_picture(pixels, RETAIL, PATIENCE)]


def live(pixels: Pixels) -> list[str]:
    """As if the pack were held still: a round of quick looks, in vain then a rescue look."""
    quick = [r.text for turn in range(ROUND) for r in read_frame(pixels, RETAIL, turn)]
    if quick or not holds_code_like(green_of(pixels)):
        return quick
    return [r.text for r in rescue_frame(pixels, RETAIL, LIVE_PATIENCE)]


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
    "pyzbar": zbar, "zxing-cpp": zxing, "OpenCV": opencv, "live": live, "ours": ours
}  # fmt: skip
SINGLE = {"pyzbar", "zxing-cpp", "OpenCV"}


@dataclass(slots=True)
class Score:
    hits: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    shown: Counter[str] = field(default_factory=Counter)
    wrong: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def note(self, groups: tuple[str, ...], truth: str | None, pixels: Pixels) -> None:
        self.shown.update(groups)
        right: set[str] = set()
        for name, read in READERS.items():
            begun = time.perf_counter()
            said = read(pixels)
            self.times[name].append(time.perf_counter() - begun)
            if truth in map(plain, said):
                right.add(name)
            for text in sorted({plain(text) for text in said} - {truth}):
                self.wrong[name].append(f"{groups[0]}: {text!r} for {truth!r}")
        if right & SINGLE:
            right.add(ANY)
        for group in groups:
            self.hits[group].update(right)


def plain(text: str) -> str:
    """Readers differ in leading zeros of GTINs and in how they show GS."""
    return text.lstrip("0") if text.isdigit() else text.replace("\x1d", "")


def examples(half: int, each: int) -> Iterator[tuple[str, Example]]:
    for number in range(each):
        for trouble in TROUBLES:
            yield "everyday", make_example(half, trouble, 0.0, number)
    for number in range((each + 1) // 2):
        for trouble in TROUBLES:
            for strength in HARD:
                yield "hard", make_example(half, trouble, strength, number)
        for trouble in SCENES:
            yield "scenes", make_scene(half, trouble, number)


def groups_of(of: str, one: Example) -> tuple[str, ...]:
    """The first says most about a mistake."""
    everything = (f"{of} {one.trouble.removeprefix('scene: ')}", f"{of}: all")
    is_qr = one.symbology == "QR"
    return (*everything, f"{of}: QR", "all sets: QR") if is_qr else everything


def measure(half: int, each: int) -> tuple[Score, Score]:
    codes, blanks = Score(), Score()
    pictures = each * len(TROUBLES)
    pictures += (each + 1) // 2 * (len(TROUBLES) * len(HARD) + len(SCENES))
    for of, one in track(examples(half, each), "pictures with a code", pictures):
        groups = (*groups_of(of, one), "all sets", f"kind {one.symbology}")
        codes.note(groups, plain(one.text), one.pixels)
    kinds = [(kind, number) for kind in BLANKS for number in range(each)]
    for kind, number in track(kinds, "pictures without"):
        blanks.note((kind,), None, make_blank(half, kind, number))
    return codes, blanks


def milliseconds(times: list[float], share: float) -> float:
    return float(np.percentile(np.array(times) * 1000, share))


def live_cost(half: int, each: int) -> list[float]:
    """Processor seconds per live frame without a code, over two rounds."""
    times: list[float] = []
    for kind in ("print", "page"):
        for number in range(each):
            frame = make_blank(half, kind, number)
            for turn in range(2 * ROUND):
                begun = time.thread_time()
                read_frame(frame, RETAIL, turn)
                if turn % ROUND == 0:
                    holds_code_like(green_of(frame))
                times.append(time.thread_time() - begun)
    return times


def rates(score: Score) -> dict[str, dict[str, float]]:
    return {
        group: {name: 100 * score.hits[group][name] / shown for name in (*READERS, ANY)}
        for group, shown in score.shown.items()
    }


def show(codes: Score, blanks: Score, frames: list[float]) -> None:
    console = Console()
    table = Table("read, %", "pictures", *READERS, ANY, title="Codes read")
    for group, rate in sorted(rates(codes).items(), key=lambda item: item[0]):
        table.add_row(
            group, str(codes.shown[group]), *(f"{rate[name]:.1f}" for name in (*READERS, ANY))
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
    half, most = milliseconds(frames, 50), milliseconds(frames, 95)
    mean = 1000 * sum(frames) / len(frames)
    console.print(
        "a live frame without a code, ms of processor time: "
        f"p50 {half:.1f}, mean {mean:.1f}, p95 {most:.1f}"
    )
    for name in ("ours", "live"):
        for mistake in codes.wrong[name] + blanks.wrong[name]:
            console.print(f"{name} misread {mistake}", markup=False)


def record(codes: Score, blanks: Score, frames: list[float], half: str) -> dict[str, object]:
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "python": platform.python_version(),
        "versions": {n: importlib.metadata.version(n) for n in ("zxing-cpp", "pyzbar", "numpy")}
        | {"opencv": cv2.__version__},
        "half": half,
        "budget_s": {"ours": PATIENCE.budget_s, "live": LIVE_PATIENCE.budget_s},
        "pictures": dict(codes.shown),
        "without": dict(blanks.shown),
        "read_percent": rates(codes),
        "wrong": {name: codes.wrong[name] + blanks.wrong[name] for name in READERS},
        "ms": {
            name: {f"p{p}": milliseconds(codes.times[name], p) for p in (50, 95)}
            for name in READERS
        },
        "live_frame_without_code_ms": {
            "mean": 1000 * sum(frames) / len(frames),
            **{f"p{p}": milliseconds(frames, p) for p in (50, 95)},
        },
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--each", type=int, default=8, help="everyday pictures per trouble")
    parser.add_argument("--half", choices=sorted(HALVES), default="report")
    asked = parser.parse_args()
    cv2.setNumThreads(1)
    codes, blanks = measure(HALVES[asked.half], asked.each)
    frames = live_cost(HALVES[asked.half], asked.each)
    show(codes, blanks, frames)
    if asked.json:
        asked.json.write_text(json.dumps(record(codes, blanks, frames, asked.half), indent=2))


if __name__ == "__main__":
    main()
