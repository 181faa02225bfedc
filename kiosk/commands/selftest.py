"""`kiosk selftest`: is everything there, and what to do where it is not."""

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from kiosk.commands.configured import ConfigOption, JsonOption, configured, defaults
from kiosk.exit_codes import ExitCode
from shared.errors import CounterproofError

if TYPE_CHECKING:
    from kiosk.selftest import Check, Finding, Result
    from kiosk.settings import Settings


def selftest(*, config: ConfigOption = None, as_json: JsonOption = False) -> int:
    """Check settings, devices, models, files and rights, and say what to do."""
    # Reading numpy and the devices takes a while that --help need not wait for.
    from kiosk.parts.checks import checks  # noqa: PLC0415
    from kiosk.selftest import passed  # noqa: PLC0415

    settings, check = _settings(config)
    results = _watched([check, *checks(settings)])
    if as_json:
        json.dump([_fields(each) for each in results], sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
    else:
        Console().print(_table(results))
    return ExitCode.OK if passed(results) else ExitCode.FINDINGS


def _settings(config: Path | None) -> tuple["Settings", "Check"]:
    """With settings nobody can read, the rest is checked by the defaults all the same."""
    from kiosk.selftest import Check, Failed, Ok  # noqa: PLC0415  (as above)

    try:
        settings = configured(config)
    except CounterproofError as error:
        failed = Failed(
            str(error), "Correct the settings; the rest was checked by the defaults."
        )
        return defaults(), Check("Settings", lambda: failed)
    return settings, Check("Settings", lambda: Ok("every value is valid"))


def _watched(checks: Sequence["Check"]) -> list["Result"]:
    """Run them all, naming the one that runs where a person watches."""
    from kiosk.selftest import run  # noqa: PLC0415  (as above)

    results: list[Result] = []
    with Console(stderr=True).status("Checking ...") as status:
        for check, result in zip(checks, run(checks, time.monotonic), strict=True):
            status.update(f"{check.name} checked")
            results.append(result)
    return results


def _words(finding: "Finding") -> tuple[str, str, str, str]:
    from kiosk.selftest import Attention, Failed, Ok  # noqa: PLC0415  (as above)

    match finding:
        case Ok(what=what):
            return "ok", "green", what, ""
        case Attention(what=what, what_to_do=what_to_do):
            return "attention", "yellow", what, what_to_do
        case Failed(what=what, what_to_do=what_to_do):
            return "failed", "red", what, what_to_do


def _fields(result: "Result") -> dict[str, object]:
    outcome, _, what, what_to_do = _words(result.finding)
    return {
        "name": result.name,
        "outcome": outcome,
        "what": what,
        "what_to_do": what_to_do,
        "took_s": round(result.took.total_seconds(), 3),
    }


def _table(results: Sequence["Result"]) -> Table:
    table = Table(title="Self-test", title_justify="left")
    for column in ("Check", "Outcome", "What was found", "What to do"):
        table.add_column(column)
    table.add_column("Time", justify="right")
    for result in results:
        outcome, colour, what, what_to_do = _words(result.finding)
        took = f"{result.took.total_seconds():.2f} s"
        # Text, not markup: a path may hold square brackets.
        table.add_row(result.name, Text(outcome, colour), Text(what), Text(what_to_do), took)
    return table
