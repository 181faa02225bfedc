"""The languages of the pages, as the kiosk has them, and which one a reader gets."""

from collections.abc import Mapping
from dataclasses import dataclass

from sync_server.platform.weights import best_language


@dataclass(frozen=True, slots=True)
class Language:
    code: str
    own_name: str
    direction: str = "ltr"


LANGUAGES: Mapping[str, Language] = {
    each.code: each
    for each in (
        Language("en", "English"),
        Language("de", "Deutsch"),
        Language("es", "Español"),
        Language("fr", "Français"),
        Language("hi", "हिन्दी"),
        Language("ar", "العربية", "rtl"),
    )
}


def language_for(asked: str, accepted: str) -> Language:
    """What the address asks for comes before what the browser prefers."""
    chosen = LANGUAGES.get(asked.lower())
    return chosen or LANGUAGES[best_language(accepted, tuple(LANGUAGES))]
