"""The account of anchors: a key of its own, for its owner alone, never another in silence."""

import itertools
from pathlib import Path

import pytest

from shared.errors import EvidenceError
from sync_server.anchoring.secret import FILE, Bill, account


def random(size: int) -> bytes:
    return bytes([9]) * size


def test_a_key_is_made_once_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    first = account(tmp_path / "new", random)
    again = account(tmp_path / "new", lambda size: bytes([1]) * size)

    assert first.address == again.address
    assert (tmp_path / "new" / FILE).stat().st_mode & 0o777 == 0o600
    assert [each.name for each in (tmp_path / "new").iterdir()] == [FILE]


def test_what_is_no_key_of_the_curve_is_drawn_again(tmp_path: Path) -> None:
    draws = itertools.chain([b"\0" * 32, b"\xff" * 32], itertools.repeat(bytes([9]) * 32))
    assert account(tmp_path, lambda _: next(draws)).address == account(tmp_path, random).address


@pytest.mark.parametrize("content", ["", "not hex", "00" * 32, "ff" * 32, "11" * 31])
def test_a_file_without_a_key_is_refused_and_left_alone(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE).write_text(content)
    (tmp_path / FILE).chmod(0o600)
    with pytest.raises(EvidenceError, match="holds no key of 64 hexadecimal digits"):
        account(tmp_path, random)
    assert (tmp_path / FILE).read_text() == content


def test_a_key_that_others_may_read_is_refused(tmp_path: Path) -> None:
    account(tmp_path, random)
    (tmp_path / FILE).chmod(0o640)
    with pytest.raises(EvidenceError, match="may be read by others"):
        account(tmp_path, random)


def test_the_key_is_not_shown(tmp_path: Path) -> None:
    assert "09" * 8 not in repr(account(tmp_path, random))


def test_the_same_call_is_signed_with_the_same_bytes(tmp_path: Path) -> None:
    mine, bill = account(tmp_path, random), Bill(24_000, 9, 1)
    assert mine.sign(1, 0, bill, b"\1" * 20, b"x") == mine.sign(1, 0, bill, b"\1" * 20, b"x")
