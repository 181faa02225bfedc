"""Killed between any two operations, the cache comes back with every acknowledged act, once."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from shared.ledger.statement import follows, parse
from tests.kiosk.store.conftest import only_the_server_has

ROOT = Path(__file__).parents[3]
DRIVER = Path(__file__).with_name("crash_driver.py")
ENVIRONMENT = {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]}

# Records as fast as it can and says each number once it was acknowledged.
RECORDER = """
import sys
from pathlib import Path
sys.path.insert(0, {here!r})
from conftest import Bench
bench = Bench(Path(sys.argv[1]))
cache = bench.cache()
number = cache.acts.last_seq
while True:
    number = cache.preferences.set(f"name {{number + 1}}", "value", bench.clock.now())
    print(number, flush=True)
"""


@pytest.mark.parametrize("fault", ["CRASH", "TEAR"])
def test_dying_between_any_two_operations_loses_and_doubles_nothing(bench, tmp_path, fault):
    places = tmp_path / "places"
    places.mkdir()
    done = subprocess.run(  # noqa: S603
        [sys.executable, str(DRIVER), str(places), fault],
        cwd=ROOT,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) == len(list(places.iterdir())) > 40
    for place in places.iterdir():
        acknowledged = (place / "acknowledged").read_text().splitlines()
        bench.folder = place / "cache"
        outcome = bench.open()
        cache = outcome.cache
        acts = cache.acts.since(0)
        kept = [act.seq for act in acts]
        own = [act for act in acts if act.kind != "acts.lost"]
        assert set(acknowledged) <= cache.preferences.read_all().keys(), place
        assert kept == list(range(1, len(kept) + 1)), place
        # At most the one act that was under way when the process died came on top.
        assert len(acknowledged) <= len(own) <= len(acknowledged) + 1, place
        expect_chain(cache)
        cache.close()
        assert bench.open().recovery is None
        bench.close_all()


def expect_chain(cache):
    """What waits is one chain, from its beginning or from what was adopted."""
    waiting = cache.sync_book.waiting(100, 10**6)
    before = None
    if waiting and waiting[0].seq > 1:
        before = parse(only_the_server_has())
    for outgoing in waiting:
        signed = parse(outgoing.item.statement)
        follows(signed, before)
        before = signed


def test_killed_at_any_moment_nothing_acknowledged_is_lost(bench):
    script = RECORDER.format(here=str(DRIVER.parent))
    acknowledged = 0
    for patience in (1, 7, 23):
        process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-c", script, str(bench.folder)],
            cwd=ROOT,
            env=ENVIRONMENT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(patience)]
        process.send_signal(signal.SIGKILL)
        said += process.stdout.readlines()
        process.stdout.close()
        process.wait()
        acknowledged = max(int(line) for line in said if line.endswith("\n"))
        cache = bench.cache()
        kept = [act.seq for act in cache.acts.since(0)]
        assert kept == list(range(1, len(kept) + 1))
        assert acknowledged <= len(kept) <= acknowledged + 1
        assert len(cache.preferences.read_all()) == len(kept)
        cache.close()
