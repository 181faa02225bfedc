"""The composition root: the only place where features, platform and settings meet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from fastapi import APIRouter
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp

from shared.keys import PublicKey, SigningKey
from shared.wire.log import HEAD, HEAD_MEDIA_TYPE
from shared.wire.uploads import MEDIA_TYPE
from sync_server import __version__
from sync_server.anchoring.routes import AnchorRoutes
from sync_server.anchoring.service.anchoring import Anchors
from sync_server.anchoring.service.covering import CoveringAnchors
from sync_server.freshness.routes import router as freshness_router
from sync_server.freshness.service.batches import Batches
from sync_server.freshness.service.effects import ShelfEffects
from sync_server.freshness.service.products import Products
from sync_server.keys.service import Keys
from sync_server.kiosks.routes import OperatorRoutes, PairingRoutes
from sync_server.kiosks.routes import router as kiosks_router
from sync_server.kiosks.routes.page import router as pair_page_router
from sync_server.kiosks.secret import secrets_of
from sync_server.kiosks.secret.nonces import Nonces
from sync_server.kiosks.secret.tokens import Tokens
from sync_server.kiosks.service.claims import Claims
from sync_server.kiosks.service.door import Door
from sync_server.kiosks.service.looking import Looking
from sync_server.kiosks.service.roster import Roster
from sync_server.kiosks.service.used_proofs import ProofsInMemory, ProofsInTable
from sync_server.ledger.routes import (
    ADD_CHECKPOINT,
    HeadRoutes,
    PublicRoutes,
    ReceiptRoutes,
)
from sync_server.ledger.service.condition import LogCondition
from sync_server.ledger.service.head_file import HeadFile
from sync_server.ledger.service.log import Log, LogParts
from sync_server.ledger.service.neighbours import Neighbours, known_logs
from sync_server.ledger.service.outside import OutsideHeads
from sync_server.ledger.service.public_tiles import PublicTiles
from sync_server.ledger.service.receipts import Receipts
from sync_server.ledger.service.sealing import Sealing
from sync_server.ledger.service.trees import Trees
from sync_server.ledger.service.witnesses import Witnesses
from sync_server.ledger.tables import Hold, hold
from sync_server.operations.service.backups import Backups
from sync_server.operations.service.jobs import BackupSteps, TidySteps
from sync_server.platform import engines, problem_handlers
from sync_server.platform.access import Access
from sync_server.platform.address_limit import AddressLimit
from sync_server.platform.bodies import Bodies, BodyLimit
from sync_server.platform.changes import begin_again
from sync_server.platform.clock import Clock
from sync_server.platform.copies import Copier
from sync_server.platform.database import Database
from sync_server.platform.engines import Place
from sync_server.platform.forms import MEDIA_TYPE as FORM
from sync_server.platform.health import HealthRoutes
from sync_server.platform.jobs import Job
from sync_server.platform.kiosk_access import KioskAccess
from sync_server.platform.metrics import Metrics
from sync_server.platform.observing import Observing
from sync_server.platform.openapi import DescribedApi
from sync_server.platform.rates import Quota, RateLimit
from sync_server.platform.request_ids import RequestIds
from sync_server.settings import Settings
from sync_server.sync.routes import STATEMENTS, SyncRoutes
from sync_server.sync.service.feed import Feed
from sync_server.sync.service.uploads import Uploads
from sync_server.sync.tables import LoggedStatements
from sync_server.web.routes import CHECK, PublicPages

RandomBytes = Callable[[int], bytes]
API = "/api/v1"
FILE = "server.sqlite3"
# What pages of other origins may send and read, where the settings let them in.
_ASKED_WITH = (
    *("Authorization", "Content-Encoding", "Content-Type", "DPoP", "Idempotency-Key"),
    *("If-Match", "If-None-Match", "X-Request-ID"),
)
_ANSWERED_WITH = ("DPoP-Nonce", "ETag", "Location", "RateLimit", "Retry-After", "X-Request-ID")


@dataclass(frozen=True, slots=True)
class Application:
    """`asgi` is what is served; `api` is its innermost part, which describes itself."""

    api: DescribedApi
    asgi: ASGIApp
    keys: Keys
    log: Log
    metrics: Metrics


@dataclass(frozen=True, slots=True)
class Ground:
    """What every part stands on; `key` is the server's own."""

    settings: Settings
    database: Database
    clock: Clock
    random: RandomBytes
    key: SigningKey

    def limit(self, name: str, requests: int) -> RateLimit:
        return RateLimit(Quota(name, requests), self.clock)


