"""What staff do about the connection: pair with a server, look how it stands, sync, part."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.stations.sync.flow.connection import Looked, Refused, Standing
from kiosk.stations.sync.flow.pairing import Accepted, Ended, Given, Pending, Unheard
from kiosk.syncing import Refusal

_REFUSALS_SHOWN = 20


class Pairing(Protocol):
    """One attempt after the other; foreseen errors are answers here, because staff act on them.

    `ask` and `look` wait for a server, so they belong on the network lane. `close` may be
    called meanwhile: whatever waits then fails at once.
    """

    def ask(self, server: str) -> Given | Accepted | Ended:
        """A code, or at once the place of a kiosk that the server knows already."""
        ...

    def look(self) -> Pending | Unheard | Accepted | Ended:
        """What became of the code; an approval is kept before it is told."""
        ...

    def close(self) -> None: ...


class Engine(Protocol):
    """The sync of this kiosk; each of these may be called from any thread."""

    def standing(self) -> Standing | None:
        """None where this kiosk is not paired."""
        ...

    def refusals(self, limit: int) -> Sequence[Refusal]:
        """The newest first."""
        ...

    def sync_now(self) -> None: ...

    def part(self) -> None:
        """Forget the server; what waits to be sent stays."""
        ...


@dataclass(frozen=True, slots=True)
class Line:
    """The way to a server: how to be paired with one, and the sync that then runs."""

    pairing: Pairing
    engine: Engine


def look(engine: Engine) -> Looked:
    """Asks the cache, so it belongs on a lane."""
    standing = engine.standing()
    if standing is None:
        return Looked(None)
    return Looked(standing, tuple(map(_refused, engine.refusals(_REFUSALS_SHOWN))))


def _refused(refusal: Refusal) -> Refused:
    return Refused(refusal.seq, refusal.kind, refusal.at, refusal.code, refusal.sentence)
