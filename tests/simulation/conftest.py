"""The option `--seed`, and where seeds begin: made once for all tests of a process."""

import gc
from collections.abc import Iterator

import pytest

from sync_server.platform import logs
from tests.simulation import beginnings as beginnings_of
from tests.simulation.beginnings import Beginnings


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--seed", type=int, default=None, help="run this seed of the simulation")


@pytest.fixture(autouse=True, scope="session")
def _one_way_out_for_logs() -> None:
    logs.lead_to_standard_library()


@pytest.fixture(scope="module")  # no longer: it touches what others' tests look at
def beginnings() -> Iterator[Beginnings]:
    with beginnings_of.made() as made:
        gc.freeze()  # what is there already is no seed's garbage: it is not looked at again
        yield made
        gc.unfreeze()
