"""What a refusal of the shelf is as a problem."""

from typing import assert_never

from shared.freshness.entry import Fault, sentence
from sync_server.freshness.schemas.words import WIRE_NAMES
from sync_server.freshness.service.outcomes import (
    AlreadyThere,
    Faulty,
    ForeignSite,
    Missing,
    NoProduct,
    Stale,
    Unseen,
)
from sync_server.platform.problem_handlers import pointer_to
from sync_server.platform.problems import At, Kind, ProblemError
from sync_server.platform.replays import Reused

Refusal = Faulty | Missing | Unseen | Stale | AlreadyThere | ForeignSite | NoProduct | Reused


def problem(refusal: Refusal) -> ProblemError:  # noqa: C901, PLR0911, PLR0912  (one for each)
    match refusal:
        case Faulty(faults):
            places = [_at(fault) for fault in faults]
            return ProblemError(Kind.INVALID, "Correct the values listed under errors.", places)
        case Missing():
            return ProblemError(Kind.NOT_FOUND, "There is nothing with this id for this key.")
        case Unseen():
            place = At("header", "If-Match", "Send the ETag of the version you saw.")
            return ProblemError(
                Kind.CONDITION_NEEDED, "A change needs the header If-Match.", [place]
            )
        case Stale():
            detail = "Somebody changed it after you saw it. Read it again, then decide."
            return ProblemError(Kind.CHANGED_MEANWHILE, detail)
        case AlreadyThere(at):
            return ProblemError(Kind.CONFLICT, f"It is there already, as {at}.")
        case ForeignSite(own):
            return _site(own)
        case NoProduct(gtin):
            place = At("pointer", "/gtin", f"There is no product {gtin}. Put it there first.")
            return ProblemError(Kind.INVALID, "Its product is not known.", [place])
        case Reused():
            place = At("header", "Idempotency-Key", "It was used for another request.")
            return ProblemError(Kind.INVALID, "Send a new Idempotency-Key.", [place])
        case _:
            assert_never(refusal)


def _site(own: str | None) -> ProblemError:
    if own is None:
        place = At("pointer", "/site", "This key is of no single site: say which.")
        return ProblemError(Kind.INVALID, "Which site?", [place])
    return ProblemError(Kind.NOT_ALLOWED, f"This key is of the site {own} alone.")


def _at(fault: Fault) -> At:
    name = WIRE_NAMES.get(fault.field, fault.field)
    expected = WIRE_NAMES.get(fault.expected, fault.expected)
    said = sentence(Fault(name, fault.problem, fault.found, expected))
    return At("pointer", pointer_to(name), f"{said}.")
