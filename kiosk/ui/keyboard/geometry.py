"""Where every key of a page lies: pure arithmetic, tested without a window."""

from dataclasses import dataclass
from itertools import accumulate, pairwise

from kiosk.ui.keyboard.layout import Page

MIN_KEY_HEIGHT = 64
_PORTRAIT_SHARE, _LANDSCAPE_SHARE = 0.046, 0.064
_MAX_KEY_HEIGHT = 104
_MAX_COLUMN_WIDTH = 132
GAP = 8
MARGIN = 12


@dataclass(frozen=True, slots=True)
class Box:
    x: int
    y: int
    width: int
    height: int

    def distance_to(self, x: int, y: int) -> int:
        """Squared, and 0 inside: good enough to compare."""
        beside = max(self.x - x, 0, x - (self.x + self.width - 1))
        above = max(self.y - y, 0, y - (self.y + self.height - 1))
        return beside * beside + above * above


def key_height(window_width: int, window_height: int) -> int:
    """Keys are a fixed share of the window, never below what a finger needs."""
    portrait = window_height >= window_width
    share = _PORTRAIT_SHARE if portrait else _LANDSCAPE_SHARE
    return max(MIN_KEY_HEIGHT, min(_MAX_KEY_HEIGHT, round(window_height * share)))


def panel_height(page: Page, height_of_key: int) -> int:
    rows = len(page.rows)
    return rows * height_of_key + (rows - 1) * GAP + 2 * MARGIN


def place(page: Page, width: int, height_of_key: int) -> tuple[tuple[Box, ...], ...]:
    """One box a key, row by row; short rows are centred, as on every phone."""
    column = min((width - 2 * MARGIN + GAP) / page.columns, _MAX_COLUMN_WIDTH + GAP)
    boxes: list[tuple[Box, ...]] = []
    for number, row in enumerate(page.rows):
        widths = [key.width for key in row]
        left = (width + GAP - column * sum(widths)) / 2
        starts = [left + column * units for units in accumulate([0.0, *widths])]
        top = MARGIN + number * (height_of_key + GAP)
        boxes.append(
            tuple(
                Box(round(start), top, round(end) - round(start) - GAP, height_of_key)
                for start, end in pairwise(starts)
            )
        )
    return tuple(boxes)


def nearest(boxes: tuple[Box, ...], x: int, y: int) -> int | None:
    """The key meant by a touch: the one under it, or the closest one within a gap's reach."""
    if not boxes:
        return None
    distances = [box.distance_to(x, y) for box in boxes]
    best = min(range(len(boxes)), key=distances.__getitem__)
    return best if distances[best] <= (3 * GAP) ** 2 else None


def content_shift(
    field_bottom: int, window_height: int, panel: int, clearance: int = 24
) -> int:
    """How far content must move up so that the field and a little air stay above the panel."""
    return max(0, field_bottom + clearance - (window_height - panel))
