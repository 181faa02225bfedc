"""Of links to receipts."""

import base64

from shared.ledger.links import write_link
from tests.support.evidence_world import (
    SIGNED,
    proof_file,
    transparent,
)
from tests.support.vector_case import (
    CANNOT_TELL,
    UNWITNESSED,
    Cases,
    bad,
    judged,
)


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


SERVER = "https://shop.example"
MADE = write_link(SERVER, transparent())
NAME, FRAGMENT = MADE.removeprefix(f"{SERVER}/r/").split("#")
BARE = write_link(SERVER, SIGNED.encoded).split("#")[1]
LINKS: Cases = {
    "good": judged(MADE, UNWITNESSED, "no-head"),
    "good-with-newline": judged(f"{MADE}\r\n", UNWITNESSED, "no-head"),
    "good-below-a-path": judged(
        write_link(f"{SERVER}/sync/", transparent()), UNWITNESSED, "no-head"
    ),
    "good-without-receipt": judged(
        write_link(SERVER, SIGNED.encoded), CANNOT_TELL, "no-receipt"
    ),
    "no-fragment": bad(f"{SERVER}/r/{NAME}", "https://SERVER/r/NAME#RECEIPT"),
    "empty-fragment": bad(f"{SERVER}/r/{NAME}#", "https://SERVER/r/NAME#RECEIPT"),
    "with-query": bad(f"{SERVER}/r/{NAME}?x#{FRAGMENT}", "https://SERVER/r/NAME#RECEIPT"),
    "another-path": bad(f"{SERVER}/s/{NAME}#{FRAGMENT}", "https://SERVER/r/NAME#RECEIPT"),
    "ftp": bad(f"ftp://shop.example/r/{NAME}#{FRAGMENT}", "begins with b'ftp://shop"),
    "not-ascii": bad(f"https://\u0161op.example/r/{NAME}#{FRAGMENT}", "is ASCII"),
    "no-base64url": bad(f"{SERVER}/r/{NAME}#{FRAGMENT[:-1]}+", "is no base64url"),
    "padded": bad(f"{SERVER}/r/{NAME}#{FRAGMENT}=", "is no base64url"),
    "cut-short": bad(f"{SERVER}/r/{NAME}#{_text(transparent()[:-1])}", "ends too early"),
    "another-name": bad(f"{SERVER}/r/{BARE[:43]}#{FRAGMENT}", "The link names the statement"),
    "a-proof": bad(f"{SERVER}/r/{NAME}#{_text(proof_file())}", "This is not the CBOR we write"),
}
