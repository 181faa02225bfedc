"""What a server answers to what is wrong, and all it holds: the same before and after."""

from collections.abc import Mapping

import httpx2
from sqlalchemy import select

from sync_server.platform.tables import SCHEMA
from tests.support.sync_server import ServerInHand

_USED_UP = "kiosk_proofs"  # a good proof is, whatever came with it


async def everything(server: ServerInHand) -> Mapping[str, list[str]]:
    """All rows of all tables."""
    async with server.database.read() as connection:
        return {
            table.name: sorted(str(row) for row in await connection.execute(select(table)))
            for table in SCHEMA.sorted_tables
            if table.name != _USED_UP
        }


def refusal(said: httpx2.Response) -> tuple[int, str, str]:
    """Status, kind of the problem, and the fault by RFC 6750 or RFC 9449 where there is one."""
    assert said.headers["Content-Type"] == "application/problem+json", said.text
    problem = said.json()
    assert problem["detail"]
    fault = said.headers.get("WWW-Authenticate", "").partition('error="')[2].partition('"')[0]
    return said.status_code, problem["type"].removeprefix("urn:counterproof:problem:"), fault
