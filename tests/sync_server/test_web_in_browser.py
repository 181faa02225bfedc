"""The public pages in a real browser: read without JavaScript, checked with it."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from sync_server.platform.languages import LANGUAGES
from tests.support.from_npm import AXE
from tests.support.open_site import Stocked, open_site

pytestmark = [pytest.mark.enable_socket, pytest.mark.no_cover]
CHROMIUM = "/usr/bin/chromium"
PHONE = {"width": 390, "height": 844}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

WORDY = ("expired", "several", "bad link", "receipt", "erased", "check")


@dataclass(frozen=True, slots=True)
class Site:
    base: str
    stocked: Stocked
    browser: Browser

    def address(self, name: str, language: str = "en") -> str:
        path = self.stocked.paths[name]
        return f"{self.base}{path}{'&' if '?' in path else '?'}lang={language}"

    def context(self, **options: object) -> BrowserContext:
        return self.browser.new_context(viewport=PHONE, **options)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with (
        open_site(tmp_path_factory.mktemp("site")) as (base, stocked),
        sync_playwright() as playwright,
    ):
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield Site(base, stocked, launched)
        launched.close()


@pytest.fixture
def page(site: Site) -> Iterator[Page]:
    context = site.context()
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda said: complaints.append(f"{said.type}: {said.text}"))
    yield opened
    context.close()
    assert [each for each in complaints if "status of 40" not in each] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_any_page_in_any_state(
    site: Site, page: Page, language: str
) -> None:
    axe = AXE.read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    # Two directions in every state; the other languages where most is said.
    names = site.stocked.paths if language in ("en", "ar") else WORDY
    for name in names:
        page.goto(site.address(name, language))
        page.evaluate(axe)
        result = page.evaluate("rules => axe.run({runOnly: rules})", RULES)
        found[name] = [f"{each['id']}: {each['nodes']}" for each in result["violations"]]

    assert {name: each for name, each in found.items() if each} == {}


def test_axe_finds_nothing_in_the_dark_either(site: Site) -> None:
    context = site.context(color_scheme="dark")
    page = context.new_page()
    for name in ("fresh", "archived", "expired", "not known", "several", "check"):
        page.goto(site.address(name))
        page.evaluate(AXE.read_text(encoding="utf-8"))
        assert page.evaluate("axe.run({runOnly: ['color-contrast']})")["violations"] == []
    context.close()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_touched_is_large_enough_and_nothing_runs_off_the_side(
    site: Site, page: Page, language: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    for name in set(site.stocked.paths) - {"pair"}:
        page.goto(site.address(name, language))
        small = page.evaluate(
            """() => [...document.querySelectorAll('a:not(.skip), button, input')]
                .map(each => [each.textContent, each.getBoundingClientRect()])
                .filter(([, box]) => box.height < 44 || box.width < 44)
                .map(([text, box]) => `${text} ${box.width}x${box.height}`)"""
        )
        assert small == [], name
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= 320, name


def test_the_answer_is_there_without_javascript(site: Site) -> None:
    context = site.context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.address("recalled", "de"))

    assert page.locator("#verdict").inner_text() == "Zurückgerufen"
    page.get_by_role("link", name="English").click()
    assert page.locator("#verdict").inner_text() == "Recalled"
    context.close()


def test_a_reader_of_the_screen_skips_to_the_answer(site: Site, page: Page) -> None:
    page.goto(site.address("fresh"))

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "answer"


def test_a_receipt_is_checked_by_the_server_without_javascript(
    site: Site, tmp_path: Path
) -> None:
    context = site.context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.address("check"))
    assert page.locator("#device").is_hidden()

    send(page, tmp_path, site.stocked.files[2])

    assert page.locator("#verdict").inner_text() == "Valid"
    assert "1 of 3" in page.locator("main").inner_text()
    context.close()


def send(page: Page, folder: Path, data: bytes, policy: str = "") -> None:
    (folder / "receipt").write_bytes(data)
    page.set_input_files("#receipt", folder / "receipt")
    if policy:
        (folder / "policy").write_text(policy)
        page.set_input_files("#policy", folder / "policy")
    page.click("button[type=submit]")


@pytest.mark.parametrize(
    ("level", "index", "verdict"),
    [(1, b"0", "Valid, without witnesses"), (2, b"0", "Valid"), (2, b"1", "Not valid")],
)
def test_device_and_server_come_to_the_same_verdict(
    site: Site, page: Page, tmp_path: Path, level: int, index: bytes, verdict: str
) -> None:
    data = site.stocked.files[level].replace(b"index 0", b"index " + index)
    page.goto(site.address("check"))
    (tmp_path / "receipt").write_bytes(data)

    page.set_input_files("#receipt", tmp_path / "receipt")
    page.wait_for_selector("#device[data-found]")

    assert page.locator("#device .word").inner_text() == verdict
    page.click("button[type=submit]")
    assert page.locator("#verdict").inner_text() == verdict


def test_a_file_may_be_dropped(site: Site, page: Page) -> None:
    page.goto(site.address("check"))
    page.evaluate(
        """text => {
            const moved = new DataTransfer();
            const data = Uint8Array.from(atob(text), each => each.charCodeAt(0));
            moved.items.add(new File([data], 'receipt'));
            const drop = new DragEvent('drop', {dataTransfer: moved, bubbles: true});
            document.querySelector('.drop').dispatchEvent(drop);
        }""",
        base64.b64encode(site.stocked.files[2]).decode(),
    )

    page.wait_for_selector("#device[data-found=valid]")


def test_a_file_that_is_far_too_large_is_told_of_on_the_page(
    site: Site, tmp_path: Path
) -> None:
    context = site.context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.address("check", "fr"))

    send(page, tmp_path, bytes(9_000_000))

    assert page.locator("#verdict").inner_text().startswith("Le fichier est trop")
    context.close()


@pytest.mark.parametrize("language", ["de", "ar"])
def test_device_and_server_give_the_same_reasons_in_the_same_words(
    site: Site, page: Page, tmp_path: Path, language: str
) -> None:
    page.goto(site.address("check", language))
    (tmp_path / "receipt").write_bytes(site.stocked.files[1])

    page.set_input_files("#receipt", tmp_path / "receipt")
    page.wait_for_selector("#device[data-found]")
    on_device = page.locator("#device li").all_inner_texts()
    page.click("button[type=submit]")

    assert len(on_device) == 1
    assert page.locator("[aria-labelledby=reasons] li").all_inner_texts() == on_device


def test_a_policy_of_one_s_own_takes_the_place_of_the_server_s(
    site: Site, page: Page, tmp_path: Path
) -> None:
    page.goto(site.address("check"))
    strangers = site.stocked.policy.replace("quorum kiosks", "quorum none").split("\n", 1)[1]

    send(page, tmp_path, site.stocked.files[2], strangers)

    assert page.locator("#verdict").inner_text() == "It cannot be told"


def test_what_stands_behind_the_hash_stays_in_the_browser_and_is_checked_there(
    site: Site, page: Page
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    fragment = site.stocked.link.partition("#")[2]

    page.goto(f"{site.address('receipt')}#{fragment}")
    page.wait_for_selector("#device[data-found=valid-unwitnessed]")

    assert not any(fragment[:40] in each for each in asked)
    assert all(each.startswith(site.base) for each in asked)


def test_a_fragment_of_another_statement_is_not_valid_here(site: Site, page: Page) -> None:
    fragment = site.stocked.link.partition("#")[2]

    page.goto(f"{site.address('erased')}#{fragment}")

    page.wait_for_selector("#device[data-found=invalid]")


def test_a_receipt_says_what_was_told_where_it_is_and_who_saw_it(
    site: Site, page: Page
) -> None:
    page.goto(site.address("receipt"))

    said = page.locator("main").inner_text()
    for each in ("In the log", "A pack was checked", "Fresh", "Counter 1", "1 of 3", "kiosk/"):
        assert each in said
    assert page.locator("a[download]").count() == 2


def test_what_was_erased_is_said_to_be_and_stays_proven(site: Site, page: Page) -> None:
    page.goto(site.address("erased"))

    said = page.locator("main").inner_text()
    assert "Erased" in said
    assert "The visitor asked for it." in said
    assert "Answer:" not in said
    assert "2 of 3" in said


def test_what_staff_did_is_proven_and_not_told(site: Site, page: Page) -> None:
    page.goto(site.address("staff"))

    said = page.locator("main").inner_text()
    assert "An act at the kiosk" in said
    assert "staff" not in said


def test_a_page_is_printed_without_what_only_a_screen_needs(site: Site, page: Page) -> None:
    page.goto(site.address("expired"))
    page.emulate_media(media="print")

    assert page.locator(".languages").is_hidden()
    assert page.locator("#verdict").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == (
        "rgb(255, 255, 255)"
    )
