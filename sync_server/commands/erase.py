"""`sync-server erase`: bodies destroyed with their salt; statements, log and receipts stay."""

import asyncio
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shared.errors import InputError
from shared.wire.base64url import to_bytes
from sync_server.commands.configured import ConfigOption, JsonOption
from sync_server.exit_codes import ExitCode

if TYPE_CHECKING:
    from sync_server.operations.service.erasing import AllErased, Which

_HEX = re.compile(r"[0-9a-f]{64}")
_BASE64URL = re.compile(r"[A-Za-z0-9_-]{43}")
_NUMBER = re.compile(r"([A-Za-z0-9]{1,16}):([0-9]{1,18})", re.ASCII)
Statements = Annotated[
    list[str],
    typer.Argument(
        metavar="STATEMENT...",
        help="Its entry hash, in hexadecimal digits or as a receipt's address has it; or "
        "KIOSK:NUMBER.",
    ),
]
Reason = Annotated[
    str,
    typer.Option(
        "--reason", help="Why, without the name of a person: kept and told to kiosks."
    ),
]
By = Annotated[str, typer.Option("--by", help="Who erases: kept with it.")]


def erase(
    statements: Statements,
    *,
    reason: Reason,
    by: By = "command line",
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> int:
    """Destroy what statements say and their salt, here and at their kiosks, for good.

    The server may run meanwhile. Statements and the log stay valid, and 'verify' tells what was
    erased. A restore does not bring it back; backups made before hold it until they are gone.
    """
    from sync_server.commands.told import say  # noqa: PLC0415  (SQLAlchemy loads slowly)

    which = [_which(each) for each in statements]
    done = asyncio.run(_erased(config, which, reason, by))
    say(_fields(done), _sentences(done), as_json=as_json)
    return ExitCode.OK


async def _erased(
    config: Path | None, which: "Sequence[Which]", reason: str, by: str
) -> "AllErased":
    from sync_server.commands.grounds import care, ground  # noqa: PLC0415  (as above)
    from sync_server.operations.service.erasing import Erasing  # noqa: PLC0415  (as above)

    caring = care(config)
    async with ground(caring.settings) as here:
        erasing = Erasing(here.database, caring.clock, caring.backups().folder)
        return await erasing.erase(which, reason, by)


def _which(text: str) -> "Which":
    from sync_server.operations.service.erasing import ByHash, ByNumber  # noqa: PLC0415  (as above)

    if _HEX.fullmatch(text):
        return ByHash(bytes.fromhex(text))
    if _BASE64URL.fullmatch(text):
        return ByHash(to_bytes(text, "entry hash"))
    if (numbered := _NUMBER.fullmatch(text)) is not None:
        return ByNumber(numbered[1], int(numbered[2]))
    raise InputError(
        f"{text[:80]!r} names no statement: expected its entry hash (64 hexadecimal digits, or "
        "43 characters of base64url) or KIOSK:NUMBER."
    )


def _fields(done: "AllErased") -> dict[str, object]:
    return {
        "erased": [
            {
                "hash": each.erasure.entry_hash.hex(),
                "statement": each.statement.server_index,
                "kiosk": each.statement.kiosk_id,
                "number": each.statement.seq,
                "kind": each.statement.kind,
                "at": each.erasure.at.isoformat(),
                "reason": each.erasure.reason,
                "by": each.erasure.by,
                "new": each.new,
            }
            for each in done.erased
        ],
        "left": done.left.value,
    }


def _sentences(done: "AllErased") -> str:
    from sync_server.platform.overwriting import Left  # noqa: PLC0415  (as above)

    lines = [
        f"{each.statement.kind}, number {each.statement.seq} of {each.statement.kiosk_id}: "
        + ("erased." if each.new else f"erased since {each.erasure.at:%Y-%m-%d %H:%M} UTC.")
        for each in done.erased
    ]
    left = {
        Left.NOTHING: "Nothing of it is left in the database's files.",
        Left.UNTIL_QUIET: "Somebody reads the database: bytes of it may be left in its files. "
        "Run the same command again later; it then looks again.",
        Left.UNTIL_VACUUM: "PostgreSQL may keep bytes of it in its pages and its own log: run "
        "'VACUUM FULL statement_bodies' at a quiet hour.",
    }
    return "\n".join(
        (*lines, left[done.left], "Backups made before hold it until they are pruned.")
    )
