"""How the text of a file is encoded: UTF-8, else Windows-1252, else no text at all."""

import codecs
from pathlib import Path

from kiosk.store.disk import explained
from shared.errors import InputError

UTF_8 = "utf-8-sig"
WINDOWS = "cp1252"

_BLOCK = 1024 * 1024
_NO_TEXT = {
    b"PK\x03\x04": "a spreadsheet or an archive",
    b"\xd0\xcf\x11\xe0": "a spreadsheet",
    b"%PDF": "a PDF",
    codecs.BOM_UTF16_LE: "text in UTF-16",
    codecs.BOM_UTF16_BE: "text in UTF-16",
}


def encoding_of(path: Path) -> str:
    """Read the whole file once: a name with an umlaut may stand in its last line."""
    with explained("read", path), path.open("rb") as file:
        _refuse_no_text(path, file.read(8))
        file.seek(0)
        decoders = {name: codecs.getincrementaldecoder(name)() for name in (UTF_8, WINDOWS)}
        while decoders:
            block = file.read(_BLOCK)
            for name, decoder in list(decoders.items()):
                try:
                    decoder.decode(block, final=not block)
                except UnicodeDecodeError:
                    del decoders[name]
            if not block:
                break
    if not decoders:
        raise InputError(
            f"{path} is neither UTF-8 nor Windows-1252 text. Save it as CSV in UTF-8."
        )
    return next(iter(decoders))


def _refuse_no_text(path: Path, begin: bytes) -> None:
    for mark, kind in _NO_TEXT.items():
        if begin.startswith(mark):
            raise InputError(f"{path} is {kind}, not a list. Save it as CSV in UTF-8.")
