"""Of checkpoints, the text without its signatures."""

import base64

from shared.ledger import merkle
from tests.support.evidence_world import (
    text,
)
from tests.support.vector_case import Cases, bad, good

TEXT = text(9)


NAME, SIZE, TOP = TEXT.splitlines()
CHECKPOINTS: Cases = {
    "good": good(TEXT),
    "good-extension": good(f"{TEXT}extension\n"),
    "good-empty-tree": good(f"{NAME}\n0\n{base64.b64encode(merkle.EMPTY_ROOT).decode()}\n"),
    "good-blank-in-origin": good(f"a log\n{SIZE}\n{TOP}\n"),
    "two-lines": bad(
        f"{NAME}\n{SIZE}\n",
        "an origin, a size and a root",
    ),
    "no-newline": bad(TEXT[:-1], "ends in a newline"),
    "no-origin": bad(f"\n{SIZE}\n{TOP}\n", "one line that is not empty"),
    "leading-zero": bad(
        f"{NAME}\n09\n{TOP}\n",
        "size is no number as logs write it: '09'",
    ),
    "negative": bad(
        f"{NAME}\n-9\n{TOP}\n",
        "size is no number as logs write it: '-9'",
    ),
    "plus": bad(
        f"{NAME}\n+9\n{TOP}\n",
        "size is no number as logs write it: '+9'",
    ),
    "other-digits": bad(f"{NAME}\n\u0669\n{TOP}\n", "size is no number"),
    "beyond-63-bits": bad(f"{NAME}\n{2**63}\n{TOP}\n", "size is no number"),
    "short-root": bad(f"{NAME}\n{SIZE}\nAAAA\n", "root of a checkpoint has 32 bytes"),
    "no-base64-root": bad(
        f"{NAME}\n{SIZE}\n{TOP[:-1]}\n",
        "The root is no base64",
    ),
    "loose-bits-in-root": bad(
        f"{NAME}\n{SIZE}\n{TOP[:-2]}9=\n",
        "The root is not the base64 of its bytes",
    ),
    "empty-extension": bad(f"{TEXT}\n", "one line that is not empty"),
    "tab": bad(TEXT.replace("shop", "shop\t"), "control character '\\t'"),
}
