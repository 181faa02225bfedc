"""What the attract screen asks next: the question of one station after the other."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Invitation:
    """The nth thing shown to an empty room."""

    turn: int = 0


def next_turn(invitation: Invitation) -> Invitation:
    return Invitation(invitation.turn + 1)


def station_asking(invitation: Invitation, stations: int) -> int | None:
    """Whose question is on the screen; nobody's where no station is set up."""
    return invitation.turn % stations if stations else None
