"""The simulation is worth what it finds: each of these bugs is found within a few seeds."""

from collections.abc import Iterator
from itertools import chain, count, islice

import pytest

from tests.simulation.beginnings import Beginnings
from tests.simulation.chain_plants import CHAIN_PLANTS
from tests.simulation.history import FailedSeedError, plan_of, run
from tests.simulation.log_plants import LOG_PLANTS
from tests.simulation.plant import Plant
from tests.simulation.plants import PLANTS
from tests.simulation.truth import ViolationError

WITHIN = 100


def seeds_for(plant: Plant) -> Iterator[int]:
    """The one that found it, and the first ones that have what it takes to notice."""
    fitting = (seed for seed in count(1) if set(plant.needs) <= set(plan_of(seed).faults))
    return chain((plant.found_by,), islice(fitting, WITHIN))


@pytest.mark.logs_warnings
@pytest.mark.parametrize(
    "plant", [*PLANTS, *LOG_PLANTS, *CHAIN_PLANTS], ids=lambda plant: plant.name
)
def test_a_planted_bug_is_found(
    plant: Plant, beginnings: Beginnings, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant.into(monkeypatch)
    with pytest.raises(FailedSeedError) as failed:
        for seed in seeds_for(plant):
            run(seed, beginnings)
    assert isinstance(failed.value.__cause__, ViolationError), "it broke, and was not found"
