"""Jobs go on after a kill -9 in the middle of any step, and do no finished step again."""

import signal
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import ValidationError
from sqlalchemy import insert, select

from shared.keys import SigningKey
from sync_server.ground import place_of
from sync_server.kiosks.tables import KIOSK_CLAIMS, KIOSK_PROOFS, KIOSKS
from sync_server.operations.service.backups import listed, name_at
from sync_server.operations.service.jobs import TidySteps
from sync_server.platform.dumps import copier_of
from sync_server.platform.engines import Place
from sync_server.platform.job_engine import place_of_jobs
from sync_server.platform.job_list import job_list
from sync_server.platform.jobs import Run
from sync_server.platform.replays import ANSWERED_REQUESTS
from sync_server.sync.tables import QUARANTINE
from sync_server.upkeep import backups_of, jobs_of
from tests.support import job_process
from tests.support.forked import forked, status_of
from tests.support.sync_server import START, ServerInHand, on_both, settings_of

STEPS = {
    "backup": ("copy", "try-out", "publish", "prune"),
    "tidy": ("claims", "proofs", "replays", "quarantine"),
}
LONG_AGO = START - timedelta(days=200)


def go_on(folder: Path, name: str, deadly_step: str, moment: str) -> int:
    with forked(job_process.main, str(folder), name, deadly_step, moment) as process:
        return status_of(process)


@pytest.mark.parametrize(
    ("name", "moment"), [("backup", "before"), ("backup", "after"), ("tidy", "after")]
)
def test_a_job_killed_in_each_of_its_steps_is_done_all_the_same(
    tmp_path: Path, name: str, moment: str
) -> None:
    ends = [go_on(tmp_path, name, step, moment) for step in STEPS[name]]
    last = go_on(tmp_path, name, "none", "")

    assert ends == [-signal.SIGKILL] * 4
    assert last == 0
    begun = (tmp_path / "log").read_text(encoding="utf-8").splitlines()
    assert begun == [step for step in STEPS[name] for _ in range(2)]
    if name == "backup":
        (made,) = listed(tmp_path / "backups")
        assert made.folder.name == name_at(START)
        assert [each.name for each in made.folder.parent.iterdir()] == [name_at(START)]


def test_what_was_done_can_be_read_afterwards(tmp_path: Path, place: Place) -> None:
    assert go_on(tmp_path, "backup", "none", "") == 0
    with job_list(place_of_jobs(place, tmp_path, "here")) as jobs:
        (done,) = jobs.newest(10)
        seen = jobs.one(done.job_id)
    assert (seen.name, seen.state, seen.why) == ("backup", "done", None)
    assert [step.name for step in seen.steps] == [*STEPS["backup"]]
    assert seen.steps[0].told == {"backup": name_at(START)}


async def count(server: ServerInHand, table) -> int:
    async with server.database.read() as connection:
        return len((await connection.execute(select(table))).all())


def quarantined(kiosk: str) -> dict[str, object]:
    return {
        "kiosk_id": kiosk,
        "entry_hash": kiosk.encode().ljust(32),
        "kind": "x",
        "statement": b"s",
        "body": b"b",
        "code": "signature",
        "sentence": "It is wrong.",
        "received_at": LONG_AGO,
    }


def kiosk(name: str, **more: object) -> dict[str, object]:
    where = {"organisation": "acme", "site": "north", "name": name, "approved_by": "a test"}
    key = name.encode().ljust(32)
    return {"kiosk_id": name, "public_key": key, "approved_at": LONG_AGO, **where, **more}


async def fill(server: ServerInHand) -> None:
    async with server.database.write() as connection:
        for at, name in ((LONG_AGO, b"old"), (START + timedelta(hours=1), b"new")):
            named = name.ljust(32)
            proof = {"proof_hash": named, "until": at}
            await connection.execute(insert(KIOSK_PROOFS).values(proof))
            claim = {"device_hash": named, "user_hash": named, "public_key": named}
            await connection.execute(
                insert(KIOSK_CLAIMS).values(**claim, state="pending", expires_at=at)
            )
            request = {"caller": "c", "idempotency_key": name.decode(), "answer": "a"}
            await connection.execute(
                insert(ANSWERED_REQUESTS).values(**request, fingerprint=named, answered_at=at)
            )
        await connection.execute(insert(KIOSKS).values(kiosk("gone", revoked_at=LONG_AGO)))
        await connection.execute(insert(KIOSKS).values(kiosk("here")))
        for name in ("gone", "here"):
            await connection.execute(insert(QUARANTINE).values(quarantined(name)))


@on_both
@pytest.mark.anyio
async def test_only_what_is_of_no_use_any_more_goes(server: ServerInHand) -> None:
    await fill(server)
    job = TidySteps(server.database.place, timedelta(days=90)).job(None)

    told = [await step.work(Run(START, {})) for step in job.steps]
    again = [await step.work(Run(START, {})) for step in job.steps]

    names = ("claims", "proofs", "replays", "quarantine")
    assert told == [{name: 1} for name in names]
    assert again == [{name: 0} for name in names]
    for table in (KIOSK_CLAIMS, KIOSK_PROOFS, ANSWERED_REQUESTS):
        assert await count(server, table) == 1
    assert await count(server, QUARANTINE) == 2  # its name stays: chains may rest on it


def test_the_times_of_the_jobs_are_settable(tmp_path: Path) -> None:
    settings = settings_of(tmp_path, backup={"at": "01:05"}, tidy={"at": "never"})
    copier = copier_of(place_of(settings))
    backups = backups_of(settings, copier, SigningKey(bytes(32)).public)
    crons = {job.name: job.cron for job in jobs_of(settings, backups)}
    assert crons == {"backup": "5 1 * * *", "tidy": None}


def test_a_time_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValidationError, match="a time of day"):
        settings_of(tmp_path, backup={"at": "24:00"})
