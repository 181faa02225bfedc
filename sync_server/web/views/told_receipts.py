"""A receipt for programs: JSON with a schema."""

from datetime import datetime

from pydantic import Field

from shared.wire.freshness_words import FreshnessWord
from sync_server.platform.models import Told
from sync_server.web.service.receipts import Held, Proof
from sync_server.web.views.receipts import checked_by, told_at


class PublicAnchor(Told):
    """The newest head that is final on a chain, if the entry is in it."""

    chain_id: int
    block: int


class PublicProof(Told):
    """Where it is in the log, under the head that most witnesses saw."""

    index: int = Field(description="From 0.")
    size: int
    witnesses: list[str] = Field(examples=[["kiosk/abcdefghijklmnop"]])
    anchored: PublicAnchor | None


class PublicErasure(Told):
    """What it said was destroyed."""

    at: datetime
    reason: str


class PublicReceipt(Told):
    """A statement by its name; its body only where it was told to the person at the kiosk."""

    name: str
    at: datetime = Field(description="By the clock of the kiosk.")
    kiosk: str
    site: str
    seq: int
    freshness: FreshnessWord | None = Field(description="What the person was told.")
    erased: PublicErasure | None
    proof: PublicProof | None = Field(description="Null while no signed head covers it.")


def public_receipt(name: str, held: Held) -> PublicReceipt:
    checked, erasure = checked_by(held.body), held.erasure
    return PublicReceipt(
        name=name,
        at=told_at(held),
        kiosk=held.kiosk,
        site=held.site,
        seq=held.signed.statement.seq,
        freshness=checked.verdict if checked else None,
        erased=PublicErasure(at=erasure.at, reason=erasure.reason) if erasure else None,
        proof=_proof(held.proof) if held.proof else None,
    )


def _proof(proof: Proof) -> PublicProof:
    anchor = proof.anchored
    return PublicProof(
        index=proof.index,
        size=proof.size,
        witnesses=list(proof.witnesses),
        anchored=PublicAnchor(chain_id=anchor.chain_id, block=anchor.block_number)
        if anchor
        else None,
    )
