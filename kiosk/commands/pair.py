"""`kiosk pair`: connect this kiosk to a server, at its terminal."""

import json
import os
import sys
import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commands.configured import ConfigOption, JsonOption, configured
from kiosk.exit_codes import ExitCode
from shared.codes.display import safe_text
from shared.errors import InputError, UnavailableError

if TYPE_CHECKING:
    from kiosk.settings import Settings
    from kiosk.store.cache import Cache
    from kiosk.sync.pairing import Asked, Look, Pairing
    from kiosk.syncing import Paired

_ASKED_WITHOUT_ANSWER = 3

ServerArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[SERVER]",
        help="Such as https://sync.example.org; without it sync.server of the settings.",
    ),
]
Forget = Annotated[
    bool,
    typer.Option("--forget", help="Forget the server; what waits to be sent stays here."),
]


def pair(
    server: ServerArgument = None,
    *,
    forget: Forget = False,
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> int:
    """Connect this kiosk to a server; the kiosk must not be running.

    Shows a code and its QR code, and waits until an operator of the server has
    approved or denied it. A server that knows this kiosk already is joined at
    once. The exit code is 1 where it was denied or nobody decided in time.
    """
    settings = configured(config)
    # SQLAlchemy and SQLCipher load with the cache: a wrong line need not wait for them.
    from kiosk.devices.system_clock import SystemClock  # noqa: PLC0415
    from kiosk.parts.cache import open_kiosk_cache  # noqa: PLC0415

    opened = open_kiosk_cache(settings, os.environ, SystemClock())
    try:
        if opened.recovery is not None:
            sys.stderr.write(f"kiosk: {opened.recovery.sentence()}\n")
        if forget:
            return _forget(opened.cache, as_json=as_json)
        return _pair(opened.cache, _chosen(server, settings), as_json=as_json)
    finally:
        opened.cache.close()


def _chosen(server: str | None, settings: "Settings") -> str:
    chosen = server or settings.sync.server
    if chosen is None:
        raise InputError(
            "Which server? Name it (kiosk pair https://sync.example.org), or set sync.server."
        )
    return chosen


def _forget(cache: "Cache", *, as_json: bool) -> ExitCode:
    paired = cache.sync_book.paired()
    cache.sync_book.part()
    sentence = (
        "This kiosk was not paired."
        if paired is None
        else f"{paired.server} is forgotten; what waits to be sent stays here."
    )
    _say({"state": "forgotten"}, sentence, as_json=as_json)
    return ExitCode.OK


def _pair(cache: "Cache", server: str, *, as_json: bool) -> ExitCode:
    from kiosk.devices.system_clock import SystemClock  # noqa: PLC0415  (as above)
    from kiosk.parts.sync import pairing_of  # noqa: PLC0415  (as above)
    from kiosk.sync.pairing import Asked  # noqa: PLC0415  (as above)

    pairing = pairing_of(cache, SystemClock())
    try:
        asked = pairing.ask(server)
        if not isinstance(asked, Asked):
            return _conclude(asked, as_json=as_json)
        _show_code(asked, as_json=as_json)
        return _conclude(_decided(pairing, asked), as_json=as_json)
    finally:
        pairing.close()


def _decided(pairing: "Pairing", asked: "Asked") -> "Look":
    """Look until somebody decided; a server that is away for a moment ends nothing."""
    from kiosk.sync.pairing import Waiting  # noqa: PLC0415  (as above)
    from kiosk.syncing import BusyError  # noqa: PLC0415  (as above)

    pause, unanswered = threading.Event(), 0
    while True:
        pause.wait(asked.look_every_s)
        try:
            look = pairing.look()
        except BusyError as error:
            pause.wait(error.retry_after_s)
        except UnavailableError:
            unanswered += 1
            if unanswered == _ASKED_WITHOUT_ANSWER:
                raise
        else:
            unanswered = 0
            if not isinstance(look, Waiting):
                return look


def _show_code(asked: "Asked", *, as_json: bool) -> None:
    fields = {
        "state": "waiting",
        "server": asked.server,
        "user_code": asked.user_code,
        "verification_uri_complete": asked.verification_uri_complete,
        "expires_at": asked.expires_at.isoformat(),
    }
    if not as_json and sys.stdout.isatty():
        _draw(asked.verification_uri_complete)
    code = safe_text(asked.user_code)
    sentence = (
        f"The code of this kiosk is {code}, good until {asked.expires_at:%H:%M} UTC. An "
        f"operator of {asked.server} approves it, for example:\n"
        f"  sync-server kiosks approve {code} --organisation ... --site ..."
    )
    _say(fields, sentence, as_json=as_json)


def _draw(link: str) -> None:
    import segno  # noqa: PLC0415  (only where it is shown)

    segno.make(link, error="m", micro=False).terminal(sys.stdout, border=2, compact=True)


def _conclude(look: "Look", *, as_json: bool) -> ExitCode:
    from kiosk.sync.pairing import Denied  # noqa: PLC0415  (as above)
    from kiosk.syncing import Paired  # noqa: PLC0415  (as above)

    if isinstance(look, Paired):
        _say(fields_of(look), _joined(look), as_json=as_json)
        return ExitCode.OK
    denied = isinstance(look, Denied)
    sentence = (
        "An operator denied this kiosk."
        if denied
        else "Nobody decided in time. Ask again for a new code."
    )
    _say({"state": "denied" if denied else "expired"}, sentence, as_json=as_json)
    return ExitCode.FINDINGS


def fields_of(paired: "Paired") -> Mapping[str, object]:
    return {
        "state": "paired",
        "server": paired.server,
        "kiosk_id": paired.kiosk_id,
        "organisation": paired.organisation,
        "site": paired.site,
        "name": paired.name,
    }


def _joined(paired: "Paired") -> str:
    return (
        f"Paired with {paired.server} as {safe_text(paired.name)} ({paired.kiosk_id}), site "
        f"{safe_text(paired.site)} of {safe_text(paired.organisation)}. Fetch its data with: "
        "kiosk sync"
    )


def _say(fields: Mapping[str, object], sentence: str, *, as_json: bool) -> None:
    """A line of JSON for each step: whoever reads it shows the code before it is decided."""
    sys.stdout.write(f"{json.dumps(fields) if as_json else sentence}\n")
    sys.stdout.flush()
