"""One step up, one step down: what is settled, what stays, and what is not believed."""

import pytest

from kiosk.sync.backoff import LONGEST_S, Backoff
from kiosk.sync.downloading import Downloader, Progress
from kiosk.sync.outcomes import Done, Failed, Nothing, NotNow, Stuck, Suspect, TurnedAway
from kiosk.sync.uploading import Uploader
from kiosk.syncing import BusyError, Cursor, Turned
from shared.errors import UnavailableError
from shared.wire.uploads import Reason
from tests.support.sync_server import HandClock
from tests.support.sync_server_twin import signing_key
from tests.support.sync_twins import Pair, joined

UNKNOWN = Reason(code="unknown-batch", sentence="There is no such batch.")


@pytest.fixture
def pair() -> Pair:
    return joined()


def up(pair: Pair) -> Uploader:
    return Uploader(pair.session, HandClock())


def down(pair: Pair) -> Downloader:
    return Downloader(pair.session, HandClock())


def trouble_of(outcome: object) -> object:
    assert isinstance(outcome, Failed), outcome
    return outcome.trouble


def test_what_waits_goes_up_in_order_and_is_settled(pair: Pair) -> None:
    statements = [pair.store.act().encoded for _ in range(3)]

    assert up(pair).step() == Done(3)
    assert [each.encoded for each in pair.server.held] == statements
    assert pair.store.unsettled == set()


def test_without_anything_that_waits_nobody_is_troubled(pair: Pair) -> None:
    assert up(pair).step() == Nothing()
    assert "upload" not in pair.peer.asked


def test_an_upload_is_cut_to_what_may_be_sent_again(pair: Pair) -> None:
    for _ in range(4):
        pair.store.act()
    uploader = Uploader(pair.session, HandClock(), most_bytes=600)
    steps = [uploader.step() for _ in range(4)]

    assert [each for each in steps if each != Nothing()] != [Done(4)]
    assert len(pair.server.held) == 4


def test_a_lost_act_is_settled_with_its_reason(pair: Pair) -> None:
    pair.server.lost["batch.recalled"] = UNKNOWN
    pair.store.act()
    pair.store.act("batch.recalled")
    up(pair).step()

    refusal = pair.store.refusals(1)[0]
    assert (refusal.seq, refusal.kind) == (2, "batch.recalled")
    assert (refusal.code, refusal.sentence) == ("unknown-batch", "There is no such batch.")
    assert pair.store.unsettled == set()


def test_an_answer_that_got_lost_is_asked_for_again_and_nothing_is_doubled(pair: Pair) -> None:
    pair.store.act()
    pair.server.take(pair.store.chain[0][1])

    assert up(pair).step() == Done(1)
    assert len(pair.server.held) == 1


def test_what_a_restored_server_misses_is_sent_before_the_rest(pair: Pair) -> None:
    for _ in range(3):
        pair.store.act()
    up(pair).step()
    pair.server.restore(held=1, feed="feed-1")
    pair.store.act()

    assert isinstance(trouble_of(up(pair).step()), NotNow)
    assert up(pair).step() == Done(3)
    assert len(pair.server.held) == 4


@pytest.mark.parametrize("wrong", ["signs_with", "acknowledges_for"])
def test_an_acknowledgement_of_others_settles_nothing(pair: Pair, wrong: str) -> None:
    pair.store.act()
    pair.session.begin()
    other = signing_key(7)
    setattr(pair.peer, wrong, other if wrong == "signs_with" else other.public)

    assert isinstance(trouble_of(up(pair).step()), Suspect)
    assert pair.store.unsettled == {1}


def test_an_answer_about_other_statements_settles_nothing(pair: Pair) -> None:
    pair.store.act()
    other = joined()
    other.store.key = signing_key(7)
    other.store.act()
    answer = other.peer.upload([other.store.chain[0][1]])
    pair.peer.upload = lambda _items, _head: answer  # type: ignore[method-assign]

    assert isinstance(trouble_of(up(pair).step()), Suspect)
    assert pair.store.unsettled == {1}


def test_a_clone_is_told_and_keeps_what_it_has(pair: Pair) -> None:
    other = joined()
    other.store.act("first")
    pair.session.begin()
    pair.server.take(other.store.chain[0][1])
    pair.store.act("second")

    assert "Two kiosks use one key" in trouble_of(up(pair).step()).sentence
    assert pair.store.unsettled == {1}


