"""`sync-server anchor`: what it shows, brings on and looks up, in words and in JSON."""

import asyncio
import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from shared.keys import SigningKey
from sync_server.commands import line
from sync_server.exit_codes import ExitCode
from sync_server.ground import place_of
from tests.support.log_in_hand import acts, watching
from tests.support.sync_server import serving, settings_of


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("COUNTERPROOF_SERVER__PATHS__DATA_DIR", str(tmp_path))
    monkeypatch.setenv("NO_COLOR", "1")


def uploaded(folder: Path) -> None:
    async def work() -> None:
        settings = settings_of(folder)
        async with serving(place_of(settings), settings) as server:
            kiosk = await watching(server)
            await kiosk.upload(*acts(kiosk, 2))

    asyncio.run(work())
    key = SigningKey(bytes(range(32)))
    (folder / "server.key").write_bytes(pem_of(key))
    (folder / "server.key").chmod(0o600)


def pem_of(key: SigningKey) -> bytes:
    private = Ed25519PrivateKey.from_private_bytes(key.seed)
    return private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def told(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    capsys.readouterr()
    code = line.main(["anchor", *words])
    return code, capsys.readouterr().out


def test_a_head_is_anchored_shown_and_looked_up(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    uploaded(tmp_path)
    none = told(capsys, "status")
    once = told(capsys, "once", "--json")
    shown = told(capsys, "status")
    (anchor,) = json.loads(once[1])
    envelope, head = tmp_path / "envelope.json", tmp_path / "head.txt"
    envelope.write_text(json.dumps(anchor["envelope"]))
    head.write_text(anchor["checkpoint"])
    found = told(capsys, "lookup", str(envelope), "--checkpoint", str(head), "--json")
    alone = told(capsys, "lookup", str(envelope))

    assert none == (ExitCode.OK, "None yet.\n")
    assert (anchor["state"], anchor["size"]) == ("final", 2)
    assert shown == (ExitCode.OK, "1  final  size 2  chain 31337, block 1\n")
    assert json.loads(found[1]) == {"chain_id": 31337, "block": 1, "final": True}
    assert "Of what, only --checkpoint can say." in alone[1]


def test_an_envelope_of_another_head_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    uploaded(tmp_path)
    (anchor,) = json.loads(told(capsys, "once", "--json")[1])
    envelope, head = tmp_path / "envelope.json", tmp_path / "head.txt"
    envelope.write_text(json.dumps(anchor["envelope"]))
    head.write_text(anchor["checkpoint"].replace("\n2\n", "\n3\n"))
    lost = {**anchor["envelope"], "tx_hash": "0x" + "11" * 32}

    assert told(capsys, "lookup", str(envelope), "--checkpoint", str(head))[0] == 5
    envelope.write_text(json.dumps(lost))
    assert told(capsys, "lookup", str(envelope))[0] == ExitCode.EVIDENCE
    assert told(capsys, "lookup", str(tmp_path / "none"))[0] == ExitCode.UNAVAILABLE


def test_the_account_is_shown_and_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, again = told(capsys, "account"), told(capsys, "account", "--json")
    assert first[1].strip() == json.loads(again[1])["account"]
    assert len(first[1].strip()) == 42


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"BACKEND": "none"}, "anchor.backend is none"),
        ({"BACKEND": "rpc"}, "names 0 nodes, expected at least 2"),
    ],
)
def test_settings_that_anchor_nothing_are_refused(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    settings: dict[str, str],
    words: str,
) -> None:
    for name, value in settings.items():
        monkeypatch.setenv(f"COUNTERPROOF_SERVER__ANCHOR__{name}", value)
    assert line.main(["anchor", "once"]) == 3
    assert words in capsys.readouterr().err


def test_no_contract_is_put_on_the_chain_that_has_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert line.main(["anchor", "deploy"]) == 3
    assert "has its contract from its first block on" in capsys.readouterr().err
