"""What is wrong with the settings: one plain sentence for each wrong key."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from difflib import get_close_matches

from pydantic import BaseModel, ValidationError

from shared.settings.outline import key_of, keys

Source = Callable[[str], str]
"""Names the file or the environment variable that set a key."""

_PASSWORD = re.compile(r"(://[^:/@]*):[^@]*@")  # of an address; a refusal may end in a log
_EXPECTED = {
    "bool_type": "true or false",
    "greater_than": "more than {gt}",
    "greater_than_equal": "at least {ge}",
    "int_type": "a whole number",
    "less_than_equal": "at most {le}",
    "literal_error": "{expected}",
    "model_attributes_type": "a section with keys of its own",
    "model_type": "a section with keys of its own",
    "string_pattern_mismatch": "one line without control characters",
    "string_too_long": "at most {max_length} characters",
    "string_too_short": "at least {min_length} character",
    "string_type": "text in quotes",
    "tuple_type": "a list in square brackets",
    "union_tag_invalid": "one of {expected_tags}",
    "value_error": "{error}",
}


def sentences(error: ValidationError, model: type[BaseModel], source: Source) -> Sequence[str]:
    found: dict[str, str] = {}
    for detail in error.errors(include_url=False):
        key = key_of(detail["loc"], model)
        kind = detail["type"]
        if kind.startswith("union_tag"):
            key += ".kind"
        where = f"{source(key)}: {key}"
        context = {name: str(value) for name, value in detail.get("ctx", {}).items()}
        if kind == "extra_forbidden":
            found[key] = f"{where} is not a setting{_suggestion(key, model)}."
        elif kind in ("missing", "union_tag_not_found"):
            found[key] = f"{where} is missing. Add it."
        else:
            value = _shown(context.get("tag", detail["input"]))
            found[key] = f"{where} is {value}, expected {_expected(kind, context)}."
    return list(found.values())


def _expected(kind: str, context: Mapping[str, str]) -> str:
    return _EXPECTED.get(kind, "another value").format_map(context)


def _shown(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case timedelta():
            return f"{value.total_seconds():g} seconds"
        case str():
            text = _PASSWORD.sub(r"\1:***@", value)[:60]
            return f'"{text}"' if text.isprintable() else ascii(text)
        case _:
            return str(value)[:60]


def _suggestion(key: str, model: type[BaseModel]) -> str:
    known = list(keys(model))
    sections = {name.rpartition(".")[0] for name in known} - {""}
    near = get_close_matches(key, [*known, *sections], n=1)
    # A right name in the wrong section is as likely as a misspelt one.
    last = key.rpartition(".")[2]
    moved = [name for name in known if name.rpartition(".")[2] == last]
    guess = moved if len(moved) == 1 else near
    return f"; did you mean {guess[0]}" if guess else ""
