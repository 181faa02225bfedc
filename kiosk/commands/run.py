"""`kiosk run` and `kiosk demo`: the commands that open the window for people."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commands.configured import ConfigOption, configured, defaults
from kiosk.lifeline import INCIDENT_VARIABLE, Lifeline, Word
from kiosk.options import OutOfService, RunOptions, Trouble
from kiosk.supervisor.process import kiosk_program
from shared.errors import CounterproofError

if TYPE_CHECKING:
    from kiosk.settings import Settings

UNWATCHED = "unwatched"
"""The incident of a run that no supervisor numbered."""

Simulate = Annotated[
    bool, typer.Option("--simulate", help="Use the simulated devices that ship with the kiosk.")
]
Windowed = Annotated[
    bool, typer.Option("--windowed", help="Open a window instead of filling the screen.")
]
Unsupervised = Annotated[
    bool,
    typer.Option("--unsupervised", help="Run in this very process: nobody restarts it."),
]
Unattended = Annotated[
    bool,
    typer.Option(
        "--unattended",
        help="Nobody reads the terminal: show every failure on the screen and try again.",
    ),
]
Fullscreen = Annotated[bool, typer.Option("--fullscreen", help="Fill the screen.")]
Second = Annotated[bool, typer.Option("--second", hidden=True)]
OutOfServiceOption = Annotated[Trouble | None, typer.Option("--out-of-service", hidden=True)]
IncidentOption = Annotated[str, typer.Option("--incident", hidden=True)]
DetailOption = Annotated[str, typer.Option("--detail", hidden=True)]


def run(  # noqa: PLR0913  (one argument for each option)
    *,
    config: ConfigOption = None,
    simulate: Simulate = False,
    windowed: Windowed = False,
    unattended: Unattended = False,
    unsupervised: Unsupervised = False,
    out_of_service: OutOfServiceOption = None,
    incident: IncidentOption = "",
    detail: DetailOption = "",
) -> int:
    """Open the kiosk, watch over it and start it again when it fails.

    The kiosk runs as a child of this command. It is started again when it ends
    unasked or when its window stays frozen. After three such falls in a row the
    screen says that it is out of service, and the pauses grow to a minute.
    """
    del unattended, unsupervised  # the supervisor's business; this is the process it watches
    run_incident = os.environ.get(INCIDENT_VARIABLE) or UNWATCHED
    notice = OutOfService(out_of_service, incident, detail) if out_of_service else None
    settings = _settings(config, notice)
    _say_limits(settings)
    # Qt, numpy and OpenCV load with the application: nothing else here should wait for them.
    from kiosk.app import process  # noqa: PLC0415

    return process.run(settings, RunOptions(run_incident, simulate, windowed, notice))


def demo(
    *, config: ConfigOption = None, fullscreen: Fullscreen = False, second: Second = False
) -> int:
    """Open the kiosk in a window with simulated devices: nothing needs to be connected.

    Beside it a server and a second kiosk of the same shop run as long as it does: what is
    recorded at one counter is known at the other. The PIN of its staff is 246810.
    """
    settings = configured(config)
    from kiosk.app import process  # noqa: PLC0415  (as above)

    chosen = ("--config", str(config)) if config else ()
    options = RunOptions(
        UNWATCHED,
        simulate=True,
        windowed=not fullscreen,
        is_second=second,
        start_second=(*kiosk_program(), "demo", "--second", *chosen),
    )
    return process.demo(settings, options)


def _settings(config: Path | None, notice: OutOfService | None) -> "Settings":
    try:
        return configured(config)
    except CounterproofError:
        if notice is None:
            raise
        return defaults()


def _say_limits(settings: "Settings") -> None:
    limits = settings.supervisor
    seconds = (limits.hang_after, limits.longest_pause, limits.stable_after)
    text = " ".join(f"{each.total_seconds():g}" for each in seconds)
    Lifeline.of(os.environ).say(Word.LIMITS, text)
