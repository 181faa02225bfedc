"""`sync-server log`: where the log stands, whom to trust, what did not fit, how to go on."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from shared.errors import InputError, UnavailableError
from sync_server.commands.configured import ConfigOption, JsonOption, configured
from sync_server.exit_codes import ExitCode

if TYPE_CHECKING:
    from sync_server.ground import Ground
    from sync_server.kiosks.tables import Kiosk
    from sync_server.ledger.service.log import Log
    from sync_server.ledger.tables import Evidence, LogState

cli = typer.Typer(
    name="log",
    help="The log of all statements: its state, its witnesses.",
    no_args_is_help=True,
)
Answer = TypeVar("Answer")
HeadOption = Annotated[
    Path,
    typer.Option(
        "--head", metavar="FILE", help="A signed head (checkpoint) that somebody kept."
    ),
]
_WHY = {
    "restored": "its database is a backup's, and heads may have been signed since.",
    "behind": "a head is known that is larger than the log: entries were lost.",
    "forked": "a head is known with another root: entries were changed.",
    "other-key": "its heads were signed by a key that this server no longer has.",
}


@dataclass(frozen=True, slots=True)
class Here:
    ground: "Ground"
    log: "Log"


@cli.command()
def status(*, config: ConfigOption = None, as_json: JsonOption = False) -> int:
    """Show how large the log is, what is signed of it, and whether it is held."""
    from sync_server.commands.told import say  # noqa: PLC0415  (loads slowly)

    state, witnesses = asyncio.run(_on_log(config, _standing))
    say(_fields(state, witnesses), _sentences(state, witnesses), as_json=as_json)
    return ExitCode.FINDINGS if state.held else ExitCode.OK


@cli.command()
def policy(*, config: ConfigOption = None, as_json: JsonOption = False) -> int:
    """Print whom to trust (C2SP tlog-policy): this log's key, and its kiosks as witnesses."""
    from sync_server.commands.told import say  # noqa: PLC0415  (loads slowly)

    text = asyncio.run(_on_log(config, _policy))
    say({"policy": text}, text.rstrip("\n"), as_json=as_json)
    return ExitCode.OK


@cli.command()
def evidence(*, config: ConfigOption = None, as_json: JsonOption = False) -> int:
    """Show every head that was shown to the server and did not fit its log."""
    from sync_server.commands.told import say  # noqa: PLC0415  (loads slowly)

    found = asyncio.run(_on_log(config, _evidence))
    lines = [
        f"{each.at:%Y-%m-%d %H:%M} UTC, {each.source}: {each.detail}\n\n{each.theirs}"
        for each in found
    ]
    sentence = "\n".join(lines) or "Every head that was shown fitted the log."
    say([_evidence_fields(each) for each in found], sentence, as_json=as_json)
    return ExitCode.FINDINGS if found else ExitCode.OK


@cli.command()
def release(
    *, head: HeadOption, config: ConfigOption = None, as_json: JsonOption = False
) -> int:
    """Let a held log go on: show it a head that somebody else kept, and that fits it.

    A head that does not fit is kept as evidence; then only 'begin-again' helps.
    """
    from sync_server.commands.told import say  # noqa: PLC0415  (loads slowly)

    content = _content(head)

    async def show(here: Here) -> "LogState":
        from shared.ledger.note import parse_note  # noqa: PLC0415  (loads slowly)
        from sync_server.ledger.service.outside import (  # noqa: PLC0415  (as above)
            OutsideHeads,
        )

        shown = await OutsideHeads(here.log).show(parse_note(content), "operator")
        return shown.here.state

    state = asyncio.run(_on_log(config, show))
    say(_fields(state, None), _sentences(state, None), as_json=as_json)
    return ExitCode.FINDINGS if state.held else ExitCode.OK


