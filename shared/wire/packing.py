"""zstd (RFC 8878) for what is sent in bulk, unpacked only up to a limit."""

import sys

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

from shared.errors import InputError

ENCODING = "zstd"
_LEVEL = 3
_LARGEST_WINDOW_LOG = 23  # 8 MiB: what RFC 9659 lets a content coding ask for


class TooMuchError(InputError):
    """Unpacked, it is larger than allowed: perhaps a bomb."""


def pack(data: bytes) -> bytes:
    return zstd.compress(data, _LEVEL)


def unpack(packed: bytes, limit: int) -> bytes:
    options: dict[int, int] = {zstd.DecompressionParameter.window_log_max: _LARGEST_WINDOW_LOG}
    reader = zstd.ZstdDecompressor(options=options)
    try:
        data = reader.decompress(packed, limit + 1)
    except zstd.ZstdError as error:
        raise InputError("The content is not zstd as it claims to be.") from error
    if len(data) > limit:
        raise TooMuchError(f"Unpacked, the content has more than {limit} bytes.")
    if not reader.eof or reader.unused_data:
        raise InputError("The content is not one whole zstd frame.")
    return data
