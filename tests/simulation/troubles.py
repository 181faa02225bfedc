"""Which troubles a kiosk may have with an honest server, and which nobody should ever see."""

from collections.abc import Set as AbstractSet

from kiosk.sync.outcomes import Failed, Stuck, Suspect, TurnedAway
from kiosk.syncing import Turned
from tests.simulation.kiosk import Kiosk
from tests.simulation.truth import ViolationError


def check(
    kiosk: Kiosk, failed: Failed, revoked: AbstractSet[str], may_fork: AbstractSet[str]
) -> None:
    kiosk_id = kiosk.identity.kiosk_id
    match failed.trouble:
        case Suspect(sentence):
            raise ViolationError(f"{kiosk.name} suspects an honest server: {sentence}")
        case Stuck(sentence) if not kiosk.machine.is_full:
            raise ViolationError(f"{kiosk.name} is stuck: {sentence}")
        case TurnedAway(Turned.REVOKED, _) if kiosk_id in revoked:
            pass
        case TurnedAway(Turned.SUSPENDED, _) if kiosk_id in may_fork:
            pass
        case TurnedAway(Turned.SUSPENDED, sentence):
            raise ViolationError(f"{kiosk.name} was taken for a clone: {sentence}")
        case TurnedAway(_, sentence):
            raise ViolationError(f"{kiosk.name} was turned away: {sentence}")
        case _:
            pass
