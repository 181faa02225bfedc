"""The shape of everything that crosses the wire: strict, nothing extra, nothing unprintable."""

from typing import Annotated

from fastapi import Header
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

SITE_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"


class Received(BaseModel):
    """A body: lax parsing would take "1" and true for a number."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Asked(BaseModel):
    """Query parameters: always text, so numbers are read from it; unknown names are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Told(BaseModel):
    """An answer."""

    model_config = ConfigDict(extra="forbid", frozen=True)


SiteId = Annotated[str, StringConstraints(pattern=SITE_PATTERN)]
SearchText = Annotated[str, StringConstraints(max_length=100, pattern=r"^[^\x00-\x1f\x7f]*$")]
Limit = Annotated[int, Field(ge=1, le=200, description="At most so many items.")]
CursorText = Annotated[
    str, Field(max_length=500, description="The `next_cursor` of the page before.")
]
Text = Annotated[str, Field(max_length=500)]
IdempotencyKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=128,
        pattern=r"^[\x21-\x7e]+$",
        description="Sent again with the same key within a day, a request is done only once.",
        examples=["0c5e4f4e-8b0f-4b8e-9d2f-7c6a5b4d3e2f"],
    ),
]
