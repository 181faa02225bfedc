"""One address, several answers: for people in six languages, for programs, for resolvers."""

import pytest

from tests.support.open_pages import LOT_PAGE, PRODUCT_PAGE, data, page, stock, stocked
from tests.support.sync_server import GTIN, ServerInHand

pytestmark = pytest.mark.anyio
LINKSET = "application/linkset+json"
VOC = "https://ref.gs1.org/voc/"


@pytest.mark.parametrize(
    ("accept", "answered"),
    [
        ("", "text/html; charset=utf-8"),
        ("*/*", "text/html; charset=utf-8"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html; charset=utf-8"),
        ("application/json", "application/json"),
        ("text/html;q=0.4, application/json;q=0.5", "application/json"),
        ("application/*, text/html;q=0.9", "application/json"),
        ("application/linkset+json", LINKSET),
        ("text/html;q=0, application/*;q=0.1, application/json;q=0", LINKSET),
        ("TEXT/HTML; Q=1.0", "text/html; charset=utf-8"),
    ],
)
async def test_who_asks_gets_the_kind_that_is_liked_most(
    server: ServerInHand, accept: str, answered: str
) -> None:
    await stocked(server)

    said = await page(server, LOT_PAGE, Accept=accept)

    assert said.status_code == 200
    assert said.headers["Content-Type"] == answered
    assert said.headers["Vary"] == "Accept, Accept-Language"


async def test_what_there_is_not_is_said_so(server: ServerInHand) -> None:
    await stocked(server)

    said = await page(server, LOT_PAGE, Accept="image/png, text/html;q=0")

    assert said.status_code == 406
    assert "application/linkset+json" in said.json()["detail"]


@pytest.mark.parametrize(
    ("query", "accepted", "language", "word"),
    [
        ("", "", "en", "Fresh"),
        ("", "de-CH, fr;q=0.9", "de", "Frisch"),
        ("", "xx, fr;q=0.5, es;q=0.7", "es", "Fresco"),
        ("", "fr;q=0, *", "en", "Fresh"),
        ("?lang=ar", "de", "ar", "طازج"),
        ("?lang=HI", "de", "hi", "ताज़ा"),
        ("?lang=klingon", "fr", "fr", "Frais"),
    ],
)
async def test_the_language_is_the_one_asked_for(
    server: ServerInHand, query: str, accepted: str, language: str, word: str
) -> None:
    await stocked(server)

    said = await page(server, LOT_PAGE + query, Accept_Language=accepted)

    direction = "rtl" if language == "ar" else "ltr"
    assert said.headers["Content-Language"] == language
    assert f'<html lang="{language}" dir="{direction}">' in said.text
    assert f'<h2 id="verdict">{word}</h2>' in said.text


async def test_the_links_to_other_languages_keep_the_rest_of_the_address(
    server: ServerInHand,
) -> None:
    await stocked(server)

    said = await page(server, f"{LOT_PAGE}?17=261230&lang=de")

    assert f'href="{LOT_PAGE}?17=261230&amp;lang=fr"' in said.text
    assert said.text.count('aria-current="true"') == 1


async def test_what_was_seen_is_not_sent_again_until_it_changes(server: ServerInHand) -> None:
    await stocked(server)
    first = await page(server, LOT_PAGE)
    tag = first.headers["ETag"]

    again = await page(server, LOT_PAGE, If_None_Match=tag)
    german = await page(server, f"{LOT_PAGE}?lang=de", If_None_Match=tag)
    await server.enter()
    await stock(server, site="south")
    changed = await page(server, LOT_PAGE, If_None_Match=f'"other", W/{tag}')

    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == tag
    assert again.headers["Cache-Control"] == "public, no-cache"
    assert (german.status_code, changed.status_code) == (200, 200)


@pytest.mark.parametrize("path", [LOT_PAGE, PRODUCT_PAGE, "/.well-known/gs1resolver"])
async def test_the_head_of_a_page_can_be_asked_for(server: ServerInHand, path: str) -> None:
    await stocked(server)

    head, whole = await server.client.head(path), await server.client.get(path)

    assert head.status_code == 200
    assert head.content == b""
    for name in ("Content-Type", "ETag", "Content-Length"):
        assert head.headers[name] == whole.headers[name]


async def test_pages_of_others_may_ask_and_learn_the_methods(server: ServerInHand) -> None:
    said = await server.client.options(LOT_PAGE)

    assert said.status_code == 204
    assert said.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert said.headers["Access-Control-Allow-Origin"] == "*"


async def test_a_page_runs_no_script_and_loads_nothing(server: ServerInHand) -> None:
    await stocked(server)

    said = await page(server, LOT_PAGE)

    policy = said.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "script-src" not in policy
    assert "<script" not in said.text
    assert "Set-Cookie" not in said.headers


async def test_the_links_are_a_linkset_by_rfc_9264(server: ServerInHand) -> None:
    batch = await stocked(server)

    for path, accept in ((LOT_PAGE, LINKSET), (f"{LOT_PAGE}?linkType=linkset", "*/*")):
        said = await page(server, path, Accept=accept)
        assert said.headers["Content-Type"] == LINKSET
        (context,) = said.json()["linkset"]
        assert context["anchor"] == f"http://server{LOT_PAGE}"
        assert (context["description"], context["itemDescription"]) == ("Beef", "Beef")
        assert context[f"{VOC}defaultLink"][0]["href"] == context["anchor"]
        (page_link,) = context[f"{VOC}pip"]
        assert page_link["href"] == f"http://server{batch}"
        assert page_link["type"] == "text/html"
        assert "http://www.w3.org/ns/json-ld#context" in said.headers["Link"]


async def test_the_head_of_a_page_names_its_links(server: ServerInHand) -> None:
    batch = await stocked(server)

    links = (await page(server, LOT_PAGE)).headers["Link"]

    assert f'<http://server{LOT_PAGE}?linkType=linkset>; rel="linkset"' in links
    assert f'<http://server{batch}>; rel="{VOC}pip"' in links
    assert f'<http://server{LOT_PAGE}>; rel="canonical"' in links


@pytest.mark.parametrize("name", ["gs1:pip", f"{VOC}recallStatus", "https://gs1.org/voc/pip"])
async def test_a_link_by_its_type_is_led_to_with_the_whole_query(
    server: ServerInHand, name: str
) -> None:
    batch = await stocked(server)
    query = f"17=261120&linkType={name}"

    led = await page(server, f"{LOT_PAGE}?{query}")
    there = await page(server, led.headers["Location"])

    assert led.status_code == 307
    assert led.headers["Location"] == f"http://server{batch}?{query}"
    assert "Expired" in there.text


async def test_the_pages_of_a_product_are_led_to_as_well(server: ServerInHand) -> None:
    await stocked(server)

    led = await page(server, f"{PRODUCT_PAGE}?linkType=gs1:pip")
    there = await page(server, led.headers["Location"])

    assert led.headers["Location"] == f"http://server/product/{GTIN}?linkType=gs1:pip"
    assert there.status_code == 200


async def test_the_default_link_is_the_page_itself(server: ServerInHand) -> None:
    await stocked(server)

    said = await page(server, f"{LOT_PAGE}?linkType=gs1:defaultLink")

    assert said.status_code == 200
    assert "Fresh" in said.text


async def test_a_type_of_link_that_is_not_there_is_not_replaced_by_another(
    server: ServerInHand,
) -> None:
    await stocked(server)

    said = await page(server, f"{LOT_PAGE}?linkType=gs1:instructions")

    assert said.status_code == 404
    assert "gs1:pip" in said.json()["detail"]


async def test_where_several_shops_have_it_the_choice_is_the_asker_s(
    server: ServerInHand,
) -> None:
    await stocked(server)
    await server.enter()
    await stock(server, site="south")

    said = await page(server, f"{LOT_PAGE}?linkType=gs1:pip")

    assert said.status_code == 300
    assert len(said.json()["linkset"][0][f"{VOC}pip"]) == 2


async def test_nothing_known_is_not_found_whatever_is_asked_for(server: ServerInHand) -> None:
    said = await page(server, f"{LOT_PAGE}?linkType=linkset", Accept=LINKSET)

    assert said.status_code == 404
    assert said.headers["Content-Type"] == "application/problem+json"


async def test_the_resolver_describes_itself(server: ServerInHand) -> None:
    told = await data(server, "/.well-known/gs1resolver")

    assert told["resolverRoot"] == "http://server"
    assert told["supportedPrimaryKeys"] == ["01"]
    assert told["linkTypeDefaultCanBeLinkset"] is False
