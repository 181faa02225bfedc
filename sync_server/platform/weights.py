"""What a client would rather have: the lists with weights of RFC 9110, section 12.4.2."""

import re
from collections.abc import Iterator, Sequence

_WEIGHT = re.compile(r"\s*q\s*=\s*(0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)\s*", re.IGNORECASE)
_LONGEST = 2000
_MOST = 64


def weighed(header: str) -> Sequence[tuple[str, float]]:
    """What is asked for in lower case, the dearest first; what has the weight 0 comes last."""
    return sorted(_read(header[:_LONGEST]), key=lambda each: -each[1])


def best_media_type(accept: str, offered: Sequence[str]) -> str | None:
    """The offered one that is liked most, the first of equals; None: none of them will do."""
    if not accept.strip():
        return offered[0]
    asked = weighed(accept)
    liked = {each: _liked(each, asked) for each in offered}
    best = max(offered, key=lambda each: liked[each])
    return best if liked[best] > 0 else None


def best_language(accepted: str, offered: Sequence[str]) -> str:
    """The first one offered where none is asked for: a page in any language beats none."""
    for tag, weight in weighed(accepted):
        primary = tag.partition("-")[0]
        if weight > 0 and primary in offered:
            return primary
    return offered[0]


def _read(header: str) -> Iterator[tuple[str, float]]:
    for part in header.split(",")[:_MOST]:
        name, *parameters = part.split(";")
        if not name.strip():
            continue
        weights = (_WEIGHT.fullmatch(each) for each in parameters)
        weight = next((float(found[1]) for found in weights if found), 1.0)
        yield name.strip().lower(), weight


def _liked(media_type: str, asked: Sequence[tuple[str, float]]) -> float:
    """The most exact range decides, however much a wider one is liked."""
    kind = media_type.partition("/")[0]
    weights = dict(reversed(asked))
    for pattern in (media_type, f"{kind}/*", "*/*"):
        if pattern in weights:
            return weights[pattern]
    return 0.0
