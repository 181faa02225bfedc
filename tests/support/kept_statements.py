"""A database with statements of kiosks in it, kept as the server keeps them."""

from collections.abc import Sequence

from shared.keys import SigningKey
from shared.ledger.statement import parse
from shared.wire.uploads import Item
from sync_server.kiosks.service.claims import kiosk_id_of
from sync_server.kiosks.tables import Kiosk, KioskRows
from sync_server.sync.service.taking import Writing
from sync_server.sync.tables import ChainHead, KeptStatement
from tests.support.simulated_kiosk import SimulatedKiosk
from tests.support.sync_server import START, ServerInHand


async def keep(server: ServerInHand, kiosk: SimulatedKiosk, items: Sequence[Item]) -> None:
    """As an upload does, without the way up."""
    kiosk_id, log = kiosk_id_of(kiosk.key.public), server.application.log
    await log.begin()
    async with server.database.write() as connection:
        growing = await log.open(connection)
        writing = await Writing.begin(connection, growing.size, [kiosk_id])
        for item in items:
            signed = parse(item.statement)
            said, name = signed.statement, signed.entry_hash
            writing.keep(
                KeptStatement(
                    writing.index,
                    name,
                    kiosk_id,
                    said.seq,
                    item.kind,
                    item.statement,
                    item.body,
                    START,
                ),
                ChainHead(said.seq, name, said.hlc),
            )
        await writing.write(connection)
        grown = await growing.append([each.entry_hash for each in writing.kept])
    grown.committed()


async def known_kiosk(server: ServerInHand, number: int) -> SimulatedKiosk:
    """Approved without a claim."""
    key = SigningKey(bytes([number]) * 32)
    name = kiosk_id_of(key.public)
    kiosk = Kiosk(name, key.public.raw, "acme", "north", f"Counter {number}", START, "a test")
    async with server.database.write() as connection:
        await KioskRows(connection).add(kiosk)
    return SimulatedKiosk(server, key)


async def two_kiosks(server: ServerInHand, each: int = 4) -> list[SimulatedKiosk]:
    """Statement 0 is by the first, 1 by the second, 2 by the first ..."""
    kiosks = [await known_kiosk(server, number) for number in (1, 2)]
    for _ in range(each):
        for kiosk in kiosks:
            await keep(server, kiosk, [kiosk.act("staff.unlocked", {})])
    return kiosks
