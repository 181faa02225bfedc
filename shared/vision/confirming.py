"""When a reading counts: at once if its code corrects errors, else when two frames agree."""

from collections.abc import Iterable

from shared.vision.reading import Reading

# The quick look changes what it tries from frame to frame; this many frames are one round.
ROUND = 8


class Confirmer:
    """Fed once per frame; yields each code once until it is told to forget."""

    def __init__(self) -> None:
        self._frame = 0
        self._seen_in: dict[tuple[str, bytes], int] = {}
        self._told: set[tuple[str, bytes]] = set()

    def feed(self, readings: Iterable[Reading]) -> tuple[Reading, ...]:
        self._frame += 1
        now = {reading.key: reading for reading in readings}
        sure = tuple(
            reading
            for key, reading in now.items()
            if key not in self._told and (reading.format.corrects_errors or self._was_seen(key))
        )
        self._told.update(reading.key for reading in sure)
        self._seen_in.update(dict.fromkeys(now, self._frame))
        return sure

    def awaits(self, readings: Iterable[Reading]) -> bool:
        """Whether one of them still needs another frame to count."""
        return any(reading.key not in self._told for reading in readings)

    def forget(self) -> None:
        self._seen_in.clear()
        self._told.clear()

    def _was_seen(self, key: tuple[str, bytes]) -> bool:
        return self._frame - self._seen_in.get(key, -ROUND) < ROUND
