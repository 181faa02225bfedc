"""Whether a paired kiosk reaches its server, and what staff should know of their sync."""

import os
from datetime import timedelta

from kiosk.logbook import Alarm
from kiosk.parts.cache import open_kiosk_cache
from kiosk.parts.sync import connect_by
from kiosk.ports import Clock
from kiosk.selftest import Attention, Check, Failed, Finding, Ok
from kiosk.settings import Settings
from kiosk.store.cache import Cache
from kiosk.sync.session import recognise
from kiosk.syncing import Paired, SyncFacts, SyncPeer, TurnedAwayError
from shared.errors import UnavailableError

CLOCK_TOLERANCE = timedelta(seconds=30)


def sync_check(settings: Settings, clock: Clock) -> Check:
    def probe() -> Finding:
        if not settings.sync.enabled:
            return Ok("Sync is off (sync.enabled).")
        opened = open_kiosk_cache(settings, os.environ, clock)
        try:
            return _found(opened.cache, clock)
        finally:
            opened.cache.close()

    return Check("sync", probe)


def _found(cache: Cache, clock: Clock) -> Finding:
    paired = cache.sync_book.paired()
    if paired is None:
        return Ok("not paired with a server")
    peer = connect_by(cache, clock)(paired.server)
    try:
        log = cache.logbook.facts()
        return finding_of(peer, paired, cache.sync_book.facts(), log.alarm if log else None)
    finally:
        peer.close()


def finding_of(
    peer: SyncPeer, paired: Paired, facts: SyncFacts, alarm: Alarm | None = None
) -> Finding:
    """Another key than that of the pairing raises, and its sentence is the finding."""
    try:
        recognise(peer.state(), paired)
    except TurnedAwayError as error:
        return Failed(str(error), "Ask an operator of the server.")
    except UnavailableError as error:
        return Attention(str(error), "The kiosk goes on alone; what waits is sent later.")
    if alarm is not None:
        return Failed(alarm.sentence, "Its evidence: kiosk sync --status --json")
    ahead = timedelta(milliseconds=peer.clock_offset_ms or 0)
    if abs(ahead) > CLOCK_TOLERANCE:
        what = f"The clock is {ahead.total_seconds():+.0f} seconds off the server's."
        return Attention(what, "Set it, and switch time synchronisation on (timedatectl).")
    if facts.refused:
        what = f"{facts.refused} acts were refused by {paired.server}."
        return Attention(what, "Read why: kiosk sync --status")
    return Ok(f"{paired.server} knows this kiosk; {facts.waiting} acts wait to be sent")
