"""How long the scripted camera takes for a frame: idle, holding a code still, moving it.

Run: python tests/benchmarks/scripted_camera.py [--json FILE]
"""

import argparse
import json
import platform
import sys
import time
from pathlib import Path

import cv2
import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))

from kiosk.devices.scenes.codes import Symbology, draw_code
from kiosk.devices.scenes.render import render
from kiosk.devices.scenes.scene import EMPTY_COUNTER, Scene
from kiosk.devices.scenes.script import presentation

SIZE = (1280, 720)
FRAMES = 300
BARS_MS = {"idle": 2.0, "still": 2.0, "moving": 8.0}


def films() -> dict[str, list[Scene]]:
    code = draw_code(Symbology.QR, "https://id.example.org/01/04006381333931/10/LOT7")
    scene = Scene(code, pack=(96, 150, 60))
    moving = presentation(scene, coming=FRAMES, held=1, leaving=1)
    return {
        "idle": [EMPTY_COUNTER] * FRAMES,
        "still": [scene] * FRAMES,
        "moving": list(moving.scenes())[:FRAMES],
    }


def measure(scenes: list[Scene]) -> dict[str, float]:
    render(scenes[0], SIZE, 0)
    times_ms: list[float] = []
    for number, scene in enumerate(scenes):
        started = time.perf_counter()
        render(scene, SIZE, number)
        times_ms.append((time.perf_counter() - started) * 1000)
    median, p95, worst = np.percentile(times_ms, [50, 95, 100]).tolist()
    return {"median_ms": median, "p95_ms": p95, "max_ms": worst}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path)
    wanted: Path | None = parser.parse_args().json
    found = {name: measure(scenes) for name, scenes in films().items()}
    machine = f"{platform.machine()}, Python {platform.python_version()}, cv2 {cv2.__version__}"
    print(f"scripted camera, {SIZE[0]}x{SIZE[1]}, {FRAMES} frames each; {machine}")
    for name, row in found.items():
        numbers = "  ".join(f"{key} {value:6.2f}" for key, value in row.items())
        print(f"{name:8} {numbers}  bar {BARS_MS[name]:.0f} ms (median)")
    if wanted is not None:
        wanted.write_text(json.dumps({"machine": machine, "frames": FRAMES, **found}, indent=1))


if __name__ == "__main__":
    main()
