"""How large a label's code may be printed: in whole dots, never finer than scanners read."""

from dataclasses import dataclass

from kiosk.ui.paper import MM_PER_INCH, Stock
from kiosk.ui.widgets.qr import QUIET_ZONE
from shared.errors import InputError

# GS1 General Specifications, 2D symbols at retail: X-dimension 0.396 mm at least, 0.99 at most.
FINEST_MM = 0.396
_COARSEST_MM = 0.76
MARGIN_MM = 1.0
# Beside the code there has to be room for the lot and the dates in letters people can read.
_NARROWEST_TEXT_MM = 17.0


@dataclass(frozen=True, slots=True)
class CodeSize:
    """`side` includes the quiet zone; both in dots."""

    module: int
    side: int


def code_size(modules: int, stock: Stock) -> CodeSize:
    """Raise `InputError` when the label is too small for a code of so many modules."""
    count = modules + 2 * QUIET_ZONE
    finest = _dots_up(FINEST_MM, stock)
    coarsest = max(finest, int(_COARSEST_MM * stock.dots_per_mm))
    module = min(int(_room(stock)) // count, coarsest)
    if module < finest:
        dots = stock.dots_per_mm
        needed = count * finest / dots + 2 * MARGIN_MM
        raise InputError(
            f"the code needs a label of {needed + _NARROWEST_TEXT_MM:.0f} x {needed:.0f} mm, "
            f"and labels.width_mm and labels.height_mm say {stock.width_mm:g} x "
            f"{stock.height_mm:g}; use larger labels"
        )
    return CodeSize(module, module * count)


def _room(stock: Stock) -> float:
    dots = stock.dots_per_mm
    height = stock.page.height() - 2 * MARGIN_MM * dots
    return min(height, stock.page.width() - (2 * MARGIN_MM + _NARROWEST_TEXT_MM) * dots)


def _dots_up(length_mm: float, stock: Stock) -> int:
    return -int(-length_mm * stock.dpi // MM_PER_INCH)
