"""The links on our own labels: a Digital Link to a batch of a product, or a batch by its id."""

import re
from dataclasses import dataclass
from datetime import date

from shared.codes.dictionary import ENTRIES
from shared.codes.digital_link_writer import build
from shared.codes.elements import Elements
from shared.codes.gs1 import checked

_BATCH = re.compile(r"https?://([A-Za-z0-9.:\[\]-]+)/batch/([0-9A-Za-z_-]{1,64})/?(?:[?#].*)?")
_HTTP = re.compile(r"https?://[A-Za-z0-9.:\[\]-]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BatchAddress:
    host: str
    batch_id: str


def label_elements(
    gtin: str, lot: str, use_by: date | None = None, best_before: date | None = None
) -> Elements:
    """What a label says; raises if the GTIN, the lot or a date cannot stand in one."""
    elements = [checked(ENTRIES["01"], gtin), checked(ENTRIES["10"], lot)]
    elements += [
        checked(ENTRIES[ai], f"{day:%y%m%d}")
        for ai, day in (("17", use_by), ("15", best_before))
        if day is not None
    ]
    return Elements(tuple(elements))


def label_link(server: str, elements: Elements) -> str:
    """`https://<server>/01/{gtin}/10/{lot}?17=YYMMDD&15=YYMMDD`; the scheme may be left out."""
    return build(elements, server if _HTTP.match(server) else f"https://{server}")


def batch_link(server: str, batch_id: str) -> str:
    stem = server if _HTTP.match(server) else f"https://{server}"
    return f"{stem.removesuffix('/')}/batch/{batch_id}"


def read_batch_link(text: str) -> BatchAddress | None:
    found = _BATCH.fullmatch(text)
    return BatchAddress(found[1], found[2]) if found else None
