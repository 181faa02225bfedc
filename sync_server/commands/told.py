"""How commands answer: JSON or a sentence on standard output, progress on standard error."""

import json
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text


def say(told: object, sentence: str, *, as_json: bool) -> None:
    if as_json:
        json.dump(told, sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
    else:
        # Text, not markup: it may name what people typed.
        Console().print(Text(sentence), soft_wrap=True)


def say_line(told: object, sentence: str, *, as_json: bool) -> None:
    """At once, for whoever waits for it."""
    line = json.dumps(told, ensure_ascii=False) if as_json else sentence
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


@contextmanager
def counting(what: str) -> Generator[Callable[[int, int], None]]:
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=None)

        def show(done: int, total: int) -> None:
            progress.update(task, completed=done, total=total)

        yield show
