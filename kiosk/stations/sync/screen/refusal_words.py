"""What was refused at the server, why, and what staff can do: by the code, in their language.

The server's own sentence is English, so it is shown only where a code is not known here.
"""

from typing import final

from PySide6.QtCore import QObject

from kiosk.stations.sync.flow.connection import Refused
from kiosk.ui.isolate import isolated
from kiosk.ui.languages import language
from kiosk.ui.local_formats import LocalFormats
from shared.codes.display import safe_text

_LONGEST = 400


@final
class RefusalWords(QObject):
    """Made anew for each language."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._formats = LocalFormats(language(code))

    def act(self, refused: Refused) -> str:
        acts = {
            "batch.put": self.tr("Batch recorded or changed"),
            "batch.recalled": self.tr("Batch recalled"),
            "batch.archived": self.tr("Batch archived or brought back"),
            "label.proven": self.tr("Label scanned back"),
            "labels.printed": self.tr("Label printed"),
            "shelf.imported": self.tr("List imported"),
            "freshness.checked": self.tr("Freshness checked"),
            "product.put": self.tr("Product recorded"),
            "policy.set": self.tr("Rule set"),
            "policy.unset": self.tr("Rule removed"),
            "staff.unlocked": self.tr("Staff unlocked the kiosk"),
            "staff.refused": self.tr("Wrong PIN typed"),
            "staff.pin-set": self.tr("PIN chosen"),
            "staff.pin-cleared": self.tr("PIN removed"),
        }
        number = self._formats.number(refused.seq)
        return acts.get(refused.kind) or self.tr("Entry {0}").format(number)

    def why(self, refused: Refused) -> str:
        known = {**self._of_the_shelf(), **self._of_the_entry(), **self._of_the_chain()}
        sentence = isolated(safe_text(refused.sentence, _LONGEST))
        return known.get(refused.code, sentence)

    def next_step(self, refused: Refused) -> str:
        steps = {
            "foreign-site": self.tr("Have the kiosk's site set right, then record it again."),
            "unknown-product": self.tr("Record the product, then the batch again."),
            "unknown-batch": self.tr("Record the batch, then do it again."),
            "invalid": self.tr("Look at the entry and record it again."),
            "foreign-id": self.tr("Record the batch again."),
            "secret-body": self.tr("There is nothing to do."),
            "erased": self.tr("There is nothing to do."),
        }
        return steps.get(refused.code, self.tr("Call an operator."))

    def _of_the_shelf(self) -> dict[str, str]:
        return {
            "foreign-site": self.tr("The entry is about another site than this kiosk's."),
            "unknown-product": self.tr("The server does not know the product."),
            "unknown-batch": self.tr("The server does not know the batch."),
            "invalid": self.tr("The server's rules do not allow what was entered."),
            "foreign-id": self.tr("The number of the batch does not fit its product and lot."),
        }

    def _of_the_entry(self) -> dict[str, str]:
        unreadable = self.tr("The server could not read the entry.")
        not_proved = self.tr("The signature of the entry is not this kiosk's.")
        return {
            "malformed": unreadable,
            "body-malformed": unreadable,
            "body-missing": unreadable,
            "content-type": unreadable,
            "kind": unreadable,
            "body-hash": not_proved,
            "signature": not_proved,
            "foreign-key": not_proved,
            "secret-body": self.tr(
                "It is a secret of this kiosk, and the server kept nothing."
            ),
        }

    def _of_the_chain(self) -> dict[str, str]:
        return {
            "clock": self.tr("The clock of the kiosk went back before this entry."),
            "quarantine-full": self.tr("Too much of this kiosk was refused already."),
            "cloned-kiosk": self.tr("Two kiosks use one key, and both sent this entry."),
            "gap": self.tr("An entry before it is missing."),
            "erased": self.tr("What it said was erased; only that it was made is kept."),
        }
