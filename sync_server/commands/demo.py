"""`sync-server demo`: a server with something in it, to look at and to try things with."""

import asyncio
import os
import signal
import stat
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shared.errors import InputError
from sync_server.commands.configured import JsonOption
from sync_server.exit_codes import ExitCode

if TYPE_CHECKING:
    from sync_server.app import Application
    from sync_server.ground import Ground

Folder = Annotated[
    Path | None,
    typer.Option("--data", metavar="DIR", help="Keep its data here; otherwise it goes again."),
]
Port = Annotated[int, typer.Option("--port", min=0, max=65535, help="0 takes any free one.")]
UntilEof = Annotated[
    bool,
    typer.Option("--until-eof", help="Stop too when standard input ends, as a pipe's does."),
]


def demo(
    *,
    data: Folder = None,
    port: Port = 0,
    until_eof: UntilEof = False,
    as_json: JsonOption = False,
) -> int:
    """Serve a shop with products, batches and policies on loopback, until told to stop.

    When it answers, one line on standard output says where, and with which key an operator may
    do everything; with --json it is one JSON object.
    """
    if until_eof:
        _expect_pipe()
    # The web framework loads with the application: nothing else here should wait for it.
    from sync_server import serving  # noqa: PLC0415
    from sync_server.settings import Settings  # noqa: PLC0415

    async def ready(application: "Application", ground: "Ground", url: str) -> None:
        from sync_server.commands.told import say_line  # noqa: PLC0415  (as above)

        told = {"url": url, **await _stocked(application, ground)}
        say_line(told, f"{url}  operator key: {told['key']}", as_json=as_json)
        if until_eof:
            _stop_at_eof()

    with ExitStack() as stack:
        folder = data or Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="counterproof-demo-"))
        )
        never = {"backup": {"at": "never"}, "tidy": {"at": "never"}}
        soon = {"every": 5, "look_every": 2}
        sections = {"http": {"port": port}, "anchor": soon, **never}
        settings = Settings.model_validate(
            {"paths": {"data_dir": folder.absolute()}, **sections}
        )
        serving.run(settings, ready)
    return ExitCode.OK


def _stop_at_eof() -> None:
    """Whoever holds the other end may be killed, and then can stop nothing."""
    loop, line = asyncio.get_running_loop(), sys.stdin.fileno()

    def heard() -> None:
        if not os.read(line, 4096):
            loop.remove_reader(line)
            signal.raise_signal(signal.SIGTERM)

    loop.add_reader(line, heard)


def _expect_pipe() -> None:
    kind = os.fstat(sys.stdin.fileno()).st_mode
    if not (stat.S_ISFIFO(kind) or stat.S_ISSOCK(kind)):
        raise InputError(
            "Standard input is no pipe, and only a pipe ends with whoever holds it. "
            "Give --until-eof one, or leave it away."
        )


async def _stocked(application: "Application", ground: "Ground") -> dict[str, str]:
    from datetime import timedelta  # noqa: PLC0415  (as above)

    from sync_server.keys.service import Wish  # noqa: PLC0415  (as above)
    from sync_server.operations.service.demo import ORGANISATION, stock  # noqa: PLC0415
    from sync_server.scopes import Scope  # noqa: PLC0415  (as above)

    now = ground.clock.now()
    site = await stock(ground.database, now.date(), now)
    wish = Wish("demo", ORGANISATION, None, frozenset(Scope), timedelta(days=1))
    _, key = await application.keys.make(wish)
    data = str(ground.settings.paths.data_dir)
    return {"key": key, "organisation": ORGANISATION, "site": site, "data": data}
