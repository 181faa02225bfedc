"""Any number of seeds on request: `python -m tests.simulation.simulate 10000 --first 1`."""

import argparse
import logging
import os
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from sync_server.platform import logs
from tests.simulation import beginnings
from tests.simulation.history import FailedSeedError, run

_AT_ONCE = 50


def failures(seeds: Sequence[int]) -> Sequence[str]:
    """What happened in those of the seeds that failed."""
    found: list[str] = []
    logs.lead_to_standard_library()
    logging.disable(logging.CRITICAL)  # alarms are part of what happens
    with beginnings.made() as made:
        for seed in seeds:
            try:
                run(seed, made)
            except FailedSeedError as error:
                found.append(str(error))
    return found


def _pieces(first: int, count: int) -> Iterator[range]:
    for begin in range(first, first + count, _AT_ONCE):
        yield range(begin, min(begin + _AT_ONCE, first + count))


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser("simulate", description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=1000, help="how many seeds")
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="processes at once")
    asked = parser.parse_args(arguments)
    began, failed = time.monotonic(), 0
    with ProcessPoolExecutor(asked.jobs) as pool:
        for found in pool.map(failures, _pieces(asked.first, asked.count)):
            failed += len(found)
            for each in found:
                print(each, end="\n\n", flush=True)
    took_s = time.monotonic() - began
    print(f"{asked.count} seeds from {asked.first}, {failed} failed, {took_s:.1f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
