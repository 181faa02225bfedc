"""Processes that have their modules already: forked from one that did no more than import them.

Each is a process of its own that can be killed. To start an interpreter and to import the
server takes ten times as long as what most of them do.
"""

from collections.abc import Callable
from multiprocessing import get_context


def run_forked(work: Callable[..., None], *given: str) -> int:
    """Its exit status; below zero, the signal that killed it."""
    forks = get_context("forkserver")
    forks.set_forkserver_preload([work.__module__])
    process = forks.Process(target=work, args=given)
    process.start()
    process.join()
    code = process.exitcode
    process.close()
    assert code is not None
    return code
