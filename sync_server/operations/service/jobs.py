"""The jobs of this server, step by step; each step opens what it needs and closes it again."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from sync_server.operations.service.backups import Backups, Tried, name_at
from sync_server.operations.service.manifests import LogNoted
from sync_server.operations.tables.tidying import Leftovers
from sync_server.platform.database import Database
from sync_server.platform.engines import Place
from sync_server.platform.jobs import Job, Run, Step, Told

_REPLAYS_KEPT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class BackupSteps:
    backups: Backups

    def job(self, cron: str | None) -> Job:
        steps = (
            Step("copy", self.copy),
            Step("try-out", self.try_out),
            Step("publish", self.publish),
            Step("prune", self.prune),
        )
        return Job("backup", steps, cron)

    async def copy(self, run: Run) -> Told:
        name = name_at(run.at)
        await self.backups.copy(name)
        return {"backup": name}

    async def try_out(self, run: Run) -> Told:
        tried = await self.backups.try_out(name_at(run.at))
        return {
            "statements": tried.statements,
            "root": tried.root,
            "schema_version": tried.schema_version,
            "log": tried.log.model_dump_json(),
        }

    async def publish(self, run: Run) -> Told:
        told = run.told
        log = LogNoted.model_validate_json(str(told["log"]))
        root, version = str(told["root"]), str(told["schema_version"])
        tried = Tried(int(told["statements"]), root, version, log)
        made = await self.backups.publish(name_at(run.at), run.at, tried)
        return {"bytes": made.manifest.bytes}

    async def prune(self, run: Run) -> Told:
        return {"pruned": len(await self.backups.prune(run.at))}


@dataclass(frozen=True, slots=True)
class TidySteps:
    """`quarantine_kept` is how long what a revoked kiosk sent is kept after that."""

    place: Place
    quarantine_kept: timedelta

    def job(self, cron: str | None) -> Job:
        steps = (
            Step("claims", self.claims),
            Step("proofs", self.proofs),
            Step("replays", self.replays),
            Step("quarantine", self.quarantine),
        )
        return Job("tidy", steps, cron)

    async def claims(self, run: Run) -> Told:
        return {"claims": await self._tidy(lambda rows: rows.claims(run.at))}

    async def proofs(self, run: Run) -> Told:
        return {"proofs": await self._tidy(lambda rows: rows.proofs(run.at))}

    async def replays(self, run: Run) -> Told:
        before = run.at - _REPLAYS_KEPT
        return {"replays": await self._tidy(lambda rows: rows.replays(before))}

    async def quarantine(self, run: Run) -> Told:
        before = run.at - self.quarantine_kept
        return {"quarantine": await self._tidy(lambda rows: rows.quarantine(before))}

    async def _tidy(self, what: Callable[[Leftovers], Awaitable[int]]) -> int:
        async with Database.opened(self.place) as database, database.write() as connection:
            return await what(Leftovers(connection))
