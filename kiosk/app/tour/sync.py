"""The stops of the tour through pairing and every state of sync; the server is played."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from kiosk.app.assembly import Kiosk
from kiosk.app.demo.rehearsal import Rehearsal
from kiosk.app.demo.sync import belonging
from kiosk.app.stations.pairing import PAIRING, PairingTalk
from kiosk.app.stations.sync import CONNECTION, SyncStation
from kiosk.stations.sync.flow import pairing as talk
from kiosk.stations.sync.flow.connection import (
    Alone,
    Barred,
    Beginning,
    Connected,
    Disproved,
    Looking,
    Offline,
    Reading,
    Shown,
    Standing,
    Stuck,
    TurnedAway,
)
from kiosk.stations.sync.screen import ConnectionPage, PairingPage
from kiosk.syncing import Refusal
from kiosk.ui.tour import Stop
from kiosk.visit import HOME, Attract

_SERVER, _IN_CLEAR_TEXT = "sync.example.org", "http://sync.example.org"
_READING = Reading(412_000, 1_000_000)


@dataclass(frozen=True, slots=True)
class SyncGuide:
    """Does what staff would do; the server of the rehearsal answers as each stop needs it."""

    kiosk: Kiosk
    rehearsal: Rehearsal

    def stops(self) -> tuple[Stop, ...]:
        standings = self.standings()
        over = tuple(self._over(why) for why in talk.Ending)
        shown = tuple(self._shown(name, standing) for name, standing in standings.items())
        return (
            Stop("offline-for-long", self.fall_silent, self.says_so),
            Stop("pairing", self.come, partial(self.is_at, talk.Typing)),
            Stop("pairing-wrong-address", self.mistype, partial(self.is_at, talk.Typing)),
            *over,
            Stop("pairing-code", partial(self.ask, None), partial(self.is_at, talk.Waiting)),
            Stop("pairing-unheard", self.be_unheard, self.is_unheard),
            Stop("pairing-approved", self.approve, partial(self.is_at, talk.Approved)),
            *shown,
            Stop("connection-refused", self.refuse, self.shows_refusals),
            Stop("connection-given-up", self.ask_to_part, self.is_asking),
            Stop("connection-none", partial(self.stand, None), partial(self.stands, None)),
        )

    def standings(self) -> Mapping[str, Standing]:
        now = self.rehearsal.parts.clock.now()
        heard = now - timedelta(minutes=3)
        plain = Standing(belonging(), Connected(), sent_at=heard, pulled_at=heard)
        long_ago, later = now - timedelta(hours=5), now + timedelta(minutes=4)
        offline = replace(
            plain,
            link=Offline(long_ago, later),
            waiting=12,
            sent_at=long_ago,
            pulled_at=long_ago,
        )
        new = replace(plain, sent_at=None, pulled_at=None)
        return {
            "connection": plain,
            "connection-begins": replace(new, link=Beginning()),
            "connection-never": replace(new, link=Offline(None), waiting=3),
            "connection-first-sync": replace(new, reading=_READING),
            "connection-offline": offline,
            "connection-revoked": replace(plain, link=TurnedAway(Barred.REVOKED)),
            "connection-cloned": replace(plain, link=TurnedAway(Barred.SUSPENDED)),
            "connection-unknown": replace(plain, link=TurnedAway(Barred.UNPAIRED)),
            "connection-not-proved": replace(plain, link=Disproved()),
            "connection-not-written": replace(plain, link=Stuck()),
            "connection-clock": replace(plain, clock_ahead=timedelta(minutes=-7)),
        }

    # a pairing

    def come(self) -> None:
        self.rehearsal.pairing.first = None
        self._visit(CONNECTION)
        self._visit(PAIRING)

    def mistype(self) -> None:
        self.come()
        self._type(_IN_CLEAR_TEXT)

    def ask(self, answer: talk.Ended | None) -> None:
        self.come()
        self.rehearsal.pairing.first = answer
        self._type(_SERVER)

    def be_unheard(self) -> None:
        self.rehearsal.pairing.every = timedelta(0)
        self.ask(None)

    def is_unheard(self) -> bool:
        """Asked once the code is there, as the talk does by itself a little later."""
        state = self._talk()
        if isinstance(state, talk.Waiting) and not state.unheard:
            self.rehearsal.pairing.then = [talk.Unheard()]
            for each in self.kiosk.findChildren(PairingTalk):
                each.tick()
        return isinstance(state, talk.Waiting) and state.unheard

    def approve(self) -> None:
        self.come()
        self.rehearsal.pairing.first = talk.Accepted(belonging())
        self._type(_SERVER)

    def is_at(self, wanted: type[talk.State]) -> bool:
        return isinstance(self._talk(), wanted)

    def is_over(self, why: talk.Ending) -> bool:
        state = self._talk()
        return isinstance(state, talk.Over) and state.why is why

    # a connection

    def stand(self, standing: Standing | None, refused: tuple[Refusal, ...] = ()) -> None:
        engine = self.rehearsal.engine
        engine.told, engine.refused = standing, refused
        self._visit(CONNECTION)
        for station in self.kiosk.findChildren(SyncStation):
            station.glance()

    def stands(self, standing: Standing | None) -> bool:
        state = self._connection()
        if isinstance(state, Shown):
            return state.standing == standing
        return standing is None and state == Alone()

    def refuse(self) -> None:
        now = self.rehearsal.parts.clock.now()
        self.stand(self.standings()["connection"], refusals(now))

    def shows_refusals(self) -> bool:
        state = self._connection()
        return isinstance(state, Shown) and bool(state.refused)

    def ask_to_part(self) -> None:
        self.stand(self.standings()["connection-offline"])
        page = self.kiosk.window.page()
        if isinstance(page, ConnectionPage):
            page.part_wanted.emit()

    def is_asking(self) -> bool:
        page = self.kiosk.window.page()
        return isinstance(page, ConnectionPage) and page.is_asking()

    def fall_silent(self) -> None:
        self.stand(self.standings()["connection-offline"])
        self._visit(HOME)

    def says_so(self) -> bool:
        return self.kiosk.window.status.is_silent()

    def _over(self, why: talk.Ending) -> Stop:
        name = f"pairing-{why.value}".replace(" ", "-")
        return Stop(name, partial(self.ask, talk.Ended(why)), partial(self.is_over, why))

    def _shown(self, name: str, standing: Standing) -> Stop:
        return Stop(name, partial(self.stand, standing), partial(self.stands, standing))

    def _visit(self, place: str) -> None:
        if isinstance(self.kiosk.shell.state, Attract):
            self.kiosk.shell.arrive()
        self.kiosk.shell.go_to(place)

    def _type(self, address: str) -> None:
        page = self.kiosk.window.page()
        if isinstance(page, PairingPage):
            page.typed.emit(address)
            page.connect_wanted.emit()

    def _talk(self) -> talk.State | None:
        page = self.kiosk.window.page()
        return page.state() if isinstance(page, PairingPage) else None

    def _connection(self) -> Looking | Alone | Shown:
        page = self.kiosk.window.page()
        return page.state() if isinstance(page, ConnectionPage) else Looking()


def refusals(now: datetime) -> tuple[Refusal, ...]:
    """Put right by hand, put right by an operator, and of a newer server than this program."""
    told: tuple[tuple[str, str, str], ...] = (
        ("batch.put", "unknown-product", "The product is not known."),
        ("batch.recalled", "cloned-kiosk", "Two kiosks use one key."),
        ("policy.set", "not-in-this-program", "Rules are set by head office only."),
    )
    return tuple(
        Refusal(90 - number, kind, now - timedelta(hours=5 * number + 1), code, sentence)
        for number, (kind, code, sentence) in enumerate(told)
    )
