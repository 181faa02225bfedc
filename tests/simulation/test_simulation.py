"""Histories drawn from seeds: whatever befalls kiosks and server, nothing is lost or doubled.

A seed that fails is replayed by `python -m pytest tests/simulation --seed N`.
"""

from collections.abc import Sequence

import pytest

from tests.simulation.beginnings import Beginnings
from tests.simulation.history import run

SEEDS = 1000
AT_ONCE = 25


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "seeds" not in metafunc.fixturenames:
        return
    chosen: int | None = metafunc.config.getoption("--seed", None)
    pieces = [range(first, first + AT_ONCE) for first in range(1, SEEDS + 1, AT_ONCE)]
    asked = pieces if chosen is None else [range(chosen, chosen + 1)]
    metafunc.parametrize("seeds", asked, ids=lambda seeds: f"{seeds[0]}-{seeds[-1]}")


@pytest.mark.no_cover  # it would take half as long again, for lines that others cover
@pytest.mark.logs_warnings
def test_whatever_befalls_nothing_is_lost_or_doubled_and_all_agree(
    beginnings: Beginnings, seeds: Sequence[int]
) -> None:
    for seed in seeds:
        run(seed, beginnings)


@pytest.mark.logs_warnings
def test_a_seed_gives_the_same_history_each_time(beginnings: Beginnings) -> None:
    first, second = run(7, beginnings), run(7, beginnings)
    assert first.trace == second.trace
    assert first.truth == second.truth
