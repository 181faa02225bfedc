"""What a keyboard layout is and how TOML becomes one: parsed once, frozen, checked whole."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeGuard

from shared.errors import InputError

LETTERS = "letters"
MAX_COLUMNS = 13.0
_TOKEN = re.compile(
    r"\{(?P<word>[a-z]+)(?::(?P<page>[a-z]+))?\}(?:\*(?P<width>\d+(?:\.\d+)?))?"
)
_INVISIBLE = {"{zwj}": "\u200d", "{zwnj}": "\u200c", "{lrm}": "\u200e", "{rlm}": "\u200f"}


class Action(Enum):
    SHIFT = "shift"
    BACKSPACE = "backspace"
    SPACE = "space"
    ENTER = "enter"
    LANGUAGE = "language"
    HIDE = "hide"
    CLEAR = "clear"


@dataclass(frozen=True, slots=True)
class TextKey:
    """Types `text`, or `shifted` while shift is on; the others appear on a long press."""

    text: str
    shifted: str
    others: tuple[str, ...] = ()
    shifted_others: tuple[str, ...] = ()
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class ActionKey:
    action: Action
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class PageKey:
    """Turns to another page of the same layout."""

    page: str
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class ExtraKey:
    """A place for a character that the field asks for, such as X or /; a gap without one."""

    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Gap:
    width: float = 1.0


Key = TextKey | ActionKey | PageKey | ExtraKey | Gap
Row = tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Page:
    name: str
    rows: tuple[Row, ...]

    @property
    def columns(self) -> float:
        return max(sum(key.width for key in row) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Layout:
    """The pages of one keyboard; `name` is the language in its own words."""

    code: str
    name: str
    page_labels: Mapping[str, str]
    pages: Mapping[str, Page]

    def page(self, name: str) -> Page:
        return self.pages[name]

    def with_extras(self, extras: str) -> "Layout":
        """Put the field's own characters in the places kept for them."""
        waiting = list(extras)
        pages = {
            page.name: Page(page.name, tuple(_filled(row, waiting) for row in page.rows))
            for page in self.pages.values()
        }
        if waiting:
            raise InputError(
                f"keyboard {self.code!r} has no place left for {''.join(waiting)!r}"
            )
        return Layout(self.code, self.name, self.page_labels, pages)


def capital(text: str) -> str:
    """Return the shifted form of one typed unit; German has a capital ß since 2017."""
    return "ẞ" if text == "ß" else text.upper()


def parse_layout(code: str, source: str) -> Layout:
    try:
        document = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"keyboard {code!r} is not TOML: {error}") from error
    reader = _Reader(code)
    pages = reader.table(document, "pages")
    layout = Layout(
        code=code,
        name=reader.text(document, "name"),
        page_labels={k: reader.text(reader.table(pages, k), "label") for k in pages},
        pages={k: reader.page(k, reader.table(pages, k)) for k in pages},
    )
    reader.check(layout)
    return layout


