"""The GS1 syntax dictionary as a table: what each application identifier (AI) holds and needs.

The rows are in `syntax_table.py` in GS1's notation: AIs, flags, components, attributes, title.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from shared.codes.lint_coupons import COUPON_LINTERS
from shared.codes.lint_dates import DATE_LINTERS
from shared.codes.linters import CHARACTER_LINTERS, VALUE_LINTERS, Linter
from shared.codes.syntax_table import ROWS
from shared.errors import InputError

LINTERS: Mapping[str, Linter] = {**VALUE_LINTERS, **DATE_LINTERS, **COUPON_LINTERS}

_FLAGS = re.compile(r"[*!?]+")
_COMPONENT = re.compile(r"(\[)?([NXYZ])(\.\.)?([0-9]+)(?(1)\])((?:,[a-z0-9]+)*)")
_SHORTEST_AI, _LONGEST_AI = 2, 4
_UNKNOWN_LONGEST = 90

# Values of predefined length need no separator; that holds for AIs not assigned yet, too.
PREDEFINED_LENGTHS: Mapping[str, int] = {
    "00": 18,
    **dict.fromkeys(("01", "02", "03"), 14),
    "04": 16,
    **dict.fromkeys((str(prefix) for prefix in range(11, 20)), 6),
    "20": 2,
    **dict.fromkeys((str(prefix) for prefix in range(31, 37)), 6),
    "41": 13,
}


@dataclass(frozen=True, slots=True)
class Component:
    """One part of a value: the last may vary in length, the last ones may be optional."""

    linters: tuple[Linter, ...]
    least: int
    most: int
    optional: bool


@dataclass(frozen=True, slots=True)
class Pattern:
    """An AI, or all AIs of one length that begin alike: `31nn`."""

    prefix: str
    length: int

    def matches(self, ai: str) -> bool:
        return len(ai) == self.length and ai.startswith(self.prefix)

    def __str__(self) -> str:
        return self.prefix.ljust(self.length, "n")


@dataclass(frozen=True, slots=True)
class Entry:
    """Everything the dictionary says about one AI."""

    ai: str
    title: str
    components: tuple[Component, ...]
    predefined_length: bool
    link_attribute: bool
    excludes: tuple[Pattern, ...] = ()
    needs: tuple[tuple[tuple[Pattern, ...], ...], ...] = ()  # all of: any of: all of
    qualifiers: tuple[tuple[str, ...], ...] | None = None  # None: no Digital Link primary key
    known: bool = True

    @property
    def least(self) -> int:
        return sum(part.least for part in self.components if not part.optional)

    @property
    def most(self) -> int:
        return sum(part.most for part in self.components)


def read_rows(rows: Iterable[str]) -> dict[str, Entry]:
    """The entries of dictionary rows, one for each AI; comment and blank lines are skipped."""
    entries = (entry for row in rows if row.partition("#")[0].strip() for entry in _read(row))
    return {entry.ai: entry for entry in entries}


def _read(row: str) -> list[Entry]:
    rules, _, title = row.partition("#")
    ais, *words = rules.split()
    flags = ""
    while words and _FLAGS.fullmatch(words[0]):
        flags += words.pop(0)
    parts = [match for word in words if (match := _COMPONENT.fullmatch(word))]
    template = Entry(
        ai="",
        title=title.strip(),
        components=tuple(_component(part, row) for part in parts),
        predefined_length="*" in flags,
        link_attribute="?" in flags,
    )
    for word in words[len(parts) :]:
        template = _with_attribute(template, word, row)
    return [replace(template, ai=ai) for ai in _expand(ais)]


def _component(match: re.Match[str], row: str) -> Component:
    optional, charset, varies, most, names = match.groups()
    named: list[Linter] = []
    for name in names.split(",")[1:]:
        if name not in LINTERS:
            raise InputError(f"Row {row!r} names the linter {name!r}: expected one we have.")
        named.append(LINTERS[name])
    least = 1 if varies else int(most)
    return Component((CHARACTER_LINTERS[charset], *named), least, int(most), bool(optional))


def _with_attribute(entry: Entry, word: str, row: str) -> Entry:
    name, _, value = word.partition("=")
    match name:
        case "ex":
            excluded = tuple(_pattern(text) for text in value.split(","))
            return replace(entry, excludes=entry.excludes + excluded)
        case "req":
            groups = (group.split("+") for group in value.split(","))
            choices = tuple(tuple(_pattern(text) for text in group) for group in groups)
            return replace(entry, needs=(*entry.needs, choices))
        case "dlpkey":
            chains = value.split("|") if value else []
            return replace(entry, qualifiers=tuple(tuple(ch.split(",")) for ch in chains))
        case _:
            raise InputError(
                f"Row {row!r} has {word!r}: expected a component, ex, req or dlpkey."
            )


def _pattern(text: str) -> Pattern:
    return Pattern(text.rstrip("n"), len(text))


def _expand(ais: str) -> list[str]:
    first, _, last = ais.partition("-")
    numbers = range(int(first), int(last or first) + 1)
    return [str(number).zfill(len(first)) for number in numbers]


ENTRIES: Mapping[str, Entry] = read_rows(ROWS.splitlines())
# AIs that begin with the same two digits are equally long.
AI_LENGTHS: Mapping[str, int] = {ai[:2]: len(ai) for ai in ENTRIES}


def entry_at(text: str, position: int, *, permit_unknown: bool = False) -> Entry | None:
    """The entry of the AI that starts here; an unknown one only if its length is known."""
    length = AI_LENGTHS.get(text[position : position + 2])
    if length is None:
        return None
    return entry_named(text[position : position + length], permit_unknown=permit_unknown)


def entry_named(ai: str, *, permit_unknown: bool = False) -> Entry | None:
    """The entry of exactly this AI; a made-up one for an AI that could be assigned yet."""
    known = ENTRIES.get(ai)
    if known or not permit_unknown:
        return known
    shaped = _SHORTEST_AI <= len(ai) <= _LONGEST_AI and ai.isascii() and ai.isdigit()
    if not shaped or AI_LENGTHS.get(ai[:2], len(ai)) != len(ai):
        return None
    return _unknown(ai)


def _unknown(ai: str) -> Entry:
    fixed = PREDEFINED_LENGTHS.get(ai[:2])
    component = Component(
        (CHARACTER_LINTERS["X"],), fixed or 1, fixed or _UNKNOWN_LONGEST, optional=False
    )
    return Entry(
        ai=ai,
        title="UNKNOWN",
        components=(component,),
        predefined_length=fixed is not None,
        link_attribute=False,
        known=False,
    )
