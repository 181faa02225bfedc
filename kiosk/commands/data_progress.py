"""A bar for work that takes longer than a moment; quick work shows none."""

import time
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager

from rich.console import Console
from rich.progress import Progress

PATIENCE_S = 1.0


@contextmanager
def bar(
    words: str, now: Callable[[], float] = time.monotonic, console: Console | None = None
) -> Generator[Callable[[float], None]]:
    """Lends what to tell the part that is done, from 0 to 1."""
    begun = now()
    console = console or Console(stderr=True)
    progress = Progress(console=console, transient=True)
    task = progress.add_task(words, total=1.0)
    with ExitStack() as stack:

        def tell(done: float) -> None:
            progress.update(task, completed=done)
            is_due = console.is_terminal and now() - begun >= PATIENCE_S
            if is_due and not progress.live.is_started:
                stack.enter_context(progress)

        yield tell
