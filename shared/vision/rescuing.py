"""When a live frame deserves the dear look: rarely, and only where it may find something.

1. A round of quick looks that read nothing, while something like a code was there, earns one.
2. If it reads something that needs a second frame to count, the next frame gets one too.
3. In vain it doubles the wait for the next one, up to eight rounds; a frame without anything
   like a code, or a code that quick looks can read, makes the wait short again.
"""

from shared.vision.confirming import ROUND

_LONGEST = 8 * ROUND  # frames


class RescueTurns:
    """Fed once per frame, like the `Confirmer` beside it."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        self._code_like = False
        self._unread = 0
        self._wait = ROUND
        self._second_look = False

    def is_due(self) -> bool:
        return self._second_look or (self._code_like and self._unread >= self._wait)

    def after_quick(self, *, read: bool, code_like: bool | None) -> None:
        """`code_like` is None for frames in which nobody looked for that."""
        if code_like is not None:
            self._code_like = code_like
        if read or code_like is False:
            self._unread, self._wait = 0, ROUND
        else:
            self._unread += 1

    def after_rescue(self, *, unsure: bool) -> None:
        """`unsure`: something was read that does not count yet."""
        self._unread = 0
        self._second_look = unsure and not self._second_look
        if not unsure:
            self._wait = min(2 * self._wait, _LONGEST)
