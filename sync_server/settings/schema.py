"""Every setting of the sync server with its default: the one place to look for either."""

import re
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from shared.errors import InputError
from shared.ledger.evm import read_address
from shared.ledger.note import ED25519, read_verifier_key
from shared.settings.kinds import AbsolutePath, AsTuple, Flag, Line, Seconds, TimeZone, Whole
from shared.settings.sources import data_folder

SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)
KIB = 1024
MIB = 1024 * KIB


def default_data_dir(environment: Mapping[str, str]) -> Path:
    return data_folder("counterproof-server", environment)


def _database_url(url: SecretStr) -> SecretStr:
    if not url.get_secret_value().startswith(("postgresql://", "postgres://")):
        raise ValueError("an address such as postgresql://user@host/counterproof")
    return url


def _origins(origins: tuple[str, ...]) -> tuple[str, ...]:
    for origin in origins:
        scheme, _, host = origin.partition("://")
        if scheme not in ("http", "https") or not host or "/" in host or "*" in host:
            raise ValueError("a list of origins such as https://console.example.org")
    return origins


def _proxies(proxies: tuple[str, ...]) -> tuple[str, ...]:
    if "*" in proxies:
        raise ValueError('a list of addresses: "*" lets anybody say where they ask from')
    return proxies


def _public_url(url: str) -> str:
    scheme, _, rest = url.partition("://")
    if scheme not in ("http", "https") or not rest.strip("/") or "?" in rest or "#" in rest:
        raise ValueError("an address such as https://sync.example.org")
    return url.rstrip("/")


def _origin(name: str) -> str:
    if not re.fullmatch(r"[^\s+]{1,200}", name):
        raise ValueError("a name without blanks and plus signs, such as sync.example.org/log")
    return name


def _log_keys(keys: tuple[str, ...]) -> tuple[str, ...]:
    for key in keys:
        try:
            _, algorithm, _ = read_verifier_key(key)
        except InputError as error:
            raise ValueError(f"a list of verifier keys of logs: {error}") from error
        if algorithm != ED25519:
            raise ValueError(f"a list of keys of logs, not of witnesses such as {key[:40]}")
    return keys


def _time_of_day(text: str) -> str:
    if text != "never" and not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", text):
        raise ValueError('a time of day such as "02:30", or "never"')
    return text


def _nodes(urls: tuple[SecretStr, ...]) -> tuple[SecretStr, ...]:
    for url in urls:
        if not url.get_secret_value().startswith(("https://", "http://")):
            raise ValueError("a list of addresses such as https://rpc.example.org")
    return urls


def _contract(text: str) -> str:
    try:
        read_address(text, "address")
    except InputError as error:
        raise ValueError(f"an address with its checksum: {error}") from error
    return text


class Section(BaseModel):
    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", hide_input_in_errors=True
    )


class Paths(Section):
    data_dir: AbsolutePath  # no constant default: see `default_data_dir`


class Http(Section):
    host: Line = "127.0.0.1"
    port: Whole = Field(default=8460, ge=0, le=65535)  # 0: any free one, which the log names
    # Whose X-Forwarded-For counts.
    trusted_proxies: Annotated[tuple[Line, ...], AsTuple, AfterValidator(_proxies)] = ()
    # How kiosks and browsers see this server; without it, as they wrote in Host.
    public_url: Annotated[Line, AfterValidator(_public_url)] | None = None
    cors_origins: Annotated[tuple[Line, ...], AsTuple, AfterValidator(_origins)] = ()
    https_only: Flag = False  # tells browsers so for a year (HSTS)
    stop_within: Seconds = Field(default=10 * SECOND, ge=SECOND, le=600 * SECOND)


class Database(Section):
    # Without an address: server.sqlite3 in paths.data_dir. It may hold a password.
    url: Annotated[SecretStr, AfterValidator(_database_url)] | None = None
    migrate_on_start: Flag = False
    connections: Whole = Field(default=8, ge=1, le=100)
    patience: Seconds = Field(default=5 * SECOND, ge=SECOND, le=60 * SECOND)


