"""The kinds of values only the kiosk's settings hold; the others are shared.settings.kinds."""

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator

from shared.errors import InputError
from shared.settings.kinds import typed
from shared.wire.address import server_address


def _camera_device(value: object) -> object:
    device = typed(value)
    numbered = isinstance(device, int) and not isinstance(device, bool) and device >= 0
    if numbered or (isinstance(device, str) and device.startswith("/dev/")):
        return device
    raise ValueError("the number of a camera or its path, such as /dev/video2")


# The stem of a GS1 Digital Link: a server, perhaps a path on it, nothing after.
_WEB_ADDRESS = re.compile(
    r"https://[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:[0-9]{1,5})?"
    r"(/[A-Za-z0-9._~-]+)*",
    re.IGNORECASE,
)
_LONGEST_WEB_ADDRESS = 64


def _web_address(value: object) -> object:
    text = str(value).removesuffix("/") if isinstance(value, str) else ""
    if len(text) > _LONGEST_WEB_ADDRESS or not _WEB_ADDRESS.fullmatch(text):
        raise ValueError(
            "an address such as https://labels.example.org, at most 64 characters, without "
            "? and #"
        )
    return text


def _server_address(value: object) -> object:
    try:
        return server_address(value if isinstance(value, str) else "")
    except InputError as error:
        raise ValueError("an address such as https://sync.example.org") from error


# A choice of numbers is read from the environment like any other number: as text it fits none.
Baud = Annotated[
    Literal[1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200], BeforeValidator(typed)
]
CameraDevice = Annotated[int | str, BeforeValidator(_camera_device)]
Dpi = Annotated[Literal[203, 300, 600], BeforeValidator(typed)]
ServerAddress = Annotated[str, BeforeValidator(_server_address)]
WebAddress = Annotated[str, BeforeValidator(_web_address)]
