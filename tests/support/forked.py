"""Processes that have their modules already: forked from one that did no more than import them.

Each is a process of its own that can be killed. To start an interpreter and to import the
server takes ten times as long as what most of them do.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess

# Imported before the first is forked, which is when the server of forks begins.
KNOWN = ["tests.support.job_process", "tests.support.upload_process"]


@contextmanager
def forked(work: Callable[..., None], *given: str) -> Iterator[ForkServerProcess]:
    forks = get_context("forkserver")
    forks.set_forkserver_preload(KNOWN)
    process = forks.Process(target=work, args=given)
    process.start()
    try:
        yield process
    finally:
        process.kill()
        process.join()
        process.close()


def status_of(process: ForkServerProcess) -> int:
    """Once it has ended; below zero, the signal that killed it."""
    process.join()
    code = process.exitcode
    assert code is not None
    return code
