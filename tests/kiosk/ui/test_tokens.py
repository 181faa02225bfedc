"""The visual language keeps its promises in every theme."""

from dataclasses import fields

import pytest

from kiosk.ui.palettes import PALETTES, tokens
from kiosk.ui.tokens import Measure, Outcome, Palette, Spacing, Theme, contrast

TEXT, LARGE_OR_BOUNDARY = 4.5, 3.0
ENHANCED = 7.0

WORDS = [
    ("ink", "ground"),
    ("ink", "surface"),
    ("ink", "raised"),
    ("ink", "pressed"),
    ("ink", "accent_quiet"),
    ("ink_quiet", "ground"),
    ("ink_quiet", "surface"),
    ("ink_quiet", "raised"),
    ("ink_quiet", "pressed"),
    ("accent", "ground"),
    ("accent", "surface"),
    ("accent", "pressed"),
    ("accent", "accent_quiet"),
    ("on_accent", "accent"),
    ("on_accent", "accent_pressed"),
]
SHAPES = [
    ("edge", "ground"),
    ("edge", "surface"),
    ("focus", "ground"),
    ("focus", "surface"),
    ("accent", "ground"),
    ("ink_off", "ground"),
    ("ink_off", "surface"),
]


@pytest.fixture(params=list(Theme), ids=lambda theme: theme.value)
def theme(request: pytest.FixtureRequest) -> Theme:
    return request.param


@pytest.fixture
def palette(theme: Theme) -> Palette:
    return PALETTES[theme]


def ratio(palette: Palette, above: str, below: str) -> float:
    return contrast(getattr(palette, above), getattr(palette, below))


def test_contrast_is_what_wcag_says():
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21.0)
    assert contrast("#000000", "#000000") == pytest.approx(1.0)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_contrast_does_not_depend_on_which_lies_above():
    assert contrast("#17386B", "#F4F0E7") == contrast("#F4F0E7", "#17386B")


@pytest.mark.parametrize(("above", "below"), WORDS)
def test_words_are_readable(theme: Theme, palette: Palette, above: str, below: str):
    wanted = ENHANCED if theme is Theme.CONTRAST else TEXT
    assert ratio(palette, above, below) >= wanted


@pytest.mark.parametrize(("above", "below"), SHAPES)
def test_boundaries_are_seen(theme: Theme, palette: Palette, above: str, below: str):
    wanted = ENHANCED if theme is Theme.CONTRAST else LARGE_OR_BOUNDARY
    assert ratio(palette, above, below) >= wanted


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_is_readable(theme: Theme, palette: Palette, outcome: Outcome):
    colours = palette.outcome(outcome)
    words = ENHANCED if theme is Theme.CONTRAST else TEXT
    shapes = ENHANCED if theme is Theme.CONTRAST else LARGE_OR_BOUNDARY

    assert contrast(colours.ink, colours.fill) >= words
    assert contrast(colours.on_mark, colours.mark) >= words
    assert contrast(palette.accent, colours.fill) >= words
    assert contrast(colours.mark, colours.fill) >= shapes
    assert contrast(colours.mark, palette.surface) >= shapes
    assert contrast(colours.mark, palette.ground) >= shapes


def test_what_went_wrong_is_readable_under_a_field(theme: Theme, palette: Palette):
    wanted = ENHANCED if theme is Theme.CONTRAST else TEXT
    assert contrast(palette.bad.mark, palette.ground) >= wanted
    assert contrast(palette.bad.mark, palette.surface) >= wanted


def test_the_four_outcomes_have_four_colours(palette: Palette):
    assert len({palette.outcome(outcome).mark for outcome in Outcome}) == 4


def test_distances_come_in_steps_of_four():
    assert all(getattr(Spacing(), field.name) % 4 == 0 for field in fields(Spacing))


def test_text_can_be_read_from_sixty_centimetres(theme: Theme):
    scale = tokens(theme).type
    assert scale.body.size >= 24
    assert 56 <= scale.title.size <= 72


def test_targets_are_made_for_fingers(theme: Theme):
    measure = tokens(theme).measure
    assert 72 <= measure.target <= 96
    assert 72 <= measure.control <= 96


def test_large_type_enlarges_all_type_and_what_stands_beside_it(theme: Theme):
    plain, large = tokens(theme), tokens(theme, large_type=True)

    for field in fields(plain.type):
        before, after = getattr(plain.type, field.name), getattr(large.type, field.name)
        assert after.size == pytest.approx(before.size * 1.25, abs=0.5)
    for field in fields(Measure):
        assert getattr(large.measure, field.name) > getattr(plain.measure, field.name)


def test_reduced_motion_is_no_motion(theme: Theme):
    motion = tokens(theme, reduced_motion=True).motion
    assert motion.still
    assert all(getattr(motion, field.name) == 0 for field in fields(motion))
    assert not tokens(theme).motion.still