def place_of(settings: Settings) -> Place:
    where = settings.database
    if where.url is None:
        file = settings.paths.data_dir / FILE
        return engines.in_file(file, where.connections, where.patience)
    return engines.at(where.url.get_secret_value(), where.connections, where.patience)


def backups_of(
    settings: Settings, copier: Copier, server: PublicKey, folder: Path | None = None
) -> Backups:
    where = folder or settings.backup.folder or settings.paths.data_dir / "backups"
    return Backups(copier, where, settings.backup.keep, server.uri)


def jobs_of(settings: Settings, backups: Backups) -> Sequence[Job]:
    kept = timedelta(days=settings.tidy.quarantine_days)
    return (
        BackupSteps(backups).job(_nightly(settings.backup.at)),
        TidySteps(place_of(settings), kept).job(_nightly(settings.tidy.at)),
    )


def _nightly(at: str) -> str | None:
    hour, _, minute = at.partition(":")
    return f"{int(minute)} {int(hour)} * * *" if minute else None


async def begin_feeds(database: Database) -> int:
    """After a restore: each organisation gets another feed, and kiosks read everything anew.

    The log is held until somebody shows a head that fits: heads may have been signed since.
    """
    async with database.write() as connection:
        await hold(connection, Hold.RESTORED)
        return await begin_again(connection, database.new_feed)


def compose(ground: Ground) -> Application:
    settings, database = ground.settings, ground.database
    keys, metrics = Keys(database, ground.clock, ground.random), Metrics()
    roster = Roster(database, ground.clock)
    api = DescribedApi(
        title="Counterproof sync server",
        version=__version__,
        summary="Products, batches and kiosks; every error is a problem by RFC 9457.",
        openapi_url=f"{API}/openapi.json",
        docs_url=None,  # they would load scripts from elsewhere
        redoc_url=None,
    )
    problem_handlers.install(api)
    door = _door(ground)
    api.state.access = _access(ground, keys)
    api.state.kiosk_access = KioskAccess(door, settings.http.public_url)
    log = log_of(ground, metrics)
    api.include_router(_features(ground, door, roster, metrics, log), prefix=API)
    health = HealthRoutes(database, metrics, settings.metrics.public, LogCondition(database))
    api.include_router(health.router())
    api.include_router(PublicRoutes(log, PublicTiles(log), neighbours_of(ground)).router())
    api.include_router(pair_page_router())
    zone, made = settings.freshness.time_zone, receipts_of(log)
    pages = PublicPages(database, ground.clock, zone, settings.http.public_url, made)
    api.include_router(pages.router())
    return Application(api, _wrapped(api, ground, metrics), keys, log, metrics)


def log_of(ground: Ground, metrics: Metrics) -> Log:
    database, folder = ground.database, ground.settings.paths.data_dir
    trees = Trees(database, LoggedStatements())
    sealing, origin = Sealing(ground.key), origin_by(ground.settings, ground.key.public)
    parts = LogParts(
        database, ground.clock, sealing, trees, HeadFile(folder), metrics.log, origin
    )
    return Log(parts)


def origin_by(settings: Settings, key: PublicKey) -> str:
    """What the log is called when it is used first; it never changes by settings."""
    if settings.log.origin is not None:
        return settings.log.origin
    public_url = settings.http.public_url
    if public_url is None:
        return f"counterproof-{key.thumbprint[:8].hex()}"
    return f"{urlsplit(public_url).netloc}/log"


def receipts_of(log: Log) -> Receipts:
    return Receipts(log, LoggedStatements(), CoveringAnchors(log))


