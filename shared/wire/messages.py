"""The shape of every message: strict, frozen, nothing extra."""

from pydantic import BaseModel, ConfigDict


class Message(BaseModel):
    """Lax parsing would take "1" and true for a number; an unknown field is a mistake."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Foreign(BaseModel):
    """A message of somebody else's standard, which tells readers to ignore what they miss."""

    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)
