"""The layouts that ship, read from `resources/keyboards` the first time each is needed."""

from functools import cache
from importlib.resources import files

from kiosk.ui.keyboard.layout import Layout, parse_layout
from shared.errors import InputError

LANGUAGE_CODES = ("en", "de", "es", "fr", "hi", "ar")
DIGITS = "digits"
CODE = "code"
ADDRESS = "address"
ALL_CODES = (*LANGUAGE_CODES, DIGITS, CODE, ADDRESS)


@cache
def shipped_layout(code: str) -> Layout:
    """The layout of a language code, `DIGITS`, `CODE` or `ADDRESS`."""
    if code not in ALL_CODES:
        raise InputError(f"there is no keyboard {code!r}; there are {', '.join(ALL_CODES)}")
    source = (files("resources") / "keyboards" / f"{code}.toml").read_text(encoding="utf-8")
    return parse_layout(code, source)
