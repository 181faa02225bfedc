"""`kiosk sync`: one sync without a window, and how it stands."""

import json
import os
import sys
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commands.configured import ConfigOption, JsonOption, configured
from kiosk.commands.sync_log import log_fields, log_lines
from kiosk.exit_codes import ExitCode
from shared.codes.display import safe_text
from shared.errors import EvidenceError, UnavailableError

if TYPE_CHECKING:
    from kiosk.logbook import LogFacts
    from kiosk.settings import Settings
    from kiosk.store.cache import Cache
    from kiosk.sync.once import Ran
    from kiosk.sync.outcomes import Trouble
    from kiosk.syncing import Paired, Refusal, SyncFacts

_REFUSALS_SHOWN = 20
_LONGEST_SENTENCE = 500

Status = Annotated[
    bool,
    typer.Option("--status", help="Only say how it stands; works beside a running kiosk."),
]


def sync(
    *, status: Status = False, config: ConfigOption = None, as_json: JsonOption = False
) -> int:
    """Send what waits and fetch what is new, once; a kiosk that runs does so by itself.

    The kiosk must not be running, except for --status. The exit code is 1 where
    the server refused something, 4 where it was not reached or does not let this
    kiosk in, 5 where it could not prove what it said, or where its log does not
    fit what this kiosk saw of it before.
    """
    settings = configured(config)
    if status:
        return _status(settings, as_json=as_json)
    # SQLAlchemy and SQLCipher load with the cache: a wrong line need not wait for them.
    from kiosk.devices.system_clock import SystemClock  # noqa: PLC0415
    from kiosk.parts.cache import open_kiosk_cache  # noqa: PLC0415

    opened = open_kiosk_cache(settings, os.environ, SystemClock())
    try:
        if opened.recovery is not None:
            sys.stderr.write(f"kiosk: {opened.recovery.sentence()}\n")
        return _sync(opened.cache, as_json=as_json)
    finally:
        opened.cache.close()


def _sync(cache: "Cache", *, as_json: bool) -> ExitCode:
    book = cache.sync_book
    paired = _expected(book.paired())
    refused_before = book.facts().refused
    ran = _ran(cache, paired)
    if ran.trouble is not None:
        raise _error_of(ran.trouble)
    facts = book.facts()
    refused = max(0, facts.refused - refused_before)
    log = cache.logbook.facts()
    told = {"owed": facts.owed, "log": log_fields(log)}
    fields = {"sent": ran.sent, "taken": ran.taken, "refused": refused, **told}
    sentence = f"{ran.sent} sent, {ran.taken} changes taken, {refused} refused."
    _say(fields, "\n".join([sentence, *log_lines(log, facts.owed)]), as_json=as_json)
    return _code(refused, log)


def _code(refused: int, log: "LogFacts | None") -> ExitCode:
    if log is not None and log.alarm is not None:
        return ExitCode.EVIDENCE
    return ExitCode.FINDINGS if refused else ExitCode.OK


def _ran(cache: "Cache", paired: "Paired") -> "Ran":
    from kiosk.commands.data_progress import bar  # noqa: PLC0415  (as above)
    from kiosk.devices.system_clock import SystemClock  # noqa: PLC0415  (as above)
    from kiosk.parts.sync import connect_by  # noqa: PLC0415  (as above)
    from kiosk.sync.ahead import PageAhead  # noqa: PLC0415  (as above)
    from kiosk.sync.downloading import Downloader, Progress  # noqa: PLC0415  (as above)
    from kiosk.sync.once import sync_once  # noqa: PLC0415  (as above)
    from kiosk.sync.session import Session  # noqa: PLC0415  (as above)
    from kiosk.sync.uploading import Uploader  # noqa: PLC0415  (as above)

    clock = SystemClock()
    peer = connect_by(cache, clock)(paired.server)
    session = Session(peer, cache.sync_book, cache.acts.signing_key.public)
    with bar(f"Syncing with {paired.server}") as tell:

        def told(progress: Progress) -> None:
            tell(progress.number / max(progress.newest, 1))

        try:
            down = Downloader(session, clock, PageAhead(peer))
            return sync_once(Uploader(session, clock), down, told)
        finally:
            peer.close()


def _error_of(trouble: "Trouble") -> EvidenceError | UnavailableError:
    from kiosk.sync.outcomes import Suspect  # noqa: PLC0415  (as above)

    if isinstance(trouble, Suspect):
        return EvidenceError(trouble.sentence)
    return UnavailableError(trouble.sentence)


def _expected(paired: "Paired | None") -> "Paired":
    if paired is None:
        raise UnavailableError(
            "This kiosk is not paired with a server. Pair it first: kiosk pair SERVER."
        )
    return paired


def _status(settings: "Settings", *, as_json: bool) -> ExitCode:
    from kiosk.parts.looking import look_into_kiosk_cache  # noqa: PLC0415  (as above)
    from kiosk.store.log_view import LogView  # noqa: PLC0415  (as above)
    from kiosk.store.sync_view import SyncView  # noqa: PLC0415  (as above)

    cache = look_into_kiosk_cache(settings, os.environ)
    view, log = SyncView(cache), LogView(cache).facts()
    paired, facts = view.paired(), view.facts()
    refusals = view.refusals(_REFUSALS_SHOWN)
    fields = {
        "paired": paired is not None,
        "server": paired.server if paired else None,
        "organisation": paired.organisation if paired else None,
        "site": paired.site if paired else None,
        "name": paired.name if paired else None,
        "waiting": facts.waiting,
        "refused": facts.refused,
        "reading_anew": facts.resyncing,
        "sent_at": facts.sent_at.isoformat() if facts.sent_at else None,
        "pulled_at": facts.pulled_at.isoformat() if facts.pulled_at else None,
        "owed": facts.owed,
        "log": log_fields(log),
        "refusals": [_refusal_fields(each) for each in refusals],
    }
    told = log_lines(log, facts.owed)
    lines = [_standing(paired, facts), *told, *(_refusal_line(each) for each in refusals)]
    _say(fields, "\n".join(lines), as_json=as_json)
    return _code(facts.refused, log)


def _standing(paired: "Paired | None", facts: "SyncFacts") -> str:
    where = (
        f"Paired with {paired.server} as {safe_text(paired.name)}, site "
        f"{safe_text(paired.site)} of {safe_text(paired.organisation)}."
        if paired
        else "Not paired with a server."
    )
    return (
        f"{where} {facts.waiting} wait to be sent, {facts.refused} were refused. Last sent: "
        f"{_moment(facts.sent_at)}; last read: {_moment(facts.pulled_at)}."
    )


def _moment(at: datetime | None) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S} UTC" if at else "never"


def _refusal_fields(refusal: "Refusal") -> Mapping[str, object]:
    return {
        "seq": refusal.seq,
        "act": refusal.kind,
        "at": refusal.at.isoformat(),
        "code": refusal.code,
        "sentence": refusal.sentence,
    }


def _refusal_line(refusal: "Refusal") -> str:
    sentence = safe_text(refusal.sentence, _LONGEST_SENTENCE)
    return f"  refused: {refusal.kind} of {_moment(refusal.at)}: {sentence}"


def _say(fields: Mapping[str, object], sentence: str, *, as_json: bool) -> None:
    if as_json:
        json.dump(fields, sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
    else:
        sys.stdout.write(f"{sentence}\n")
