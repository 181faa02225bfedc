"""The trust policy (C2SP tlog-policy) of this server: its log, and its kiosks as witnesses."""

from collections.abc import Sequence

from shared.keys import PublicKey
from shared.ledger.note import COSIGNATURE_V1, verifier_key
from shared.wire.log import witness_name

_QUORUM = "kiosks"


def policy_text(origin: str, log: PublicKey, kiosks: Sequence[tuple[str, PublicKey]]) -> str:
    """`kiosks` are those that are approved, by their ids: any of them is enough."""
    names = [witness_name(kiosk_id) for kiosk_id, _ in kiosks]
    lines = [
        f"log {verifier_key(origin, log.raw)}",
        *(
            f"witness {name} {verifier_key(name, key.raw, COSIGNATURE_V1)}"
            for name, (_, key) in zip(names, kiosks, strict=True)
        ),
    ]
    if names:
        lines += [f"group {_QUORUM} any {' '.join(names)}", f"quorum {_QUORUM}"]
    else:
        lines.append("quorum none")
    return "".join(f"{line}\n" for line in lines)
