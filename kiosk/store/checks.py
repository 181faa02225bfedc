"""The checks that were answered at the counter: acts that change nothing here."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.engine import Connection

from kiosk.store.acts import Acts, Appliers
from kiosk.store.bodies import read
from shared.canonical import canonical_json
from shared.wire.shelf_acts import FRESHNESS_CHECKED, FreshnessChecked


@dataclass(frozen=True, slots=True)
class CheckBook:
    acts: Acts

    def note(self, checked: FreshnessChecked, at: datetime) -> int:
        """Return the number of the act, once it cannot be lost any more."""
        fields = checked.model_dump(by_alias=True, exclude_unset=True)
        return self.acts.record(FRESHNESS_CHECKED, canonical_json(fields), at)


def _keep(connection: Connection, body: bytes) -> None:
    """A check is told to the server and to nobody here."""
    del connection
    read(FreshnessChecked, body)


APPLIERS: Appliers = {FRESHNESS_CHECKED: _keep}
