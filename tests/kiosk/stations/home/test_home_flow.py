from hypothesis import given
from hypothesis import strategies as st

from kiosk.stations.home.flow import Invitation, Shown, next_turn, shown

LANGUAGES = ("en", "de", "ar")


def turns(count, stations):
    invitation = Invitation()
    for _ in range(count):
        yield shown(invitation, stations, LANGUAGES)
        invitation = next_turn(invitation)


def test_every_question_is_asked_in_every_language():
    assert set(turns(6, stations=2)) == {
        Shown(station, language) for station in (0, 1) for language in LANGUAGES
    }


def test_a_kiosk_without_stations_greets_and_asks_nothing():
    assert {invitation.station for invitation in turns(5, stations=0)} == {None}


@given(st.integers(0, 10**9), st.integers(0, 9))
def test_the_room_never_sees_a_station_that_is_not_there(turn, stations):
    asked = shown(Invitation(turn), stations, LANGUAGES).station
    assert asked is None if stations == 0 else asked in range(stations)
