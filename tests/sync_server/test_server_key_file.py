"""The server's own key: made once, whole, for its owner's eyes alone."""

from pathlib import Path

import pytest

from shared.errors import EvidenceError, UnavailableError
from shared.keys import SigningKey
from sync_server.platform.server_key import FILE, server_key
from tests.support.sync_server import counted


def test_it_is_made_once_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    made = server_key(tmp_path / "new", counted())
    again = server_key(tmp_path / "new", counted())

    assert made.public == again.public == SigningKey((1).to_bytes(32, "big")).public
    assert (tmp_path / "new" / FILE).stat().st_mode & 0o777 == 0o600
    assert [path.name for path in (tmp_path / "new").iterdir()] == [FILE]


def test_of_two_servers_that_start_at_once_both_have_the_same(tmp_path: Path) -> None:
    random = counted()

    def late(size: int) -> bytes:
        server_key(tmp_path, random)  # the other one is quicker
        return random(size)

    assert server_key(tmp_path, late).public == server_key(tmp_path, random).public


def test_a_key_that_others_may_read_is_not_used(tmp_path: Path) -> None:
    server_key(tmp_path, counted())
    (tmp_path / FILE).chmod(0o640)

    with pytest.raises(EvidenceError, match="chmod 600"):
        server_key(tmp_path, counted())


@pytest.mark.parametrize("content", ["", "no key", "rsa"])
def test_a_damaged_key_is_never_replaced_by_a_new_one(tmp_path: Path, content: str) -> None:
    file = tmp_path / FILE
    file.write_text(content, encoding="utf-8")
    file.chmod(0o600)

    with pytest.raises(EvidenceError, match="Restore it from the backup"):
        server_key(tmp_path, counted())
    assert file.read_text(encoding="utf-8") == content


def test_a_key_of_another_kind_is_no_key(tmp_path: Path) -> None:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey  # noqa: PLC0415
    from cryptography.hazmat.primitives.serialization import (  # noqa: PLC0415
        Encoding,
        NoEncryption,
        PrivateFormat,
    )

    pem = X25519PrivateKey.generate().private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
    )
    (tmp_path / FILE).write_bytes(pem)
    (tmp_path / FILE).chmod(0o600)

    with pytest.raises(EvidenceError, match="no Ed25519 key"):
        server_key(tmp_path, counted())


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(UnavailableError, match=r"paths\.data_dir"):
        server_key(tmp_path / "file/sub", counted())
