from hypothesis import given
from hypothesis import strategies as st

from kiosk.stations.home.flow import Invitation, next_turn, station_asking


def turns(count, stations):
    invitation = Invitation()
    for _ in range(count):
        yield station_asking(invitation, stations)
        invitation = next_turn(invitation)


def test_every_station_asks_in_turn():
    assert list(turns(5, stations=2)) == [0, 1, 0, 1, 0]


def test_a_kiosk_without_stations_greets_and_asks_nothing():
    assert set(turns(5, stations=0)) == {None}


@given(st.integers(0, 10**9), st.integers(1, 9))
def test_the_room_never_sees_a_station_that_is_not_there(turn, stations):
    assert station_asking(Invitation(turn), stations) in range(stations)
