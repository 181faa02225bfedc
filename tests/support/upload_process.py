"""A server process of its own that keeps statements of one kiosk; a test runs several at once.

Its address is a path or a PostgreSQL address.
"""

import asyncio
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from shared.keys import SigningKey
from shared.ledger.hlc import Hlc
from shared.ledger.statement import NOTHING_BEFORE, Statement, body_hash, sign
from shared.wire.acts import CONTENT_TYPE, ActBody, write_body
from shared.wire.uploads import Item, Outcome
from sync_server.kiosks.service.claims import kiosk_id_of
from sync_server.platform import engines
from sync_server.platform.callers import KioskCaller
from sync_server.platform.clock import SystemClock
from sync_server.platform.database import Database, Transaction
from sync_server.platform.metrics import Metrics
from sync_server.sync.service.uploads import Uploads
from tests.support.log_in_hand import log_on

PATIENCE = timedelta(seconds=30)


def chain(key: SigningKey, count: int) -> Iterator[Item]:
    before = NOTHING_BEFORE
    public = key.public
    for seq in range(1, count + 1):
        body = write_body(ActBody("staff.unlocked", seq, {}, "00" * 16))
        names = (public.thumbprint, public.uri, "kiosk", CONTENT_TYPE)
        signed = sign(Statement(*names, seq, before, Hlc(seq), body_hash(body)), key.sign)
        before = signed.entry_hash
        yield Item(signed.encoded, body, "staff.unlocked")


async def no_alarm(connection: Transaction, kiosk_id: str, seq: int, entry_hash: bytes) -> None:
    raise RuntimeError(f"statement {seq} of {kiosk_id} was taken for a clone's")


async def keep(address: str, folder: Path, key: SigningKey, count: int) -> None:
    is_file = address.startswith("/")
    place = (
        engines.in_file(Path(address), 2, PATIENCE)
        if is_file
        else engines.at(address, 2, PATIENCE)
    )
    caller = KioskCaller(kiosk_id_of(key.public), "acme", "north", key.public)
    async with Database.opened(place) as database:
        clock, own = SystemClock(), SigningKey(bytes(32))
        log = log_on(database, clock, own, folder)
        uploads = Uploads(database, clock, own, log, {}, no_alarm, Metrics())
        for item in chain(key, count):
            answered = await uploads.keep(caller, [item])
            assert answered.taken[0].outcome is Outcome.ACCEPTED


def main(address: str, number: str, count: str) -> None:
    key = SigningKey(bytes([int(number)]) * 32)
    with tempfile.TemporaryDirectory(prefix="upload-process-") as folder:
        asyncio.run(keep(address, Path(folder), key, int(count)))
