"""What the simulation found, each told once more in a few steps of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.freshness.batch import Product, Recall, batch_id_of
from tests.simulation.beginnings import Beginnings
from tests.simulation.faults import Fault, befall
from tests.simulation.history import History, Plan
from tests.simulation.kiosk import Kiosk
from tests.simulation.staff import GTINS
from tests.simulation.world import World

UNKNOWN = batch_id_of("north", GTINS[0], "nobody's")
PLAN = Plan(1, 0, from_nothing=True, faults=())


@pytest.fixture
def history(beginnings: Beginnings, tmp_path: Path) -> Iterator[History]:
    """One kiosk, with an empty server."""
    world = World(0, tmp_path, beginnings.empty)
    world.begin(1)
    yield History(world, PLAN)
    world.end()


def kiosk_of(history: History) -> Kiosk:
    return history.world.kiosks[0]


def act(kiosk: Kiosk, name: str) -> None:
    kiosk.act(lambda book, at: book.put_product(Product(GTINS[0], name, "beef"), at))


def sync(history: History) -> None:
    kiosk = kiosk_of(history)
    while kiosk.program.cache.sync_book.waiting(1, 1):
        history.world.send(kiosk)
    history.world.fetch(kiosk)


def test_what_waited_in_a_backup_and_was_sent_since_is_not_done_again(
    history: History,
) -> None:
    kiosk = kiosk_of(history)
    act(kiosk, "first")
    befall(history.world, Fault.KIOSK_RESTORED)  # the image is kept
    act(kiosk, "second")
    sync(history)
    befall(history.world, Fault.KIOSK_RESTORED)  # and put back
    act(kiosk, "third")
    history.heal()
    assert history.world.truth.size == 3


@pytest.mark.logs_warnings
def test_what_was_refused_is_sent_to_a_restored_server_too(history: History) -> None:
    kiosk = kiosk_of(history)
    befall(history.world, Fault.SERVER_RESTORED)  # the copy is kept
    kiosk.act(lambda book, at: book.recall(UNKNOWN, Recall("hair", at.date()), at))
    sync(history)
    befall(history.world, Fault.SERVER_RESTORED)  # and put back
    history.heal()
    assert history.world.truth.size == 1


def test_a_copy_goes_on_twice_behind_statements_it_does_not_have(history: History) -> None:
    world, kiosk = history.world, kiosk_of(history)
    copy = world.clone(kiosk)
    act(kiosk, "first")
    world.send(kiosk)
    copy.start()
    act(copy, "by the copy")
    copy.program.session.begin()  # it goes on behind the first, and is cut off
    act(kiosk, "second")
    world.send(kiosk)
    copy.stop()
    copy.start()
    world.send(copy)
    assert world.truth.size == 3
