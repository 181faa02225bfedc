"""The script that checks receipts in the browser, on the vectors of the ledger."""

import base64
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from sync_server.web.routes.script import SCRIPT

pytestmark = pytest.mark.no_cover
FOLDER = Path(__file__).parents[1] / "data" / "vectors" / "ledger"
INDEX = json.loads((FOLDER / "index.json").read_text())
READ = [each for each in INDEX["cases"] if each["format"] in ("transparent", "proof", "bundle")]
LINKS = [each for each in INDEX["cases"] if each["format"] == "link"]
POLICIES = [each for each in INDEX["cases"] if each["format"] == "policy"]
JUDGE = """async ([module, cases, policies, now]) => {
    const {judge, read, readPolicy} = await import(module);
    const found = [];
    for (const {data, policy} of cases) {
        const bytes = Uint8Array.from(atob(data), each => each.charCodeAt(0));
        try {
            const file = await read(bytes);
            if (!policy) { found.push({outcome: 'read'}); continue; }
            const trusted = await readPolicy(new TextEncoder().encode(policies[policy]));
            const judged = await judge(file, trusted, now);
            const reasons = judged.reasons.map(each => each.code);
            found.push({outcome: judged.outcome, reasons});
        } catch (error) {
            found.push({outcome: error.constructor.name, said: error.message});
        }
    }
    return found;
}"""


def content_of(file: str) -> bytes:
    data = (FOLDER / file).read_bytes()
    large = re.match(rb"large (\d+) (\d+)\n", data)
    if large is None:
        return data
    return data[large.end() :] + bytes([int(large[2])]) * int(large[1])


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    """At an address that counts as safe, which is answered here: no server, no network."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        opened = browser.new_page()
        opened.route("https://shop.example/*", lambda route: route.fulfill(body="<p>Here"))
        opened.route(
            f"https://shop.example{SCRIPT.address}",
            lambda route: route.fulfill(
                body=SCRIPT.content.decode(), content_type="text/javascript"
            ),
        )
        opened.goto("https://shop.example/")
        yield opened
        browser.close()


def judged_by(page: Page, cases: list[dict[str, object]]) -> dict[str, dict[str, object]]:
    told = [
        {
            "data": base64.b64encode(content_of(str(each["file"]))).decode(),
            "policy": each.get("policy"),
        }
        for each in cases
    ]
    address = f"https://shop.example{SCRIPT.address}"
    found = page.evaluate(JUDGE, [address, told, INDEX["policies"], INDEX["now"]])
    return {str(case["file"]): each for case, each in zip(cases, found, strict=True)}


def test_good_and_bad_files_are_judged_as_the_server_judges_them(page: Page) -> None:
    cases = [each for each in (*READ, *LINKS) if "outcome" in each]

    found = judged_by(page, cases)

    expected = {each["file"]: (each["outcome"], each["reasons"]) for each in cases}
    assert len(cases) > 50
    assert {name: (f["outcome"], f.get("reasons")) for name, f in found.items()} == expected


def test_what_is_malformed_is_refused(page: Page) -> None:
    cases = [each for each in (*READ, *LINKS) if each["refused"]]

    found = judged_by(page, cases)

    assert len(cases) > 50
    passed = {name for name, each in found.items() if each["outcome"] != "Malformed"}
    assert passed == set(), {name: found[name] for name in passed}


def test_policies_are_read_and_refused_as_the_server_does(page: Page) -> None:
    texts = [base64.b64encode(content_of(each["file"])).decode() for each in POLICIES]

    found = page.evaluate(
        """async ([module, texts]) => {
            const {readPolicy} = await import(module);
            const found = [];
            for (const text of texts) {
                const data = Uint8Array.from(atob(text), each => each.charCodeAt(0));
                try { await readPolicy(data); found.push(''); }
                catch (error) { found.push(error.constructor.name + error.message); }
            }
            return found;
        }""",
        [f"https://shop.example{SCRIPT.address}", texts],
    )

    told = {each["file"]: said for each, said in zip(POLICIES, found, strict=True)}
    odd = {
        each["file"]: told[each["file"]]
        for each in POLICIES
        if told[each["file"]].startswith("Malformed") != bool(each["refused"])
    }
    assert odd == {}
