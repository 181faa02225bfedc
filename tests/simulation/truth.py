"""What is true in a simulation, kept apart from both programs and compared with the server.

Every statement that the server keeps is looked at once, in the order of its number: it is the
next of its chain, nobody said it before, its effect or its refusal is what `shelf` says.
"""

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from shared.canonical import Json, canonical_json
from shared.ledger.hlc import Hlc
from shared.ledger.statement import NOTHING_BEFORE, parse
from shared.wire.acts import read_body
from shared.wire.shelf_acts import LABELS_PRINTED
from tests.simulation.roots import Roots
from tests.simulation.shelf import Key, Said, Shelf, carry_out, objection

Wish = tuple[str, tuple[str, Said]]
"""A site, and what an operator wants there: what it is called, and what it says."""

ActKey = tuple[str, int, bytes]
"""The kind of an act, its moment and what it says: the same under any number it is sent."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NEW = """
    SELECT s.server_index, s.entry_hash, s.kiosk_id, s.statement, s.received_at, s.lost_code,
           b.body
    FROM statements s LEFT JOIN statement_bodies b USING (server_index)
    WHERE s.server_index >= ? ORDER BY s.server_index
"""
_FEED = "SELECT feed, number FROM feeds WHERE organisation = ?"


class ViolationError(AssertionError):
    """An invariant does not hold; the sentence says which and for what."""


@dataclass(frozen=True, slots=True)
class Link:
    """Where a kiosk's chain ends at the server."""

    seq: int = 0
    entry_hash: bytes = NOTHING_BEFORE
    hlc: Hlc = field(default_factory=lambda: Hlc(0))


