"""A receipt on its page: what an anchor adds, and what an unknown body does not break."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from shared.ledger.anchor import SHA2_256, Envelope
from shared.wire.acts import ActBody, write_body
from sync_server.sync.tables import Erasure
from sync_server.web.service.receipts import Held, Proof
from sync_server.web.views.receipts import checked_by, receipt_view
from sync_server.web.words.page_words import read_vocabulary
from tests.support.evidence_world import SIGNED

WORDS = read_vocabulary()
ENVELOPE = Envelope(
    bytes(32), SHA2_256, 80002, bytes(20), bytes(32), 71_234_567, 0, bytes(20), None
)


def held(anchored: Envelope | None = None, erasure: Erasure | None = None) -> Held:
    proof = Proof(1_233, 45_678, ["kiosk/a", "kiosk/b"], anchored)
    return Held(SIGNED, True, None, "", "", erasure, proof)


def test_an_anchored_receipt_names_block_and_chain_and_gives_the_bundle_away() -> None:
    view = receipt_view(held(ENVELOPE), "name", WORDS["en"], ZoneInfo("UTC"))

    assert view.facts[-1].value == "Block 71,234,567 of chain \u206880002\u2069"
    assert [each.ending for each in view.files] == ["cose", "tlog-proof", "json"]


def test_numbers_are_written_as_the_language_does() -> None:
    view = receipt_view(held(), "name", WORDS["ar"], ZoneInfo("UTC"))

    assert "١٬٢٣٤ من ٤٥٬٦٧٨" in [each.value for each in view.facts]


def test_an_erasure_is_told_with_its_day_at_the_shop_and_its_reason() -> None:
    at = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
    erased = Erasure(bytes(32), at, "Asked for.", "somebody")

    view = receipt_view(held(erasure=erased), "n", WORDS["de"], ZoneInfo("Europe/Berlin"))

    assert "22.11.2026" in view.erased
    assert "Asked for." in view.erased


@pytest.mark.parametrize(
    "body", [None, b"nonsense", write_body(ActBody("freshness.checked", 1, {"new": 1}, "00"))]
)
def test_a_body_that_says_what_we_do_not_know_is_not_guessed(body: bytes | None) -> None:
    assert checked_by(body) is None
