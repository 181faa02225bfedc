"""Which elements go together: pairs GS1 forbids, partners it asks for, repeats that differ.

A contradiction makes a code unreadable. A missing partner does not: GS1 judges partners over
all symbols on an item, and a scanner sees one.
"""

from collections.abc import Callable

from shared.codes.dictionary import Pattern
from shared.codes.elements import Element, Elements
from shared.codes.faults import Fault, Reason

_SIGNATURE = "8030"
_KEYS_WITH_OPTIONAL_SERIAL = ("253", "255", "8003")


def contradiction(elements: Elements) -> Fault | None:
    """The first rule of the three that no further symbol could mend."""
    rules: tuple[Callable[[Elements], Fault | None], ...] = (
        excluded_pair,
        different_values,
        serial_missing,
    )
    return next((fault for rule in rules if (fault := rule(elements))), None)


def excluded_pair(elements: Elements) -> Fault | None:
    present = {element.ai for element in elements}
    for element in elements:
        others = present - {element.ai}
        for pattern in element.entry.excludes:
            if clash := next((ai for ai in others if pattern.matches(ai)), None):
                return _fault(Reason.EXCLUDED_PAIR, element, f"({clash})")
    return None


def different_values(elements: Elements) -> Fault | None:
    first: dict[str, str] = {}
    for element in elements:
        if first.setdefault(element.ai, element.value) != element.value:
            return _fault(Reason.DIFFERENT_VALUES, element, element.value)
    return None


def serial_missing(elements: Elements) -> Fault | None:
    """A digital signature signs one thing: keys that may go without a serial must have it."""
    if elements.value(_SIGNATURE) is None:
        return None
    for element in elements:
        short = len(element.value) == element.entry.least
        if element.ai in _KEYS_WITH_OPTIONAL_SERIAL and short:
            return _fault(Reason.SERIAL_MISSING, element, element.value)
    return None


def missing_partner(elements: Elements) -> Fault | None:
    present = {element.ai for element in elements}
    for element in elements:
        others = present - {element.ai}
        for choices in element.entry.needs:
            if not any(_all_present(group, others) for group in choices):
                wanted = ", ".join("+".join(map(str, group)) for group in choices)
                return _fault(Reason.REQUIRED_MISSING, element, wanted)
    return None


def _all_present(group: tuple[Pattern, ...], present: set[str]) -> bool:
    return all(any(pattern.matches(ai) for ai in present) for pattern in group)


def _fault(reason: Reason, element: Element, found: str) -> Fault:
    return Fault(reason, 0, 0, ai=element.ai, found=found)
