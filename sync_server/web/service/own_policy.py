"""Whom this server trusts, as C2SP tlog-policy: its own log, and its kiosks as witnesses.

The keys of kiosks are also those that sign statements. A kiosk that was revoked is still known
by what it signed, but no head is believed because of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from shared.keys import PublicKey
from shared.ledger.note import COSIGNATURE_V1, verifier_key
from shared.ledger.policy import MOST, NONE
from shared.wire.log import witness_name
from sync_server.ledger.service.log import Log
from sync_server.platform.database import Database
from sync_server.web.tables.receipts import KioskKey, ReceiptRows

_GROUP = "kiosks"


@dataclass(frozen=True, slots=True)
class OwnPolicy:
    database: Database
    log: Log

    async def text(self) -> str:
        state = (await self.log.now()).state
        async with self.database.glance() as connection:
            keys = await ReceiptRows(connection).kiosk_keys()
        own = self.log.parts.sealing.key.public
        return write_policy(state.origin or self.log.parts.origin, own, keys[:MOST])


def write_policy(origin: str, log: PublicKey, keys: Sequence[KioskKey]) -> str:
    lines = [f"log {verifier_key(origin, log.raw)}"]
    trusted: list[str] = []
    for each in keys:
        name = witness_name(each.kiosk_id)
        lines.append(f"witness {name} {verifier_key(name, each.key, COSIGNATURE_V1)}")
        if not each.revoked:
            trusted.append(name)
    if trusted:
        lines += [f"group {_GROUP} any {' '.join(trusted)}", f"quorum {_GROUP}"]
    else:
        lines.append(f"quorum {NONE}")
    return "".join(f"{line}\n" for line in lines)
