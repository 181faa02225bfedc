"""Writing GS1 Digital Link URIs: the key and its qualifiers in the path, the rest after."""

from itertools import combinations

from shared.codes.digital_link import STRICT, DigitalLink, Tolerance
from shared.codes.elements import Element, Elements
from shared.codes.faults import Fault, MalformedCodeError, Reason
from shared.codes.uri_text import escape

CANONICAL_STEM = "https://id.gs1.org"


def build(elements: Elements, stem: str = CANONICAL_STEM, tolerance: Tolerance = STRICT) -> str:
    """The first primary key leads; with the canonical stem this is the canonical form."""
    key = next((element for element in elements if element.entry.qualifiers is not None), None)
    if key is None:
        raise MalformedCodeError(Fault(Reason.NO_PRIMARY_KEY, 0, 0, found=elements.bracketed()))
    first = {element.ai: element for element in reversed(elements.items)}
    chosen = _longest_chain(key.entry.qualifiers or (), set(first))
    path = [key, *(first[ai] for ai in chosen)]
    taken = {element.ai for element in path}
    attributes = [element for ai, element in _in_reading_order(elements) if ai not in taken]
    return _write(stem, path, attributes, tolerance)


def rebuild(
    link: DigitalLink, stem: str = CANONICAL_STEM, tolerance: Tolerance = STRICT
) -> str:
    """The same link elsewhere: what stood in the path stays there."""
    return _write(stem, list(link.path), list(link.attributes), tolerance)


def _in_reading_order(elements: Elements) -> list[tuple[str, Element]]:
    once: dict[str, Element] = {}
    for element in elements:
        once.setdefault(element.ai, element)
    return list(once.items())


def _longest_chain(chains: tuple[tuple[str, ...], ...], present: set[str]) -> tuple[str, ...]:
    """The longest selection that is all present; among equals the first in AI order."""
    selections = [
        selection
        for chain in chains
        for size in range(len(chain) + 1)
        for selection in combinations(chain, size)
        if present.issuperset(selection)
    ]
    return min(selections, key=lambda selection: (-len(selection), selection), default=())


def _write(
    stem: str, path: list[Element], attributes: list[Element], tolerance: Tolerance
) -> str:
    parts = [stem.removesuffix("/")]
    parts += [f"/{element.ai}/{escape(element.value, query=False)}" for element in path]
    ordered = sorted(attributes, key=lambda element: not element.entry.predefined_length)
    for position, element in enumerate(ordered):
        _check(element, tolerance)
        mark = "&" if position else "?"
        parts.append(f"{mark}{element.ai}={escape(element.value, query=True)}")
    return "".join(parts)


def _check(element: Element, tolerance: Tolerance) -> None:
    excused = not element.entry.known and tolerance.unknown_attributes
    if not element.entry.link_attribute and not excused:
        raise MalformedCodeError(Fault(Reason.NOT_A_LINK_ATTRIBUTE, 0, 0, ai=element.ai))
