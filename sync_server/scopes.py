"""What an API key may be allowed to do; a new scope is added here and nowhere else."""

from enum import StrEnum


class Scope(StrEnum):
    FRESHNESS_READ = "freshness:read"
    FRESHNESS_WRITE = "freshness:write"
    KIOSKS_READ = "kiosks:read"
    KIOSKS_WRITE = "kiosks:write"
    METRICS_READ = "metrics:read"
