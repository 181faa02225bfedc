"""`kiosk verify`: a verdict with its exit code, in words and in JSON, by whom one trusts."""

import io
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.devices.system_clock import SystemClock
from kiosk.exit_codes import ExitCode
from kiosk.syncing import Paired
from shared.ledger.bundle import Bundle, format_bundle
from shared.ledger.hlc import Hlc
from shared.ledger.links import write_link
from shared.ledger.logged import Logged
from shared.ledger.statement import sign
from tests.support import evidence_world as world


def now_s() -> int:
    return int(SystemClock().now().timestamp())


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    file = tmp_path / "shop.policy"
    file.write_text(world.POLICY)
    return file


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    file = tmp_path / "receipt.tlog-proof"
    file.write_bytes(world.proof_file(world.head(at_s=now_s())))
    return file


def test_a_fresh_proof_is_valid(machine, fresh: Path, policy: Path) -> None:
    said = machine.say("verify", fresh, "--policy", policy)

    assert said.code == ExitCode.OK
    assert said.out.startswith("Valid. This is a proof.\n")
    assert "signed by the kiosk that the policy calls 'a'" in said.out
    assert "in the log 'shop.example/log' of 9 entries, as number 5" in said.out
    assert "seen there by 'b' at 20" in said.out
    assert said.err == ""


def test_the_same_is_told_as_json(machine, fresh: Path, policy: Path) -> None:
    answer = machine.say("verify", fresh, "--policy", policy, "--json").answer

    assert (answer["outcome"], answer["level"], answer["reasons"]) == ("valid", 2, [])
    assert answer["statement"]["subject"] == "kiosk"
    assert answer["proven"]["index"] == 5
    assert [each["witness"] for each in answer["proven"]["seen_by"]] == ["a", "b"]


def test_a_bundle_tells_its_body_and_its_anchor(machine, tmp_path, policy: Path) -> None:
    file = tmp_path / "bundle.json"
    logged = Logged(world.SIGNED, world.proof(world.head(at_s=now_s())))
    file.write_bytes(format_bundle(Bundle(logged, world.BODY, world.anchored())))

    said = machine.say("verify", file, "--policy", policy)
    answer = machine.say("verify", file, "--policy", policy, "--json").answer

    assert said.code == ExitCode.OK
    assert "Recorded in block 1234 of chain 80002" in said.out
    assert 'the body: {"act":"batch.recalled"' in said.out
    assert answer["proven"]["anchor"]["chain_id"] == "80002"
    assert answer["proven"]["body"] == world.BODY.decode()


def test_what_was_seen_too_long_ago_is_stale(machine, tmp_path, policy: Path) -> None:
    file = tmp_path / "old.tlog-proof"
    file.write_bytes(world.proof_file(world.head(at_s=now_s() - 10 * 86400)))

    assert machine.say("verify", file, "--policy", policy).code == ExitCode.OK
    said = machine.say("verify", file, "--policy", policy, "--max-age", "9")

    assert said.code == ExitCode.FINDINGS
    assert "Valid, but stale." in said.out
    assert "10 days ago, longer than the 9 allowed" in said.out


def test_a_receipt_is_unwitnessed_also_out_of_a_link(machine, tmp_path, policy: Path) -> None:
    link = write_link("https://shop.example", world.transparent())
    file = tmp_path / "link.txt"
    file.write_text(f"{link}\n")

    for given in (link, file):
        said = machine.say("verify", given, "--policy", policy)
        assert said.code == ExitCode.FINDINGS
        assert "Valid, but unwitnessed. This is a receipt." in said.out
        assert "in the log 'shop.example/log'\n" in said.out


def test_standard_input_is_read(machine, monkeypatch, policy: Path) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(world.transparent())))

    said = machine.say("verify", "-", "--policy", policy, "--json")

    assert said.answer["outcome"] == "valid-unwitnessed"


def test_what_was_changed_is_invalid_and_proves_nothing(machine, fresh, policy) -> None:
    fresh.write_bytes(fresh.read_bytes().replace(b"\n9\n", b"\n8\n"))

    said = machine.say("verify", fresh, "--policy", policy)

    assert said.code == ExitCode.EVIDENCE
    assert said.out.startswith("INVALID.")
    assert said.out.endswith("It was proven:\n  nothing\n")


