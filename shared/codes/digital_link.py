"""GS1 Digital Link URIs: web addresses that carry a key, its qualifiers and attributes.

Rules, after the URI syntax standard and GS1's engine:
1. Only http and https; only characters of URIs; a domain; any stem; the rightmost key counts.
2. The path holds the key and its qualifiers in the order the dictionary gives.
3. The query holds attributes the dictionary allows there; other parameters are kept, not read.
4. No AI twice, no qualifier in the query that belongs in the path.
`LENIENT` forgives what old and careless links do to rules 2 and 4, and short GTINs; it never
forgives a wrong value. A link is text here: nothing in this product opens it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from shared.codes.dictionary import ENTRIES, Entry, entry_named
from shared.codes.elements import Element, Elements
from shared.codes.faults import Fault, MalformedCodeError, Reason
from shared.codes.gs1 import MOST_ELEMENTS, checked
from shared.codes.uri_text import unescape

_URI = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*")
_SCHEME = re.compile(r"https?://|HTTPS?://")
_ANY_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_DOMAIN = re.compile(r"[A-Za-z0-9\-.:\[\]]+(?=/)")
_SHORT_GTINS = (8, 12, 13)
_GTIN, _GTIN_LENGTH = "01", 14

# Names in place of AIs: allowed until release 1.2 of the standard, still printed on packs.
ALPHAS = {
    "cpid": "8010", "cpsn": "8011", "cpv": "22", "gcn": "255", "gdti": "253", "giai": "8004",
    "ginc": "401", "gln": "414", "glnx": "254", "gmn": "8013", "grai": "8003", "gsin": "402",
    "gsrn": "8018", "gsrnp": "8017", "gtin": "01", "itip": "8006", "lot": "10", "party": "417",
    "ser": "21", "srin": "8019", "sscc": "00", "tpx": "235",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tolerance:
    """What a reader lets pass beyond the standard."""

    short_gtins: bool = False
    alphas: bool = False
    any_order: bool = (
        False  # of qualifiers, in the path or the query; also any case of the scheme
    )
    unknown_ais: bool = False
    unknown_attributes: bool = False


STRICT = Tolerance()
LENIENT = Tolerance(short_gtins=True, alphas=True, any_order=True)


@dataclass(frozen=True, slots=True)
class DigitalLink:
    stem: str
    path: Elements
    attributes: Elements
    ignored: tuple[str, ...] = ()

    @property
    def elements(self) -> Elements:
        return self.path + self.attributes


def is_web_address(text: str) -> bool:
    return _ANY_SCHEME.match(text) is not None


def is_path_sequence(ais: list[str]) -> bool:
    """A primary key, then a selection of one of its qualifier chains, in order."""
    entry = ENTRIES.get(ais[0])
    if entry is None or entry.qualifiers is None:
        return False
    return len(ais) == 1 or any(_in_order(ais[1:], chain) for chain in entry.qualifiers)


def parse(uri: str, tolerance: Tolerance = STRICT) -> DigitalLink:
    """The link in `uri`, whoever made it; `NO_PRIMARY_KEY` if it is just a link."""
    start = _path_start(uri, tolerance)
    address, _, _ = uri.partition("#")
    location, _, query = address.partition("?")
    segments = location[start + 1 :].split("/")
    first = _first_key(segments, tolerance)
    if first is None:
        raise MalformedCodeError(Fault(Reason.NO_PRIMARY_KEY, start, 0, found=uri[start:]))
    path = tuple(_path_elements(segments[first:], tolerance))
    pairs, ignored = _split_query(query)
    attributes = tuple(_attribute(name, value, tolerance) for name, value in pairs)
    if len(path) + len(attributes) + len(ignored) > MOST_ELEMENTS:
        raise MalformedCodeError(Fault(Reason.TOO_MANY_ELEMENTS, start, 0))
    stem = "/".join([location[:start], *segments[:first]])
    link = DigitalLink(stem, Elements(path), Elements(attributes), ignored)
    _check_places(link, tolerance)
    return link


def _in_order(qualifiers: list[str], chain: tuple[str, ...]) -> bool:
    remaining = iter(chain)
    return all(qualifier in remaining for qualifier in qualifiers)


def _path_start(uri: str, tolerance: Tolerance) -> int:
    good = _URI.match(uri)
    if good is None or good.end() < len(uri):
        at = good.end() if good else 0
        raise MalformedCodeError(Fault(Reason.URI_CHARACTER, at, 1, found=uri[at:]))
    scheme = (_ANY_SCHEME if tolerance.any_order else _SCHEME).match(uri)
    if scheme is None:
        raise MalformedCodeError(Fault(Reason.URI_SCHEME, 0, 1, found=uri))
    domain = _DOMAIN.match(uri, scheme.end())
    if domain is None:
        at = scheme.end()
        raise MalformedCodeError(Fault(Reason.URI_DOMAIN, at, 0, found=uri[at:]))
    return domain.end()


def _path_entry(name: str, tolerance: Tolerance) -> Entry | None:
    ai = ALPHAS.get(name, name) if tolerance.alphas else name
    return entry_named(ai, permit_unknown=tolerance.unknown_ais)


def _first_key(segments: list[str], tolerance: Tolerance) -> int | None:
    """Where the AI/value pairs begin: the rightmost key, or qualifiers in front of it."""
    for at in range(len(segments) - 2, -1, -2):
        entry = _path_entry(segments[at], tolerance)
        if entry is None:
            return None
        if entry.qualifiers is not None:
            break
    else:
        return None
    chains = entry.qualifiers if tolerance.any_order else ()
    allowed = {ai for chain in chains for ai in chain}
    while at >= 2:  # noqa: PLR2004 -- one more pair in front
        qualifier = _path_entry(segments[at - 2], tolerance)
        if qualifier is None or qualifier.ai not in allowed:
            break
        at -= 2
    return at


def _path_elements(segments: list[str], tolerance: Tolerance) -> Iterator[Element]:
    for name, value in zip(segments[::2], segments[1::2], strict=True):
        entry = _path_entry(name, tolerance)
        assert entry is not None, name  # noqa: S101 -- the search for the key walked over it
        plain = unescape(value, query=False)
        yield checked(entry, _padded(entry, plain) if tolerance.short_gtins else plain)


def _split_query(query: str) -> tuple[list[tuple[str, str]], tuple[str, ...]]:
    pairs: list[tuple[str, str]] = []
    ignored: list[str] = []
    for parameter in filter(None, query.split("&")):
        name, equals, value = parameter.partition("=")
        if equals and name.isdigit():
            pairs.append((name, value))
        else:
            ignored.append(parameter)
    return pairs, tuple(ignored)


def _attribute(name: str, value: str, tolerance: Tolerance) -> Element:
    entry = entry_named(name, permit_unknown=tolerance.unknown_ais)
    if entry is None:
        raise MalformedCodeError(Fault(Reason.UNKNOWN_AI, 0, 0, found=name))
    return checked(entry, _padded(entry, unescape(value, query=True)))


def _padded(entry: Entry, value: str) -> str:
    short = entry.ai == _GTIN and len(value) in _SHORT_GTINS
    return value.zfill(_GTIN_LENGTH) if short else value


def _check_places(link: DigitalLink, tolerance: Tolerance) -> None:
    if tolerance.any_order:
        return
    ais = [element.ai for element in link.path]
    if not is_path_sequence(ais):
        raise MalformedCodeError(Fault(Reason.QUALIFIER_ORDER, 0, 0, found="/".join(ais)))
    seen: set[str] = set()
    for element in link.elements:
        if element.ai in seen:
            raise MalformedCodeError(Fault(Reason.DUPLICATE_AI, 0, 0, ai=element.ai))
        seen.add(element.ai)
    for element in link.attributes:
        _check_attribute(element, ais, tolerance)


def _check_attribute(element: Element, path: list[str], tolerance: Tolerance) -> None:
    entry = element.entry
    excused = not entry.known and tolerance.unknown_attributes
    if not entry.link_attribute and not excused:
        raise MalformedCodeError(Fault(Reason.NOT_A_LINK_ATTRIBUTE, 0, 0, ai=entry.ai))
    places = range(1, len(path) + 1)
    if any(is_path_sequence([*path[:at], entry.ai, *path[at:]]) for at in places):
        raise MalformedCodeError(Fault(Reason.BELONGS_IN_PATH, 0, 0, ai=entry.ai))
