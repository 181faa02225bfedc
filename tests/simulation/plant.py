"""A bug to plant, and under which faults somebody would notice."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.simulation.faults import Fault


@dataclass(frozen=True, slots=True)
class Plant:
    """`needs` are the faults without which nobody would notice."""

    name: str
    into: Callable[[pytest.MonkeyPatch], None]
    needs: tuple[Fault, ...] = ()
