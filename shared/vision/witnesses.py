"""When readings of one picture are believed.

1. A proven reading is believed, unless another proven one disagrees at the same place.
2. An open reading is believed when independent witnesses agree: for EAN and UPC two different
   readers (steps of one reader repeat its mistake), for other bars two different steps.
3. An open reading is not believed while any other reading disagrees at the same place.
4. What is contradicted is not believed, and speaks against its own text from then on.
"""

from shared.vision.proof import Standing
from shared.vision.reading import Reading, overlap
from shared.vision.symbologies import EAN_UPC


class Witnesses:
    """Owned by one picture; hears readings in the order in which they are made."""

    def __init__(self) -> None:
        self._heard: list[tuple[Reading, Standing]] = []

    def hear(self, reading: Reading, standing: Standing) -> None:
        self._heard.append((reading, standing))

    def believed(self) -> tuple[Reading, ...]:
        """The first reading of each believed code."""
        first: dict[tuple[str, bytes], Reading] = {}
        for reading, standing in self._heard:
            if standing is not Standing.CONTRADICTED and self._is_believed(reading):
                first.setdefault(reading.key, reading)
        return tuple(first.values())

    def doubted(self) -> tuple[Reading, ...]:
        """Readings that wait for a witness."""
        known = {reading.key for reading in self.believed()}
        return tuple(reading for reading, _ in self._heard if reading.key not in known)

    def _is_believed(self, reading: Reading) -> bool:
        same = [(r, s) for r, s in self._heard if r.key == reading.key]
        others = [
            standing
            for rival, standing in self._heard
            if rival.key != reading.key and overlap(rival.corners, reading.corners)
        ]
        if any(standing is Standing.PROVEN for _, standing in same):
            return reading.format.corrects_errors or Standing.PROVEN not in others
        if any(standing is Standing.CONTRADICTED for _, standing in same):
            return False
        open_rivals = any(standing is not Standing.CONTRADICTED for standing in others)
        return not open_rivals and _agree([witness for witness, _ in same])


def _agree(same: list[Reading]) -> bool:
    if same[0].format in EAN_UPC:
        return len({witness.reader for witness in same}) > 1
    return len({witness.step for witness in same}) > 1
