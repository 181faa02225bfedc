"""`kiosk tour`: photograph every screen."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, TypeVar, get_args

import typer

from kiosk.commands.configured import ConfigOption, JsonOption, configured
from kiosk.options import Language, Layout, Theme, TourOptions

Choice = TypeVar("Choice", bound=str)

LANGUAGES: tuple[Language, ...] = get_args(Language)
LAYOUTS: tuple[Layout, ...] = get_args(Layout)
THEMES: tuple[Theme, ...] = get_args(Theme)

Out = Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the pictures.")]
Languages = Annotated[
    list[str] | None,
    typer.Option("--language", metavar="|".join(LANGUAGES), help="Only this one; repeatable."),
]
Layouts = Annotated[
    list[str] | None,
    typer.Option("--orientation", metavar="|".join(LAYOUTS), help="Only this one; repeatable."),
]
Themes = Annotated[
    list[str] | None,
    typer.Option(
        "--theme", metavar="|".join(THEMES), help="Only this one, in every view; repeatable."
    ),
]
LargeType = Annotated[
    bool, typer.Option("--large-type", help="Only large type, in every view.")
]


def tour(  # noqa: PLR0913  (one argument for each option)
    *,
    out: Out,
    config: ConfigOption = None,
    language: Languages = None,
    orientation: Layouts = None,
    theme: Themes = None,
    large_type: LargeType = False,
    as_json: JsonOption = False,
) -> int:
    """Visit every screen in the real window and write a picture of each, with timings.

    Every language and orientation is seen in the light theme; the other themes and large type
    only once. With --theme or --large-type every view is taken so: all combinations are --theme
    light --theme dark --theme contrast, and the same again with --large-type.
    """
    options = TourOptions(
        out=out.absolute(),
        languages=_chosen("--language", language or (), LANGUAGES),
        layouts=_chosen("--orientation", orientation or (), LAYOUTS),
        themes=_chosen("--theme", theme or (), THEMES),
        large_type=large_type,
        as_json=as_json,
    )
    settings = configured(config)
    from kiosk.app.tour import touring  # noqa: PLC0415  (Qt loads with the application)

    return touring.tour(settings, options)


def _chosen(
    option: str, asked: Sequence[str], offered: tuple[Choice, ...]
) -> tuple[Choice, ...]:
    # typer knows lists of enumerations only, and the settings share these choices as literals.
    unknown = [each for each in asked if each not in offered]
    if unknown:
        raise typer.BadParameter(
            f"'{unknown[0]}' is not one of {', '.join(offered)}.", param_hint=option
        )
    return tuple(each for each in offered if each in asked)
