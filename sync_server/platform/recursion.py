"""Keeps Python from recursing deeper than it does by itself.

The libraries of chains allow it a hundred thousand calls wherever they are loaded. A JSON text
with as many brackets, from anybody, would then end the whole server instead of being refused.
"""

import sys
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def recursion_kept() -> Generator[None]:
    """Whatever is loaded within changes nothing: what we ask of it needs a few calls."""
    depth = sys.getrecursionlimit()
    try:
        yield
    finally:
        sys.setrecursionlimit(depth)
