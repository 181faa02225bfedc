"""What follows a task whose end leads nowhere in particular."""

from shared.errors import CounterproofError, EvidenceError, UnavailableError


def nothing(_result: object) -> None: ...


def restart(error: CounterproofError) -> None:
    """A cache that fails under a running kiosk is mended at the start: end and begin anew."""
    raise error


def unavailable(error: CounterproofError) -> str:
    """Why it did not work, for staff; a damaged cache is mended by the next start instead."""
    if not isinstance(error, UnavailableError):
        raise error
    return str(error)


def readable(error: CounterproofError) -> str:
    """As `unavailable`, where what staff brought along may itself be what is wrong."""
    if isinstance(error, EvidenceError):
        raise error
    return str(error)
