"""The one place where a foreseen failure becomes a sentence and an exit code."""

import json
import sys
from collections.abc import Callable, Sequence

from typer import TyperException

from shared.errors import CounterproofError, EvidenceError, InputError
from sync_server.exit_codes import ExitCode, exit_code_of


def guarded(run: Callable[[], int], arguments: Sequence[str]) -> int:
    as_json = "--json" in arguments
    try:
        return run()
    except CounterproofError as error:
        _say(_kind_of(error), str(error), as_json=as_json)
        return exit_code_of(error)
    except TyperException as error:
        _say("usage", error.format_message(), as_json=as_json)
        return ExitCode.USAGE
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED


def _kind_of(error: CounterproofError) -> str:
    match error:
        case InputError():
            return "input"
        case EvidenceError():
            return "evidence"
        case _:
            return "unavailable"


def _say(kind: str, message: str, *, as_json: bool) -> None:
    if as_json:
        json.dump({"error": {"kind": kind, "message": message}}, sys.stdout, ensure_ascii=False)
        sys.stdout.write("\n")
        return
    if kind == "usage":
        message += "\nTry 'sync-server --help'."
    for line in message.splitlines():
        sys.stderr.write(
            f"sync-server: {line}\n" if line == message.splitlines()[0] else f"  {line}\n"
        )
