"""How a part of the staff's work presents itself on the staff menu."""

from collections.abc import Callable
from dataclasses import dataclass


def _nothing() -> str:
    return ""


@dataclass(frozen=True, slots=True)
class StaffEntry:
    """The words are asked for anew in each language; `alert` is what needs looking at now.

    An urgent one stands above the menu, too: nobody who unlocks it can miss that.
    """

    place: str
    icon: str
    title: Callable[[], str]
    explanation: Callable[[], str]
    alert: Callable[[], str] = _nothing
    urgent: bool = False
