"""`sync-server kiosks`: kiosks approved, denied, listed, shown, revoked and let in again."""

import asyncio
import json
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from shared.errors import InputError
from sync_server.commands.configured import ConfigOption, JsonOption, configured
from sync_server.commands.keys import plain_name
from sync_server.exit_codes import ExitCode

if TYPE_CHECKING:
    from sync_server.ground import Ground
    from sync_server.kiosks.schemas import KioskDetails, KioskOut

cli = typer.Typer(
    name="kiosks", help="Pair kiosks, list, show and revoke them.", no_args_is_help=True
)
BY = "command line"
_PAGE = 200

Code = Annotated[str, typer.Argument(metavar="CODE", help="As the kiosk shows it.")]
KioskId = Annotated[str, typer.Argument(metavar="ID", help="As 'kiosks list' shows it.")]
Organisation = Annotated[
    str, typer.Option("--organisation", callback=plain_name, help="Whose kiosk it is.")
]
Site = Annotated[str, typer.Option("--site", callback=plain_name, help="Where it stands.")]
Name = Annotated[str, typer.Option("--name", help="What people call it.")]


@cli.command()
def approve(
    code: Code,
    *,
    organisation: Organisation,
    site: Site,
    name: Name = "kiosk",
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> int:
    """Let in the kiosk that shows this code, and say where it stands."""
    from sync_server.kiosks.schemas import kiosk_told  # noqa: PLC0415  (SQLAlchemy is slow)
    from sync_server.kiosks.service.claims import Wish  # noqa: PLC0415  (as above)
    from sync_server.kiosks.tables import Kiosk  # noqa: PLC0415  (as above)

    async def work() -> "KioskOut":
        from sync_server.parts import claims_of  # noqa: PLC0415  (as above)

        async with _ground(config) as ground:
            wish = Wish(code, organisation, site, name, BY)
            outcome = await claims_of(ground).approve(wish)
        if not isinstance(outcome, Kiosk):
            raise _no_code()
        return kiosk_told(outcome)

    return _show([asyncio.run(work())], as_json=as_json, one=True)


@cli.command()
def deny(code: Code, *, config: ConfigOption = None, as_json: JsonOption = False) -> int:
    """Turn away the kiosk that shows this code."""

    async def work() -> None:
        from sync_server.parts import claims_of  # noqa: PLC0415  (SQLAlchemy loads slowly)

        async with _ground(config) as ground:
            if await claims_of(ground).deny(code, BY) is not None:
                raise _no_code()

    asyncio.run(work())
    return _say({"denied": True}, "The kiosk is turned away.", as_json=as_json)


@cli.command("list")
def list_kiosks(*, config: ConfigOption = None, as_json: JsonOption = False) -> int:
    """Show every kiosk: where it stands, how it stands, how wrong its clock is."""
    from sync_server.kiosks.schemas import kiosk_told  # noqa: PLC0415  (SQLAlchemy is slow)
    from sync_server.kiosks.service.roster import Roster, Scoped  # noqa: PLC0415  (as above)

    async def work() -> list["KioskOut"]:
        found: list[KioskOut] = []
        async with _ground(config) as ground:
            roster, after = Roster(ground.database, ground.clock), ""
            while page := await roster.find(Scoped(BY), after, _PAGE):
                found += map(kiosk_told, page)
                after = page[-1].kiosk_id
        return found

    return _show(asyncio.run(work()), as_json=as_json)


@cli.command()
def show(kiosk_id: KioskId, *, config: ConfigOption = None, as_json: JsonOption = False) -> int:
    """Show one kiosk with the alarms about it."""
    details = asyncio.run(_asked("one", kiosk_id, config))
    if as_json:
        return _say(details.model_dump(mode="json"), "", as_json=True)
    _show([details], as_json=False)
    for alarm in details.alarms:
        settled = f"settled by {alarm.settled_by}" if alarm.settled_at else "not settled"
        said = f"{alarm.raised_at:%Y-%m-%d %H:%M} UTC: two statements {alarm.seq}; {settled}"
        Console().print(Text(said))
    return ExitCode.FINDINGS if details.state == "suspended" else ExitCode.OK


@cli.command()
def revoke(
    kiosk_id: KioskId, *, config: ConfigOption = None, as_json: JsonOption = False
) -> int:
    """Refuse a kiosk from its next call on, for good: it needs a new key to come back."""
    return _show([asyncio.run(_asked("revoke", kiosk_id, config))], as_json=as_json, one=True)


@cli.command()
def readmit(
    kiosk_id: KioskId, *, config: ConfigOption = None, as_json: JsonOption = False
) -> int:
    """Let in a kiosk after an alarm: you made sure that no other has its key."""
    return _show([asyncio.run(_asked("readmit", kiosk_id, config))], as_json=as_json, one=True)


async def _asked(what: str, kiosk_id: str, config: Path | None) -> "KioskDetails":
    from sync_server.kiosks.schemas import details_told  # noqa: PLC0415  (SQLAlchemy is slow)
    from sync_server.kiosks.service.outcomes import Revoked, Told  # noqa: PLC0415  (as above)
    from sync_server.kiosks.service.roster import Roster, Scoped  # noqa: PLC0415  (as above)

    async with _ground(config) as ground:
        roster = Roster(ground.database, ground.clock)
        does = {"one": roster.one, "revoke": roster.revoke, "readmit": roster.readmit}
        outcome = await does[what](Scoped(BY), kiosk_id)
    if isinstance(outcome, Revoked):
        raise InputError("A revoked kiosk stays out. Give it a new key and pair it again.")
    if not isinstance(outcome, Told):
        raise InputError(
            f"There is no kiosk {kiosk_id!r}. 'sync-server kiosks list' shows their ids."
        )
    return details_told(outcome)


@asynccontextmanager
async def _ground(config: Path | None) -> AsyncGenerator["Ground"]:
    # The application takes a second to import, which --help need not wait for.
    import secrets  # noqa: PLC0415

    from sync_server.ground import Ground, place_of  # noqa: PLC0415
    from sync_server.platform import logs, schema  # noqa: PLC0415
    from sync_server.platform.clock import SystemClock  # noqa: PLC0415
    from sync_server.platform.database import Database  # noqa: PLC0415
    from sync_server.platform.server_key import server_key  # noqa: PLC0415

    logs.lead_to_standard_library()  # structlog itself would write among the answer
    settings = configured(config)
    async with Database.opened(place_of(settings)) as database:
        await schema.ready(database, migrate_old=settings.database.migrate_on_start)
        key = server_key(settings.paths.data_dir, secrets.token_bytes)
        yield Ground(settings, database, SystemClock(), secrets.token_bytes, key)


def _no_code() -> InputError:
    return InputError(
        "No kiosk waits under this code: it is wrong, used, or older than ten minutes. Let the "
        "kiosk show a new one."
    )


def _show(kiosks: "list[KioskOut]", *, as_json: bool, one: bool = False) -> int:
    if as_json:
        fields = [kiosk.model_dump(mode="json") for kiosk in kiosks]
        return _say(fields[0] if one else fields, "", as_json=True)
    table = Table(title="Kiosks", title_justify="left")
    for column in ("Id", "Name", "Of", "State", "Last seen", "Clock ahead"):
        table.add_column(column)
    for kiosk in kiosks:
        seen, offset = kiosk.last_seen_at, kiosk.clock_offset_ms
        table.add_row(
            *map(Text, (kiosk.id, kiosk.name, f"{kiosk.organisation}/{kiosk.site}")),
            kiosk.state,
            f"{seen:%Y-%m-%d %H:%M} UTC" if seen else "",
            f"{offset / 1000:.1f} s" if offset is not None else "",
        )
    Console().print(table)
    return ExitCode.OK


def _say(told: object, sentence: str, *, as_json: bool) -> int:
    if as_json:
        json.dump(told, sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
    else:
        Console().print(sentence)
    return ExitCode.OK
