"""The visual language in numbers and colours: every size, colour and duration the kiosk shows.

Nothing here knows Qt. A colour is written `#RRGGBB`, a length is in logical pixels, a duration
in milliseconds.
"""

import math
from dataclasses import dataclass, replace
from enum import Enum
from typing import assert_never

Colour = str

LARGE_TYPE_FACTOR = 1.25


class Theme(Enum):
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Outcome(Enum):
    """How an answer feels; always shown with its own shape and words, never by colour alone."""

    GOOD = "good"
    CAUTION = "caution"
    BAD = "bad"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class OutcomeColours:
    """`fill` carries `ink` and `mark`; `mark` carries `on_mark`; `line` outlines the fill."""

    fill: Colour
    ink: Colour
    mark: Colour
    on_mark: Colour
    line: Colour


@dataclass(frozen=True, slots=True)
class Palette:
    """`line` separates and may be faint; `edge` bounds a control and must be seen."""

    ground: Colour
    surface: Colour
    raised: Colour
    ink: Colour
    ink_quiet: Colour
    ink_off: Colour
    line: Colour
    edge: Colour
    accent: Colour
    accent_pressed: Colour
    on_accent: Colour
    accent_quiet: Colour
    pressed: Colour
    focus: Colour
    scrim: Colour
    good: OutcomeColours
    caution: OutcomeColours
    bad: OutcomeColours
    unknown: OutcomeColours

    def outcome(self, outcome: Outcome) -> OutcomeColours:
        match outcome:
            case Outcome.GOOD:
                return self.good
            case Outcome.CAUTION:
                return self.caution
            case Outcome.BAD:
                return self.bad
            case Outcome.UNKNOWN:
                return self.unknown
            case _:
                assert_never(outcome)


class Weight(Enum):
    REGULAR = 400
    MEDIUM = 500
    SEMIBOLD = 600


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """`leading` multiplies the font's own line height; below one only for big text."""

    size: int
    weight: Weight
    leading: float = 1.0

    def scaled(self, factor: float) -> "TypeStyle":
        return replace(self, size=round(self.size * factor))


@dataclass(frozen=True, slots=True)
class TypeScale:
    verdict: TypeStyle = TypeStyle(104, Weight.SEMIBOLD, 0.86)
    title: TypeStyle = TypeStyle(64, Weight.SEMIBOLD, 0.88)
    heading: TypeStyle = TypeStyle(40, Weight.SEMIBOLD, 0.92)
    lead: TypeStyle = TypeStyle(32, Weight.REGULAR, 1.04)
    label: TypeStyle = TypeStyle(28, Weight.MEDIUM, 0.96)
    body: TypeStyle = TypeStyle(26, Weight.REGULAR, 1.08)
    strong: TypeStyle = TypeStyle(26, Weight.SEMIBOLD, 1.08)
    caption: TypeStyle = TypeStyle(22, Weight.MEDIUM, 1.0)

    def scaled(self, factor: float) -> "TypeScale":
        return TypeScale(
            verdict=self.verdict.scaled(factor),
            title=self.title.scaled(factor),
            heading=self.heading.scaled(factor),
            lead=self.lead.scaled(factor),
            label=self.label.scaled(factor),
            body=self.body.scaled(factor),
            strong=self.strong.scaled(factor),
            caption=self.caption.scaled(factor),
        )


@dataclass(frozen=True, slots=True)
class Spacing:
    """Steps of four; distance says what belongs together, so it does not grow with the type."""

    hair: int = 4
    tight: int = 8
    snug: int = 12
    small: int = 16
    medium: int = 24
    large: int = 32
    wide: int = 48
    page: int = 64
    vast: int = 96


@dataclass(frozen=True, slots=True)
class Radius:
    small: int = 8
    control: int = 16
    card: int = 24
    sheet: int = 32


@dataclass(frozen=True, slots=True)
class Stroke:
    """Widths of lines; the focus ring stands `focus_gap` away from what it rings."""

    line: int = 1
    edge: int = 2
    focus: int = 3
    focus_gap: int = 3


@dataclass(frozen=True, slots=True)
class Measure:
    """Sizes that follow the type: what is read together with words grows with them."""

    target: int = 80
    control: int = 84
    icon: int = 32
    icon_large: int = 44
    icon_tile: int = 56
    badge: int = 112
    mark: int = 176
    ring: int = 200

    def scaled(self, factor: float) -> "Measure":
        return Measure(
            target=round(self.target * factor),
            control=round(self.control * factor),
            icon=round(self.icon * factor),
            icon_large=round(self.icon_large * factor),
            icon_tile=round(self.icon_tile * factor),
            badge=round(self.badge * factor),
            mark=round(self.mark * factor),
            ring=round(self.ring * factor),
        )


@dataclass(frozen=True, slots=True)
class Motion:
    """All zero when motion is reduced: then things appear in place and stay still."""

    fade_ms: int = 160
    move_ms: int = 240
    frame_ms: int = 33

    @property
    def still(self) -> bool:
        return self.frame_ms == 0


STILL = Motion(fade_ms=0, move_ms=0, frame_ms=0)


@dataclass(frozen=True, slots=True)
class Tokens:
    palette: Palette
    type: TypeScale
    space: Spacing
    radius: Radius
    stroke: Stroke
    measure: Measure
    motion: Motion


def contrast(a: Colour, b: Colour) -> float:
    """Work out the ratio of WCAG 2.2, from 1 (the same) to 21 (black on white)."""
    lighter, darker = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    if channel <= 0.04045:  # noqa: PLR2004  the sRGB curve, IEC 61966-2-1
        return channel / 12.92
    return math.pow((channel + 0.055) / 1.055, 2.4)
