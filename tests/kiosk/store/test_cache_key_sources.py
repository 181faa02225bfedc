"""What every key source promises, and what each one refuses."""

import os
import stat

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import PasswordDeleteError

from kiosk.store.key_file import FileKeySource
from kiosk.store.key_keyring import KeyringKeySource
from kiosk.store.key_simulated import SimulatedKeySource
from kiosk.store.key_systemd import SystemdKeySource
from kiosk.store.keys import obtain_key
from shared.errors import EvidenceError, UnavailableError

KEY = bytes(range(32))
OTHER = bytes(32)

# Seals by reversing; called exactly as systemd-creds is.
STAND_IN = """#!/bin/sh
case "$1" in
encrypt) rev > "$4" ;;
decrypt) rev < "$3" ;;
esac
"""


class MemoryKeyring(KeyringBackend):
    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):  # noqa: ARG002
        raise PasswordDeleteError


@pytest.fixture
def stand_in(tmp_path):
    tool = tmp_path / "creds-stand-in"
    tool.write_text(STAND_IN)
    tool.chmod(0o700)
    return str(tool)


@pytest.fixture(params=["simulated", "file", "keyring", "systemd"])
def source(request, tmp_path, stand_in):
    match request.param:
        case "simulated":
            return SimulatedKeySource()
        case "file":
            return FileKeySource(tmp_path / "keys" / "cache.key")
        case "keyring":
            return KeyringKeySource("counterproof", backend=MemoryKeyring())
        case _:
            return SystemdKeySource("cache-key", None, tmp_path / "sealed", stand_in)


def test_no_key_was_ever_made_is_none(source):
    assert source.load() is None


def test_a_stored_key_is_loaded_again(source):
    source.store(KEY)
    assert source.load() == KEY


def test_storing_the_same_key_again_changes_nothing(source):
    source.store(KEY)
    source.store(KEY)
    assert source.load() == KEY


def test_another_key_is_never_replaced(source):
    source.store(KEY)
    with pytest.raises(EvidenceError, match="already holds another key"):
        source.store(OTHER)
    assert source.load() == KEY


def test_the_first_start_makes_a_key_and_keeps_it(source):
    key = obtain_key(source, lambda count: b"r" * count, cache_exists=False)
    assert key == b"r" * 32
    assert source.load() == key


def test_no_key_is_made_beside_an_existing_cache(source):
    with pytest.raises(EvidenceError, match="holds no key for it"):
        obtain_key(source, lambda count: b"r" * count, cache_exists=True)
    assert source.load() is None


def test_a_source_says_its_name_and_whether_it_is_weak(source):
    weak = isinstance(source, FileKeySource | SimulatedKeySource)
    assert source.name
    assert (source.caution is not None) == weak


def test_a_key_file_belongs_to_its_owner_only(tmp_path):
    FileKeySource(tmp_path / "key").store(KEY)
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666])
def test_a_key_file_others_may_read_is_refused(tmp_path, mode):
    FileKeySource(tmp_path / "key").store(KEY)
    (tmp_path / "key").chmod(mode)
    with pytest.raises(EvidenceError, match="chmod 600"):
        FileKeySource(tmp_path / "key").load()


def test_a_key_file_of_another_user_is_refused(tmp_path, monkeypatch):
    FileKeySource(tmp_path / "key").store(KEY)
    own = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: own + 1)
    with pytest.raises(EvidenceError, match="belongs to user"):
        FileKeySource(tmp_path / "key").load()


def test_a_link_to_a_key_file_is_refused(tmp_path):
    FileKeySource(tmp_path / "key").store(KEY)
    (tmp_path / "link").symlink_to(tmp_path / "key")
    with pytest.raises(UnavailableError, match="link"):
        FileKeySource(tmp_path / "link").load()


def test_a_folder_is_no_key_file(tmp_path):
    with pytest.raises(EvidenceError, match="not a plain file"):
        FileKeySource(tmp_path).load()


@pytest.mark.parametrize("text", ["", "00" * 31, "zz" * 32, "00" * 33])
def test_a_malformed_key_is_refused_without_showing_it(tmp_path, text):
    (tmp_path / "key").write_text(text)
    (tmp_path / "key").chmod(0o600)
    with pytest.raises(EvidenceError, match="64 hexadecimal"):
        FileKeySource(tmp_path / "key").load()


@pytest.mark.parametrize("backend", [fail.Keyring(), null.Keyring()])
def test_a_machine_without_keyring_is_told_apart_from_a_bug(backend):
    with pytest.raises(UnavailableError, match="no keyring"):
        KeyringKeySource("counterproof", backend=backend).load()


def test_a_keyring_that_forgets_is_noticed():
    class Forgetful(MemoryKeyring):
        def set_password(self, service, username, password):
            """Take it and drop it."""

    with pytest.raises(UnavailableError, match="did not keep it"):
        KeyringKeySource("counterproof", backend=Forgetful()).store(KEY)


def test_the_keyring_of_this_machine_answers_or_says_why_not():
    source = KeyringKeySource("counterproof-test-without-key")
    sentence = ""
    try:
        assert source.load() is None
    except UnavailableError as error:
        sentence = str(error)
    assert not sentence or "systemd credentials or a key file" in sentence


def test_a_handed_over_credential_is_read_without_the_tool(tmp_path):
    (tmp_path / "cache-key").write_text(KEY.hex() + "\n")
    source = SystemdKeySource("cache-key", tmp_path, tmp_path / "none", "no-such-tool")
    assert source.load() == KEY


def test_a_service_without_the_credential_falls_back_to_the_sealed_one(tmp_path, stand_in):
    SystemdKeySource("cache-key", None, tmp_path / "sealed", stand_in).store(KEY)
    source = SystemdKeySource("cache-key", tmp_path, tmp_path / "sealed", stand_in)
    assert source.load() == KEY


def test_a_missing_tool_says_what_to_do(tmp_path):
    source = SystemdKeySource("cache-key", None, tmp_path / "sealed", "no-such-tool")
    with pytest.raises(UnavailableError, match="LoadCredentialEncrypted=cache-key"):
        source.store(KEY)


def test_a_failing_tool_is_quoted(tmp_path):
    tool = tmp_path / "refuses"
    tool.write_text("#!/bin/sh\ncat > /dev/null\necho 'no TPM here' >&2\nexit 1\n")
    tool.chmod(0o700)
    source = SystemdKeySource("cache-key", None, tmp_path / "sealed", str(tool))
    with pytest.raises(UnavailableError, match="no TPM here"):
        source.store(KEY)


def test_the_real_tool_keeps_the_key_or_says_what_to_do(tmp_path):
    source = SystemdKeySource("cache-key", None, tmp_path / "sealed")
    sealed, sentence = tmp_path / "sealed" / "cache-key", ""
    try:
        source.store(KEY)
    except UnavailableError as error:
        sentence = str(error)
    else:
        assert source.load() == KEY
        assert KEY.hex().encode() not in sealed.read_bytes()
    assert not sentence or "LoadCredentialEncrypted=cache-key" in sentence
