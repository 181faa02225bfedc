"""Acts behind the parsers of their fields, and what is said of those that cannot be done."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from pydantic import ValidationError

from shared.canonical import Json
from shared.freshness.entry import Fault, sentence
from shared.wire.messages import Message
from sync_server.platform.database import Transaction
from sync_server.platform.effects import Effect, Lost, Origin

AnyMessage = TypeVar("AnyMessage", bound=Message)
Act = Callable[[Transaction, Origin, AnyMessage], Awaitable[Lost | None]]


def reading(kind: type[AnyMessage], act: Act[AnyMessage]) -> Effect:
    async def effect(connection: Transaction, origin: Origin, fields: Json) -> Lost | None:
        try:
            said = kind.model_validate(fields)
        except ValidationError as error:
            wrong = error.errors()[0]
            where = ".".join(map(str, wrong["loc"])) or "the whole"
            return Lost("malformed", f"The act cannot be read at {where}: {wrong['msg']}.")
        return await act(connection, origin, said)

    return effect


def faulty(faults: tuple[Fault, ...]) -> Lost:
    told = "; ".join(sentence(fault) for fault in faults)
    return Lost("invalid", f"{told}. Correct it and record it again.")


def unknown_batch(batch_id: str, site: str | None) -> Lost:
    return Lost(
        "unknown-batch",
        f"The batch {batch_id} is not known at the site {site}. Record it with its "
        "lot and dates, then do this again.",
    )


def unknown_product(gtin: str) -> Lost:
    return Lost(
        "unknown-product",
        f"The product {gtin} is not known. Record it, then the batch again.",
    )
