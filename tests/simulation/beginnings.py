"""Where seeds begin: with nothing yet, or with products and batches that kiosks have read."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from tests.simulation import operators, places
from tests.simulation.places import Places
from tests.simulation.world import World

_CHANGES = 20


@dataclass(frozen=True, slots=True)
class Beginnings:
    empty: Places
    lived_in: Places


@contextmanager
def made() -> Generator[Beginnings]:
    with places.made() as empty:
        yield Beginnings(empty, _lived_in(empty))


def _lived_in(empty: Places) -> Places:
    world = World(0, empty.root / "lived-in", empty)
    world.root.mkdir()
    world.begin(len(empty.identities))
    for number in range(_CHANGES):
        site = empty.identities[number % len(empty.identities)].site
        world.operate(operators.draw(world.staff, world.server, world.truth.shelf, site), site)
    for kiosk in world.kiosks:
        world.send(kiosk)
        world.fetch(kiosk)
    world.end()
    folders = tuple(each.machine.folder for each in world.kiosks)
    server, truth, heads = world.server.machine.folder, world.truth, world.heads
    return replace(empty, server=server, kiosks=folders, truth=truth, heads=heads)