@dataclass
class Truth:
    """`sites` has the kiosks; `shelves` is what was on the shelf at each number of the feed."""

    organisation: str
    sites: Mapping[str, str]
    shelf: Shelf = field(default_factory=dict)
    said: Counter[ActKey] = field(default_factory=Counter)
    lost: dict[ActKey, str] = field(default_factory=dict)
    printed: Counter[str] = field(default_factory=Counter)
    chains: dict[str, Link] = field(default_factory=dict)
    size: int = 0
    roots: Roots = field(default_factory=Roots)
    feed: str = ""
    number: int = 0
    shelves: dict[int, Shelf] = field(default_factory=dict)
    revoked: set[str] = field(default_factory=set)

    def copy(self) -> "Truth":
        return Truth(
            self.organisation,
            self.sites,
            dict(self.shelf),
            Counter(self.said),
            dict(self.lost),
            Counter(self.printed),
            dict(self.chains),
            self.size,
            self.roots.copy(),
            self.feed,
            self.number,
            dict(self.shelves),
            set(self.revoked),
        )

    def look(self, database: sqlite3.Connection, wish: Wish | None = None) -> None:
        """See what the server has done; `wish` is what an operator asked it to do."""
        feed, number = database.execute(_FEED, (self.organisation,)).fetchone() or ("", 0)
        if wish is not None and (feed, number) != (self.feed, self.number):
            carry_out(self.shelf, *wish)
        rows = database.execute(_NEW, (self.size,)).fetchall()
        if rows:
            quarantined = {h for (h,) in database.execute("SELECT entry_hash FROM quarantine")}
            for row in rows:
                self._keep(row, quarantined)
        self._go_to(feed, number)

    def feed_in(self, database: sqlite3.Connection) -> str:
        feed: str = database.execute(_FEED, (self.organisation,)).fetchone()[0]
        return feed

    def begin_again(self, database: sqlite3.Connection) -> None:
        """The server was restored: the same shelf, under a feed of another name."""
        feed, number = database.execute(_FEED, (self.organisation,)).fetchone()
        if feed == self.feed:
            raise ViolationError("a restored server goes on with the feed it had")
        self.feed, self.number, self.shelves = feed, number, {number: dict(self.shelf)}

    def _go_to(self, feed: str, number: int) -> None:
        before = self.shelves.get(self.number, {})
        if self.feed and feed != self.feed:
            raise ViolationError(f"the feed {self.feed} became {feed} by itself")
        if number < self.number or (number == self.number and before != self.shelf):
            raise ViolationError(f"the shelf changed, and its number stayed at {number}")
        self.feed, self.number = feed, number
        self.shelves[number] = dict(self.shelf)

    def _keep(self, row: tuple[object, ...], quarantined: set[bytes]) -> None:
        index, entry_hash, kiosk_id, statement, received_at, lost_code, body = row
        if index != self.size:
            raise ViolationError(f"statement {index} was kept where {self.size} was next")
        self.size += 1
        if kiosk_id in self.revoked:
            raise ViolationError(f"statement {index} of {kiosk_id}, which is revoked, was kept")
        if not isinstance(statement, bytes) or not isinstance(received_at, int):
            raise TypeError("the table of statements has other columns")
        if hashlib.sha256(statement).digest() != entry_hash:
            raise ViolationError(f"statement {index} has another name than its hash")
        self.roots.add(entry_hash)
        self._link(str(kiosk_id), statement, quarantined)
        if isinstance(body, bytes):
            today = (_EPOCH + timedelta(microseconds=received_at)).date()
            self._apply(str(kiosk_id), body, today, lost_code)

    def _link(self, kiosk_id: str, encoded: bytes, quarantined: set[bytes]) -> None:
        signed = parse(encoded)
        said, last = signed.statement, self.chains.get(kiosk_id, Link())
        follows = said.seq == last.seq + 1 and said.prev == last.entry_hash
        if not follows and (said.seq <= last.seq or said.prev not in quarantined):
            raise ViolationError(f"the chain of {kiosk_id} is torn at {said.seq}")
        if said.hlc <= last.hlc:
            raise ViolationError(f"the clock of {kiosk_id} went back at {said.seq}")
        self.chains[kiosk_id] = Link(said.seq, signed.entry_hash, said.hlc)

    def _apply(self, kiosk_id: str, body: bytes, today: date, lost_code: object) -> None:
        act = read_body(body)
        key = key_of(act.kind, act.at_micros, act.fields)
        self.said[key] += 1
        if self.said[key] > 1:
            raise ViolationError(f"the server keeps {told(key)} twice")
        if not isinstance(act.fields, dict):
            return
        site, said = self.sites[kiosk_id], (act.kind, act.fields)
        expected = objection(self.shelf, site, today, said)
        if expected != lost_code:
            raise ViolationError(
                f"the server's answer to {told(key)} is {lost_code}, not {expected}"
            )
        if expected is None:
            carry_out(self.shelf, site, said)
            self.printed.update(labels_of(*said))
        else:
            self.lost[key] = expected


def key_of(kind: str, at_micros: int, fields: Json) -> ActKey:
    return kind, at_micros, canonical_json(fields)


def key_of_kept(kind: str, at_micros: int, body: bytes) -> ActKey:
    """Of an act as a kiosk keeps it."""
    return key_of(kind, at_micros, json.loads(body or b"null"))


def labels_of(kind: str, said: Said) -> Mapping[str, int]:
    """How many labels an act printed, by batch."""
    batch_ids, copies = said.get("batch_ids"), said.get("copies")
    if kind != LABELS_PRINTED or not isinstance(batch_ids, list) or not isinstance(copies, int):
        return {}
    return dict.fromkeys(batch_ids, copies)


def told(key: ActKey) -> str:
    return f"{key[0]} {key[2].decode()}"


def difference(found: Shelf, expected: Shelf) -> str:
    """In a sentence, for whoever reads why a seed failed."""
    return "; ".join(
        f"{_name(name)} is {found.get(name)}, not {expected.get(name)}"
        for name in sorted({*found, *expected})
        if found.get(name) != expected.get(name)
    )


def _name(key: Key) -> str:
    return " ".join(key).strip()
