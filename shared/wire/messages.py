"""The shape of every message: strict, frozen, nothing extra."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Name = Annotated[str, Field(max_length=120, pattern=r"^[^\x00-\x1f\x7f-\x9f]*$")]
"""One line for people, which no terminal takes for an order."""
FeedNumber = Annotated[int, Field(ge=0, lt=2**63)]
"""As far as the databases of both sides count."""
FeedName = Annotated[str, Field(max_length=64, pattern=r"^[\x21-\x7e]*$")]


class Message(BaseModel):
    """Lax parsing would take "1" and true for a number; an unknown field is a mistake."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Foreign(BaseModel):
    """A message of somebody else's standard, which tells readers to ignore what they miss."""

    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)
