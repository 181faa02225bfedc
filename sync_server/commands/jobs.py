"""`sync-server jobs`: what the server does by itself, listed, shown and done at once."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shared.errors import InputError
from sync_server.commands.configured import ConfigOption, JsonOption
from sync_server.exit_codes import ExitCode

if TYPE_CHECKING:
    from sync_server.commands.grounds import Care
    from sync_server.platform.job_list import JobSeen

cli = typer.Typer(
    name="jobs", help="List, show and run the jobs of the server.", no_args_is_help=True
)
_NEWEST = 50
JobId = Annotated[str, typer.Argument(metavar="ID", help="As 'jobs list' shows it.")]
JobName = Annotated[str, typer.Argument(metavar="NAME", help="backup or tidy.")]


@cli.command("list")
def list_jobs(*, config: ConfigOption = None, as_json: JsonOption = False) -> int:
    """Show the newest jobs: done, failed, running or waiting."""
    from sync_server.commands.told import say  # noqa: PLC0415  (SQLAlchemy loads slowly)
    from sync_server.platform.job_list import job_list  # noqa: PLC0415  (as above)

    with job_list(_care(config).job_place()) as jobs:
        found = jobs.newest(_NEWEST)
    lines = [f"{each.job_id}  {each.name}  {each.state}  {_moment(each)}" for each in found]
    say([_fields(each) for each in found], "\n".join(lines) or "None yet.", as_json=as_json)
    return ExitCode.OK


@cli.command()
def show(job_id: JobId, *, config: ConfigOption = None, as_json: JsonOption = False) -> int:
    """Show one job with the steps that are done; one that failed ends this with 1."""
    from sync_server.commands.told import say  # noqa: PLC0415  (SQLAlchemy loads slowly)
    from sync_server.platform.job_list import job_list  # noqa: PLC0415  (as above)

    with job_list(_care(config).job_place()) as jobs:
        found = jobs.one(job_id)
    lines = [f"{found.name} {found.state}, {_moment(found)}", *_steps(found)]
    if found.why:
        lines.append(found.why)
    say(_fields(found), "\n".join(lines), as_json=as_json)
    return ExitCode.FINDINGS if found.state in ("failed", "given up") else ExitCode.OK


@cli.command("run")
def run_job(name: JobName, *, config: ConfigOption = None, as_json: JsonOption = False) -> int:
    """Do a job now and wait for it: by the server that runs here, or else by this command."""
    from rich.console import Console  # noqa: PLC0415  (as below)

    from sync_server.commands.told import say  # noqa: PLC0415  (SQLAlchemy loads slowly)
    from sync_server.platform.job_list import job_list  # noqa: PLC0415  (as above)

    caring = _care(config)
    if name not in {job.name for job in caring.jobs()}:
        raise InputError(f"There is no job {name!r}; there are backup and tidy.")
    with Console(stderr=True).status(f"Doing {name} ..."):
        job_id = _done(caring, name)
    with job_list(caring.job_place()) as jobs:
        done = jobs.one(job_id)
    say(_fields(done), "\n".join((f"{name} {done.state}", *_steps(done))), as_json=as_json)
    return ExitCode.OK


def _steps(seen: "JobSeen") -> Iterable[str]:
    for step in seen.steps:
        yield f"  {step.name}: {', '.join(f'{key} {told}' for key, told in step.told.items())}"


def _done(caring: "Care", name: str) -> str:
    from sync_server.platform.job_engine import engine  # noqa: PLC0415  (DBOS loads slowly)
    from sync_server.platform.job_list import job_list  # noqa: PLC0415  (as above)
    from sync_server.platform.occupied import Occupied, is_occupied, occupied  # noqa: PLC0415  (as above)

    place, at = caring.job_place(), caring.clock.now()
    try:
        with (
            occupied(caring.data, "sync-server jobs"),
            engine(place, caring.jobs(), caring.settings.freshness.time_zone) as here,
        ):
            job_id = here.begin(name, at)
            here.wait(job_id)
    except Occupied:
        with job_list(place) as jobs:
            job_id = jobs.begin(name, at)
            jobs.wait(job_id, lambda: is_occupied(caring.data))
    return job_id


def _care(config: Path | None) -> "Care":
    from sync_server.commands.grounds import care  # noqa: PLC0415  (SQLAlchemy loads slowly)

    return care(config)


def _moment(seen: "JobSeen") -> str:
    return f"{seen.began_at:%Y-%m-%d %H:%M} UTC" if seen.began_at else ""


def _fields(seen: "JobSeen") -> Mapping[str, object]:
    return {
        "id": seen.job_id,
        "name": seen.name,
        "state": seen.state,
        "began_at": _iso(seen.began_at),
        "changed_at": _iso(seen.changed_at),
        "why": seen.why,
        "steps": [
            {
                "name": s.name,
                "told": s.told,
                "began_at": _iso(s.began_at),
                "ended_at": _iso(s.ended_at),
            }
            for s in seen.steps
        ],
    }


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
