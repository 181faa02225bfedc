"""What `kiosk data import` does: look the list over, import it, say what came of it."""

import json
import os
import sys
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.commands.data_progress import bar
from kiosk.devices.system_clock import SystemClock
from kiosk.exit_codes import ExitCode
from kiosk.parts.cache import open_kiosk_cache
from kiosk.parts.looking import at_its_site, look_into_kiosk_cache
from kiosk.settings import Settings
from kiosk.store.cache import Cache
from kiosk.store.database import Readable
from kiosk.store.exchange.intake import Counter, Findings, LookedOver, look_over
from kiosk.store.exchange.tables import FileFormat
from kiosk.store.sync_view import SyncView
from shared.freshness.lists import fault_sentence

FORMATS = {each.value: each for each in FileFormat}
_FAULTS_SHOWN = 20


@dataclass(frozen=True, slots=True)
class How:
    dry_run: bool
    skip_faulty: bool
    as_json: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    file: Path
    findings: Findings
    imported: int | None
    """None where nothing was tried: a dry run, or a row is wrong."""


def run(settings: Settings, file: Path, file_format: FileFormat | None, how: How) -> int:
    clock = SystemClock()
    today = clock.now().astimezone(settings.site.time_zone).date()
    with _database(settings, clock, how) as (database, cache):
        site = at_its_site(settings, SyncView(database)).site.name
        with bar(f"Looking over {file.name}") as tell:
            looked = look_over(file, database, Counter(site, today), tell, file_format)
        with closing(looked):
            outcome = Outcome(file, looked.findings, _carried_out(looked, cache, clock, how))
    _show(outcome, how)
    return _exit_code(outcome, how)


@contextmanager
def _database(
    settings: Settings, clock: SystemClock, how: How
) -> Generator[tuple[Readable, Cache | None]]:
    """A dry run only looks in, so it may do so while the kiosk is running."""
    if how.dry_run:
        yield look_into_kiosk_cache(settings, os.environ), None
        return
    opened = open_kiosk_cache(settings, os.environ, clock)
    if opened.recovery is not None:
        sys.stderr.write(f"kiosk: {opened.recovery.sentence()}\n")
    with closing(opened.cache) as cache:
        yield cache.database, cache


def _carried_out(
    looked: LookedOver, cache: Cache | None, clock: SystemClock, how: How
) -> int | None:
    if cache is None or (looked.findings.refused and not how.skip_faulty):
        return None
    with bar("Importing") as tell:
        return looked.carry_out(cache.shelf_book, clock, tell)


def _exit_code(outcome: Outcome, how: How) -> ExitCode:
    if not outcome.findings.refused:
        return ExitCode.OK
    return ExitCode.FINDINGS if how.dry_run or how.skip_faulty else ExitCode.INPUT


def _show(outcome: Outcome, how: How) -> None:
    if how.as_json:
        json.dump(_fields(outcome, how), sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in _lines(outcome, how))


def _fields(outcome: Outcome, how: How) -> dict[str, object]:
    findings = outcome.findings
    return {
        "file": str(outcome.file),
        "content": findings.content.value,
        "format": findings.format.value,
        "encoding": findings.encoding,
        "dry_run": how.dry_run,
        "rows": findings.rows,
        "new": findings.new,
        "changed": findings.changed,
        "equal": findings.equal,
        "refused": findings.refused,
        "imported": outcome.imported,
        "faults": [
            {
                "line": each.line,
                "field": each.fault.field,
                "sentence": fault_sentence(each.fault),
            }
            for each in findings.faults
        ],
    }


def _lines(outcome: Outcome, how: How) -> list[str]:
    findings = outcome.findings
    counted = (
        f"{findings.new} new, {findings.changed} changed, {findings.equal} equal, "
        f"{findings.refused} refused"
    )
    said = [f"{outcome.file}: {findings.rows} rows of {findings.content.value}: {counted}."]
    if findings.guessed_encoding:
        said.append(
            "It is not UTF-8 and was read as Windows-1252: look whether names are right."
        )
    shown = findings.faults[:_FAULTS_SHOWN]
    said += [f"  line {each.line}: {fault_sentence(each.fault)}" for each in shown]
    if len(findings.faults) > len(shown):
        said.append("  ... and more; --json lists the first thousand.")
    return [*said, _conclusion(outcome, how)]


def _conclusion(outcome: Outcome, how: How) -> str:
    if outcome.imported is not None:
        return f"{outcome.imported} rows were imported."
    if how.dry_run:
        return "Nothing was imported: this was a dry run."
    return "Nothing was imported. Correct these rows, or leave them out with --skip-faulty."
