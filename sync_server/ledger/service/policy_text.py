"""The trust policy (C2SP tlog-policy) of this server: its log, and its kiosks as witnesses."""

from collections.abc import Sequence
from dataclasses import dataclass

from shared.keys import PublicKey
from shared.ledger.note import COSIGNATURE_V1, verifier_key
from shared.wire.log import witness_name

_QUORUM = "kiosks"


@dataclass(frozen=True, slots=True)
class KnownKiosk:
    """One that was revoked still signed what it signed, but what it saw counts no more."""

    kiosk_id: str
    key: PublicKey
    active: bool


def policy_text(origin: str, log: PublicKey, kiosks: Sequence[KnownKiosk]) -> str:
    """Any active kiosk that saw a head is enough."""
    lines = [f"log {verifier_key(origin, log.raw)}"]
    for each in kiosks:
        name = witness_name(each.kiosk_id)
        vkey = verifier_key(name, each.key.raw, COSIGNATURE_V1)
        lines.append(f"witness {name} {vkey}")
    active = [witness_name(each.kiosk_id) for each in kiosks if each.active]
    if active:
        lines += [f"group {_QUORUM} any {' '.join(active)}", f"quorum {_QUORUM}"]
    else:
        lines.append("quorum none")
    return "".join(f"{line}\n" for line in lines)
