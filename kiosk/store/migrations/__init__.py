"""The schema's way from nothing to today: numbered, forward only, never edited afterwards."""

from kiosk.store.migrations import (
    m0001_acts,
    m0002_freshness,
    m0003_staff,
    m0004_statements,
    m0005_lists,
    m0006_sync,
    m0007_indexes_apart,
    m0008_log,
)
from kiosk.store.migrations.migration import Migration

# Named one by one so that packagers and type checkers see every step.
MIGRATIONS: tuple[Migration, ...] = (
    m0001_acts.MIGRATION,
    m0002_freshness.MIGRATION,
    m0003_staff.MIGRATION,
    m0004_statements.MIGRATION,
    m0005_lists.MIGRATION,
    m0006_sync.MIGRATION,
    m0007_indexes_apart.MIGRATION,
    m0008_log.MIGRATION,
)

SCHEMA_VERSION = MIGRATIONS[-1].version
