"""The closed choices of the addresses of freshness, and what the domain calls them."""

from collections.abc import Mapping
from typing import Literal

from shared.freshness.listing import Shown

ShownWord = Literal["on_shelf", "not_live", "recalled", "archived", "all"]

SHOWN: Mapping[ShownWord, Shown] = {
    "on_shelf": Shown.ON_SHELF,
    "not_live": Shown.NOT_LIVE,
    "recalled": Shown.RECALLED,
    "archived": Shown.ARCHIVED,
    "all": Shown.ALL,
}
WIRE_NAMES: Mapping[str, str] = {
    "lot": "batch_identifier",
    "produced_on": "butcher_date",
    "arrived_on": "arrival_date",
}
"""What the wire calls a field of the domain; the others have the same name."""
