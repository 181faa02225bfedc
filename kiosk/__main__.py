"""`kiosk`: watches over a kiosk or is one, and loads only what that takes."""

import os
import sys
from collections.abc import Sequence
from types import TracebackType

from kiosk.exit_codes import ExitCode
from shared import streams

_NOT_WATCHED = {"--unsupervised", "--help"}


def main() -> int:
    sys.excepthook = _end_as_defect
    streams.prepare(sys.argv[1:])
    return obey(sys.argv[1:])


def obey(arguments: Sequence[str]) -> int:
    # Both are imported here: the supervisor lives for months and stays at a few megabytes only
    # as long as nothing of the command line or the kiosk is loaded into it.
    if arguments[:1] == ["run"] and _NOT_WATCHED.isdisjoint(arguments):
        from kiosk.supervisor.supervise import supervise  # noqa: PLC0415

        return supervise(arguments)
    from kiosk.commands import line  # noqa: PLC0415

    return line.main(arguments)


def _end_as_defect(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    interrupted = issubclass(kind, KeyboardInterrupt)
    if not interrupted:
        sys.__excepthook__(kind, error, trace)
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        # The interpreter itself would end with 1, which says "something was found".
        os._exit(ExitCode.INTERRUPTED if interrupted else ExitCode.BUG)


if __name__ == "__main__":
    raise SystemExit(main())
