"""`sync-server keys`: API keys for operators, made, listed and revoked."""

import asyncio
import json
import re
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sync_server.commands.configured import ConfigOption, JsonOption, configured
from sync_server.exit_codes import ExitCode
from sync_server.scopes import Scope

if TYPE_CHECKING:
    from sync_server.keys.service import Keys
    from sync_server.keys.tables import ApiKey

cli = typer.Typer(
    name="keys", help="Make, list and revoke the API keys of operators.", no_args_is_help=True
)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def plain_name(text: str | None) -> str | None:
    if text is not None and not _NAME.fullmatch(text):
        raise typer.BadParameter(
            "Expected up to 64 letters, digits, dots, dashes, underscores."
        )
    return text


KeyId = Annotated[str, typer.Argument(metavar="ID", help="As 'keys list' shows it.")]
Name = Annotated[str, typer.Option("--name", help="Who or what will use it.")]
Organisation = Annotated[
    str, typer.Option("--organisation", callback=plain_name, help="Whose data it opens.")
]
Site = Annotated[
    str | None,
    typer.Option("--site", callback=plain_name, help="Only this site; without it all."),
]
Scopes = Annotated[list[Scope], typer.Option("--scope", help="What it may do; repeatable.")]
Days = Annotated[int, typer.Option("--days", min=1, max=366, help="How long it is valid.")]


@cli.command()
def make(  # noqa: PLR0913  (one argument for each option)
    *,
    name: Name,
    scope: Scopes,
    organisation: Organisation,
    site: Site = None,
    days: Days = 90,
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> int:
    """Make an API key and show it: it is shown this once, only its hash is kept."""
    from sync_server.keys.service import Wish  # noqa: PLC0415  (SQLAlchemy loads slowly)

    wish = Wish(name, organisation, site, frozenset(scope), timedelta(days=days))

    async def work() -> tuple["ApiKey", str]:
        async with _keys(config) as keys:
            return await keys.make(wish)

    key, text = asyncio.run(work())
    if as_json:
        _write({**_fields(key), "key": text})
    else:
        sys.stdout.write(f"{text}\n")
        hint = f"Valid until {_moment(key.expires_at)}. Keep it now: it is not shown again."
        Console(stderr=True).print(hint)
    return ExitCode.OK


@cli.command("list")
def list_keys(*, config: ConfigOption = None, as_json: JsonOption = False) -> int:
    """Show every key with its scopes and last use, never the key itself."""

    async def work() -> list["ApiKey"]:
        async with _keys(config) as keys:
            return list(await keys.every())

    found = asyncio.run(work())
    if as_json:
        _write([_fields(key) for key in found])
    else:
        Console().print(_table(found))
    return ExitCode.OK


@cli.command()
def revoke(key_id: KeyId, *, config: ConfigOption = None, as_json: JsonOption = False) -> int:
    """Revoke a key: from now on nobody is let in with it."""

    async def work() -> None:
        async with _keys(config) as keys:
            await keys.revoke(key_id)

    asyncio.run(work())
    if as_json:
        _write({"id": key_id, "revoked": True})
    else:
        Console().print(f"The key {key_id} is revoked.", highlight=False)
    return ExitCode.OK


@asynccontextmanager
async def _keys(config: Path | None) -> AsyncGenerator["Keys"]:
    # The application takes a second to import, which --help need not wait for.
    import secrets  # noqa: PLC0415

    from sync_server.ground import place_of  # noqa: PLC0415
    from sync_server.keys.service import Keys  # noqa: PLC0415
    from sync_server.platform import logs, schema  # noqa: PLC0415
    from sync_server.platform.clock import SystemClock  # noqa: PLC0415
    from sync_server.platform.database import Database  # noqa: PLC0415

    logs.lead_to_standard_library()  # structlog itself would write among the answer
    settings = configured(config)
    async with Database.opened(place_of(settings)) as database:
        await schema.ready(database, migrate_old=settings.database.migrate_on_start)
        yield Keys(database, SystemClock(), secrets.token_bytes)


def _write(told: object) -> None:
    json.dump(told, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def _fields(key: "ApiKey") -> dict[str, object]:
    return {
        "id": key.key_id,
        "name": key.name,
        "organisation": key.organisation,
        "site": key.site,
        "scopes": sorted(key.scopes),
        "made_at": key.made_at.isoformat(),
        "expires_at": key.expires_at.isoformat(),
        "revoked_at": key.revoked_at.isoformat() if key.revoked_at else None,
        "last_used_at": key.last_used_at.isoformat() if key.last_used_at else None,
    }


def _table(keys: list["ApiKey"]) -> Table:
    table = Table(title="API keys", title_justify="left")
    for column in ("Id", "Name", "Of", "Scopes", "Valid until", "Last used", "Revoked"):
        table.add_column(column)
    for key in keys:
        of = f"{key.organisation}/{key.site}" if key.site else key.organisation
        scopes, until = "\n".join(sorted(key.scopes)), _moment(key.expires_at)
        used, revoked = _moment(key.last_used_at), _moment(key.revoked_at)
        # Text, not markup: a name may hold square brackets.
        table.add_row(*map(Text, (key.key_id, key.name, of, scopes, until, used, revoked)))
    return table


def _moment(at: datetime | None) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC" if at else ""
