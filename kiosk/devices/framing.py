"""Cut the byte stream of a serial scanner into scans; pure, and the bytes stay as they came."""

_STX = 0x02
_ETX = 0x03
_ENDS = b"\r\n"

LONGEST_SCAN = 4096


class ScanFramer:
    """A scan ends at CR, LF or CR LF; between STX and ETX everything else belongs to it."""

    def __init__(self, longest: int = LONGEST_SCAN) -> None:
        self._longest = longest
        self._scan = bytearray()
        self._framed = False
        self._overfull = False

    def feed(self, data: bytes) -> list[bytes]:
        """Return the scans that are now complete, oldest first."""
        return [scan for byte in data if (scan := self._take(byte))]

    def forget(self) -> None:
        """Drop a scan that has begun, as after a reconnection."""
        self._scan.clear()
        self._framed = False
        self._overfull = False

    def _take(self, byte: int) -> bytes:
        if byte == _STX:
            self.forget()
            self._framed = True
            return b""
        if byte == _ETX if self._framed else byte in _ENDS:
            return self._finish()
        if len(self._scan) >= self._longest:
            # Noise or a wrong baud rate: a code cut short would be a false read.
            self._overfull = True
        else:
            self._scan.append(byte)
        return b""

    def _finish(self) -> bytes:
        scan = b"" if self._overfull else bytes(self._scan)
        self.forget()
        return scan
