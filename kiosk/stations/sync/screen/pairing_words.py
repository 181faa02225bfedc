"""What a pairing says in the language of the screen."""

from typing import assert_never, final

from PySide6.QtCore import QObject

from kiosk.stations.sync.flow.address import AddressFault
from kiosk.stations.sync.flow.pairing import Belonging, Ending, Waiting
from kiosk.ui.isolate import isolated
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.facts import Fact
from kiosk.ui.widgets.messages import Trouble
from shared.codes.display import safe_text

_MINUTE_S = 60


@final
class PairingWords(QObject):
    def fault(self, fault: AddressFault | None) -> str:
        match fault:
            case None:
                return ""
            case AddressFault.EMPTY:
                return self.tr("Type the address of the server first.")
            case AddressFault.MALFORMED:
                return self.tr("This is not the address of a server. {0} would be one.").format(
                    isolated("counterproof.example")
                )
            case AddressFault.NOT_SECURE:
                return self.tr("The address must begin with {0}: only that is private.").format(
                    isolated("https://")
                )
            case _:
                assert_never(fault)

    def left(self, waiting: Waiting) -> str:
        minutes = -(-waiting.left_s // _MINUTE_S)
        if minutes > 1:
            return self.tr("Good for %Ln more minute(s)", "", minutes)
        return self.tr("Good for less than a minute")

    def steps(self, waiting: Waiting) -> str:
        """The command as it is typed at the server, with what is to be filled in."""
        command = f"sync-server kiosks approve {waiting.code.text}"
        return isolated(f"{command} --organisation ... --site ... --name ...")

    def page(self, waiting: Waiting) -> str:
        return isolated(safe_text(waiting.code.link, 400))

    def facts(self, belonging: Belonging) -> tuple[Fact, ...]:
        said = (
            (self.tr("Organisation"), belonging.organisation),
            (self.tr("Site"), belonging.site),
            (self.tr("This kiosk"), belonging.name),
            (self.tr("Server"), belonging.server),
        )
        return tuple(Fact(label, isolated(safe_text(value, 200))) for label, value in said)

    def trouble(self, why: Ending, server: str) -> Trouble:
        title, happened, next_step = self._told(why)
        again = self.tr("New code") if why in _DECIDED else self.tr("Try again")
        outcome = Outcome.BAD if why in _SERIOUS else Outcome.CAUTION
        happened = happened.replace("{0}", isolated(safe_text(server, 200)))
        return Trouble(title, happened, next_step, again, outcome)

    def _told(self, why: Ending) -> tuple[str, str, str]:
        match why:
            case Ending.DENIED:
                return (
                    self.tr("The operator turned this kiosk away"),
                    self.tr("The code was refused at the server."),
                    self.tr("Speak to the operator, then ask for a new code."),
                )
            case Ending.EXPIRED:
                return (
                    self.tr("The code has run out"),
                    self.tr("Nobody approved it in time."),
                    self.tr("Ask for a new code and pass it on at once."),
                )
            case Ending.KNOWN:
                return (
                    self.tr("The server knows this kiosk already"),
                    self.tr("Its key was paired there before and is not let in now."),
                    self.tr("Call an operator: the kiosk has to be let in again there."),
                )
            case _:
                return self._not_asked(why)

    def _not_asked(self, why: Ending) -> tuple[str, str, str]:
        match why:
            case Ending.UNREACHABLE:
                return (
                    self.tr("The server cannot be reached"),
                    self.tr("{0} does not answer."),
                    self.tr("Check the network and the address, then try again."),
                )
            case Ending.NOT_OURS:
                return (
                    self.tr("This is not a Counterproof server"),
                    self.tr("{0} answers, but not as a Counterproof server does."),
                    self.tr("Check the address with the operator."),
                )
            case Ending.UNTRUSTED:
                return (
                    self.tr("The server cannot prove what it is"),
                    self.tr("The certificate or a signature of {0} is not right."),
                    self.tr("Check the address with the operator."),
                )
            case _:
                return self._elsewhere(why)

    def _elsewhere(self, why: Ending) -> tuple[str, str, str]:
        if why is Ending.TOO_MANY:
            return (
                self.tr("The server wants a pause"),
                self.tr("{0} was asked for too many codes."),
                self.tr("Wait a few minutes, then try again."),
            )
        return (
            self.tr("The kiosk could not keep the connection"),
            self.tr("It was approved, but could not be written down here."),
            self.tr("Look at the checkup, then ask for a new code."),
        )


_DECIDED = frozenset({Ending.DENIED, Ending.EXPIRED, Ending.NOT_KEPT})
_SERIOUS = frozenset({Ending.DENIED, Ending.NOT_OURS, Ending.UNTRUSTED})
