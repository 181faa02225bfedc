"""Make a text and a language code safe to hand to a speech engine."""

import re
import unicodedata

from shared.errors import InputError

LONGEST_SPEECH = 1000
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def speakable(text: str) -> str:
    """One line without control characters, cut where nobody would listen any longer."""
    plain = "".join(
        " " if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} else c for c in text
    )
    return " ".join(plain.split())[:LONGEST_SPEECH]


def check_language(language: str) -> None:
    if not _LANGUAGE.fullmatch(language):
        raise InputError(f"{language!r} is no language code; give one such as en or pt-BR")
