"""Anchoring in the background: step after step, ended at once, a defect never hidden."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from shared.errors import UnavailableError
from sync_server.anchoring.service import anchoring as loop
from sync_server.anchoring.service.anchoring import Anchoring

pytestmark = [pytest.mark.anyio, pytest.mark.logs_warnings]
HOUR = timedelta(hours=1)


@dataclass
class Walk:
    """Steps that do as they are told; `rests` is set once there is nothing to do."""

    does: list[Callable[[], bool]]
    ends_badly: bool = False
    given_back: bool = False
    rests: asyncio.Event = field(default_factory=asyncio.Event)

    async def step(self) -> bool:
        if self.does:
            return self.does.pop(0)()
        self.rests.set()
        return False

    async def give_back(self) -> None:
        if self.ends_badly:
            raise UnavailableError("no database")
        self.given_back = True


def fails() -> bool:
    raise UnavailableError("no database")


def breaks() -> bool:
    raise ZeroDivisionError


async def test_steps_follow_each_other_until_there_is_nothing_to_do() -> None:
    walk = Walk([lambda: True, lambda: True])
    running = Anchoring(walk, HOUR)
    task = asyncio.create_task(running.run())
    await walk.rests.wait()
    await running.stop(task)
    assert (walk.does, walk.given_back, task.done()) == ([], True, True)


@pytest.mark.parametrize("ends_badly", [False, True])
async def test_a_step_that_cannot_be_made_now_is_made_later(*, ends_badly: bool) -> None:
    walk = Walk([fails, fails], ends_badly)
    running = Anchoring(walk, timedelta(milliseconds=1))
    task = asyncio.create_task(running.run())
    await walk.rests.wait()
    await running.stop(task)
    assert walk.given_back is not ends_badly


async def test_a_defect_comes_out_when_the_server_stops() -> None:
    running = Anchoring(Walk([breaks]), HOUR)
    task = asyncio.create_task(running.run())
    await asyncio.wait({task})
    with pytest.raises(ZeroDivisionError):
        await running.stop(task)


async def test_a_step_that_hangs_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loop, "_STOPS_WITHIN_S", 0.01)

    class Hangs(Walk):
        async def step(self) -> bool:
            self.rests.set()
            await asyncio.Event().wait()
            return True

    walk = Hangs([])
    running = Anchoring(walk, HOUR)
    task = asyncio.create_task(running.run())
    await walk.rests.wait()
    await running.stop(task)
    assert (task.cancelled(), walk.given_back) == (True, False)
