"""What either command says with its exit status: one code per family of failure."""

from collections.abc import Mapping
from enum import IntEnum

from shared.errors import CounterproofError, EvidenceError, InputError


class ExitCode(IntEnum):
    OK = 0
    FINDINGS = 1
    USAGE = 2
    INPUT = 3
    UNAVAILABLE = 4
    EVIDENCE = 5
    BUG = 70
    INTERRUPTED = 130  # 128 + SIGINT, as shells have it


def meanings(unavailable: str, bug: str) -> Mapping[ExitCode, str]:
    """What each code means where `unavailable` may be missing and a defect leaves `bug`."""
    return {
        ExitCode.OK: "done; nothing to report",
        ExitCode.FINDINGS: "done, and something was found that needs attention",
        ExitCode.USAGE: "the command line is wrong",
        ExitCode.INPUT: "settings or input are malformed",
        ExitCode.UNAVAILABLE: f"{unavailable}, file, right or disk space is missing",
        ExitCode.EVIDENCE: "a key, a stored file or evidence does not pass its check",
        ExitCode.BUG: f"a defect in this program{bug}",
        ExitCode.INTERRUPTED: "interrupted from the terminal",
    }


def exit_code_of(error: CounterproofError) -> ExitCode:
    match error:
        case InputError():
            return ExitCode.INPUT
        case EvidenceError():
            return ExitCode.EVIDENCE
        case _:
            return ExitCode.UNAVAILABLE


def kind_of(error: CounterproofError) -> str:
    """The family of the failure, as `--json` names it."""
    return exit_code_of(error).name.lower()
