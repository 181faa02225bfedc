"""`kiosk run`: stay small, start the kiosk itself as a child and watch over it."""

import os
import sys
import time
from collections.abc import Sequence

from kiosk.supervisor.process import KioskProcess, kiosk_program
from kiosk.supervisor.runner import Supervisor

KEEP_LITTLE = {
    "MALLOC_MMAP_THRESHOLD_": "4194304",
    "MALLOC_TRIM_THRESHOLD_": "4194304",
}
"""Has glibc give large memory back at once; left alone it keeps 20 MB of what pictures took."""

_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # nothing that is misread on a phone


def supervise(arguments: Sequence[str]) -> int:
    """Run `kiosk ARGUMENTS` under supervision; the kiosk itself judges the arguments."""
    with KioskProcess(kiosk_program(), KEEP_LITTLE | dict(os.environ)) as kiosk:
        return Supervisor(
            kiosk,
            arguments=[*arguments, "--unsupervised"],
            monotonic=time.monotonic,
            new_incident=new_incident,
            say=_say,
            unattended="--unattended" in arguments,
        ).run()


def new_incident() -> str:
    """Six characters: enough to tell a few thousand incidents of one kiosk apart."""
    return "".join(_ALPHABET[byte % len(_ALPHABET)] for byte in os.urandom(6))


def _say(sentence: str) -> None:
    print(f"kiosk: {sentence}", file=sys.stderr, flush=True)  # noqa: T201  (for the journal)