def test_what_is_malformed_is_named_with_its_file(machine, fresh: Path, policy: Path) -> None:
    fresh.write_bytes(fresh.read_bytes()[:-1])
    policy.write_text("quorum nobody\n")

    said = machine.say("verify", fresh)
    assert said.code == ExitCode.INPUT
    assert f"{fresh}: A note ends in a signature line" in said.err
    fresh.write_bytes(world.proof_file())
    said = machine.say("verify", fresh, "--policy", policy)
    assert said.code == ExitCode.INPUT
    assert f"{policy}: Line 1 of the policy: 'nobody' is no witness" in said.err


def test_what_is_not_there_is_no_evidence(machine, tmp_path: Path) -> None:
    said = machine.say("verify", tmp_path / "nothing", "--json")

    assert said.code == ExitCode.UNAVAILABLE
    assert said.answer["error"]["kind"] == "unavailable"


def test_without_a_policy_nobody_is_trusted_and_the_option_is_named(machine, fresh) -> None:
    said = machine.say("verify", fresh)

    assert said.code == ExitCode.FINDINGS
    assert "It cannot be told whether this is valid." in said.out
    assert "give --policy FILE" in said.err


def test_a_kiosk_without_a_server_trusts_nobody_either(machine, fresh: Path) -> None:
    machine.open().close()

    said = machine.say("verify", fresh)

    assert said.code == ExitCode.FINDINGS
    assert "give --policy FILE" in said.err


def test_a_paired_kiosk_trusts_its_server_and_itself(machine, tmp_path: Path) -> None:
    cache = machine.open()
    key = cache.acts.signing_key
    server = world.LOG.public
    cache.sync_book.pair(
        Paired("https://shop.example", "1" * 16, "org", "north", "one", server)
    )
    cache.close()
    mine = replace(world.STATEMENT, kid=key.public.thumbprint, issuer=key.public.uri)
    signed = sign(mine, key.sign)
    file = tmp_path / "own.tlog-proof"
    file.write_bytes(world.lone_proof(signed, key, f"kiosk/{'1' * 16}", now_s()))

    said = machine.say("verify", file)
    other = machine.say("verify", _written(tmp_path / "other", world.proof_file()))

    assert said.code == ExitCode.OK, said.out
    assert f"the policy calls 'kiosk/{'1' * 16}'" in said.out
    assert said.err == ""
    assert other.code == ExitCode.FINDINGS
    assert "is not among the witnesses of the policy" in other.out


def test_a_time_of_no_calendar_is_told_in_seconds(machine, tmp_path) -> None:
    far = replace(world.STATEMENT, hlc=Hlc(2**48 - 1))
    file = _written(tmp_path / "far.cose", sign(far, world.KIOSK.sign).encoded)

    said = machine.say("verify", file)

    assert "number 1 of that kiosk, at 281474976710 s" in said.out


def test_a_pipe_that_nobody_writes_into_is_never_waited_for(machine, tmp_path) -> None:
    os.mkfifo(tmp_path / "pipe")

    said = machine.say("verify", tmp_path / "pipe")

    assert said.code == ExitCode.INPUT
    assert "it begins with b''" in said.err


def test_what_a_shell_puts_through_a_pipe_is_read(machine, policy: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, world.proof_file(world.head(at_s=now_s())))
    os.close(writing)

    said = machine.say("verify", f"/dev/fd/{reading}", "--policy", policy)
    os.close(reading)

    assert said.code == ExitCode.OK, said.err


def test_of_a_file_too_large_no_more_is_read_than_shows_it(machine, tmp_path) -> None:
    file = _written(tmp_path / "large.cose", b"\xd2")
    os.truncate(file, 2**40)

    said = machine.say("verify", file)

    assert said.code == ExitCode.INPUT
    assert "large.cose is larger than the 1048576 bytes that it may have." in said.err


def _written(file: Path, data: bytes) -> Path:
    file.write_bytes(data)
    return file
