"""`sync-server`: obeys the command line; a defect ends it with its own exit code."""

import os
import sys
from types import TracebackType

from shared import streams
from sync_server.commands import line
from sync_server.exit_codes import ExitCode


def main() -> int:
    sys.excepthook = _end_as_defect
    streams.prepare(sys.argv[1:])
    return line.main(sys.argv[1:])


def _end_as_defect(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    sys.__excepthook__(kind, error, trace)
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        # The interpreter itself would end with 1, which says "something was found".
        os._exit(ExitCode.BUG)


if __name__ == "__main__":
    raise SystemExit(main())
