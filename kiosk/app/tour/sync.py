"""The stops of the tour through pairing and every state of sync; the server is played."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from kiosk.app.assembly import Kiosk
from kiosk.app.demo.sync import belonging
from kiosk.app.stations.pairing import PAIRING
from kiosk.app.stations.sync import CONNECTION
from kiosk.ports import Clock
from kiosk.stations.sync.flow import pairing as talk
from kiosk.stations.sync.flow.address import AddressFault
from kiosk.stations.sync.flow.connection import (
    Alone,
    Barred,
    Beginning,
    Connected,
    Disproved,
    Offline,
    Reading,
    Refused,
    Shown,
    Standing,
    State,
    Stuck,
    TurnedAway,
)
from kiosk.stations.sync.screen import ConnectionPage, PairingPage
from kiosk.ui.tour import Stop
from kiosk.visit import HOME, Attract

_SERVER = "https://sync.example.org"
_CODE = talk.Code("WDJB-MJHT", f"{_SERVER}/pair?user_code=WDJB-MJHT")
_LASTS_S = 540
_TOTAL = 1_000_000


@dataclass(frozen=True, slots=True)
class SyncGuide:
    """Shows each state as it comes, because a tour has no network."""

    kiosk: Kiosk
    clock: Clock

    def stops(self) -> tuple[Stop, ...]:
        pairing = (Stop(n, partial(self.pair, s)) for n, s in self.talks().items())
        standing = (Stop(n, partial(self.show, s)) for n, s in self.states().items())
        return (
            Stop("offline-for-long", self.fall_silent),
            *pairing,
            *standing,
            Stop("connection-given-up", self.ask_to_part, self.is_asking),
        )

    def talks(self) -> dict[str, talk.State]:
        now_s = self.clock.monotonic()
        waiting = talk.Waiting(_SERVER, _CODE, now_s + _LASTS_S, _LASTS_S)
        over = {
            f"pairing-{why.value}".replace(" ", "-"): talk.Over(_SERVER, why)
            for why in talk.Ending
        }
        return {
            "pairing": talk.Typing("sync.example.org"),
            "pairing-wrong-address": talk.Typing("http://sync", AddressFault.NOT_SECURE),
            "pairing-code": waiting,
            "pairing-unheard": replace(waiting, left_s=45, unheard=True),
            "pairing-approved": talk.Approved(belonging()),
            **over,
        }

    def states(self) -> dict[str, State]:
        now = self.clock.now()
        plain = Standing(
            belonging(),
            Connected(),
            sent_at=now - timedelta(seconds=20),
            pulled_at=now - timedelta(minutes=3),
        )
        long_ago = now - timedelta(hours=5)
        offline = replace(
            plain,
            link=Offline(long_ago, now + timedelta(minutes=4)),
            waiting=12,
            sent_at=long_ago,
            pulled_at=long_ago,
        )
        never = replace(plain, link=Offline(None), sent_at=None, pulled_at=None)
        reading = replace(plain, reading=Reading(412_000, _TOTAL), pulled_at=None)
        refused = refusals(now)
        return {
            "connection-none": Alone(),
            "connection-begins": Shown(replace(never, link=Beginning())),
            "connection": Shown(plain),
            "connection-first-sync": Shown(reading),
            "connection-offline": Shown(offline),
            "connection-never": Shown(replace(never, waiting=3)),
            "connection-revoked": Shown(replace(plain, link=TurnedAway(Barred.REVOKED))),
            "connection-cloned": Shown(replace(plain, link=TurnedAway(Barred.SUSPENDED))),
            "connection-unknown": Shown(replace(plain, link=TurnedAway(Barred.UNPAIRED))),
            "connection-not-proved": Shown(replace(plain, link=Disproved())),
            "connection-not-written": Shown(replace(plain, link=Stuck())),
            "connection-refused": Shown(replace(plain, refused=len(refused) + 2), refused),
            "connection-clock": Shown(
                replace(plain, clock_ahead=timedelta(minutes=-7)), asked=True
            ),
        }

    def pair(self, state: talk.State) -> None:
        self._visit(PAIRING)
        page = self.kiosk.window.page()
        if isinstance(page, PairingPage):
            page.show_state(state)

    def show(self, state: State) -> None:
        self._visit(CONNECTION)
        page = self.kiosk.window.page()
        if isinstance(page, ConnectionPage):
            page.show_state(state, self.clock.now())

    def ask_to_part(self) -> None:
        shown = self.states()["connection-offline"]
        if isinstance(shown, Shown):
            self.show(replace(shown, leaving=True))

    def is_asking(self) -> bool:
        page = self.kiosk.window.page()
        return isinstance(page, ConnectionPage) and page.is_asking()

    def fall_silent(self) -> None:
        self._visit(HOME)
        self.kiosk.window.status.show_silence(timedelta(hours=5))

    def _visit(self, place: str) -> None:
        if isinstance(self.kiosk.shell.state, Attract):
            self.kiosk.shell.arrive()
        self.kiosk.shell.go_to(place)
        self.kiosk.window.status.show_silence(None)


def refusals(now: datetime) -> tuple[Refused, ...]:
    """One of a kind that is put right by hand, one for the operator, one of a newer server."""
    told: tuple[tuple[str, str, str], ...] = (
        ("batch.put", "unknown-product", "The product is not known."),
        ("batch.recalled", "cloned-kiosk", "Two kiosks use one key."),
        ("policy.set", "not-in-this-program", "Rules are set by head office only."),
    )
    return tuple(
        Refused(90 - seq, kind, now - timedelta(hours=5 * seq + 1), code, sentence)
        for seq, (kind, code, sentence) in enumerate(told)
    )
