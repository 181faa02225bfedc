"""The composition root: the only place where features, platform and settings meet."""

from dataclasses import dataclass

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp

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
from sync_server.ground import Ground
from sync_server.keys.service import Keys
from sync_server.kiosks.routes import OperatorRoutes, PairingRoutes
from sync_server.kiosks.routes import router as kiosks_router
from sync_server.kiosks.routes.page import router as pair_page_router
from sync_server.kiosks.secret import secrets_of
from sync_server.kiosks.secret.nonces import Nonces
from sync_server.kiosks.secret.tokens import Tokens
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
from sync_server.ledger.service.log import Log
from sync_server.ledger.service.neighbours import Neighbours, known_logs
from sync_server.ledger.service.outside import OutsideHeads
from sync_server.ledger.service.public_tiles import PublicTiles
from sync_server.ledger.service.receipts import Receipts
from sync_server.ledger.service.witnesses import Witnesses
from sync_server.parts import claims_of, log_of, origin_by
from sync_server.platform import problem_handlers
from sync_server.platform.access import Access
from sync_server.platform.address_limit import AddressLimit
from sync_server.platform.bodies import Bodies, BodyLimit
from sync_server.platform.forms import MEDIA_TYPE as FORM
from sync_server.platform.health import HealthRoutes
from sync_server.platform.kiosk_access import KioskAccess
from sync_server.platform.metrics import Metrics
from sync_server.platform.observing import Observing
from sync_server.platform.openapi import DescribedApi
from sync_server.platform.request_ids import RequestIds
from sync_server.platform.routing import Routes, Served, served
from sync_server.sync.routes import STATEMENTS, SyncRoutes
from sync_server.sync.service.feed import Feed
from sync_server.sync.service.uploads import Uploads
from sync_server.sync.tables import LoggedStatements
from sync_server.web.routes import CHECK, PublicPages

API = "/api/v1"
# What pages of other origins may send and read, where the settings let them in.
_ASKED_WITH = (
    *("Authorization", "Content-Encoding", "Content-Type", "DPoP", "Idempotency-Key"),
    *("If-Match", "If-None-Match", "X-Request-ID"),
)
_ANSWERED_WITH = ("DPoP-Nonce", "ETag", "Location", "RateLimit", "Retry-After", "X-Request-ID")


@dataclass(frozen=True, slots=True)
class Application:
    """`asgi` is what is served; `api` is its innermost part."""

    api: Served
    asgi: ASGIApp
    keys: Keys
    log: Log
    metrics: Metrics


def compose(ground: Ground) -> Application:
    settings, database = ground.settings, ground.database
    keys, metrics = Keys(database, ground.clock, ground.random), Metrics()
    roster, door, log = Roster(database, ground.clock), _door(ground), log_of(ground, metrics)
    routes = Routes()
    routes.include_router(_features(ground, door, roster, metrics, log), prefix=API)
    health = HealthRoutes(database, metrics, settings.metrics.public, LogCondition(database))
    routes.include_router(health.router())
    routes.include_router(PublicRoutes(log, PublicTiles(log), neighbours_of(ground)).router())
    routes.include_router(pair_page_router())
    zone, made = settings.freshness.time_zone, receipts_of(log)
    pages = PublicPages(database, ground.clock, zone, settings.http.public_url, made)
    routes.include_router(pages.router())
    kiosk_access = KioskAccess(door, settings.http.public_url)
    api = served(_empty_api, routes, access=_access(ground, keys), kiosk_access=kiosk_access)
    return Application(api, _wrapped(api, ground, metrics), keys, log, metrics)


def _empty_api() -> DescribedApi:
    api = DescribedApi(
        title="Counterproof sync server",
        version=__version__,
        summary="Products, batches and kiosks; every error is a problem by RFC 9457.",
        openapi_url=f"{API}/openapi.json",
        docs_url=None,  # they would load scripts from elsewhere
        redoc_url=None,
    )
    problem_handlers.install(api)
    return api


def receipts_of(log: Log) -> Receipts:
    return Receipts(log, LoggedStatements(), CoveringAnchors(log))


def neighbours_of(ground: Ground) -> Neighbours:
    """The witness is called as the log is, in its place: server.example/witness."""
    origin = origin_by(ground.settings, ground.key.public)
    name = f"{origin.removesuffix('/log')}/witness"
    logs = known_logs(ground.settings.witness.logs)
    return Neighbours(ground.database, ground.clock, ground.key, name, logs)


def _features(ground: Ground, door: Door, roster: Roster, metrics: Metrics, log: Log) -> Routes:
    """Each feature's routes and effects; a new feature is added here and nowhere else."""
    features, public_url = Routes(), ground.settings.http.public_url
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


def _kiosks(ground: Ground, door: Door, roster: Roster) -> Routes:
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
