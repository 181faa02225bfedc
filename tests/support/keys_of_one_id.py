"""Keys that were looked for until two had one ID: its four bytes are no secret to anybody."""

from shared.ledger.note import COSIGNATURE_V1, verifier_key

NAME = "shop.example/log"
SIGNING = tuple(number.to_bytes(32, "big") for number in (44965, 73620))
COSIGNING = tuple(number.to_bytes(32, "big") for number in (16218, 58961))


def policy_of_two() -> str:
    """As witnesses of one name."""
    lines = [
        f"witness w{number} {verifier_key(NAME, key, COSIGNATURE_V1)}\n"
        for number, key in enumerate(COSIGNING)
    ]
    return "".join((*lines, "quorum w0\n"))