class Limits(Section):
    body_bytes: Whole = Field(default=MIB, ge=KIB, le=64 * MIB)
    json_depth: Whole = Field(default=16, ge=4, le=200)
    requests_per_address: Whole = Field(default=6000, ge=1)  # in a minute, any key or none
    requests_per_key: Whole = Field(default=3000, ge=1)  # in a minute
    wrong_keys_per_address: Whole = Field(default=30, ge=1)  # in a minute
    claims_per_address: Whole = Field(default=10, ge=1)  # in a minute
    polls_per_claim: Whole = Field(default=20, ge=1)  # in a minute
    wrong_codes_per_key: Whole = Field(default=10, ge=1)  # in a minute


class Freshness(Section):
    time_zone: TimeZone = ZoneInfo("UTC")  # decides what "today" is


class Metrics(Section):
    public: Flag = False  # otherwise a key with metrics:read is asked for


class Backup(Section):
    folder: AbsolutePath | None = None  # without it: backups in paths.data_dir
    keep: Whole = Field(default=14, ge=1, le=10_000)
    # Every night at this time of freshness.time_zone, or "never".
    at: Annotated[Line, AfterValidator(_time_of_day)] = "02:30"


class Tidy(Section):
    at: Annotated[Line, AfterValidator(_time_of_day)] = "03:30"
    quarantine_days: Whole = Field(default=90, ge=1, le=3660)  # after its kiosk was revoked


class Anchor(Section):
    # memory: a chain in this very process, which proves nothing to strangers.
    backend: Literal["memory", "rpc", "none"] = "memory"
    every: Seconds = Field(default=600 * SECOND, ge=SECOND, le=DAY)  # where the log grew
    look_every: Seconds = Field(default=15 * SECOND, ge=SECOND, le=3600 * SECOND)
    # Two or more nodes of one chain, which are checked against each other.
    rpc_urls: Annotated[tuple[SecretStr, ...], AsTuple, AfterValidator(_nodes)] = ()
    chain_id: Whole = Field(default=80002, ge=1, lt=2**63)  # Polygon Amoy
    contract: Annotated[Line, AfterValidator(_contract)] | None = None
    first_block: Whole = Field(default=0, ge=0, lt=2**63)  # the contract's: no event is older
    fee_cap_gwei: Whole = Field(default=200, ge=1, le=1_000_000)  # for each gas
    # Where the nodes name no final block, one under so many others is.
    confirmations: Whole = Field(default=256, ge=1, le=1_000_000)
    send_again_after: Seconds = Field(default=60 * SECOND, ge=SECOND, le=DAY)
    replace_after: Seconds = Field(default=180 * SECOND, ge=SECOND, le=DAY)


class Log(Section):
    level: Literal["debug", "info", "warning", "error"] = "info"
    # What the log of statements is called, once and for all; without it, by http.public_url.
    origin: Annotated[Line, AfterValidator(_origin)] | None = None


class Witness(Section):
    # Verifier keys (C2SP signed-note) of the neighbours' logs whose heads this server cosigns.
    logs: Annotated[tuple[Line, ...], AsTuple, AfterValidator(_log_keys)] = ()


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        frozen=True, strict=True, extra="forbid", hide_input_in_errors=True
    )

    paths: Paths
    http: Http = Http()
    database: Database = Database()
    limits: Limits = Limits()
    freshness: Freshness = Freshness()
    backup: Backup = Backup()
    tidy: Tidy = Tidy()
    metrics: Metrics = Metrics()
    anchor: Anchor = Anchor()
    log: Log = Log()
    witness: Witness = Witness()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        # `Settings(...)` in a program is what it says; only `effective.read` looks around.
        return (init_settings,)
