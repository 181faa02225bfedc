"""The paper labels are printed on, by the settings, and whether every code fits on it."""

from datetime import date

from kiosk.selftest import Attention, Check, Failed, Finding, Ok
from kiosk.settings import Settings
from kiosk.ui.label_fit import code_size
from kiosk.ui.paper import Stock
from kiosk.ui.qr_code import modules_of
from shared.codes.labels import label_elements, label_link
from shared.errors import InputError

_GTIN = "04012345678901"
_DAY = date(2026, 12, 31)
_ORDINARY_LOT = "LOT-2026-1"
# Twenty characters, each of which takes three in a link.
_LONGEST_LOT = "%" * 20


def stock_of(settings: Settings) -> Stock:
    labels = settings.labels
    return Stock(labels.width_mm, labels.height_mm, labels.dpi)


def labels_check(settings: Settings) -> Check:
    return Check("labels", lambda: code_fits(settings.labels.server, stock_of(settings)))


def code_fits(server: str, stock: Stock) -> Finding:
    shown = f"{stock.width_mm:g} x {stock.height_mm:g} mm at {stock.dpi} dpi"
    try:
        _code_size(server, _ORDINARY_LOT, stock)
    except InputError as error:
        return Failed(f"No code fits on a label: {error}.", "")
    try:
        module = _code_size(server, _LONGEST_LOT, stock)
    except InputError as error:
        return Attention(f"Only short lots fit on labels of {shown}: {error}.", "")
    return Ok(f"every lot fits on {shown}, in modules of {module:.2f} mm or more")


def _code_size(server: str, lot: str, stock: Stock) -> float:
    link = label_link(server, label_elements(_GTIN, lot, _DAY, _DAY))
    return code_size(len(modules_of(link)), stock).module / stock.dots_per_mm
