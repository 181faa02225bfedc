"""Reading a page of the server's feed strictly, before anything of it is written."""

from kiosk.store.projection import Arrived
from kiosk.store.shelves import BATCH_SHELF, SHELVES, State
from kiosk.store.subjects import Topic
from shared.errors import InputError
from shared.wire.changes import Change, Cursor, Page, Subject

_KNOWN = {subject.value: subject for subject in SHELVES}
_SITE = BATCH_SHELF.columns.index("site")


def expect(page: Page, cursor: Cursor) -> None:
    if cursor.feed not in ("", page.cursor.feed):
        raise InputError(
            f"The page is of the feed {page.cursor.feed}, and this kiosk reads {cursor.feed}. "
            "Ask for its cursor's page."
        )
    if page.cursor.number < cursor.number:
        raise InputError(
            f"The page ends at {page.cursor.number}, and this kiosk has read up to "
            f"{cursor.number}. Ask for its cursor's page."
        )


def read_change(change: Change, site: str | None = None) -> Arrived | None:
    """None where an older program has no place for it; `site` is where this kiosk stands."""
    subject = _KNOWN.get(change.subject)
    if subject is None:
        return None
    topic = Topic(subject, change.key)
    if change.body is None:
        return Arrived(topic, None, None)
    try:
        state = SHELVES[subject].read(change.key, change.body)
        _expect_own(subject, state, site)
    except InputError as error:
        raise InputError(
            f"Change {change.number} of the server's feed ({change.subject} {change.key}) is "
            f"not what it should be, and nothing of its page was taken: {error}"
        ) from error
    return Arrived(topic, change.body.decode(), state)


def _expect_own(subject: Subject, state: State, site: str | None) -> None:
    if subject is Subject.BATCH and site is not None and state[_SITE] != site:
        raise InputError(f"it is of the site {state[_SITE]!r}, and this kiosk of {site!r}")
