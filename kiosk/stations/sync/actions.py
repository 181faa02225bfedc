"""What staff do about the connection: pair with a server, look how it stands, sync, part."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, assert_never

from kiosk.logbook import WatchedLog
from kiosk.ports import Clock
from kiosk.stations.sync.flow.connection import Looked, Refused, Standing
from kiosk.stations.sync.flow.pairing import (
    Accepted,
    Belonging,
    Code,
    Ended,
    Ending,
    Given,
    Pending,
    Unheard,
)
from kiosk.sync.pairing import Asked, Denied, Expired, Look, Waiting
from kiosk.syncing import (
    BusyError,
    ForeignServerError,
    NotKeptError,
    Paired,
    Refusal,
    TurnedAwayError,
    UntrustedServerError,
)
from shared.errors import EvidenceError, InputError, UnavailableError
from shared.wire.pairing import CODE_LENGTH, CODE_LETTERS, typed

_REFUSALS_SHOWN = 20
_LEAST_EVERY_S = 1.0
_CODE = re.compile(f"[{CODE_LETTERS}]{{{CODE_LENGTH}}}")
_LINK = re.compile(r"https?://[!-~]{1,400}")


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


class Steps(Protocol):
    """`kiosk.sync.pairing` as it is used here: what it cannot do it raises."""

    def ask(self, address: str) -> Asked | Paired: ...

    def look(self) -> Look: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class PairingSteps:
    """The steps of a pairing; a foreseen failure is told as what staff can do about it."""

    steps: Steps
    clock: Clock

    def ask(self, server: str) -> Given | Accepted | Ended:
        try:
            told = self.steps.ask(server)
            return _accepted(told) if isinstance(told, Paired) else self._given(told)
        except UnavailableError as error:
            return Ended(_ending_of(error))
        except InputError:
            return Ended(Ending.NOT_OURS)
        except EvidenceError:
            return Ended(Ending.UNTRUSTED)

    def look(self) -> Pending | Unheard | Accepted | Ended:
        """What may pass is asked again: the code stays good."""
        try:
            return _told(self.steps.look())
        except (NotKeptError, TurnedAwayError, UntrustedServerError) as error:
            return Ended(_ending_of(error))
        except UnavailableError:
            return Unheard()
        except InputError:
            return Ended(Ending.NOT_OURS)
        except EvidenceError:
            return Ended(Ending.UNTRUSTED)

    def close(self) -> None:
        self.steps.close()

    def _given(self, asked: Asked) -> Given:
        """What people are shown is looked at first: it comes from whoever answered."""
        code, link = asked.user_code, asked.verification_uri_complete
        if not _CODE.fullmatch(typed(code)) or not _LINK.fullmatch(link):
            raise InputError(f"{code!r} at {link!r} is no code to claim a kiosk with.")
        lasts = asked.expires_at - self.clock.now()
        every_s = max(asked.look_every_s, _LEAST_EVERY_S)
        now_s = self.clock.monotonic()
        return Given(Code(code, link), lasts.total_seconds(), every_s, now_s)


@dataclass(frozen=True, slots=True)
class Line:
    """The way to a server: how to be paired with one, the sync that then runs, its log."""

    pairing: Pairing
    engine: Engine
    log: WatchedLog


def look(engine: Engine) -> Looked:
    """Asks the cache, so it belongs on a lane."""
    standing = engine.standing()
    if standing is None:
        return Looked(None)
    return Looked(standing, tuple(map(_refused, engine.refusals(_REFUSALS_SHOWN))))


def _told(look: Look) -> Pending | Accepted | Ended:
    match look:
        case Waiting():
            return Pending()
        case Denied():
            return Ended(Ending.DENIED)
        case Expired():
            return Ended(Ending.EXPIRED)
        case Paired():
            return _accepted(look)
        case _:
            assert_never(look)


def _accepted(paired: Paired) -> Accepted:
    return Accepted(Belonging(paired.server, paired.organisation, paired.site, paired.name))


def _ending_of(error: UnavailableError) -> Ending:
    endings: dict[type[UnavailableError], Ending] = {
        BusyError: Ending.TOO_MANY,
        ForeignServerError: Ending.NOT_OURS,
        NotKeptError: Ending.NOT_KEPT,
        TurnedAwayError: Ending.KNOWN,
        UntrustedServerError: Ending.UNTRUSTED,
    }
    return endings.get(type(error), Ending.UNREACHABLE)


def _refused(refusal: Refusal) -> Refused:
    return Refused(refusal.seq, refusal.kind, refusal.at, refusal.code, refusal.sentence)
