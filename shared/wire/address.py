"""The address of a server as people type it, brought into the one form that is kept."""

import re
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from shared.errors import InputError

LONGEST = 256

_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?|[0-9a-f:.]+")
_PATH = re.compile(r"(/[A-Za-z0-9._~-]+)*/?")
_EXAMPLE = "Write it as https://sync.example.org, with a port or a path where it has one."


def server_address(text: str) -> str:
    """Raise `InputError` for what is none, and for one that leads there in clear text.

    Without TLS only this very computer is asked.
    """
    typed = text.strip()
    parts = _split(typed if "://" in typed else f"https://{typed}")
    host, port = _host_and_port(parts, typed)
    if parts.scheme == "http" and not is_loopback(host):
        raise InputError(
            f"{typed[:LONGEST]} would be asked in clear text. Use https://; http:// is for "
            "this computer only."
        )
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}{port}{parts.path.rstrip('/')}"


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _split(text: str) -> SplitResult:
    try:
        parts = urlsplit(text)
    except ValueError as error:
        raise _refused(text) from error
    plain = not (parts.query or parts.fragment or "?" in text or "#" in text)
    known = parts.scheme in ("http", "https") and "@" not in parts.netloc
    if not (plain and known and _PATH.fullmatch(parts.path) and len(text) <= LONGEST):
        raise _refused(text)
    return parts


def _host_and_port(parts: SplitResult, typed: str) -> tuple[str, str]:
    try:
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise _refused(typed) from error
    if not _HOST.fullmatch(host):
        raise _refused(typed)
    return host, "" if port is None else f":{port}"


def _refused(text: str) -> InputError:
    return InputError(f"{text[:LONGEST]!r} is no address of a server. {_EXAMPLE}")
