"""Run one scenario many times, each in a forked child that dies at another operation.

Usage: crash_driver.py FOLDER FAULT. Leaves FOLDER/N/cache and FOLDER/N/acknowledged for N = 1,
2, ... until a child lives through the whole scenario; prints how many died.
"""

import os
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from conftest import Bench, only_the_server_has

from kiosk.store.simulated_disk import CRASHED, Fault, SimulatedDisk


def scenario(place: Path, fault: Fault, at: int) -> None:
    """First start, acts, four backups, damage, repair, more acts; acknowledged ones noted.

    In between the kiosk goes on behind a statement that only a server has.
    """
    disk = SimulatedDisk(fault, at)
    bench = Bench(place / "cache")
    log = os.open(place / "acknowledged", os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def act(cache, name):
        cache.preferences.set(name, "value", bench.clock.now())
        os.write(log, f"{name}\n".encode())

    cache = bench.open(disk=disk).cache
    act(cache, "first")
    for number in range(4):
        act(cache, f"before backup {number}")
        cache.back_up()
    cache.sync_book.adopt(only_the_server_has())
    act(cache, "x" * 70_000)  # makes the journal reserve more room
    cache.close()
    bench.flip("cache.db", 16)
    cache = bench.open(disk=disk).cache
    act(cache, "after the repair")
    cache.close()


def child(place: Path, fault: Fault, at: int) -> None:
    try:
        scenario(place, fault, at)
    except BaseException:  # noqa: BLE001 (the parent must learn of everything)
        sys.excepthook(*sys.exc_info())
        os._exit(1)
    os._exit(0)


def main(folder: Path, fault: Fault) -> int:
    at = 0
    while True:
        at += 1
        place = folder / str(at)
        place.mkdir()
        process = os.fork()
        if process == 0:
            child(place, fault, at)
        _, status = os.waitpid(process, 0)
        if os.waitstatus_to_exitcode(status) == 0:
            shutil.rmtree(place)
            sys.stdout.write(f"{at - 1}\n")
            return 0
        if os.waitstatus_to_exitcode(status) != CRASHED:
            return 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Fault[sys.argv[2]]))
