"""The composition root: the only place where features, platform and settings meet."""

from collections.abc import Callable
from dataclasses import dataclass

from fastapi import APIRouter
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp

from shared.freshness.policy import PolicyBook
from sync_server import __version__
from sync_server.freshness.routes import router as freshness_router
from sync_server.freshness.service.batches import Batches
from sync_server.freshness.service.products import Products
from sync_server.keys.service import Keys
from sync_server.platform import engines, problem_handlers
from sync_server.platform.access import Access
from sync_server.platform.address_limit import AddressLimit
from sync_server.platform.bodies import Bodies, BodyLimit
from sync_server.platform.clock import Clock
from sync_server.platform.database import Database
from sync_server.platform.engines import Place
from sync_server.platform.health import HealthRoutes
from sync_server.platform.metrics import Metrics
from sync_server.platform.observing import Observing
from sync_server.platform.openapi import DescribedApi
from sync_server.platform.rates import Quota, RateLimit
from sync_server.platform.request_ids import RequestIds
from sync_server.settings import Settings

RandomBytes = Callable[[int], bytes]
API = "/api/v1"
FILE = "server.sqlite3"
# What pages of other origins may send and read, where the settings let them in.
_ASKED_WITH = (
    *("Authorization", "Content-Type", "Idempotency-Key"),
    *("If-Match", "If-None-Match", "X-Request-ID"),
)
_ANSWERED_WITH = ("ETag", "Location", "RateLimit", "Retry-After", "X-Request-ID")


@dataclass(frozen=True, slots=True)
class Application:
    """`asgi` is what is served; `api` is its innermost part, which describes itself."""

    api: DescribedApi
    asgi: ASGIApp
    keys: Keys


def place_of(settings: Settings) -> Place:
    where = settings.database
    if where.url is None:
        file = settings.paths.data_dir / FILE
        return engines.in_file(file, where.connections, where.patience)
    return engines.at(where.url.get_secret_value(), where.connections, where.patience)


def compose(
    settings: Settings, database: Database, clock: Clock, random: RandomBytes
) -> Application:
    keys, metrics = Keys(database, clock, random), Metrics()
    api = DescribedApi(
        title="Counterproof sync server",
        version=__version__,
        summary="Products, batches and kiosks; every error is a problem by RFC 9457.",
        openapi_url=f"{API}/openapi.json",
        docs_url=None,  # they would load scripts from elsewhere
        redoc_url=None,
    )
    problem_handlers.install(api)
    api.state.access = _access(settings, keys, clock)
    api.include_router(_features(settings, database, clock), prefix=API)
    health = HealthRoutes(database, metrics, settings.metrics.public)
    api.include_router(health.router())
    return Application(api, _wrapped(api, settings, metrics, clock, random), keys)


def _features(settings: Settings, database: Database, clock: Clock) -> APIRouter:
    """Each feature's routes; a new feature is added here and nowhere else."""
    features = APIRouter()
    zone = settings.freshness.time_zone
    batches = Batches(database, clock, zone, PolicyBook())
    features.include_router(freshness_router(Products(database), batches))
    return features


def _access(settings: Settings, keys: Keys, clock: Clock) -> Access:
    limits = settings.limits
    return Access(
        keys,
        RateLimit(Quota("key", limits.requests_per_key), clock),
        RateLimit(Quota("wrong-key", limits.wrong_keys_per_address), clock),
    )


def _wrapped(
    api: ASGIApp, settings: Settings, metrics: Metrics, clock: Clock, random: RandomBytes
) -> ASGIApp:
    """Around the framework, so that its answer to a defect passes through all of them too."""
    limits, http = settings.limits, settings.http
    app: ASGIApp = Bodies(api, BodyLimit(limits.body_bytes, limits.json_depth))
    app = AddressLimit(app, RateLimit(Quota("address", limits.requests_per_address), clock))
    if http.cors_origins:
        app = CORSMiddleware(
            app,
            allow_origins=http.cors_origins,
            allow_methods=("GET", "POST", "PUT", "PATCH", "DELETE"),
            allow_headers=_ASKED_WITH,
            expose_headers=_ANSWERED_WITH,
        )
    app = Observing(app, metrics, clock)
    return RequestIds(app, lambda: random(8).hex(), https_only=http.https_only)
