"""The Freshness station at 1,000,000 batches: lookups, and from a camera frame to the verdict.

Usage: ./build/bench freshness_station [--products N] [--lookups N] [--packs N] [--json FILE]
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
sys.path[:0] = [str(ROOT), str(HERE)]

from freshness_station_counter import of_answer  # noqa: E402  (run as a script)
from freshness_station_lookups import lookups  # noqa: E402
from freshness_station_shop import build, chain, settings_in  # noqa: E402
from kiosk_process_measure import Measure, show, surroundings, write  # noqa: E402

from kiosk.devices.system_clock import SystemClock  # noqa: E402

COUNTER = "import sys, freshness_station_counter as c; c.answer(*sys.argv[1:])"


def run(folder: Path, wanted: argparse.Namespace) -> Iterator[Measure]:
    clock, settings = SystemClock(), settings_in(folder)
    today = clock.now().astimezone(settings.site.time_zone).date()
    shop = chain(wanted.products, today, settings.site.name)
    took_s = build(folder, shop, clock)
    count = sum(1 for _ in shop.batches())
    note = f"{len(shop.products)} products, encrypted, through kiosk/store"
    yield Measure(f"filling the cache, {count} batches", took_s, "s", 1, "", note=note)
    yield from lookups(folder, shop, clock, wanted.lookups)
    yield from at_the_counter(folder, wanted)


def at_the_counter(folder: Path, wanted: argparse.Namespace) -> Iterator[Measure]:
    """In a process of its own: this one still holds a million batches for the peers."""
    arguments = (str(folder), str(wanted.products), str(wanted.packs))
    paths = os.pathsep.join([str(ROOT), str(HERE)])
    environment = os.environ | {"PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen"}
    found = subprocess.run(  # noqa: S603
        (sys.executable, "-c", COUNTER, *arguments),
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    yield from of_answer(found.stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--products", type=int, default=40_000, help="25 batches each")
    parser.add_argument("--lookups", type=int, default=2000, help="packs to look up")
    parser.add_argument("--packs", type=int, default=60, help="packs to hold to the camera")
    parser.add_argument("--json", type=Path, help="write the numbers to this file")
    wanted = parser.parse_args()
    about = surroundings()
    with tempfile.TemporaryDirectory(prefix="freshness-benchmark-") as folder:
        measures = list(run(Path(folder), wanted))
    show(measures, about, "Freshness station")
    if wanted.json:
        write(measures, about, wanted.json)


if __name__ == "__main__":
    main()
