"""The kiosk's translations without Qt: the same .ts files, the same rules of plurals."""

import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_Key = tuple[str, str]
_COUNT = ("%Ln", "%n")
_SEPARATORS = {"en": ",", "de": ".", "es": ".", "fr": "\u202f", "hi": ",", "ar": "\u066c"}
_TEN_THOUSAND = 10_000
_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
# The contexts that the pages share with the screens.
CONTEXTS = frozenset(
    {
        *("AnswerPanel", "FreshnessWords", "JudgementWords", "LocalFormats", "NumberWords"),
        *("OfferPanel", "WaitingPanel"),
    }
)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The sentences of one language; English ones are their own translation."""

    code: str
    sentences: Mapping[_Key, tuple[str, ...]]

    def text(self, context: str, source: str) -> str:
        return self.sentences.get((context, source), (source,))[0]

    def count(self, context: str, source: str, number: int) -> str:
        form = self.sentences[context, source][_PLURAL[self.code](number)]
        for mark in _COUNT:
            form = form.replace(mark, self.number(number))
        return form

    def number(self, value: int) -> str:
        """In groups of thousands; Spanish does so from five digits on."""
        grouped = str(value) if self.code == "es" and value < _TEN_THOUSAND else f"{value:,}"
        return self.digits(grouped.replace(",", _SEPARATORS[self.code]))

    def digits(self, text: str) -> str:
        return text.translate(_ARABIC_DIGITS) if self.code == "ar" else text


@cache
def read_catalogue(code: str) -> Catalogue:
    file = files("resources") / "translations" / f"kiosk_{code}.ts"
    root = ET.fromstring(file.read_text(encoding="utf-8"))  # noqa: S314  (it is our own)
    return Catalogue(code, dict(_sentences(root)))


def _sentences(root: ET.Element) -> list[tuple[_Key, tuple[str, ...]]]:
    return [
        ((name, message.findtext("source", "")), _forms(message))
        for context in root.iter("context")
        if (name := context.findtext("name", "")) in CONTEXTS
        for message in context.iter("message")
    ]


def _forms(message: ET.Element) -> tuple[str, ...]:
    forms = tuple(each.text or "" for each in message.iter("numerusform"))
    return forms or (message.findtext("translation", ""),)


def _one_or_more(number: int) -> int:
    return 0 if number == 1 else 1


def _up_to_one_or_more(number: int) -> int:
    return 0 if number <= 1 else 1


def _arabic(number: int) -> int:
    if number <= 2:  # noqa: PLR2004  (none, one and two each have a form of their own)
        return number
    rest = number % 100
    if rest < 3:  # noqa: PLR2004
        return 5
    return 3 if rest <= 10 else 4  # noqa: PLR2004


_PLURAL: Mapping[str, Callable[[int], int]] = {
    "en": _one_or_more,
    "de": _one_or_more,
    "es": _one_or_more,
    "hi": _one_or_more,
    "fr": _up_to_one_or_more,
    "ar": _arabic,
}
