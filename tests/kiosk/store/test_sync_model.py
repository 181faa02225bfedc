"""Whatever happens in any order: what is shown is the server's state with own acts on top."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from kiosk.store import sync_book
from kiosk.store.shelf_lists import ShelfLists
from kiosk.syncing import Refusal
from shared.freshness.listing import Query, Shown
from tests.kiosk.store.conftest import NOW, Bench
from tests.kiosk.store.sync_parts import (
    PAIRED,
    batch,
    change,
    fields_of,
    lot,
    lot_id,
    page,
    settled,
)

NAMES = [f"L{number}" for number in range(4)]
names = st.sampled_from(NAMES)
notes = st.sampled_from(["a", "b", "c"])
flags = st.booleans()


def done(state, op):
    """The state after one act, at the kiosk and at the server alike."""
    kind, name, value = op
    if kind == "import":
        for each in name:
            state = done(state, ("put", each, value))
        return state
    if kind == "put":
        return {**state, name: {**state.get(name, lot(name, arrived_on=None)), "notes": value}}
    return {**state, name: {**state[name], "archived": value}} if name in state else state


class Server:
    """Keeps statements by their hash, and for each batch the number of its newest change."""

    def __init__(self):
        self.feed, self.number, self.state, self.changes = "feed 0", 0, {}, {}
        self.kept = {}

    def become(self, state):
        for name in self.state.keys() | state.keys():
            if self.state.get(name) != state.get(name):
                self.number += 1
                self.changes[name] = self.number
        self.state = state

    def begin_anew(self):
        self.feed = f"feed {int(self.feed[5:]) + 1}"
        self.number = len(self.state)
        self.changes = {name: at for at, name in enumerate(self.state, 1)}

    def page(self, after, most):
        due = sorted((at, name) for name, at in self.changes.items() if at > after)[:most]
        upto = due[-1][0] if len(due) == most else self.number
        bodies = (
            (at, lot_id(name) if name not in self.state else self.state[name])
            for at, name in due
        )
        changes = (change(at, "batch", body) for at, body in bodies)
        return page(*changes, upto=upto, newest=self.number, feed=self.feed), due


class Sync(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.bench = Bench(Path(self.folder.name) / "cache")
        self.server = Server()
        self.ops, self.open_ops = {}, {}
        self.open()
        self.pair()

    def teardown(self):
        self.bench.close_all()
        self.folder.cleanup()

    def open(self):
        self.cache = self.bench.cache()
        self.book = self.cache.sync_book

    def pair(self):
        self.book.pair(PAIRED)
        self.known, self.seen, self.cursor, self.anew = {}, set(), ("", 0), True
        self.whole = -1

    def act(self, op):
        seq = self.cache.acts.last_seq
        self.ops[seq] = op
        self.open_ops[seq] = None

    @rule(name=names, text=notes)
    def edit(self, name, text):
        edited = replace(batch(name), arrived_on=None, notes=text)
        self.cache.shelf_book.put(edited, NOW)
        self.act(("put", name, text))

    @rule(name=names, flag=flags)
    def archive(self, name, flag):
        self.cache.shelf_book.archive(lot_id(name), NOW, archived=flag)
        self.act(("archive", name, int(flag)))

    @rule(chosen=st.lists(names, min_size=1, max_size=4, unique=True), text=notes)
    def bring_in(self, chosen, text):
        rows = [replace(batch(name), arrived_on=None, notes=text) for name in chosen]
        self.cache.shelf_book.take_in([], rows, NOW)
        self.act(("import", tuple(chosen), text))

    @rule(name=names, text=notes)
    def others_edit(self, name, text):
        self.server.become(done(self.server.state, ("put", name, text)))

    @rule(name=names)
    def others_remove(self, name):
        self.server.become({n: s for n, s in self.server.state.items() if n != name})

    @rule(most=st.integers(1, 4), refused=flags, answered=flags)
    def upload(self, most, refused, answered):
        answers = []
        for each in self.book.waiting(most, 10**6):
            assert self.open_ops[each.seq] is None
            assert fields_of(each)
            if each.entry_hash not in self.server.kept:
                self.server.kept[each.entry_hash] = refused
                if not refused:
                    self.server.become(done(self.server.state, self.ops[each.seq]))
            why = Refusal(each.seq, each.item.kind, NOW, "no", "No.")
            lost = why if self.server.kept[each.entry_hash] else None
            answers.append((each.seq, lost))
        if answered:
            at, feed = self.server.number, self.server.feed
            self.book.settle([settled(seq, at, feed, lost) for seq, lost in answers], NOW)
            for seq, _ in answers:
                self.open_ops[seq] = (feed, at)
            self.end()

    def end(self):
        """Acts whose outcome was seen by the end of the feed are no longer on top."""
        feed, number = self.cursor[0], self.whole
        self.open_ops = {
            seq: where
            for seq, where in self.open_ops.items()
            if where is None or where[0] != feed or where[1] > number
        }

    @rule(most=st.integers(1, 3))
    def pull(self, most):
        if self.cursor[0] not in ("", self.server.feed):
            self.book.begin_again(self.server.feed)
            self.cursor, self.seen, self.anew = (self.server.feed, 0), set(), True
            self.whole = -1
            self.wait_for_the_end()
        came, due = self.server.page(self.cursor[1], most)
        self.book.take(came, NOW)
        self.cursor = (self.server.feed, came.cursor.number)
        if came.cursor.number == came.newest:
            self.whole = came.newest
        for _, name in due:
            self.known.pop(name, None)
            self.seen.add(name)
            if name in self.server.state:
                self.known[name] = self.server.state[name]
        if self.anew and came.cursor.number == came.newest:
            self.anew = False
            self.known = {n: s for n, s in self.known.items() if n in self.seen}
            self.open_ops = {s: w for s, w in self.open_ops.items() if w is None or w[1] >= 0}
        self.end()

    def wait_for_the_end(self):
        for seq, where in self.open_ops.items():
            if where is not None and where[0] != self.server.feed:
                self.open_ops[seq] = ("at the end", -1)

    @rule()
    def server_begins_another_feed(self):
        self.server.begin_anew()

    @rule()
    def restart(self):
        self.cache.close()
        self.open()

    @rule()
    def lose_the_database(self):
        """Rebuilt from the journal: all acts are on top again, of a state nobody knows yet."""
        self.cache.close()
        (self.bench.folder / "cache.db").unlink()
        self.open()
        self.open_ops = dict.fromkeys(self.ops)
        self.pair()

    @precondition(lambda self: self.ops)
    @rule(after=st.integers(0, 5))
    def send_again(self, after):
        self.book.send_again(after)
        for seq in self.ops:
            if seq > after:
                self.open_ops[seq] = None

    @invariant()
    def shown_is_what_is_known_with_own_acts_on_top(self):
        expected = self.known
        for seq in sorted(self.open_ops):
            expected = done(expected, self.ops[seq])
        listed = ShelfLists(self.cache.database, "berlin").find(Query(shown=Shown.ALL), 99)
        found = {e.batch.lot: (e.batch.notes, int(e.batch.archived)) for e in listed}
        assert found == {n: (s["notes"], s["archived"]) for n, s in expected.items()}
        waiting = [seq for seq, where in self.open_ops.items() if where is None]
        assert self.book.facts().waiting == len(waiting)


@pytest.mark.parametrize("at_once", [1, 250])
def test_own_acts_are_on_top_of_the_server_s_state_whatever_happens(monkeypatch, at_once):
    monkeypatch.setattr(sync_book, "ROWS_AT_ONCE", at_once)
    case = settings(
        max_examples=10,
        stateful_step_count=25,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Sync, settings=case)