@cli.command("begin-again")
def begin_again(*, config: ConfigOption = None, as_json: JsonOption = False) -> int:
    """Begin another log with all entries there are: the held one is over, for everybody.

    Kiosks see another log and ask staff whether that was meant. Evidence is kept.
    """
    from sync_server.commands.told import say  # noqa: PLC0415  (loads slowly)

    async def begin(here: Here) -> "LogState":
        await here.log.begin()
        if (await here.log.peek()).held is None:
            raise InputError("The log is not held: it goes on, and nothing begins again.")
        return await here.log.begin_again()

    state = asyncio.run(_on_log(config, begin))
    say(_fields(state, None), _sentences(state, None), as_json=as_json)
    return ExitCode.OK


async def _on_log(config: Path | None, work: Callable[[Here], Awaitable[Answer]]) -> Answer:
    # The application takes a second to import, which --help need not wait for.
    from sync_server.commands.grounds import ground  # noqa: PLC0415
    from sync_server.parts import log_of  # noqa: PLC0415
    from sync_server.platform.metrics import Metrics  # noqa: PLC0415

    async with ground(configured(config)) as here:
        return await work(Here(here, log_of(here, Metrics())))


async def _standing(here: Here) -> "tuple[LogState, int]":
    from sync_server.ledger.tables import CosignatureRows  # noqa: PLC0415  (loads slowly)

    state = await here.log.peek()
    async with here.ground.database.read() as connection:
        known = await CosignatureRows(connection).all_of(state.origin or "")
    return state, len(known)


async def _evidence(here: Here) -> "list[Evidence]":
    from sync_server.ledger.tables import EvidenceRows  # noqa: PLC0415  (loads slowly)

    async with here.ground.database.read() as connection:
        return [*await EvidenceRows(connection).all()]


async def _policy(here: Here) -> str:
    from shared.keys import PublicKey  # noqa: PLC0415  (loads slowly)
    from sync_server.ledger.service.policy_text import (  # noqa: PLC0415  (as above)
        KnownKiosk,
        policy_text,
    )

    await here.log.begin()
    state = await here.log.peek()
    kiosks = [
        KnownKiosk(each.kiosk_id, PublicKey(each.public_key), each.revoked_at is None)
        for each in await _kiosks(here.ground)
    ]
    return policy_text(state.origin or "", here.ground.key.public, kiosks)


async def _kiosks(ground: "Ground") -> "list[Kiosk]":
    from sync_server.kiosks.service.roster import Roster, Scoped  # noqa: PLC0415  (slow)

    roster, after = Roster(ground.database, ground.clock), ""
    found: list[Kiosk] = []
    while page := await roster.find(Scoped("command line"), after, 200):
        found += page
        after = page[-1].kiosk_id
    return found


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise UnavailableError(f"{file} cannot be read: {error.strerror}.") from error


def _fields(state: "LogState", witnesses: int | None) -> dict[str, object]:
    fields: dict[str, object] = {
        "origin": state.origin,
        "size": state.size,
        "root": state.root.hex(),
        "signed_size": max(state.signed_size, 0),
        "checkpoint": state.checkpoint,
        "held": state.held.value if state.held else None,
    }
    return fields if witnesses is None else {**fields, "witnesses": witnesses}


def _sentences(state: "LogState", witnesses: int | None) -> str:
    lines = [f"{state.origin or 'The log'}: {state.size} entries, root {state.root.hex()}."]
    if state.held is None:
        lines.append(f"Signed up to {max(state.signed_size, 0)}.")
    else:
        lines.append(
            f"HELD: {_WHY[state.held.value]} Signed up to {max(state.signed_size, 0)}; kiosks "
            "go on, their receipts wait."
        )
    if witnesses is not None:
        lines.append(f"Kiosks that cosigned a head: {witnesses}.")
    return "\n".join(lines)


def _evidence_fields(each: "Evidence") -> dict[str, object]:
    return {
        "kind": each.kind.value,
        "origin": each.origin,
        "size": each.size,
        "root": each.root.hex(),
        "source": each.source,
        "at": each.at.isoformat(),
        "detail": each.detail,
        "theirs": each.theirs,
        "ours": each.ours,
        "proof": [each.proof[at : at + 32].hex() for at in range(0, len(each.proof), 32)],
    }
