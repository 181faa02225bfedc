"""The jobs that were done, are being done and will be, as any process can read them."""

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Event

from pydantic import TypeAdapter
from sqlalchemy.exc import SQLAlchemyError

from shared.errors import InputError, UnavailableError
from sync_server.platform.job_engine import NAME, QUEUE, JobPlace
from sync_server.platform.jobs import Told

from dbos import DBOSClient, DBOSPortableJSONSerializer, WorkflowHandle, WorkflowStatus  # isort: skip

_TOLD = TypeAdapter(dict[str, str | int])
_LOOK_EVERY_S = 0.5
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_WORDS = {
    "ENQUEUED": "waits",
    "DELAYED": "waits",
    "PENDING": "runs",
    "SUCCESS": "done",
    "ERROR": "failed",
    "CANCELLED": "cancelled",
    "MAX_RECOVERY_ATTEMPTS_EXCEEDED": "given up",
}


@dataclass(frozen=True, slots=True)
class DoneStep:
    name: str
    told: Told
    began_at: datetime | None
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class JobSeen:
    """`why` is the reason where it failed."""

    job_id: str
    name: str
    state: str
    began_at: datetime | None
    changed_at: datetime | None
    why: str | None = None
    steps: tuple[DoneStep, ...] = ()


@dataclass(frozen=True, slots=True)
class JobList:
    client: DBOSClient

    def newest(self, limit: int) -> Sequence[JobSeen]:
        found = self.client.list_workflows(limit=limit, sort_desc=True)
        return [_seen(each) for each in found]

    def one(self, job_id: str) -> JobSeen:
        found = self.client.list_workflows(workflow_ids=[job_id])
        if not found:
            raise InputError(
                f"There is no job {job_id!r}. 'sync-server jobs list' shows their ids."
            )
        done = [
            DoneStep(
                step["function_name"],
                _told(step["output"]),
                _instant(step["started_at_epoch_ms"]),
                _instant(step["completed_at_epoch_ms"]),
            )
            for step in self.client.list_workflow_steps(job_id)
        ]
        return _seen(found[0], tuple(done))

    def begin(self, name: str, at: datetime) -> str:
        """For the server that runs; it takes it up within a second or two."""
        handle: WorkflowHandle[None] = self.client.enqueue(
            {"queue_name": QUEUE, "workflow_name": name}, at, None
        )
        return handle.get_workflow_id()

    def wait(self, job_id: str, alive: Callable[[], bool]) -> None:
        """Until it is done, or nobody is there any more to do it."""
        pause = Event()
        while self.one(job_id).state in ("waits", "runs"):
            if not alive():
                raise UnavailableError(
                    f"The server stopped. The job {job_id} goes on when it starts again."
                )
            pause.wait(_LOOK_EVERY_S)


@contextmanager
def job_list(place: JobPlace) -> Generator[JobList]:
    try:
        client = DBOSClient(
            system_database_url=place.url,
            serializer=DBOSPortableJSONSerializer(),
            application_name=NAME,
            retry_connection_errors=False,
        )
    except SQLAlchemyError as error:
        raise UnavailableError(f"The jobs could not be read: {error}") from error
    try:
        yield JobList(client)
    except SQLAlchemyError as error:
        raise UnavailableError(
            "There are no jobs yet: they are written down from the first start of a server on."
        ) from error
    finally:
        client.destroy()


def _seen(status: WorkflowStatus, steps: tuple[DoneStep, ...] = ()) -> JobSeen:
    return JobSeen(
        status.workflow_id,
        status.name,
        _WORDS.get(status.status, status.status.lower()),
        _instant(status.created_at),
        _instant(status.updated_at),
        None if status.error is None else str(status.error),
        steps,
    )


def _told(output: object) -> Told:
    return _TOLD.validate_python(output or {})


def _instant(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else _EPOCH + timedelta(milliseconds=milliseconds)
