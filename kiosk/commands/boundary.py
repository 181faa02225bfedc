"""The one place where a foreseen failure becomes a sentence and an exit code."""

import os
import sys
from collections.abc import Callable, Sequence

from typer import TyperException

from kiosk.exit_codes import ExitCode, exit_code_of
from kiosk.lifeline import Lifeline, Word
from shared.errors import CounterproofError
from shared.exit_codes import kind_of
from shared.failure_told import tell
from shared.streams import AnswerLostError

PROGRAM = "kiosk"


def guarded(run: Callable[[], int], arguments: Sequence[str]) -> int:
    as_json = "--json" in arguments
    try:
        code = run()
        sys.stdout.flush()
    except AnswerLostError as error:
        if not error.reader_left:
            tell(PROGRAM, "unavailable", str(error), as_json=False)
        return ExitCode.UNAVAILABLE
    except CounterproofError as error:
        tell(PROGRAM, kind_of(error), str(error), as_json=as_json)
        Lifeline.of(os.environ).say(Word.FAILED, str(error))
        return exit_code_of(error)
    except TyperException as error:
        tell(PROGRAM, "usage", error.format_message(), as_json=as_json)
        return ExitCode.USAGE
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    return code
