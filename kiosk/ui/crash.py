"""Catches every defect of the running kiosk, keeps a report and ends the process.

A defect leaves the program in a state nobody designed. Ending and being started again by the
supervisor within three seconds is safer for the next visitor than going on.
"""

import faulthandler
import logging
import os
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import NoReturn, TextIO

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk import __version__
from kiosk.exit_codes import ExitCode
from kiosk.ports import Clock
from kiosk.ui.incidents import Fault, Report, faults_of, keep, prepare

MOST_UNRAISABLE = 5
LONGEST_NOTE = 200

_log = logging.getLogger("qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
}


OnCrash = Callable[[str], object]
"""Called with the incident on the thread that broke, after the report was kept."""


def leave_at_once(incident: str) -> NoReturn:
    """End with the code for a defect, running none of the code that may be the broken part."""
    del incident
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(ExitCode.BUG)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where and as what incident this run is reported, should it break."""

    folder: Path
    incident: str
    clock: Clock


class CrashHooks:
    """The hooks in force; `remove` puts back what was there before."""

    def __init__(self, place: _Place, stacks: TextIO, on_crash: OnCrash) -> None:
        self._place = place
        self._on_crash = on_crash
        self._reported: set[str] = set()
        self._stacks = stacks
        self._dumped_before = faulthandler.is_enabled()
        self._previous = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        # Dumps every thread on SIGSEGV and on the SIGABRT of a supervisor that saw us hang.
        faulthandler.enable(self._stacks)
        sys.excepthook = self._exception
        threading.excepthook = self._thread_exception
        sys.unraisablehook = self._unraisable_exception
        self._previous_qt = qInstallMessageHandler(self._qt_message)

    def remove(self) -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._previous
        qInstallMessageHandler(self._previous_qt)
        faulthandler.disable()
        if self._dumped_before:
            faulthandler.enable(sys.__stderr__ or sys.stderr)
        empty = not self._stacks.tell()
        self._stacks.close()
        if empty:
            Path(self._stacks.name).unlink(missing_ok=True)

    def _exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._previous[0](kind, error, trace)
            return
        self._show_developer(error)
        self._crash("exception", faults_of(error))

    def _thread_exception(self, happened: threading.ExceptHookArgs) -> None:
        if happened.exc_value is not None and not isinstance(happened.exc_value, SystemExit):
            self._show_developer(happened.exc_value)
            self._crash("thread", faults_of(happened.exc_value))

    def _unraisable_exception(self, happened: "sys.UnraisableHookArgs") -> None:
        # Nothing waited for the result (a destructor, mostly), so nothing is half-done and the
        # program goes on. The same one again, and more than a few, would push crashes out.
        if happened.exc_value is None or len(self._reported) == MOST_UNRAISABLE:
            return
        incident = f"{self._place.incident}-{len(self._reported) + 1}"
        report = self._report(incident, "unraisable", faults_of(happened.exc_value))
        if report.summary() not in self._reported:
            self._reported.add(report.summary())
            self._keep(report)

    def _qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            # Qt aborts when this returns, and faulthandler adds the stacks to the report.
            self._keep(self._report(self._place.incident, "qt", (), message[:LONGEST_NOTE]))
            return
        category = context.category or "default"
        _log.log(_LEVELS[kind], "%s: %s", category, message)

    def _crash(self, origin: str, faults: tuple[Fault, ...]) -> None:
        self._keep(self._report(self._place.incident, origin, faults))
        self._on_crash(self._place.incident)

    def _report(
        self, incident: str, origin: str, faults: tuple[Fault, ...], note: str = ""
    ) -> Report:
        return Report(incident, self._place.clock.now(), __version__, origin, faults, note)

    def _keep(self, report: Report) -> None:
        _tell(f"A defect was caught (incident {report.incident}): {report.summary()}")
        try:
            keep(report, self._place.folder)
        except OSError as error:
            _tell(f"The report could not be kept in {self._place.folder}: {error.strerror}")

    def _show_developer(self, error: BaseException) -> None:
        # A person at a terminal may see their own data; the journal must not see a visitor's.
        if sys.stderr.isatty():
            traceback.print_exception(error)


def install(
    crash_folder: Path, incident: str, clock: Clock, on_crash: OnCrash = leave_at_once
) -> CrashHooks:
    """Catch every defect from here on; `UnavailableError` when no report could be kept."""
    stacks = prepare(crash_folder, incident)
    return CrashHooks(_Place(crash_folder, incident, clock), stacks, on_crash)


def _tell(sentence: str) -> None:
    sys.stderr.write(f"kiosk: {sentence}\n")
    sys.stderr.flush()
