"""`kiosk freshness`: what a code says and how fresh its pack is, without a window.

Exit codes for one code: 0 Fresh; 1 anything else that was answered; 3 no product code.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from kiosk.commands.configured import ConfigOption, JsonOption, configured
from kiosk.exit_codes import ExitCode

if TYPE_CHECKING:
    from kiosk.commands.freshness_reply import Reply
    from kiosk.settings import Settings

STREAM = "-"
_LONGEST_LINE = 64 * 1024

CodeArgument = Annotated[
    str,
    typer.Argument(
        metavar="CODE",
        help="What a scanner or a person read from the pack; '-' reads one code a line from "
        "standard input and answers each until its end.",
    ),
]


def freshness(
    code: CodeArgument, *, config: ConfigOption = None, as_json: JsonOption = False
) -> int:
    """Say what a code means and how fresh its pack is.

    Looks into the cache beside a running kiosk and changes nothing. With one
    code the exit code is 0 for Fresh, 1 for every other answer and 3 for what is
    no product code; with '-' it is 0 once every line was answered.
    """
    reply_to = _terminal(configured(config))
    show = _show_json if as_json else _show_words
    if code != STREAM:
        data = os.fsencode(code)  # the bytes as they were typed, whatever the locale
        reply = reply_to(data.decode("utf-8", "replace"), data)
        show(reply)
        return _exit_code(reply)
    for line in _lines(sys.stdin.buffer):
        show(reply_to(line.decode("utf-8", "replace"), line))
    return ExitCode.OK


def _terminal(settings: "Settings") -> Callable[[str, bytes], "Reply"]:
    # The devices come along with the parts of a kiosk and take a while to load.
    from kiosk.commands.freshness_reply import Terminal  # noqa: PLC0415
    from kiosk.devices.system_clock import SystemClock  # noqa: PLC0415
    from kiosk.parts.looking import at_its_site, look_into_kiosk_cache  # noqa: PLC0415
    from kiosk.stations.freshness.actions import CheckFreshness  # noqa: PLC0415
    from kiosk.store.freshness import FreshnessShelf  # noqa: PLC0415
    from kiosk.store.sync_view import SyncView  # noqa: PLC0415

    cache, clock = look_into_kiosk_cache(settings, os.environ), SystemClock()
    site = at_its_site(settings, SyncView(cache)).site
    shelf = FreshnessShelf(cache, site.name)
    check = CheckFreshness(shelf, clock, site.time_zone)
    return Terminal(check, clock).reply_to


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Each line that holds something; one without end is cut off, so it cannot fill memory."""
    while line := stream.readline(_LONGEST_LINE):
        rest = line
        while len(rest) == _LONGEST_LINE and not rest.endswith(b"\n"):
            rest = stream.readline(_LONGEST_LINE)
        if code := line.strip(b"\r\n"):
            yield code


def _show_json(reply: "Reply") -> None:
    from kiosk.commands.freshness_reply import fields_of  # noqa: PLC0415  (as above)

    json.dump(fields_of(reply), sys.stdout, ensure_ascii=False)
    sys.stdout.write("\n")
    sys.stdout.flush()


def _show_words(reply: "Reply") -> None:
    from kiosk.commands.freshness_words import words_of  # noqa: PLC0415  (as above)

    sys.stdout.write(f"{words_of(reply)}\n")
    sys.stdout.flush()


def _exit_code(reply: "Reply") -> ExitCode:
    from kiosk.stations.freshness.flow import Answer  # noqa: PLC0415  (as above)
    from shared.freshness.judgement import Verdict  # noqa: PLC0415  (as above)

    if not isinstance(reply.said, Answer):
        return ExitCode.INPUT
    return ExitCode.OK if reply.verdict is Verdict.FRESH else ExitCode.FINDINGS
