"""The bodies of acts: canonical JSON, read back by strict models."""

import json
from collections.abc import Mapping, Sequence
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from shared.errors import InputError

Plain = str | int | bool | None | Sequence["Plain"] | Mapping[str, "Plain"]
AnyBody = TypeVar("AnyBody", bound=BaseModel)


class Body(BaseModel):
    """What an act says; anything more or less than its fields is refused."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


def written(fields: Mapping[str, Plain]) -> bytes:
    """JSON as RFC 8785 would have it for texts and whole numbers: sorted, no blanks, UTF-8."""
    text = json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode()


def read(kind: type[AnyBody], body: bytes) -> AnyBody:
    try:
        return kind.model_validate_json(body)
    except ValidationError as error:
        wrong = "; ".join(_told(each["loc"], each["msg"]) for each in error.errors())
        raise InputError(f"An act says what it may not: {wrong}.") from error


def _told(where: tuple[int | str, ...], what: str) -> str:
    return f"{'.'.join(map(str, where)) or 'the whole body'}: {what}"
