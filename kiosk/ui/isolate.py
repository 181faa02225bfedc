"""Text in another language than the screen's keeps its own reading direction inside it."""

_FIRST_STRONG_ISOLATE = "\u2068"
_POP_ISOLATE = "\u2069"


def isolated(text: str) -> str:
    """Without it, the full stop of an English sentence stands at its start in Arabic."""
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}" if text else ""
