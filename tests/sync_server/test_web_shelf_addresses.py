"""Addresses of labels: of careless makers, of what nobody knows, and what is none."""

from datetime import date

import pytest

from shared.codes.labels import batch_link, label_elements, label_link
from tests.support.open_pages import (
    PRODUCT_PAGE,
    data,
    page,
    stocked,
    texts,
)
from tests.support.sync_server import (
    GTIN,
    ServerInHand,
)

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/01/04006381333962/10/L1", "Product number \u206804006381333962\u2069 is not known"),
        ("/01/04006381333962", "Product number \u206804006381333962\u2069 is not known"),
        (f"/01/{GTIN}/10/L%2F9", "Batch \u2068L/9\u2069 is not known here."),
        ("/batch/abc", "Batch \u2068abc\u2069 is not known here."),
    ],
)
async def test_what_nobody_knows_has_a_page_of_its_own(
    server: ServerInHand, path: str, sentence: str
) -> None:
    await stocked(server)

    said = await page(server, path)

    assert said.status_code == 404
    assert "Not known" in texts(said)
    assert sentence in said.text


async def test_an_unknown_batch_leads_on_to_its_product(server: ServerInHand) -> None:
    await stocked(server)

    said = await page(server, f"{PRODUCT_PAGE}/10/NONE?lang=de")

    assert f'href="{PRODUCT_PAGE}?lang=de"' in said.text


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/01/04006381333930/10/L1", "The last digit should be 1."),
        ("/01/0400638133393/10/L1", "The last digit should be"),
        ("/01/400638133393X", "A product number has digits only."),
        ("/01/400638133393188888", "4 digits too many."),
        (f"/01/{GTIN}/10/" + "L" * 21, "expected a shorter value"),
        (f"/01/{GTIN}/10/L1?17=261399", "expected a month from 01 to 12"),
        ("/01/09800000000001/10/L1", "expected"),
    ],
)
async def test_an_address_that_no_label_has_is_refused_with_the_reason(
    server: ServerInHand, path: str, sentence: str
) -> None:
    said = await page(server, path)
    told = await server.client.get(path, headers={"Accept": "application/json"})

    assert (said.status_code, told.status_code) == (400, 400)
    assert "The address cannot be that of a label" in texts(said)
    assert sentence in said.text
    assert told.json()["type"] == "urn:counterproof:problem:malformed"


@pytest.mark.parametrize(
    "path",
    [
        "/01/4006381333931/10/L1",
        f"/01/{GTIN}/10/L1/",
        f"/01/{GTIN}/10/L1/21/SERIAL",
        f"/01/{GTIN}/10/%4C1",
        f"/01/{GTIN}?10=L1",
    ],
)
async def test_links_of_careless_makers_are_understood_as_at_the_kiosk(
    server: ServerInHand, path: str
) -> None:
    await stocked(server)

    said = await data(server, path)

    assert [each["lot"] for each in said["batches"]] == ["L1"]


@pytest.mark.parametrize("lot", ["L1", "A/B", "50%", "x&y=z", "L+1"])
async def test_what_a_label_prints_opens_its_page(server: ServerInHand, lot: str) -> None:
    """Whatever a lot is made of, by either link that kiosks print."""
    by_id = await stocked(server, lot, use_by="2026-11-30", best_before="2026-11-25")
    elements = label_elements(GTIN, lot, date(2026, 11, 30), date(2026, 11, 25))

    for link in (
        label_link("http://server", elements),
        batch_link("http://server", by_id.removeprefix("/batch/")),
    ):
        said = await data(server, link.removeprefix("http://server"))
        assert [each["lot"] for each in said["batches"]] == [lot]
        assert said["batches"][0]["disagreements"] == []
