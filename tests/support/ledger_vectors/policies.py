"""Of policies."""

from shared.ledger.note import (
    ED25519,
    verifier_key,
)
from tests.support.evidence_world import (
    ELSEWHERE,
    KIOSK,
    LOG,
    LOG_LINE,
    POLICY,
    STRANGER,
    WITNESSES,
    vkey,
    witness_line,
)
from tests.support.keys_of_one_id import policy_of_two
from tests.support.ml_dsa_keys import ml_dsa
from tests.support.vector_case import Cases, bad, good

ONE = f"{LOG_LINE}{WITNESSES}"
SAME_KEY = f"witness c {vkey(KIOSK, 'other/name')}\n"
NOTE_KEY = f"witness c {vkey(STRANGER, 'c', ED25519)}\n"
SPACED = POLICY.replace(" ", "\t  ").replace("log\t", "  # a comment\n\t\n \tlog\t", 1)
POLICIES: Cases = {
    "good": good(POLICY),
    "good-quorum-of-one": good(f"{ONE}quorum a\n"),
    "good-any": good(f"{ONE}group some any a b\nquorum some\n"),
    "good-number": good(f"{ONE}group some 2 a b\nquorum some\n"),
    "good-groups-of-groups": good(
        f"{ONE}group x any a\ngroup y all b\ngroup z 1 x y\nquorum z\n"
    ),
    "good-no-quorum": good(f"{LOG_LINE}quorum none\n"),
    "good-no-log": good("quorum none\n"),
    "good-blanks-and-comments": good(SPACED),
    "good-urls": good(POLICY.replace("\ngroup", " https://a.example/\ngroup")),
    "good-opaque-octets": good(POLICY.encode().replace(b"both", b"\xff\xfe")),
    "good-two-opaque-names": good(
        f"{ONE}group K any a\ngroup \u212a any b\ngroup x all K \u212a\nquorum x\n"
    ),
    "good-ml-dsa-44": good(f"{ONE}witness pq {ml_dsa('pq')}\nquorum a\n"),
    "nothing": bad(b"", "no quorum line"),
    "no-quorum": bad(ONE, "no quorum line"),
    "two-quorums": bad(f"{POLICY}quorum a\n", "Line 6 of the policy: a policy has one"),
    "no-last-newline": bad(POLICY[:-1], "Line 5 of the policy does not end in a newline"),
    "carriage-return": bad(POLICY.replace("\n", "\r\n"), "no octet 0x0d"),
    "delete": bad(f"# \x7f\n{POLICY}", "no octet 0x7f"),
    "nul": bad(f"{POLICY}\0", "no octet 0x00"),
    "unknown-line": bad(f"{POLICY}trust a\n", "it is none of: log"),
    "comment-behind": bad(POLICY.replace("quorum both", "quorum both # x"), "it is none of"),
    "large-letters": bad(POLICY.replace("quorum", "Quorum"), "it is none of"),
    "wide-blank": bad(POLICY.replace("quorum both", "quorum\u00a0both"), "it is none of"),
    "unknown-in-quorum": bad(f"{ONE}quorum c\n", "'c' is no witness and no group"),
    "unknown-in-group": bad(f"{ONE}group x any c\nquorum x\n", "'c' is no witness"),
    "group-of-itself": bad(f"{ONE}group x any x\nquorum x\n", "'x' is no witness"),
    "quorum-first": bad(f"quorum a\n{ONE}", "Line 1 of the policy: 'a' is no witness"),
    "none-in-group": bad(f"{ONE}group x any none\nquorum x\n", "'none' is no witness"),
    "witness-called-none": bad(
        witness_line("a").replace(" a ", " none ") + "quorum none\n", "its meaning already"
    ),
    "name-twice": bad(f"{ONE}group a any b\nquorum a\n", "'a' has its meaning already"),
    "member-twice": bad(f"{ONE}group x any a a\nquorum x\n", "'a' is a member already"),
    "member-of-two": bad(
        f"{ONE}group x any a\ngroup y any a b\nquorum y\n",
        "Line 5 of the policy: 'a' is a",
    ),
    "no-members": bad(f"{ONE}group x any\nquorum x\n", "has no members"),
    "none-needed": bad(f"{ONE}group x 0 a b\nquorum x\n", "1 to 2 are needed, not '0'"),
    "too-many-needed": bad(f"{ONE}group x 3 a b\nquorum x\n", "are needed, not '3'"),
    "some-needed": bad(f"{ONE}group x some a b\nquorum x\n", "are needed, not 'some'"),
    "plus-needed": bad(f"{ONE}group x +1 a b\nquorum x\n", "are needed, not '+1'"),
    "log-twice": bad(f"{LOG_LINE}{POLICY}", "has the key of 'shop.example/log'"),
    "same-log-key": bad(
        f"log {verifier_key(ELSEWHERE, LOG.public.raw)}\n{POLICY}",
        "has the key of 'else.example/log'",
    ),
    "same-witness-key": bad(f"{ONE}{SAME_KEY}quorum a\n", "has the key of 'kiosk/00"),
    "keys-of-one-id": bad(policy_of_two(), "have the ID 08866f37"),
    "note-key-of-witness": bad(f"{NOTE_KEY}quorum c\n", "type 0x01, which is not one of a"),
    "cosigner-as-log": bad(
        f"log {vkey(KIOSK, 'kiosk/1')}\nquorum none\n",
        "type 0x04, which is not one of a",
    ),
    "damaged-key": bad(f"witness c {vkey(KIOSK, 'k')[:-4]}\nquorum c\n", "no Ed25519 key"),
    "key-not-utf-8": bad(
        b"log \xff" + LOG_LINE.encode()[4:] + b"quorum none\n", "is not UTF-8"
    ),
    "oversize": bad(f"{POLICY}# " + "x" * 1048576, "at most 1048576 bytes"),
}
