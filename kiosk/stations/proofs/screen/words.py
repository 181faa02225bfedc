"""How the log stands, in the language of the screen and in plain words."""

from datetime import datetime
from typing import final

from PySide6.QtCore import QObject

from kiosk.logbook import (
    BEGUN_AGAIN,
    FORKED,
    NOT_GROWN,
    SHRUNK,
    Alarm,
    Anchored,
    LogFacts,
)
from kiosk.stations.proofs.flow import Standing
from kiosk.ui.isolate import isolated
from kiosk.ui.languages import language
from kiosk.ui.local_formats import LocalFormats
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.dialog import Question
from kiosk.ui.widgets.facts import Fact
from shared.codes.display import safe_text

_FINGERPRINT_BYTES = 8
_GROUP = 4
_LONGEST = 300


@final
class ProofsWords(QObject):
    """Made anew for each language; `now` is what ages are counted from."""

    def __init__(self, code: str, now: datetime) -> None:
        super().__init__()
        self._formats = LocalFormats(language(code))
        self._now = now

    def pill(self, standing: Standing) -> tuple[str, Outcome | None]:
        if standing.alarm is not None:
            return self.tr("The log does not fit"), Outcome.BAD
        if standing.facts is None or standing.facts.seen_at is None:
            return self.tr("No head seen yet"), Outcome.UNKNOWN
        return self.tr("Everything fits"), Outcome.GOOD

    def lead(self, standing: Standing) -> str:
        if standing.alarm is not None:
            return self.tr(
                "The kiosk goes on answering; it trusts nothing newer of this log until that "
                "is cleared up."
            )
        if standing.facts is None or standing.facts.seen_at is None:
            return self.tr("The kiosk looks at the log each time it reaches its server.")
        return self.tr(
            "The log only ever grew since this kiosk first looked. What was recorded here is "
            "in it, or waits to be."
        )

    def facts(self, standing: Standing) -> tuple[Fact, ...]:
        facts = standing.facts
        of_log = self._facts_of_log(facts) if facts and facts.seen_at else ()
        return (
            *of_log,
            Fact(self.tr("Waiting for a receipt"), self._waiting(standing.waiting)),
            Fact(self.tr("Witnessed by"), self._witness(standing.witness)),
        )

    def alarm(self, alarm: Alarm) -> tuple[str, str]:
        """What it is called, and what happened."""
        changed = self.tr("The log of the server was changed")
        known = {
            FORKED: (
                changed,
                self.tr(
                    "The server shows two different logs of the same size: one of them is not "
                    "what other kiosks see."
                ),
            ),
            SHRUNK: (
                changed,
                self.tr("The log is shorter than it was: entries are missing."),
            ),
            NOT_GROWN: (
                changed,
                self.tr(
                    "The server cannot prove that its log only grew: what was in it before may "
                    "have been changed."
                ),
            ),
            BEGUN_AGAIN: (
                self.tr("The server began another log"),
                self.tr(
                    "It has a new name, and nothing ties it to the one before. Head office "
                    "does this after a disaster, and tells you so."
                ),
            ),
        }
        return known.get(alarm.code, (changed, isolated(safe_text(alarm.sentence, _LONGEST))))

    def since(self, alarm: Alarm) -> str:
        day, time = self._formats.short_date(alarm.at.date()), self._formats.time(alarm.at)
        text = self.tr("Since {0}, {1}").format(day, time)
        return f"{text} \u00b7 {self._formats.age(self._now - alarm.at)}"

    def question(self) -> Question:
        return Question(
            self.tr("Accept the log that was begun again?"),
            self.tr(
                "Only when head office told you so. This kiosk then trusts the new log from "
                "its beginning, and keeps the evidence about the old one."
            ),
            self.tr("Accept the new log"),
            self.tr("Leave it"),
            dangerous=True,
        )

    def _facts_of_log(self, facts: LogFacts) -> tuple[Fact, ...]:
        seen = self._formats.age(self._now - facts.seen_at) if facts.seen_at else ""
        return (
            Fact(self.tr("Log"), isolated(safe_text(facts.origin))),
            Fact(self.tr("Entries"), self._formats.number(facts.size)),
            Fact(self.tr("Fingerprint"), _fingerprint(facts.root)),
            Fact(self.tr("Last seen"), seen),
            Fact(self.tr("Anchored"), self._anchor(facts.anchored)),
        )

    def _anchor(self, anchored: Anchored | None) -> str:
        if anchored is None:
            return self.tr("Not yet")
        number = self._formats.number
        text = self.tr("Up to entry {0}, in block {1} of chain {2}, {3}")
        age = self._formats.age(self._now - anchored.at)
        return text.format(
            number(anchored.size), number(anchored.block), anchored.chain_id, age
        )

    def _waiting(self, count: int) -> str:
        return self.tr("%Ln entry(ies)", "", count) if count else self.tr("Nothing")

    def _witness(self, name: str) -> str:
        text = self.tr("This kiosk, {0}, and the others of the organisation")
        return text.format(isolated(safe_text(name)))


def _fingerprint(root: bytes) -> str:
    """Short enough to be read out on the telephone, and compared with another kiosk's."""
    digits = root[:_FINGERPRINT_BYTES].hex()
    groups = [digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP)]
    return isolated(" ".join(groups))
