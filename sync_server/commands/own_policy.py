"""The server's own policy, for evidence that is judged where its database is.

Nothing is made and nothing is begun: a machine without key and database has no policy.
"""

import asyncio
from pathlib import Path

from shared.errors import UnavailableError
from shared.keys import PublicKey
from shared.ledger.policy import MOST_WITNESSES, Policy, parse_policy
from sync_server.commands.configured import configured
from sync_server.ground import place_of
from sync_server.ledger.service.policy_text import policy_text
from sync_server.ledger.tables import LogRow
from sync_server.parts import origin_by
from sync_server.platform import schema
from sync_server.platform.database import Database
from sync_server.platform.server_key import FILE, read_server_key
from sync_server.settings import Settings
from sync_server.web.tables.receipts import ReceiptRows


def own_policy(config: Path | None) -> Policy | None:
    """The log's key, and the kiosks as witnesses, as 'log policy' prints them."""
    settings = configured(config)
    key, place = settings.paths.data_dir / FILE, place_of(settings)
    if not key.exists() or (place.is_file and not Path(place.name).exists()):
        return None
    text = asyncio.run(_text(settings, read_server_key(settings.paths.data_dir).public))
    return parse_policy(text.encode())


async def _text(settings: Settings, key: PublicKey) -> str:
    async with Database.opened(place_of(settings)) as database:
        version = await schema.version_of(database)
        if version.state is not schema.State.CURRENT:
            raise UnavailableError(
                f"The database has schema {version.found}, this program needs {version.needed}."
            )
        async with database.read() as connection:
            origin = (await LogRow(connection).read()).origin
            kiosks = (await ReceiptRows(connection).kiosks())[:MOST_WITNESSES]
    return policy_text(origin or origin_by(settings, key), key, kiosks)
