"""Which head is to be anchored; and while the log is held, what the chain knows of it.

A database that was put back has forgotten its last heads, but the chain has their digests.
Where the newest of them is the digest of the log's own head at some size, that head is known
from outside, and shown to the log; where it is of none, entries were lost or changed.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import structlog

from shared.errors import CounterproofError
from shared.ledger.anchor import digest_of
from shared.ledger.checkpoint import Checkpoint, format_checkpoint
from shared.ledger.note import Note, parse_note, sign_note
from sync_server.anchoring.service.chain import Place, Wanted
from sync_server.anchoring.service.moves import Moves
from sync_server.anchoring.service.pauses import is_over
from sync_server.anchoring.tables import AnchorRows
from sync_server.ledger.service.log import Log
from sync_server.ledger.service.outside import OutsideHeads
from sync_server.ledger.service.sealing import newest_head

_log = structlog.stdlib.get_logger("sync_server.anchoring")
_ASK_AGAIN_AFTER = timedelta(minutes=10)
_MOST_TRIED = 20_000
"""So many sizes of the log are tried, from the newest down."""


@dataclass(slots=True)
class LoggedHeads:
    log: Log
    outside: OutsideHeads
    moves: Moves
    first_block: int
    _asked_at: datetime | None = field(default=None, init=False)

    async def head(self) -> Note | None:
        """None while the log is held: nothing of it is to be believed then."""
        here = await self.log.now()
        if here.state.held is None:
            return newest_head(here.state)
        await self._ask_chain()
        return None

    async def _ask_chain(self) -> None:
        now = self.log.parts.clock.now()
        if self._asked_at and not is_over(_ASK_AGAIN_AFTER, self._asked_at, now):
            return
        self._asked_at = now
        try:
            head = await self.on_chain()
            if head is not None:
                await self.outside.show(head, f"chain {self.moves.terms.chain_id}")
        except CounterproofError as error:
            _log.warning("the chain does not free the log", reason=str(error))

    async def on_chain(self) -> Note | None:
        """The newest head of ours that the chain knows; None where it knows none of ours."""
        place = await self._newest_place()
        if place is None:
            return None
        async with self.log.parts.database.read() as connection:
            known = await AnchorRows(connection).of_digest(place.digest)
        if known is not None:
            return parse_note(known.checkpoint.encode())
        found = await self._signed_again(place)
        if found is None:
            _log.error(
                "the chain holds a head that is none of this log: entries were lost or changed",
                digest=place.digest.hex(),
                block=place.block,
            )
        return found

    async def _newest_place(self) -> Place | None:
        terms, account = self.moves.terms, self.moves.account.address
        await self.moves.chain.expect(terms.chain_id)
        async with self.log.parts.database.read() as connection:
            known = await AnchorRows(connection).newest_block(terms.chain_id)
        since = self.first_block if known is None else known
        wanted = Wanted(terms.contract, account, None, since)
        places = await self.moves.chain.recorded(wanted)
        return places[-1] if places else None

    async def _signed_again(self, place: Place) -> Note | None:
        """The log signed this very text before, or the chain would not have its digest."""
        state = (await self.log.now()).state
        key, origin = self.log.parts.sealing.key, state.origin or ""
        head = Checkpoint(origin, state.size, state.root)
        for size in range(state.size, max(0, state.size - _MOST_TRIED), -1):
            root = await self.log.root_at(size)
            text = format_checkpoint(replace(head, size=size, root=root))
            if digest_of(text) == place.digest:
                return sign_note(text, origin, key.public.raw, key.sign)
        return None
