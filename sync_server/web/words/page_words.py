"""The pages' own words beside the kiosk's: one file a language, each with every sentence."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from shared.errors import InputError
from sync_server.platform.languages import LANGUAGES, Language
from sync_server.web.words.catalogue import Catalogue, read_catalogue
from sync_server.web.words.formats import Formats
from sync_server.web.words.judgements import JudgementWords

_FOLDER = files("sync_server.web.words")


@dataclass(frozen=True, slots=True)
class PageWords:
    """All that one language says; what is missing is found when the server starts."""

    language: Language
    own: Mapping[str, str]
    catalogue: Catalogue
    formats: Formats
    judged: JudgementWords

    def __call__(self, name: str, *values: str) -> str:
        return self.own[name].format(*values)

    def kiosk(self, context: str, source: str, *values: str) -> str:
        """A sentence as the kiosk's screen has it."""
        return self.catalogue.text(context, source).format(*values)


Vocabulary = Mapping[str, PageWords]


def read_vocabulary() -> Vocabulary:
    words = {code: _words(language) for code, language in LANGUAGES.items()}
    expected = set(words["en"].own)
    for code, each in words.items():
        if odd := expected.symmetric_difference(each.own):
            raise InputError(f"{code}.toml and en.toml do not have the same words: {odd}.")
    return words


def _words(language: Language) -> PageWords:
    catalogue = read_catalogue(language.code)
    own = _own((_FOLDER / f"{language.code}.toml").read_text("utf-8"))
    return PageWords(language, own, catalogue, Formats(catalogue), JudgementWords(catalogue))


@cache
def _own(text: str) -> Mapping[str, str]:
    return {name: str(said) for name, said in tomllib.loads(text).items()}
