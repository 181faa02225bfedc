"""Does one job as the server would, and is killed in the middle of the step it is told."""

import asyncio
import os
import signal
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sync_server.operations.service.backups import Backups
from sync_server.operations.service.jobs import BackupSteps, TidySteps
from sync_server.platform import engines, schema
from sync_server.platform.database import Database
from sync_server.platform.dumps import copier_of
from sync_server.platform.job_engine import engine, place_of_jobs
from sync_server.platform.job_list import job_list
from sync_server.platform.jobs import Job, Run, Step, Told
from tests.support.sync_server import START

Work = Callable[[Run], Awaitable[Told]]


def deadly(step: Step, moment: str, log: Path) -> Step:
    async def work(run: Run) -> Told:
        with log.open("a", encoding="utf-8") as said:
            said.write(f"{step.name}\n")
        if moment == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        told = await step.work(run)
        if moment == "after":
            os.kill(os.getpid(), signal.SIGKILL)
        return told

    return replace(step, work=work)


async def filled(place: engines.Place) -> None:
    async with Database.opened(place) as database:
        await schema.ready(database, migrate_old=False)


def main(where: str, name: str, deadly_step: str, moment: str) -> None:
    folder = Path(where)
    place = engines.in_file(folder / "server.sqlite3", 2, timedelta(seconds=5))
    asyncio.run(filled(place))
    backups = Backups(copier_of(place), folder / "backups", 3, "key 1")
    every = (BackupSteps(backups).job(None), TidySteps(place, timedelta(days=90)).job(None))
    jobs: list[Job] = [
        replace(
            job,
            steps=[
                deadly(step, moment if step.name == deadly_step else "", folder / "log")
                for step in job.steps
            ],
        )
        for job in every
    ]
    where = place_of_jobs(place, folder, "here")
    with engine(where, jobs, ZoneInfo("UTC")) as running:
        with job_list(where) as there:
            begun = there.newest(1)
        running.wait(begun[0].job_id if begun else running.begin(name, START))
