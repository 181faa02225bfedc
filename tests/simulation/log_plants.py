"""Bugs to plant in the log and its witnesses; see `plants`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import pytest

from kiosk.store import outbox
from kiosk.syncing import Settled
from shared.ledger.note import Note, sign_note
from shared.ledger.witness import Submission
from sync_server.ledger.service import log
from sync_server.ledger.service.log import Log, Standpoint
from sync_server.ledger.service.outside import OutsideHeads
from sync_server.ledger.service.witnesses import Witnesses
from sync_server.ledger.tables import LogState
from sync_server.platform.callers import KioskCaller
from sync_server.platform.database import Transaction
from tests.simulation.faults import Fault
from tests.simulation.plant import Plant
from tests.simulation.server import KEY, MachineHeadFile


def _two_faces(patch: pytest.MonkeyPatch) -> None:
    """One kiosk is shown another root than the others are."""
    ask = Witnesses.ask
    asked: list[str] = []

    async def another(self: Witnesses, kiosk: KioskCaller, told: bytes) -> Submission | None:
        submission = await ask(self, kiosk, told)
        asked.append(kiosk.kiosk_id)
        if submission is None or kiosk.kiosk_id == asked[0]:
            return submission
        origin, size, _ = submission.head.text.split("\n")[:3]
        text = f"{origin}\n{size}\n{'A' * 43}=\n"
        return replace(
            submission, head=sign_note(text, origin, KEY.public.raw, KEY.sign), proof=()
        )

    patch.setattr(Witnesses, "ask", another)


def _file_not_read(patch: pytest.MonkeyPatch) -> None:
    """What is in `log.head` is compared with nothing."""

    async def compared(
        self: Log, connection: Transaction, here: Standpoint, kept: Note
    ) -> LogState:
        del self, connection, kept
        return here.state

    patch.setattr(Log, "_compared", compared)


def _file_not_written(patch: pytest.MonkeyPatch) -> None:
    """The last head that was signed is kept in the database, and nowhere else."""

    async def keep(self: MachineHeadFile, *_: object) -> None:
        del self

    patch.setattr(MachineHeadFile, "keep", keep)


def _feeds_go_on(patch: pytest.MonkeyPatch) -> None:
    """What the feeds told before the database was put back still counts."""

    async def begin_again(connection: Transaction, new_feed: Callable[[], str]) -> int:
        del connection, new_feed
        return 0

    patch.setattr(log, "begin_again", begin_again)


def _misfits_forgiven(patch: pytest.MonkeyPatch) -> None:
    """A head that does not fit is looked at, and nothing follows from it."""

    async def decide(self: OutsideHeads, *_: object) -> None:
        del self

    patch.setattr(OutsideHeads, "_decide", decide)


def _begins_by_itself(patch: pytest.MonkeyPatch) -> None:
    """What does not fit is no longer in the way: the log is begun again, and nobody asked."""
    decide = OutsideHeads._decide

    async def decided(self: OutsideHeads, *shown: object) -> None:
        await decide(self, *shown)
        if (await self.log.now()).state.held is not None:
            await self.log.begin_again()

    patch.setattr(OutsideHeads, "_decide", decided)


def _nothing_owed(patch: pytest.MonkeyPatch) -> None:
    """What the server acknowledged leaves the outbox, receipt or not."""
    outcome = outbox._outcome

    def settled(seq: int, said: Settled) -> Mapping[str, str | int]:
        return {**outcome(seq, said), "owes": 0}

    patch.setattr(outbox, "_outcome", settled)


LOG_PLANTS: Sequence[Plant] = (
    Plant("a log of two faces", _two_faces, 2),
    Plant("log.head not compared", _file_not_read, 294, (Fault.SERVER_ROLLED_BACK,)),
    Plant("log.head not written", _file_not_written, 294, (Fault.SERVER_ROLLED_BACK,)),
    Plant("feeds go on", _feeds_go_on, 294, (Fault.SERVER_ROLLED_BACK,)),
    Plant("misfits forgiven", _misfits_forgiven, 8, (Fault.SPLIT_VIEW,)),
    Plant("begun again unasked", _begins_by_itself, 8, (Fault.SPLIT_VIEW,)),
    Plant("no receipt owed", _nothing_owed, 8, (Fault.SPLIT_VIEW,)),
)
