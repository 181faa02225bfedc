"""What the steps of a pairing lead to, for staff; and what is looked up of the connection."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.app.demo.sync import ScriptedEngine, belonging
from kiosk.devices.simulated_clock import SimulatedClock
from kiosk.stations.sync.actions import PairingSteps, look
from kiosk.stations.sync.flow.connection import Connected, Looked, Refused, Standing
from kiosk.stations.sync.flow.pairing import (
    Accepted,
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
    Turned,
    TurnedAwayError,
    UntrustedServerError,
)
from shared.errors import CounterproofError, EvidenceError, InputError, UnavailableError
from shared.keys import PublicKey

SERVER = "https://sync.example.org"
LINK = f"{SERVER}/pair?user_code=WDJB-MJHT"
PAIRED = Paired(SERVER, "k1", "acme", "north", "counter-1", PublicKey(bytes(32)))
NOW = datetime(2026, 3, 4, tzinfo=UTC)


class Told:
    """Steps that come to what they were told."""

    def __init__(self, outcome: Asked | Look | CounterproofError) -> None:
        self.outcome = outcome
        self.closed = False

    def ask(self, address: str) -> Asked | Paired:
        del address
        outcome = self._come()
        assert isinstance(outcome, Asked | Paired)
        return outcome

    def look(self) -> Look:
        outcome = self._come()
        assert not isinstance(outcome, Asked)
        return outcome

    def close(self) -> None:
        self.closed = True

    def _come(self) -> Asked | Look:
        if isinstance(self.outcome, CounterproofError):
            raise self.outcome
        return self.outcome


def steps(outcome: Asked | Look | CounterproofError) -> PairingSteps:
    return PairingSteps(Told(outcome), SimulatedClock())


def asked(code: str = "WDJB-MJHT", link: str = LINK, every_s: float = 5.0) -> Asked:
    expires_at = SimulatedClock().now() + timedelta(minutes=10)
    return Asked(SERVER, code, link, expires_at, every_s)


@pytest.mark.parametrize(("every_s", "at_least"), [(5.0, 5.0), (0.0, 1.0)])
def test_a_code_is_given_with_the_time_it_is_good_for(every_s: float, at_least: float) -> None:
    given = steps(asked(every_s=every_s)).ask(SERVER)

    now_s = SimulatedClock().monotonic()
    assert given == Given(Code("WDJB-MJHT", LINK), 600.0, at_least, now_s)


@pytest.mark.parametrize(
    "answer",
    [
        asked(code="<b>"),
        asked(code="AEIO-UAEI"),
        asked(link="javascript:alert(1)"),
        asked(link=f"{SERVER}/\u202e"),
        asked(link=f"{SERVER}/{'x' * 500}"),
    ],
)
def test_what_no_server_of_ours_would_show_is_not_shown(answer: Asked) -> None:
    assert steps(answer).ask(SERVER) == Ended(Ending.NOT_OURS)


def test_a_kiosk_that_the_server_knows_is_home_at_once() -> None:
    assert steps(PAIRED).ask(SERVER) == Accepted(belonging())


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        (Waiting(), Pending()),
        (Denied(), Ended(Ending.DENIED)),
        (Expired(), Ended(Ending.EXPIRED)),
        (PAIRED, Accepted(belonging())),
        (UnavailableError("-"), Unheard()),
        (BusyError(5, "-"), Unheard()),
        (ForeignServerError("-"), Unheard()),
        (NotKeptError("-"), Ended(Ending.NOT_KEPT)),
        (TurnedAwayError(Turned.REVOKED, "-"), Ended(Ending.KNOWN)),
        (UntrustedServerError("-"), Ended(Ending.UNTRUSTED)),
        (InputError("-"), Ended(Ending.NOT_OURS)),
        (EvidenceError("-"), Ended(Ending.UNTRUSTED)),
    ],
)
def test_a_look_says_how_the_code_stands(
    outcome: Look | CounterproofError, told: Pending | Unheard | Accepted | Ended
) -> None:
    assert steps(outcome).look() == told


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (UnavailableError("-"), Ending.UNREACHABLE),
        (BusyError(5, "-"), Ending.TOO_MANY),
        (ForeignServerError("-"), Ending.NOT_OURS),
        (UntrustedServerError("-"), Ending.UNTRUSTED),
        (TurnedAwayError(Turned.REVOKED, "-"), Ending.KNOWN),
        (NotKeptError("-"), Ending.NOT_KEPT),
        (InputError("-"), Ending.NOT_OURS),
        (EvidenceError("-"), Ending.UNTRUSTED),
    ],
)
def test_a_server_that_gives_no_code_is_told_apart(
    error: CounterproofError, why: Ending
) -> None:
    assert steps(error).ask(SERVER) == Ended(why)


def test_closing_reaches_the_connection() -> None:
    told = Told(Waiting())

    PairingSteps(told, SimulatedClock()).close()

    assert told.closed


def test_a_look_brings_the_standing_and_what_was_refused() -> None:
    standing = Standing(belonging(), Connected(), refused=1)
    refusal = Refusal(7, "batch.put", NOW, "unknown-product", "Not known.")

    looked = look(ScriptedEngine(standing, (refusal,)))

    assert looked == Looked(
        standing, (Refused(7, "batch.put", NOW, "unknown-product", "Not known."),)
    )
    assert look(ScriptedEngine()) == Looked(None)