def neighbours_of(ground: Ground) -> Neighbours:
    """The witness is called as the log is, in its place: server.example/witness."""
    origin = origin_by(ground.settings, ground.key.public)
    name = f"{origin.removesuffix('/log')}/witness"
    logs = known_logs(ground.settings.witness.logs)
    return Neighbours(ground.database, ground.clock, ground.key, name, logs)


def _features(
    ground: Ground, door: Door, roster: Roster, metrics: Metrics, log: Log
) -> APIRouter:
    """Each feature's routes and effects; a new feature is added here and nowhere else."""
    features, public_url = APIRouter(), ground.settings.http.public_url
    database, clock, zone = ground.database, ground.clock, ground.settings.freshness.time_zone
    effects = {**ShelfEffects(clock, zone).by_kind()}
    uploads = Uploads(database, clock, ground.key, log, effects, roster.suspend, metrics)
    # Routes are tried in their order, and this is where kiosks come all the time.
    features.include_router(SyncRoutes(uploads, Feed(database, metrics.feed)).router())
    features.include_router(
        freshness_router(Products(database), Batches(database, clock, zone), public_url)
    )
    features.include_router(_kiosks(ground, door, roster))
    features.include_router(HeadRoutes(Witnesses(log, OutsideHeads(log))).router())
    features.include_router(ReceiptRoutes(receipts_of(log)).router())
    features.include_router(AnchorRoutes(Anchors(database)).router())
    return features


def _kiosks(ground: Ground, door: Door, roster: Roster) -> APIRouter:
    limits, claims = ground.settings.limits, claims_of(ground)
    pairing = PairingRoutes(
        claims,
        door,
        ground.key.public,
        ground.limit("claims", limits.claims_per_address),
        ground.limit("polls", limits.polls_per_claim),
    )
    wrong_codes = ground.limit("wrong-codes", limits.wrong_codes_per_key)
    return kiosks_router(pairing, OperatorRoutes(claims, roster, wrong_codes))


def claims_of(ground: Ground) -> Claims:
    code_key = secrets_of(ground.key.seed).codes
    return Claims(ground.database, ground.clock, ground.random, code_key)


def _door(ground: Ground) -> Door:
    database, clock, secrets = ground.database, ground.clock, secrets_of(ground.key.seed)
    # One process serves a file; a database of its own may have several servers.
    used = ProofsInMemory(clock) if database.place.is_file else ProofsInTable(database, clock)
    tokens = Tokens(secrets.tokens, ground.key.public.uri)
    return Door(database, Looking(database), clock, tokens, Nonces(secrets.nonces), used)


def _access(ground: Ground, keys: Keys) -> Access:
    limits = ground.settings.limits
    return Access(
        keys,
        ground.limit("key", limits.requests_per_key),
        ground.limit("wrong-key", limits.wrong_keys_per_address),
    )


def _wrapped(api: ASGIApp, ground: Ground, metrics: Metrics) -> ASGIApp:
    """Around the framework, so that its answer to a defect passes through all of them too."""
    limits, http = ground.settings.limits, ground.settings.http
    others = {
        f"{API}{STATEMENTS}": MEDIA_TYPE,
        f"{API}{HEAD}": HEAD_MEDIA_TYPE.partition(";")[0],
        ADD_CHECKPOINT: None,
        CHECK: FORM,
    }
    app: ASGIApp = Bodies(
        api, BodyLimit(limits.body_bytes, limits.json_depth, others, frozenset({CHECK}))
    )
    app = AddressLimit(app, ground.limit("address", limits.requests_per_address))
    if http.cors_origins:
        app = CORSMiddleware(
            app,
            allow_origins=http.cors_origins,
            allow_methods=("GET", "POST", "PUT", "PATCH", "DELETE"),
            allow_headers=_ASKED_WITH,
            expose_headers=_ANSWERED_WITH,
        )
    app = Observing(app, metrics, ground.clock)
    return RequestIds(app, lambda: ground.random(8).hex(), https_only=http.https_only)
