"""Structured logs: one JSON object a line, from every library, without values of people.

A traceback names places only: an exception's text may hold what a person typed.
"""

import logging
import sys
import traceback
from collections.abc import MutableMapping
from pathlib import Path
from types import TracebackType
from typing import TextIO, TypeGuard

import structlog
from structlog.typing import Processor

Event = MutableMapping[str, object]
_FRAMES = 20


def set_up(level: str, stream: TextIO) -> None:
    """Make this the log of the whole process."""
    lead_to_standard_library()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(json_lines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for quiet in ("aiosqlite", "alembic", "sqlalchemy", "uvicorn.access"):
        logging.getLogger(quiet).setLevel(logging.WARNING)


def lead_to_standard_library() -> None:
    """Our own loggers become ones of `logging`, so that there is one way out for all."""
    structlog.configure(
        processors=[*_shared(), structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )


def json_lines() -> logging.Formatter:
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=_shared(),
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.JSONRenderer(),
        ],
    )


def _shared() -> list[Processor]:
    return [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _places_of_errors,
    ]


def _places_of_errors(_logger: object, _method: str, event: Event) -> Event:
    error = _error_of(event.pop("exc_info", None))
    if error is not None:
        event["error"] = type(error).__name__
        event["at"] = _places(error.__traceback__)
    return event


def _error_of(told: object) -> BaseException | None:
    """Find what was told: an error, as `logging` has it in a triple, or true for this one."""
    if _is_triple(told):
        told = told[1]
    elif told is True:
        told = sys.exc_info()[1]
    return told if isinstance(told, BaseException) else None


def _is_triple(told: object) -> TypeGuard[tuple[object, object, object]]:
    return isinstance(told, tuple)


def _places(trace: TracebackType | None) -> list[str]:
    frames = traceback.extract_tb(trace)[-_FRAMES:]
    return [f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