@dataclass(frozen=True, slots=True)
class _Reader:
    """Takes values out of one document; every complaint names the keyboard."""

    code: str

    def refuse(self, what: str) -> InputError:
        return InputError(f"keyboard {self.code!r}: {what}")

    def table(self, parent: Mapping[str, object], name: str) -> dict[str, object]:
        value = parent.get(name)
        if not _is_table(value):
            raise self.refuse(f"[{name}] is missing; a layout has [pages.NAME] tables")
        return value

    def text(self, parent: Mapping[str, object], name: str) -> str:
        value = parent.get(name)
        if not isinstance(value, str) or not value.strip():
            raise self.refuse(f"{name} is {value!r}; expected some text")
        return value

    def lines(self, parent: Mapping[str, object], name: str) -> list[list[str]]:
        return [line.split() for line in self.text(parent, name).splitlines() if line.strip()]

    def page(self, name: str, table: Mapping[str, object]) -> Page:
        rows = self.lines(table, "rows")
        by_themselves: list[list[str]] = [[] for _ in rows]
        shifted = self.lines(table, "shifted") if "shifted" in table else by_themselves
        if len(shifted) != len(rows):
            raise self.refuse(f"page {name!r} has {len(rows)} rows but {len(shifted)} shifted")
        others = self.others(table)
        read = tuple(
            self.row(row, upper, others) for row, upper in zip(rows, shifted, strict=True)
        )
        unused = set(others) - {
            form
            for row in read
            for key in row
            if isinstance(key, TextKey)
            for form in (key.text, key.shifted)
        }
        if unused:
            raise self.refuse(f"page {name!r} has alternatives for {sorted(unused)}, not on it")
        return Page(name, read)

    def others(self, table: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
        if "alternatives" not in table:
            return {}
        given = self.table(table, "alternatives")
        return {
            key: tuple(_INVISIBLE.get(word, word) for word in self.text(given, key).split())
            for key in given
        }

    def row(
        self, words: list[str], upper: list[str], others: dict[str, tuple[str, ...]]
    ) -> Row:
        plain = [word for word in words if not _TOKEN.fullmatch(word)]
        capitals = upper or [capital(word) for word in plain]
        if len(capitals) != len(plain):
            raise self.refuse(
                f"the row {' '.join(words)!r} types {len(plain)} texts"
                f" but {len(capitals)} are given for shift"
            )
        above = iter(capitals)
        return tuple(
            self.special(match) if match else self.typed(word, next(above), others)
            for word, match in ((word, _TOKEN.fullmatch(word)) for word in words)
        )

    def typed(self, text: str, shifted: str, others: dict[str, tuple[str, ...]]) -> TextKey:
        mine = others.get(text, ())
        inherited = tuple(map(capital, mine)) if shifted == capital(text) else ()
        raised = others.get(shifted, inherited)
        return TextKey(text, shifted, mine, raised)

    def special(self, match: re.Match[str]) -> Key:
        word, page = match["word"], match["page"]
        width = float(match["width"] or 1)
        if (word == "page") != (page is not None):
            raise self.refuse(f"{match[0]!r} is no key; write {{page:NAME}}")
        if word == "page":
            return PageKey(page, width)
        if word == "gap":
            return Gap(width)
        if word == "extra":
            return ExtraKey(width)
        if word not in {action.value for action in Action}:
            known = ", ".join(sorted(action.value for action in Action))
            raise self.refuse(
                f"{match[0]!r} is no key; there are {known}, page:NAME, extra, gap"
            )
        return ActionKey(Action(word), width)

    def check(self, layout: Layout) -> None:
        if LETTERS not in layout.pages:
            raise self.refuse(f"there is no page {LETTERS!r} to start with")
        for page in layout.pages.values():
            if page.columns > MAX_COLUMNS:
                raise self.refuse(
                    f"page {page.name!r} is {page.columns:g} keys wide;"
                    f" more than {MAX_COLUMNS:g} are too small for a finger"
                )
            for key in (key for row in page.rows for key in row):
                if isinstance(key, PageKey) and key.page not in layout.pages:
                    raise self.refuse(f"page {page.name!r} leads to {key.page!r}, not there")
            if not any(_hides(key) for row in page.rows for key in row):
                raise self.refuse(f"page {page.name!r} has no {{hide}} key: a dead end")


def _is_table(value: object) -> TypeGuard[dict[str, object]]:
    """In TOML every key is a string."""
    return isinstance(value, dict)


def _hides(key: Key) -> bool:
    return isinstance(key, ActionKey) and key.action is Action.HIDE


def _filled(row: Row, waiting: list[str]) -> Row:
    return tuple(_extra(key, waiting) if isinstance(key, ExtraKey) else key for key in row)


def _extra(place: ExtraKey, waiting: list[str]) -> Key:
    if not waiting:
        return Gap(place.width)
    text = waiting.pop(0)
    return TextKey(text, text, width=place.width)