def test_a_full_disk_settles_nothing_and_says_so(pair: Pair) -> None:
    pair.store.act()
    pair.session.begin()
    pair.store.full = "The disk is full."

    assert trouble_of(up(pair).step()) == Stuck("The disk is full.")
    pair.store.full = None
    assert up(pair).step() == Done(1)


def test_pages_are_taken_until_the_end_of_the_feed(pair: Pair) -> None:
    for number in range(3):
        pair.server.change("product", f"p{number}", b"{}")
    downloader = down(pair)
    steps = [downloader.step() for _ in range(3)]

    assert steps == [Done(2), Done(1), Nothing()]
    assert downloader.progress == Progress(3, 3)
    assert pair.store.cursor() == Cursor("feed-1", 3)
    assert set(pair.store.rows) == {("product", f"p{n}") for n in range(3)}


def test_the_end_of_the_feed_is_waited_for_unless_something_failed(pair: Pair) -> None:
    downloader = down(pair)
    downloader.step()
    downloader.step()
    pair.peer.faults.append(UnavailableError("It broke off."))
    downloader.step()
    downloader.step()

    assert pair.peer.waited_s == [0.0, 25, 0.0]


def test_a_tombstone_takes_the_row_away(pair: Pair) -> None:
    pair.server.change("product", "p", b"{}")
    down(pair).step()
    pair.server.change("product", "p", None)
    down(pair).step()

    assert pair.store.rows == {}


def test_a_feed_that_is_gone_is_read_anew_in_the_same_step(pair: Pair) -> None:
    pair.server.change("product", "p", b"{}")
    down(pair).step()
    pair.server.feed = "feed-2"

    assert down(pair).step() == Done(1)
    assert pair.store.cursor() == Cursor("feed-2", 1)


def test_a_cursor_ahead_of_its_own_feed_is_set_back(pair: Pair) -> None:
    pair.server.change("product", "p", b"{}")
    pair.store.read_to = Cursor("feed-1", 9)

    assert down(pair).step() == Done(1)
    assert pair.store.cursor() == Cursor("feed-1", 1)


def test_a_page_of_another_place_is_not_taken(pair: Pair) -> None:
    pair.server.change("product", "p", b"{}")
    page = pair.server.page(Cursor("", 0))
    pair.store.read_to = Cursor("feed-1", 1)
    pair.peer.changes = lambda _c, _w: page  # type: ignore[method-assign]

    assert isinstance(trouble_of(down(pair).step()), NotNow)
    assert pair.store.rows == {}


def test_a_full_disk_takes_nothing_and_says_so(pair: Pair) -> None:
    pair.server.change("product", "p", b"{}")
    pair.session.begin()
    pair.store.full = "The disk is full."

    assert trouble_of(down(pair).step()) == Stuck("The disk is full.")
    assert pair.store.cursor() == Cursor("", 0)


def test_a_break_is_told_and_the_next_step_asks_where_both_stand(pair: Pair) -> None:
    pair.session.begin()
    pair.peer.faults.append(UnavailableError("It broke off."))

    assert trouble_of(down(pair).step()) == NotNow("It broke off.")
    assert not pair.session.is_open


def test_a_pause_the_server_asks_for_is_kept(pair: Pair) -> None:
    pair.peer.faults.append(BusyError(30.0, "Too many requests."))

    assert trouble_of(down(pair).step()) == NotNow("Too many requests.", 30.0)


def test_pauses_double_up_to_five_minutes_and_end_with_a_success() -> None:
    backoff = Backoff(lambda: 0.999)
    pauses = [round(backoff.pause_s(NotNow("gone"))) for _ in range(11)]
    backoff.reset()

    assert pauses == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]
    assert round(backoff.pause_s(NotNow("gone"))) == 1


def test_a_pause_is_anything_up_to_its_ceiling() -> None:
    assert Backoff(lambda: 0.0).pause_s(NotNow("gone")) == 0.0


def test_a_pause_that_was_asked_for_is_never_undercut() -> None:
    assert Backoff(lambda: 0.0).pause_s(NotNow("busy", 30.0)) == 30.0


@pytest.mark.parametrize("trouble", [TurnedAway(Turned.REVOKED, "no"), Suspect("no")])
def test_what_only_people_can_mend_is_tried_seldom(trouble: object) -> None:
    pause_s = Backoff(lambda: 0.0).pause_s(trouble)

    assert pause_s == LONGEST_S / 2
