"""A bug to plant, and under which faults somebody would notice."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.simulation.faults import Fault


@dataclass(frozen=True, slots=True)
class Plant:
    """`needs` are the faults without which nobody would notice.

    `found_by` is the first seed that found it when all were asked in their order; it is asked
    first. Where it does not any more, they are all asked again.
    """

    name: str
    into: Callable[[pytest.MonkeyPatch], None]
    found_by: int
    needs: tuple[Fault, ...] = ()
