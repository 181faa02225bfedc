"""The handshake: who was restored, who lost what, and whom not to believe."""

import pytest

from kiosk.sync.outcomes import Failed, NotNow, Stuck, Suspect, TurnedAway
from kiosk.sync.uploading import Uploader
from kiosk.syncing import Cursor, Paired, Refusal, Turned, TurnedAwayError
from shared.errors import UnavailableError
from tests.support.sync_server import HandClock
from tests.support.sync_server_twin import START, signing_key
from tests.support.sync_twins import Pair, joined


@pytest.fixture
def pair() -> Pair:
    return joined()


def send_all(pair: Pair) -> None:
    Uploader(pair.session, HandClock()).step()


def trouble_of(outcome: object) -> object:
    assert isinstance(outcome, Failed)
    return outcome.trouble


def test_who_agrees_goes_on_and_is_asked_once(pair: Pair) -> None:
    pair.store.act()
    send_all(pair)

    assert pair.session.begin() == pair.store.paired()
    assert pair.peer.asked.count("state") == 1
    assert (pair.store.adopted, pair.store.unsettled) == ([], set())


def test_a_break_makes_the_next_call_ask_again(pair: Pair) -> None:
    pair.session.begin()
    pair.session.lose()
    pair.session.begin()

    assert pair.peer.asked == ["state", "state"]


def test_a_server_that_was_restored_is_sent_again_what_it_lost(pair: Pair) -> None:
    for _ in range(5):
        pair.store.act()
    send_all(pair)
    pair.store.read_to = Cursor("feed-1", 7)
    pair.server.restore(held=2)
    pair.session.lose()
    pair.session.begin()

    assert pair.store.unsettled == {3, 4, 5}
    assert (pair.store.cursor(), pair.store.resyncing) == (Cursor("feed-2", 0), True)


def test_an_old_copy_put_back_by_hand_is_read_anew_too(pair: Pair) -> None:
    for _ in range(5):
        pair.store.act()
    send_all(pair)
    pair.store.read_to = Cursor("feed-1", 7)
    pair.server.restore(held=2, feed="feed-1")
    pair.session.lose()
    pair.session.begin()

    assert (pair.store.cursor(), pair.store.resyncing) == (Cursor("feed-1", 0), True)


def test_a_server_that_lost_everything_is_sent_everything(pair: Pair) -> None:
    pair.store.act()
    send_all(pair)
    pair.server.restore(held=0)
    pair.session.lose()
    pair.session.begin()

    assert pair.store.unsettled == {1}


def test_what_lies_in_quarantine_is_not_sent_again_and_again(pair: Pair) -> None:
    pair.store.act()
    send_all(pair)
    bad = pair.store.act()
    pair.store.unsettled.clear()
    seq = bad.statement.seq
    pair.store.kept_refusals.append(Refusal(seq, "batch.put", START, "clock", "Too early."))
    pair.session.lose()
    pair.session.begin()

    assert pair.store.unsettled == set()


def test_a_kiosk_restored_from_an_old_backup_goes_on_behind_the_servers_head(
    pair: Pair,
) -> None:
    for _ in range(4):
        pair.store.act()
    send_all(pair)
    del pair.store.chain[2:]
    pair.restart().begin()

    assert pair.store.adopted == [pair.server.held[-1].encoded]
    assert pair.store.act().statement.seq == 5


def test_what_waited_at_a_restored_kiosk_and_was_sent_before_is_not_numbered_again(
    pair: Pair,
) -> None:
    for _ in range(4):
        pair.store.act()
    send_all(pair)
    pair.store.unsettled.update((2, 3))
    del pair.store.chain[3:]
    pair.store.act("staff.refused")  # the fourth, here; there it is another
    pair.restart()
    send_all(pair)
    assert pair.store.adopted == []
    send_all(pair)

    assert [each.statement.seq for each in pair.server.held] == [1, 2, 3, 4, 5]


def test_what_waited_at_a_restored_kiosk_is_numbered_behind_what_the_server_has(
    pair: Pair,
) -> None:
    for _ in range(3):
        pair.store.act()
    send_all(pair)
    del pair.store.chain[1:]
    pair.store.act("staff.refused")  # not what it did in the life that was lost
    pair.restart()
    send_all(pair)

    assert [each.statement.seq for each in pair.server.held] == [1, 2, 3, 4]
    assert pair.store.unsettled == set()


def test_later_in_the_same_process_nothing_is_adopted(pair: Pair) -> None:
    pair.store.act()
    send_all(pair)
    clone = joined()
    clone.store.chain = list(pair.store.chain)
    clone.store.act()
    pair.server.take(clone.store.chain[-1][1])
    pair.store.act("another")
    pair.session.lose()
    pair.session.begin()

    assert pair.store.adopted == []
    assert pair.store.unsettled == {2}


def test_a_newest_statement_that_this_kiosk_never_signed_is_not_adopted(pair: Pair) -> None:
    stranger = joined()
    stranger.store.key = signing_key(7)
    stranger.store.act()
    pair.server.held = [stranger.store.chain[0][0]]

    assert isinstance(trouble_of(pair.session.begin()), Suspect)
    assert pair.store.adopted == []


def test_a_server_with_another_key_is_not_believed(pair: Pair) -> None:
    pair.store.act()
    pair.peer.signs_with = signing_key(7)

    assert "another key" in trouble_of(pair.session.begin()).sentence
    assert pair.store.unsettled == {1}


def test_a_server_that_knows_this_kiosk_by_another_name_is_not_believed(pair: Pair) -> None:
    ours = pair.server.paired()
    pair.store.pairing = Paired(
        ours.server, "ponmlkjihgfedcba", "acme", "north", "x", ours.server_key
    )

    assert isinstance(trouble_of(pair.session.begin()), Suspect)


def test_another_feed_is_read_from_its_beginning(pair: Pair) -> None:
    pair.store.read_to = Cursor("feed-0", 7)
    pair.session.begin()

    assert pair.store.cursor() == Cursor("feed-1", 0)
    assert pair.store.resyncing


def test_whoever_is_turned_away_learns_why(pair: Pair) -> None:
    pair.peer.turned = TurnedAwayError(Turned.REVOKED, "This kiosk was revoked.")

    assert trouble_of(pair.session.begin()) == TurnedAway(
        Turned.REVOKED, "This kiosk was revoked."
    )


def test_without_a_pairing_there_is_nobody_to_ask(pair: Pair) -> None:
    pair.store.part()

    assert trouble_of(pair.session.begin()) == TurnedAway(
        Turned.UNPAIRED, "This kiosk is not paired with a server."
    )


def test_a_server_out_of_reach_is_asked_again_later(pair: Pair) -> None:
    pair.peer.faults.append(UnavailableError("Not reached."))

    assert trouble_of(pair.session.begin()) == NotNow("Not reached.")
    assert pair.session.begin() == pair.store.paired()


def test_a_full_disk_is_said_and_the_handshake_made_anew(pair: Pair) -> None:
    pair.store.read_to = Cursor("feed-0", 7)
    pair.store.full = "The disk is full."

    assert trouble_of(pair.session.begin()) == Stuck("The disk is full.")
    pair.store.full = None
    pair.session.begin()
    assert pair.store.cursor() == Cursor("feed-1", 0)
