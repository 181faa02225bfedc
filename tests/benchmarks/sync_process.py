"""A sync server in a process of its own, and kiosks that send it what they prepared before."""

import asyncio
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import httpx2

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from shared.freshness.batch import batch_id_of  # noqa: E402 (run as a script)
from shared.wire.packing import pack  # noqa: E402
from shared.wire.uploads import MEDIA_TYPE, Item, write_items  # noqa: E402
from tests.support.simulated_kiosk import STATEMENTS, SimulatedKiosk, paired  # noqa: E402

GTIN = "04006381333931"


class WallClock:
    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251  (a benchmark has the machine's)


@dataclass(frozen=True)
class Remote:
    """As much of `ServerInHand` as a simulated kiosk uses."""

    client: httpx2.AsyncClient
    clock: WallClock = field(default_factory=WallClock)


@asynccontextmanager
async def kiosks(port: int, key: str, count: int) -> AsyncIterator[Sequence[SimulatedKiosk]]:
    headers = {"Host": "server", "Authorization": f"Bearer {key}"}
    base = f"http://127.0.0.1:{port}"
    async with httpx2.AsyncClient(base_url=base, headers=headers, timeout=60) as client:
        remote = Remote(client)
        there = [await paired(remote, number + 1) for number in range(count)]
        await there[0].upload(there[0].act("product.put", product()))
        yield there


def product() -> dict[str, str]:
    return {"gtin": GTIN, "name": "Beef", "category": "beef"}


def batch(lot: str) -> dict[str, object]:
    days = {"produced_on": "2026-01-02", "arrived_on": "2026-01-05"}
    ends = {"best_before": "2027-01-01", "use_by": None}
    texts = {"supplier": "Acme Farms", "notes": "third shelf, behind the milk"}
    recall = {"recall_reason": None, "recalled_on": None}
    code = {"batch_id": batch_id_of("north", GTIN, lot), "gtin": GTIN, "lot": lot}
    return {
        **code,
        "site": "north",
        **days,
        **ends,
        **texts,
        **recall,
        "archived": 0,
        "live": 1,
    }


def request(kiosk: SimulatedKiosk, items: Sequence[Item]) -> bytes:
    """A whole upload as it goes over the line: body, token and proof."""
    content = write_items(items)
    packed = len(items) > 1
    if packed:
        content = pack(content)
    headers = {
        **kiosk.headers("POST", STATEMENTS),
        "Host": "server",
        "Content-Type": MEDIA_TYPE,
        "Content-Length": str(len(content)),
        **({"Content-Encoding": "zstd"} if packed else {}),
    }
    lines = [f"POST {STATEMENTS} HTTP/1.1", *(f"{k}: {v}" for k, v in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode() + content


async def send(port: int, requests: Sequence[bytes], outcome: bytes = b"accepted") -> None:
    """One after the other over one connection; each has to end as it should."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for each in requests:
        writer.write(each)
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        size = int(head.partition(b"content-length: ")[2].split(b"\r\n")[0])
        told = await reader.readexactly(size)
        if not head.startswith(b"http/1.1 200") or told.count(b'"outcome"') != told.count(
            b'"outcome":"' + outcome
        ):
            raise RuntimeError(told[:1000].decode())
    writer.close()
    await writer.wait_closed()
