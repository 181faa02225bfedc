"""The three palettes: warm paper, blue night, and black with white and yellow."""

from kiosk.ui.tokens import (
    LARGE_TYPE_FACTOR,
    STILL,
    Measure,
    Motion,
    OutcomeColours,
    Palette,
    Radius,
    Spacing,
    Stroke,
    Theme,
    Tokens,
    TypeScale,
)

LIGHT = Palette(
    ground="#F4F0E7",
    surface="#FFFFFF",
    raised="#FFFFFF",
    ink="#14181F",
    ink_quiet="#545B66",
    ink_off="#6B717B",
    line="#DCD5C6",
    edge="#857D6E",
    accent="#17386B",
    accent_pressed="#0C2246",
    on_accent="#FFFFFF",
    accent_quiet="#E4EAF3",
    pressed="#EAE4D6",
    focus="#2A66DB",
    scrim="#14181F",
    good=OutcomeColours("#E0F0E4", "#0E3F22", "#1B7A43", "#FFFFFF", "#B5D8C0"),
    caution=OutcomeColours("#FCEFD0", "#4A3300", "#A86200", "#FFFFFF", "#EBD29A"),
    bad=OutcomeColours("#FBE3DE", "#68160D", "#B4281C", "#FFFFFF", "#EDBFB6"),
    unknown=OutcomeColours("#E7E8EA", "#2E343D", "#5A626E", "#FFFFFF", "#C9CCD2"),
)

DARK = Palette(
    ground="#0C121B",
    surface="#151E2B",
    raised="#1C2737",
    ink="#EFF2F6",
    ink_quiet="#A9B4C3",
    ink_off="#7F8B9D",
    line="#2A3648",
    edge="#71809A",
    accent="#9FC5FF",
    accent_pressed="#C4DCFF",
    on_accent="#0A1B33",
    accent_quiet="#20324C",
    pressed="#28364A",
    focus="#FFFFFF",
    scrim="#000000",
    good=OutcomeColours("#10301F", "#D3F3DE", "#5FD08B", "#06210F", "#24573A"),
    caution=OutcomeColours("#362808", "#FCE9BE", "#F2B53C", "#2A1D00", "#634B16"),
    bad=OutcomeColours("#3C1714", "#FFDDD8", "#FF8A7C", "#350703", "#6E2B25"),
    unknown=OutcomeColours("#222D3C", "#DCE2EA", "#9DAABC", "#0F1722", "#3B495C"),
)

CONTRAST = Palette(
    ground="#000000",
    surface="#000000",
    raised="#000000",
    ink="#FFFFFF",
    ink_quiet="#FFFFFF",
    ink_off="#A6A6A6",
    line="#A6A6A6",
    edge="#FFFFFF",
    accent="#FFE600",
    accent_pressed="#FFFFFF",
    on_accent="#000000",
    accent_quiet="#332E00",
    pressed="#3A3A00",
    focus="#FFE600",
    scrim="#000000",
    good=OutcomeColours("#000000", "#FFFFFF", "#6BFF9C", "#000000", "#6BFF9C"),
    caution=OutcomeColours("#000000", "#FFFFFF", "#FFE600", "#000000", "#FFE600"),
    bad=OutcomeColours("#000000", "#FFFFFF", "#FFA79C", "#000000", "#FFA79C"),
    unknown=OutcomeColours("#000000", "#FFFFFF", "#FFFFFF", "#000000", "#FFFFFF"),
)

# The same in every theme: a phone reads dark on light and nothing else for sure.
QR_DARK = "#000000"
QR_LIGHT = "#FFFFFF"

PALETTES = {Theme.LIGHT: LIGHT, Theme.DARK: DARK, Theme.CONTRAST: CONTRAST}


def tokens(theme: Theme, *, large_type: bool = False, reduced_motion: bool = False) -> Tokens:
    factor = LARGE_TYPE_FACTOR if large_type else 1.0
    heavy = theme is Theme.CONTRAST
    return Tokens(
        palette=PALETTES[theme],
        type=TypeScale().scaled(factor),
        space=Spacing(),
        radius=Radius(),
        stroke=Stroke(line=2, edge=3, focus=5, focus_gap=4) if heavy else Stroke(),
        measure=Measure().scaled(factor),
        motion=STILL if reduced_motion else Motion(),
    )
