"""Keys of ML-DSA-44, as a policy may name them."""

import base64

from shared.ledger.note import ML_DSA_44, key_id


def ml_dsa(name: str) -> str:
    """A key that nobody here can verify with; that it is zeros is no matter."""
    known = key_id(name, ML_DSA_44, bytes(1312)).hex()
    return f"{name}+{known}+{base64.b64encode(bytes([ML_DSA_44]) + bytes(1312)).decode()}"
