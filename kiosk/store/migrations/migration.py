"""One step of the schema."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Migration:
    """Statements that run in one transaction and lift the database to `version`."""

    version: int
    statements: tuple[str, ...]
