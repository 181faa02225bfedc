"""`sync-server anchor`: heads of the log on a chain, shown, brought on, and proven."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shared.errors import InputError
from sync_server.commands.configured import ConfigOption, JsonOption, configured
from sync_server.exit_codes import ExitCode

if TYPE_CHECKING:
    from sync_server.anchoring.service.deploying import Deployed
    from sync_server.anchoring.tables import Anchor
    from sync_server.settings import Settings

cli = typer.Typer(
    name="anchor", help="Show, bring on and look up heads on a chain.", no_args_is_help=True
)
_SHOWN = 20
_MOST_STEPS = 20
File = Annotated[Path, typer.Argument(metavar="ENVELOPE", help="JSON, as ERC-8281 has it.")]
Checkpoint = Annotated[
    Path | None,
    typer.Option("--checkpoint", metavar="FILE", help="What it is said to anchor."),
]


@cli.command()
def status(*, config: ConfigOption = None, as_json: JsonOption = False) -> int:
    """Show the newest anchors, how far they have come, and what they wait for."""
    from sync_server.commands.told import say  # noqa: PLC0415  (SQLAlchemy loads slowly)

    found = asyncio.run(_newest(configured(config)))
    sentences = "\n".join(_line(each) for each in found) or "None yet."
    say([_fields(each) for each in found], sentences, as_json=as_json)
    return ExitCode.FINDINGS if any(each.waiting for each in found) else ExitCode.OK


@cli.command()
def once(*, config: ConfigOption = None, as_json: JsonOption = False) -> int:
    """Go on as far as possible now; a server that runs here does so by itself."""
    from sync_server.commands.told import say  # noqa: PLC0415  (SQLAlchemy loads slowly)

    settings = configured(config)
    asyncio.run(_go_on(settings))
    found = asyncio.run(_newest(settings))[:1]
    say([_fields(e) for e in found], "".join(map(_line, found)) or "None.", as_json=as_json)
    return ExitCode.OK


@cli.command()
def deploy(*, config: ConfigOption = None, as_json: JsonOption = False) -> int:
    """Put the contract on the chain of the settings, and say what they need then."""
    from shared.ledger.evm import checksummed, to_hex  # noqa: PLC0415  (with the rest)
    from sync_server.commands.told import say  # noqa: PLC0415  (SQLAlchemy loads slowly)

    made = asyncio.run(_deployed(configured(config)))
    contract = checksummed(made.contract)
    told = {"contract": contract, "tx_hash": to_hex(made.transaction), "block": made.block}
    sentence = f'[anchor]\ncontract = "{contract}"\nfirst_block = {made.block}'
    say(told, sentence, as_json=as_json)
    return ExitCode.OK


@cli.command()
def account(*, config: ConfigOption = None, as_json: JsonOption = False) -> int:
    """Show the account that pays for anchors; it is made when it is not there yet."""
    import secrets  # noqa: PLC0415  (with the rest)

    from shared.ledger.evm import checksummed  # noqa: PLC0415  (as below)
    from sync_server.anchoring.secret import account as account_in  # noqa: PLC0415  (slow)
    from sync_server.commands.told import say  # noqa: PLC0415  (as above)

    mine = account_in(configured(config).paths.data_dir, secrets.token_bytes)
    address = checksummed(mine.address)
    say({"account": address}, address, as_json=as_json)
    return ExitCode.OK


@cli.command()
def lookup(
    envelope: File,
    *,
    checkpoint: Checkpoint = None,
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> int:
    """Ask the chain for what an envelope names; with --checkpoint, whether that is its head."""
    from sync_server.commands.told import say  # noqa: PLC0415  (SQLAlchemy loads slowly)
    from sync_server.platform.durable import explained  # noqa: PLC0415  (with the rest)

    with explained("read", checkpoint or envelope):
        files = envelope.read_bytes(), checkpoint.read_bytes() if checkpoint else None
    told = asyncio.run(_looked_up(configured(config), *files))
    of = "" if checkpoint else " Of what, only --checkpoint can say."
    sentence = f"It is in block {told['block']} of chain {told['chain_id']}.{of}"
    say(told, sentence, as_json=as_json)
    return ExitCode.OK


async def _newest(settings: "Settings") -> "list[Anchor]":
    from sync_server.anchoring.service.anchoring import Anchors  # noqa: PLC0415  (as above)
    from sync_server.commands.grounds import ground  # noqa: PLC0415  (as above)

    async with ground(settings) as here:
        return list(await Anchors(here.database).newest(_SHOWN))


async def _go_on(settings: "Settings") -> None:
    from sync_server.anchored import committer, machine_of  # noqa: PLC0415  (as above)
    from sync_server.commands.grounds import ground  # noqa: PLC0415  (as above)
    from sync_server.parts import log_of  # noqa: PLC0415  (as above)
    from sync_server.platform.metrics import Metrics  # noqa: PLC0415  (as above)
    from sync_server.platform.occupied import occupied  # noqa: PLC0415  (as above)

    with occupied(settings.paths.data_dir, "sync-server anchor once"):
        async with ground(settings) as here, committer(here) as writing:
            metrics = Metrics()
            machine = machine_of(here, log_of(here, metrics), writing, metrics.anchors)
            for _ in range(_MOST_STEPS):
                if not await machine.step():
                    break
            await machine.give_back()


async def _deployed(settings: "Settings") -> "Deployed":
    from sync_server.anchored import committer, terms_of  # noqa: PLC0415  (as above)
    from sync_server.anchoring.service.deploying import deploy as put  # noqa: PLC0415  (as above)
    from sync_server.commands.grounds import ground  # noqa: PLC0415  (as above)

    if settings.anchor.backend == "memory":
        raise InputError("The chain in this process has its contract from its first block on.")
    async with ground(settings) as here, committer(here) as writing:
        return await put(writing.chain, writing.account, terms_of(settings))


async def _looked_up(
    settings: "Settings", envelope: bytes, checkpoint: bytes | None
) -> dict[str, object]:
    from sync_server.anchored import committer  # noqa: PLC0415  (as above)
    from sync_server.anchoring.service.looking_up import look_up  # noqa: PLC0415  (as above)
    from sync_server.commands.grounds import ground  # noqa: PLC0415  (as above)

    async with ground(settings) as here, committer(here) as writing:
        return await look_up(writing.chain, envelope, checkpoint)


def _line(anchor: "Anchor") -> str:
    where = f", block {anchor.block_number}" if anchor.block_number is not None else ""
    waits = f"\n   {anchor.waiting}" if anchor.waiting else ""
    size = f"{anchor.number}  {anchor.state.value}  size {anchor.size}"
    return f"{size}  chain {anchor.chain_id}{where}{waits}"


def _fields(anchor: "Anchor") -> dict[str, object]:
    from sync_server.anchoring.schemas import anchor_told  # noqa: PLC0415  (as above)

    told = anchor_told(anchor).model_dump(mode="json")
    return {**told, "waiting": anchor.waiting, "nonce": anchor.nonce}
