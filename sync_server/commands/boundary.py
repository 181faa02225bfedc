"""The one place where a foreseen failure becomes a sentence and an exit code."""

from collections.abc import Callable, Sequence

from typer import TyperException

from shared.errors import CounterproofError
from shared.exit_codes import kind_of
from shared.failure_told import tell
from sync_server.exit_codes import ExitCode, exit_code_of

PROGRAM = "sync-server"


def guarded(run: Callable[[], int], arguments: Sequence[str]) -> int:
    as_json = "--json" in arguments
    try:
        return run()
    except CounterproofError as error:
        tell(PROGRAM, kind_of(error), str(error), as_json=as_json)
        return exit_code_of(error)
    except TyperException as error:
        tell(PROGRAM, "usage", error.format_message(), as_json=as_json)
        return ExitCode.USAGE
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
