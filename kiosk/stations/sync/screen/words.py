"""How the connection stands, in the language of the screen and in plain words."""

from datetime import datetime, timedelta
from typing import assert_never, final

from PySide6.QtCore import QObject

from kiosk.stations.sync.flow.connection import (
    Barred,
    Beginning,
    Connected,
    Disproved,
    Link,
    Offline,
    Reading,
    Standing,
    Stuck,
    TurnedAway,
)
from kiosk.ui.isolate import isolated
from kiosk.ui.languages import language
from kiosk.ui.local_formats import LocalFormats
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.dialog import Question
from kiosk.ui.widgets.facts import Fact
from shared.codes.display import safe_text


@final
class ConnectionWords(QObject):
    """Made anew for each language; `now` is what ages are counted from."""

    def __init__(self, code: str, now: datetime) -> None:
        super().__init__()
        self._formats = LocalFormats(language(code))
        self._now = now

    def pill(self, link: Link) -> tuple[str, Outcome]:
        match link:
            case Beginning():
                return self.tr("Connecting"), Outcome.UNKNOWN
            case Connected():
                return self.tr("Connected"), Outcome.GOOD
            case Offline(None):
                return self.tr("Never connected"), Outcome.CAUTION
            case Offline():
                return self.tr("Not connected"), Outcome.CAUTION
            case TurnedAway() | Disproved() | Stuck():
                return self._stop_word(link), Outcome.BAD
            case _:
                assert_never(link)

    def _stop_word(self, link: TurnedAway | Disproved | Stuck) -> str:
        match link:
            case TurnedAway():
                return self.tr("Turned away")
            case Disproved():
                return self.tr("Not proved")
            case Stuck():
                return self.tr("Not written down")
            case _:
                assert_never(link)

    def link(self, link: Link) -> str:
        match link:
            case Beginning():
                return self.tr("The kiosk is looking for its server.")
            case Connected():
                return self.tr("What is recorded here reaches the server at once.")
            case Offline(since, _):
                return self._offline(since)
            case TurnedAway(why):
                return self._turned_away(why)
            case Disproved():
                return self.tr(
                    "What the server sent does not carry its signature. Nothing of it was "
                    "taken, and everything recorded here is kept. Call an operator."
                )
            case Stuck():
                return self.tr(
                    "The kiosk cannot write down what the server sends. Look at the checkup."
                )
            case _:
                assert_never(link)

    def next_try(self, link: Link) -> str:
        """Only where the kiosk waits before it tries again."""
        match link:
            case Offline(_, datetime() as at) if at > self._now:
                return self.tr("Next try in {0}").format(self._formats.duration(at - self._now))
            case Offline():
                return self.tr("Trying now")
            case _:
                return ""

    def facts(self, standing: Standing) -> tuple[Fact, ...]:
        home = standing.belonging
        return (
            Fact(self.tr("Last sent"), self._age(standing.sent_at)),
            Fact(self.tr("Last received"), self._age(standing.pulled_at)),
            Fact(self.tr("Waiting to be sent"), self._waiting(standing.waiting)),
            Fact(self.tr("Server"), _shown(home.server)),
            Fact(self.tr("Organisation"), _shown(home.organisation)),
            Fact(self.tr("Site"), _shown(home.site)),
            Fact(self.tr("This kiosk"), _shown(home.name)),
        )

    def clock(self, ahead: timedelta) -> str:
        length = self._formats.duration(abs(ahead))
        if ahead > timedelta(0):
            text = self.tr("The clock of this kiosk is {0} fast. Have it set right.")
        else:
            text = self.tr("The clock of this kiosk is {0} slow. Have it set right.")
        return text.format(length)

    def reading(self, reading: Reading) -> str:
        number = self._formats.number
        if not reading.total:
            return self.tr("The kiosk asks what there is to fetch.")
        return self.tr("{0} of {1}").format(number(reading.done), number(reading.total))

    def refused(self, count: int) -> str:
        return self.tr("%Ln entry(ies) refused", "", count)

    def moment(self, at: datetime) -> str:
        day = self._formats.short_date(at.date())
        text = self.tr("{0}, {1}").format(day, self._formats.time(at))
        return f"{text} \u00b7 {self._formats.age(self._now - at)}"

    def question(self, standing: Standing) -> Question:
        explanation = self.tr(
            "It keeps its data and goes on answering, but nothing is sent or fetched any more "
            "until it is connected again."
        )
        if standing.waiting:
            lost = self.tr("%Ln entry(ies) not sent yet stay here.", "", standing.waiting)
            explanation = f"{explanation} {lost}"
        return Question(
            self.tr("Disconnect this kiosk from its server?"),
            explanation,
            self.tr("Disconnect"),
            self.tr("Stay connected"),
            dangerous=True,
        )

    def _offline(self, since: datetime | None) -> str:
        if since is None:
            return self.tr(
                "The server was not reached yet. The kiosk answers with its own data."
            )
        text = self.tr(
            "The server was last reached {0}. The kiosk goes on with what it has, and sends "
            "what is recorded meanwhile later."
        )
        return text.format(self._formats.age(self._now - since))

    def _turned_away(self, why: Barred) -> str:
        match why:
            case Barred.REVOKED:
                return self.tr(
                    "An operator took the right of this kiosk away. If that is a mistake, "
                    "disconnect it and have it approved again."
                )
            case Barred.SUSPENDED:
                return self.tr(
                    "Two kiosks use one key, so neither is let in. Call an operator: only they "
                    "can find out which is the right one."
                )
            case Barred.UNPAIRED:
                return self.tr(
                    "The server does not know this kiosk. Disconnect it and connect it again."
                )
            case _:
                assert_never(why)

    def _age(self, at: datetime | None) -> str:
        return self._formats.age(self._now - at) if at else self.tr("Never")

    def _waiting(self, count: int) -> str:
        return self.tr("%Ln entry(ies)", "", count) if count else self.tr("Nothing")


def _shown(text: str) -> str:
    return isolated(safe_text(text, 200))
