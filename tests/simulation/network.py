"""The network between kiosks and server: a SyncPeer whose questions and answers get lost."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from random import Random
from typing import NoReturn, Protocol, TypeVar

from kiosk.syncing import KnownKeyError
from shared.errors import CounterproofError, UnavailableError
from shared.wire.changes import Cursor, Page
from shared.wire.pairing import Claim, PollTold
from shared.wire.uploads import Item, SyncState, UploadTold

Told = TypeVar("Told")


class Fate(Enum):
    """What the network does with a question."""

    ARRIVES = "arrives"
    QUESTION_LOST = "question lost"
    ANSWER_LOST = "answer lost"
    TWICE = "arrives twice"
    LATE = "arrives later"


class Far(Protocol):
    """The server as it is reached; it may be down, and may crash when it is asked."""

    def state(self, kiosk_id: str, statement: int) -> SyncState: ...

    def upload(self, kiosk_id: str, items: Sequence[Item], head: int) -> UploadTold: ...

    def head(self, kiosk_id: str, mine: str) -> bytes: ...

    def shown(self, who: str, mine: str) -> None:
        """A kiosk says which head it knows, whoever hears of it."""
        ...

    def changes(self, kiosk_id: str, cursor: Cursor) -> Page: ...


@dataclass
class Network:
    """`weights` is how often each fate befalls; who is in `cut_off` reaches nobody."""

    draws: Random
    weights: Mapping[Fate, int]
    note: Callable[[str], None]
    cut_off: set[str] = field(default_factory=set)
    late: list[Callable[[], object]] = field(default_factory=list)

    def carry(self, who: str, what: str, question: Callable[[], Told]) -> Told:
        if who in self.cut_off:
            _unreachable(f"{who} is cut off.")
        fate = self._fate()
        if fate is not Fate.ARRIVES:
            self.note(f"  {what} of {who}: {fate.value}")
        match fate:
            case Fate.QUESTION_LOST:
                _unreachable("The question was lost.")
            case Fate.LATE:
                self.late.append(question)
                _unreachable("No answer came in time.")
            case Fate.ANSWER_LOST:
                question()
                _unreachable("The answer was lost.")
            case Fate.TWICE:
                question()
        return question()

    def deliver_late(self) -> None:
        """One of those on their way arrives, in whatever order; nobody waits for its answer."""
        question = self.late.pop(self.draws.randrange(len(self.late)))
        try:
            question()
        except CounterproofError as error:
            self.note(f"  came too late: {error}")

    def _fate(self) -> Fate:
        fates = [*self.weights]
        return self.draws.choices(fates, [self.weights[each] for each in fates])[0]


@dataclass(frozen=True, slots=True)
class Peer:
    """The server as one kiosk sees it: a `kiosk.syncing.SyncPeer`."""

    network: Network
    server: Far
    who: str
    kiosk_id: str

    @property
    def clock_offset_ms(self) -> int | None:
        return None

    def claim(self) -> Claim:
        """All kiosks of a simulation are known to the server from its beginning."""
        raise KnownKeyError("This kiosk's key is paired.")

    def poll(self, device_code: str) -> PollTold:  # noqa: ARG002
        _unreachable("No claim is open.")

    def state(self, statement: int = 0) -> SyncState:
        return self.network.carry(
            self.who, "state", lambda: self.server.state(self.kiosk_id, statement)
        )

    def upload(self, items: Sequence[Item], head: int = 0) -> UploadTold:
        sent = tuple(items)
        return self.network.carry(
            self.who, "upload", lambda: self.server.upload(self.kiosk_id, sent, head)
        )

    def head(self, mine: str) -> bytes:
        self.server.shown(self.who, mine)
        return self.network.carry(
            self.who, "head", lambda: self.server.head(self.kiosk_id, mine)
        )

    def changes(self, cursor: Cursor, wait_s: float) -> Page:  # noqa: ARG002  (time is drawn)
        return self.network.carry(
            self.who, "changes", lambda: self.server.changes(self.kiosk_id, cursor)
        )

    def close(self) -> None:
        """Nothing is held."""


def _unreachable(sentence: str) -> NoReturn:
    raise UnavailableError(sentence)
