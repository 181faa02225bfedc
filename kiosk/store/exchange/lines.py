"""A file that hands out one line at a time and knows which one that was.

`csv` and `json` read ahead in blocks; a fault could then not be told by its line.
"""

import io
from pathlib import Path

from kiosk.store.disk import explained

_LONGEST = 64 * 1024


class LineFile(io.BufferedReader):
    def __init__(self, path: Path) -> None:
        with explained("read", path):
            super().__init__(io.FileIO(path))
        self.line = 0
        """The line that was handed out last, counted from 1."""
        self.handed_out = 0
        """So many bytes; still known when the file was closed."""
        self._in_line = False

    def read1(self, size: int = -1, /) -> bytes:
        """At most one line, whatever was asked for: it is what `TextIOWrapper` calls."""
        del size
        return self.readline()

    def read(self, size: int | None = -1, /) -> bytes:
        everything = super().read(size)
        self.handed_out += len(everything)
        return everything

    def readline(self, size: int | None = -1, /) -> bytes:
        del size
        piece = super().readline(_LONGEST)
        if piece and not self._in_line:
            self.line += 1
        self.handed_out += len(piece)
        self._in_line = not piece.endswith(b"\n")
        return piece

    def go_back(self, position: int) -> None:
        """To the beginning of the line that was handed out last."""
        self.seek(position)
        self.handed_out = position
        self.line -= 1
        self._in_line = False
