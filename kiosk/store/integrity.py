"""Whether a database file is what was written: every page authentic, every tree in order."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from sqlalchemy import func, inspect, select, table
from sqlalchemy.engine import Connection

from kiosk.store.acts import last_seq
from kiosk.store.arriving import TABLES as PASSING
from kiosk.store.database import schema_version
from kiosk.store.driver import inspecting_engine
from kiosk.store.tables import ACTS
from kiosk.store.translate import CacheDamagedError, sql_explained

# 430 MB/s for authenticity and 230 MB/s for structure on two ordinary cores: at most 0.6 s
# and 0.3 s of a start that may take 2 s. Above, the background check does it; no damaged page
# is ever read unnoticed, since SQLCipher authenticates each one it reads.
_AUTHENTICITY_AT_START_BYTES = 256 * 1024 * 1024
_STRUCTURE_AT_START_BYTES = 64 * 1024 * 1024


class Structure(Enum):
    """How far the trees are looked at; FULL also compares every index with its table."""

    UNSEEN = ""
    QUICK = "quick_check"
    FULL = "integrity_check"


@dataclass(frozen=True, slots=True)
class Depth:
    """How much of a database is looked at; authenticity is that of every page."""

    authenticity: bool
    structure: Structure


THOROUGH = Depth(authenticity=True, structure=Structure.FULL)


@dataclass(frozen=True, slots=True)
class Census:
    """What two copies of a database must agree on."""

    version: int
    last_act: int
    rows: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Damage:
    """Why a database file cannot be used, for staff."""

    reason: str


def depth_at_start(database: Path, *, suspect: bool) -> Depth:
    if suspect:
        return THOROUGH
    size = database.stat().st_size if database.exists() else 0
    return Depth(
        authenticity=size <= _AUTHENTICITY_AT_START_BYTES,
        structure=Structure.QUICK if size <= _STRUCTURE_AT_START_BYTES else Structure.UNSEEN,
    )


def find_damage(connection: Connection, depth: Depth) -> Damage | None:
    if depth.authenticity:
        pages = connection.exec_driver_sql("PRAGMA cipher_integrity_check").scalars().all()
        if pages:
            return Damage(f"{len(pages)} page(s) are not what was written: {pages[0]}")
    if depth.structure is not Structure.UNSEEN:
        pragma = f"PRAGMA {depth.structure.value}(1)"
        verdict = str(connection.exec_driver_sql(pragma).scalar_one())
        if verdict != "ok":
            return Damage(f"the structure is not in order: {verdict.splitlines()[-1]}")
    return None


def inspect_copy(path: Path, key: bytes) -> Census | Damage:
    """Open a closed database file, check all of it and count what it holds."""
    engine = inspecting_engine(path, key)
    try:
        with sql_explained(path), engine.connect() as connection:
            return find_damage(connection, THOROUGH) or take_census(connection)
    except CacheDamagedError as error:
        return Damage(error.reason)
    finally:
        engine.dispose()


def take_census(connection: Connection) -> Census:
    # Tables that come and go would tell two copies apart that hold the same.
    names = [name for name in inspect(connection).get_table_names() if name not in PASSING]
    rows = {
        name: connection.execute(select(func.count()).select_from(table(name))).scalar_one()
        for name in names
    }
    last_act = last_seq(connection) if ACTS.name in names else 0
    return Census(schema_version(connection), last_act, rows)
