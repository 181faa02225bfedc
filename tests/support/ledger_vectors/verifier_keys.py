"""Of the lines that keys are handed out as."""

import base64

from shared.ledger.note import (
    verifier_key,
)
from tests.support.evidence_world import (
    KIOSK,
    LOG,
    ORIGIN,
    vkey,
)
from tests.support.ml_dsa_keys import ml_dsa
from tests.support.vector_case import Cases, bad, good

OWN = verifier_key(ORIGIN, LOG.public.raw)
NAME, KNOWN, KEY = OWN.split("+", 2)
OTHER_TYPE = base64.b64encode(b"\x02" + LOG.public.raw).decode()
VERIFIER_KEYS: Cases = {
    "good": good(OWN),
    "good-cosigner": good(vkey(KIOSK, "kiosk/1")),
    "two-parts": bad(f"{NAME}+{KNOWN}", "name+ID+key"),
    "no-name": bad(f"+{KNOWN}+{KEY}", "'' is no key name"),
    "blank-in-name": bad(f"a b+{KNOWN}+{KEY}", "'a b' is no key name"),
    "another-name": bad(
        f"{NAME}2+{KNOWN}+{KEY}",
        f"does not have the ID {KNOWN!r}",
    ),
    "another-id": bad(f"{NAME}+00000000+{KEY}", "does not have the ID '00000000'"),
    "large-letters-in-id": bad(
        f"{NAME}+{KNOWN.upper()}+{KEY}",
        "does not have the ID",
    ),
    "another-type": bad(
        f"{NAME}+{KNOWN}+{OTHER_TYPE}",
        "no Ed25519 key for notes",
    ),
    "ml-dsa-44": bad(ml_dsa("pq"), "no Ed25519 key for notes"),
    "short-key": bad(
        f"{NAME}+{KNOWN}+AQID",
        "no Ed25519 key for notes",
    ),
    "empty-key": bad(f"{NAME}+{KNOWN}+", "no Ed25519 key for notes"),
    "no-base64": bad(f"{NAME}+{KNOWN}+!", "The key is no base64"),
}
