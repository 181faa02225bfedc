"""Does jobs durably, by DBOS: what was done is written down, and goes on after any crash.

1. A file has its own one for jobs, so that they never wait for statements or hold them up; in
   PostgreSQL they have a schema of their own.
2. One job is done at a time. What is kept is JSON: a pickle does what a thief wrote into it.
3. Nothing is told to anybody outside: no traces, no conductor.
"""

import asyncio
import logging
import os
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy.exc import SQLAlchemyError

from shared.errors import CounterproofError, UnavailableError
from sync_server.platform import durable
from sync_server.platform.engines import Place
from sync_server.platform.jobs import Job, Run, Step, Told

# Its own way out would be lines that are no JSON; with a handler there already it adds none.
logging.getLogger("dbos").addHandler(logging.NullHandler())

from dbos import DBOS, DBOSConfig, DBOSPortableJSONSerializer, WorkflowHandle  # noqa: E402  (see above)
from dbos import error as dbos_error  # noqa: E402  (as above)

FILE = "jobs.sqlite3"
QUEUE = "jobs"
NAME = "counterproof"
# Changes with the steps: a job that other steps have begun waits for the program that has them.
VERSION = "1"
Workflow = Callable[[datetime, object], None]
_log = structlog.stdlib.get_logger("sync_server.jobs")


@dataclass(frozen=True, slots=True)
class JobPlace:
    """Where jobs are written down; `executor` is who goes on with what it began."""

    url: str
    executor: str


def place_of_jobs(place: Place, folder: Path, host: str) -> JobPlace:
    if not place.is_file:
        url = place.url.set(drivername="postgresql")
        return JobPlace(url.render_as_string(hide_password=False), f"{host}:{folder}"[-200:])
    durable.make_folder(folder)
    file = folder / FILE
    with durable.explained("open", file):
        os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, durable.OWNER_ONLY))
    return JobPlace(f"sqlite:///{file}", NAME)


@dataclass(frozen=True, slots=True)
class Engine:
    """Running in this process: it takes up at once what was interrupted."""

    workflows: Mapping[str, Workflow]
    _running: set[str]

    def busy(self) -> bool:
        return bool(self._running)

    def begin(self, name: str, at: datetime) -> str:
        """Do it at once; the answer is its id."""
        return DBOS.start_workflow(self.workflows[name], at, None).get_workflow_id()

    def wait(self, job_id: str) -> None:
        handle: WorkflowHandle[None] = DBOS.retrieve_workflow(job_id)
        handle.get_result()


@contextmanager
def engine(place: JobPlace, jobs: Sequence[Job], zone: ZoneInfo) -> Generator[Engine]:
    """Of one in a process at a time. Behind it a job may still run: end the process then."""
    config = DBOSConfig(
        name=NAME,
        system_database_url=place.url,
        application_version=VERSION,
        executor_id=place.executor,
        serializer=DBOSPortableJSONSerializer(),
        sys_db_pool_size=2,
        enable_otlp=False,
        log_level="WARNING",
    )
    DBOS(config=config)
    try:
        running = set[str]()
        workflows = {
            job.name: DBOS.workflow(name=job.name)(_workflow(job, running)) for job in jobs
        }
        _launch(jobs, zone, workflows)
        yield Engine(workflows, running)
    finally:
        DBOS.destroy(destroy_registry=True)


def _launch(jobs: Sequence[Job], zone: ZoneInfo, workflows: Mapping[str, Workflow]) -> None:
    try:
        DBOS.launch()
        DBOS.register_queue(QUEUE, worker_concurrency=1, global_concurrency=1)
        for job in jobs:
            if job.cron is None:
                DBOS.delete_schedule(job.name)
        DBOS.apply_schedules(
            [
                {
                    "schedule_name": job.name,
                    "workflow_fn": workflows[job.name],
                    "schedule": job.cron,
                    "context": None,
                    "cron_timezone": zone.key,
                    "queue_name": QUEUE,
                }
                for job in jobs
                if job.cron is not None
            ]
        )
    except (SQLAlchemyError, dbos_error.DBOSException) as error:
        said = str(error).partition("\n")[0]
        raise UnavailableError(
            f"The jobs of this server could not be begun: {said}. Look at the database."
        ) from error


def _workflow(job: Job, running: set[str]) -> Workflow:
    def done(at: datetime, _context: object) -> None:
        running.add(job.name)
        try:
            take_up(at)
        finally:
            running.discard(job.name)

    def take_up(at: datetime) -> None:
        told: dict[str, str | int] = {}
        for step in job.steps:
            told |= DBOS.run_step({"name": step.name}, _do, job.name, step, Run(at, {**told}))
        _log.info("job done", job=job.name, **told)

    return done


def _do(job: str, step: Step, run: Run) -> dict[str, str | int]:
    async def work() -> Told:
        return await step.work(run)

    try:
        return dict(asyncio.run(work()))
    except CounterproofError as error:
        _log.error("job failed", job=job, step=step.name, reason=str(error))
        raise
