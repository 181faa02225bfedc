"""What the station does: find out how far a proof has come, and hand a slip to the printer."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.logbook import Anchored, Logbook
from kiosk.ports import MediaType, Printer, PrintJob
from kiosk.stations.receipt.flow import Proof
from shared.ledger.links import write_link

_JOB = "counterproof-receipt"


@dataclass(frozen=True, slots=True)
class Home:
    """Where receipts are checked, and what this kiosk is called there."""

    server: str
    kiosk: str


@dataclass(frozen=True, slots=True)
class ReceiptDesk:
    """`home` is None while this kiosk belongs to no server."""

    logbook: Logbook
    home: Callable[[], Home | None]

    def look(self, seq: int) -> Proof | None:
        """Asks the cache, so it belongs on a lane."""
        home, statement = self.home(), self.logbook.statement(seq)
        if home is None or statement is None:
            return None
        brief = write_link(home.server, statement)
        receipted = self.logbook.receipted(seq)
        if receipted is None:
            return Proof(brief, brief, home.kiosk)
        link = write_link(home.server, receipted.transparent)
        index = receipted.index
        return Proof(link, brief, home.kiosk, index, self._anchor_of(index))

    def _anchor_of(self, index: int) -> Anchored | None:
        facts = self.logbook.facts()
        anchored = facts.anchored if facts else None
        return anchored if anchored and index < anchored.size else None


def print_slip(printer: Printer, typeset: Callable[[MediaType], bytes]) -> None:
    printer.check()  # a printer without paper is told before the work, not after
    printer.print(PrintJob(_JOB, printer.media, typeset(printer.media)))
