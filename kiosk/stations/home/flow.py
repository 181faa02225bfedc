"""What the attract screen asks next: one question of one station in one language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Invitation:
    """The nth thing shown to an empty room."""

    turn: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    station: int | None
    language: str


def next_turn(invitation: Invitation) -> Invitation:
    return Invitation(invitation.turn + 1)


def shown(invitation: Invitation, stations: int, languages: tuple[str, ...]) -> Shown:
    """Each question in every language before the next question; none without a station."""
    language = languages[invitation.turn % len(languages)]
    if not stations:
        return Shown(None, language)
    return Shown(invitation.turn // len(languages) % stations, language)
