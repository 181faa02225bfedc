"""`sync-server demo`: a server with something in it, to look at and to try things with."""

import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

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


def demo(*, data: Folder = None, port: Port = 0, as_json: JsonOption = False) -> int:
    """Serve a shop with products, batches and policies on loopback, until told to stop.

    When it answers, one line on standard output says where, and with which key an operator may
    do everything; with --json it is one JSON object.
    """
    # The web framework loads with the application: nothing else here should wait for it.
    from sync_server import serving  # noqa: PLC0415
    from sync_server.settings import Settings  # noqa: PLC0415

    async def ready(application: "Application", ground: "Ground", url: str) -> None:
        from sync_server.commands.told import say_line  # noqa: PLC0415  (as above)

        told = {"url": url, **await _stocked(application, ground)}
        say_line(told, f"{url}  operator key: {told['key']}", as_json=as_json)

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
