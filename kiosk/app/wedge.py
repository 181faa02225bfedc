"""Lets the window hear the keyboard-wedge scanner of the settings."""

from typing import assert_never

from kiosk.devices.wedge import STX, Held, Outcome, Scanned, Typed, WedgeDecoder, WedgeSettings
from kiosk.settings import Settings
from kiosk.ui.wedge_filter import KeyVerdict

_SUFFIXES = {"enter": "\r\n", "tab": "\t"}


class Wedge:
    """The decoder, in the words of the window's filter."""

    def __init__(self, settings: Settings) -> None:
        wedge = settings.devices.scanner.wedge
        self._decoder = WedgeDecoder(
            WedgeSettings(
                longest_pause_s=wedge.slowest_key.total_seconds(),
                fewest_keys=wedge.shortest,
                prefixes=wedge.prefix or STX,
                suffixes=_SUFFIXES[wedge.suffix],
            )
        )

    @property
    def holding(self) -> bool:
        return self._decoder.holding

    @property
    def expires_at_s(self) -> float:
        return self._decoder.expires_at_s

    def key(self, char: str, at_s: float) -> KeyVerdict:
        return _verdict(self._decoder.key(char, at_s))

    def expire(self, at_s: float) -> KeyVerdict:
        return _verdict(self._decoder.expire(at_s))


def _verdict(outcome: Outcome) -> KeyVerdict:
    match outcome:
        case Held():
            return KeyVerdict()
        case Typed(text):
            return KeyVerdict(text)
        case Scanned(scan, typed_before):
            return KeyVerdict(typed_before, scan)
        case _:
            assert_never(outcome)
