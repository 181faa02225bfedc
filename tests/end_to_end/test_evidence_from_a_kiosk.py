"""What a kiosk hands out is verified with the kiosk, the server and the network gone."""

import json
from pathlib import Path

import httpx2
import pytest

from kiosk.devices.system_clock import SystemClock
from kiosk.logbook import Receipted
from shared.freshness.batch import Product
from shared.ledger.links import write_link
from shared.ledger.transparent import parse_transparent
from shared.wire.base64url import to_text
from tests.support.bare_site import make_site, obey
from tests.support.kiosk_process import Home
from tests.support.running_server import GTIN, Running, await_until, pair, running_in

pytestmark = pytest.mark.enable_socket
BEEF = Product(GTIN, "Beef", "meat")


@pytest.fixture(scope="module")
def handed_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A policy and the receipts of one act, beside a kiosk and a server that ended."""
    folder = tmp_path_factory.mktemp("auditor")
    home = Home(tmp_path_factory.mktemp("kiosk"))
    at = tmp_path_factory.mktemp("shop") / "server"
    with running_in(at, ANCHOR__BACKEND="memory", ANCHOR__EVERY="1") as server:
        pair(home, server)
        seq = recorded(home)
        # The second time the kiosk tells of the head it saw the first time.
        for _ in range(2):
            synced = home.kiosk("sync", "--json")
            assert synced.returncode == 0, synced.stderr
        (folder / "shop.policy").write_text(str(server.operate("log", "policy")["policy"]))
        taken = receipted(home, seq)
        public = httpx2.get(f"{server.address}/policy").content
        (folder / "public.policy").write_bytes(public)
        (folder / "bundle.json").write_bytes(anchored(server, taken.transparent))
    (folder / "receipt.cose").write_bytes(taken.transparent)
    (folder / "receipt.tlog-proof").write_bytes(taken.proof)
    link = write_link("https://shop.example", taken.transparent)
    (folder / "link.txt").write_text(link)
    return folder


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_site(tmp_path_factory.mktemp("site"), "verify")


def recorded(home: Home) -> int:
    cache = home.open_cache().cache
    cache.shelf_book.put_product(BEEF, SystemClock().now())
    seq = cache.acts.last_seq
    cache.close()
    return seq


def anchored(server: Running, transparent: bytes) -> bytes:
    """The bundle of it, as soon as a chain holds a head that covers it."""
    name = to_text(parse_transparent(transparent).signed.entry_hash)
    address = f"{server.address}/api/v1/receipts/{name}?level=3"
    await_until(lambda: httpx2.get(address).is_success, 0.1)
    return httpx2.get(address).content


def receipted(home: Home, seq: int) -> Receipted:
    cache = home.open_cache().cache
    found = cache.logbook.receipted(seq)
    cache.close()
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("receipt.tlog-proof", 0, "Valid. This is a proof."),
        ("receipt.cose", 1, "Valid, but unwitnessed."),
        ("link.txt", 1, "Valid, but unwitnessed."),
    ],
)
def test_an_auditor_verifies_it_with_nothing_but_the_package(
    handed_out: Path, site: Path, name: str, code: int, words: str
) -> None:
    done = obey(site, f"kiosk verify {name} --policy shop.policy", handed_out)

    assert done.returncode == code, done.stdout + done.stderr
    assert words in done.stdout


def test_a_bundle_from_the_server_is_valid_with_the_block_that_anchors_it(
    handed_out: Path, site: Path
) -> None:
    line = "kiosk verify bundle.json --policy public.policy --json"

    done = obey(site, line, handed_out)

    told = json.loads(done.stdout)
    assert (done.returncode, told["outcome"], told["level"]) == (0, "valid", 3)
    assert told["proven"]["anchor"]["block_number"].isdecimal()
    assert len(told["proven"]["seen_by"]) == 1
    assert {each["code"] for each in told["reasons"]} >= {"not-looked-up"}


def test_a_policy_of_another_shop_cannot_tell(handed_out: Path, site: Path) -> None:
    text = (handed_out / "shop.policy").read_text()
    (handed_out / "other.policy").write_text(text.replace("log ", "# log ", 1))

    done = obey(site, "kiosk verify receipt.tlog-proof --policy other.policy", handed_out)

    assert done.returncode == 1
    assert "It cannot be told" in done.stdout
