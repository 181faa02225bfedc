"""A key that lives as long as the process: for the demo and for tests."""

from kiosk.store.keys import refuse_another


class SimulatedKeySource:
    def __init__(self, key: bytes | None = None) -> None:
        self._key = key

    @property
    def name(self) -> str:
        return "the simulated key source"

    @property
    def caution(self) -> str | None:
        return "The cache's key is simulated: it is gone when the program ends."

    def load(self) -> bytes | None:
        return self._key

    def store(self, key: bytes) -> None:
        refuse_another(self._key, key, "The simulated key source")
        self._key = key
