"""The server's settings: what is accepted, where it came from, and what is said of the rest."""

from datetime import timedelta
from pathlib import Path

import pytest

from shared.errors import InputError, UnavailableError
from shared.settings.outline import keys
from shared.settings.sources import Origin
from sync_server import settings
from sync_server.settings.effective import PROGRAM
from sync_server.settings.schema import Settings

HOME = {"HOME": "/home/kiosk"}
PREFIX = "COUNTERPROOF_SERVER__"
ROOT = Path(__file__).resolve().parents[2]


def refusal(environment: dict[str, str]) -> str:
    with pytest.raises(InputError) as caught:
        settings.load(None, environment)
    return str(caught.value)


def test_without_a_file_every_setting_has_its_default() -> None:
    effective = settings.read(None, HOME)

    assert effective.settings.paths.data_dir == Path(
        "/home/kiosk/.local/share/counterproof-server"
    )
    assert effective.settings.http.host == "127.0.0.1"
    assert {value.origin for value in effective.values} == {Origin.DEFAULT}


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"XDG_DATA_HOME": "/data"}, "/data/counterproof-server"),
        ({}, "/var/lib/counterproof-server"),
    ],
)
def test_the_data_folder_is_where_the_machine_expects_it(
    environment: dict[str, str], expected: str
) -> None:
    assert settings.load(None, environment).paths.data_dir == Path(expected)


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    file = tmp_path / "server.toml"
    file.write_text("[http]\nport = 81\nhost = '::1'\n", encoding="utf-8")

    effective = settings.read(file, {**HOME, f"{PREFIX}HTTP__PORT": "82"})

    found = {value.key: (value.value, value.origin) for value in effective.values}
    assert found["http.port"] == (82, Origin.ENVIRONMENT)
    assert found["http.host"] == ("::1", Origin.FILE)


def test_lists_and_durations_are_read_from_the_environment() -> None:
    loaded = settings.load(
        None,
        {
            f"{PREFIX}HTTP__CORS_ORIGINS": '["https://a.example"]',
            f"{PREFIX}DATABASE__PATIENCE": "2.5",
        },
    )

    assert loaded.http.cors_origins == ("https://a.example",)
    assert loaded.database.patience == timedelta(seconds=2.5)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("HTTP__PORT", "x", 'http.port is "x", expected a whole number.'),
        ("HTTP__PORT", "70000", "http.port is 70000, expected at most 65535."),
        ("HTTP__PROT", "1", "http.prot is not a setting; did you mean http.port."),
        ("HTTP__CORS_ORIGINS", '["*"]', "expected a list of origins such as https://console"),
        ("HTTP__TRUSTED_PROXIES", '["*"]', "lets anybody say where they ask from"),
        ("FRESHNESS__TIME_ZONE", "Mars", 'is "Mars", expected an IANA time zone'),
        ("LOG__LEVEL", "loud", "log.level is \"loud\", expected 'debug', 'info'"),
        ("PATHS__DATA_DIR", "here", 'paths.data_dir is "here", expected an absolute path'),
    ],
)
def test_a_wrong_value_is_answered_by_one_sentence(name: str, value: str, said: str) -> None:
    sentence = refusal({PREFIX + name: value})

    assert sentence.startswith(f"Environment variable {PREFIX}{name}: ")
    assert said in sentence
    assert len(sentence.splitlines()) == 1


def test_a_password_is_in_no_sentence_and_no_table() -> None:
    sentence = refusal({f"{PREFIX}DATABASE__URL": "mysql://clerk:secret@db/x"})
    shown = settings.read(None, {f"{PREFIX}DATABASE__URL": "postgresql://clerk:secret@db/x"})

    assert "mysql://clerk:***@db/x" in sentence
    assert "secret" not in str(shown)


def test_a_section_and_a_part_of_it_cannot_both_be_variables() -> None:
    said = refusal({f"{PREFIX}HTTP": "1", f"{PREFIX}HTTP__PORT": "1"})

    assert f"sets a part of what {PREFIX}HTTP sets as a whole" in said


def test_a_file_that_is_missing_or_broken_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match="does not exist"):
        settings.load(tmp_path / "none.toml", HOME)
    with pytest.raises(UnavailableError, match="cannot be read"):
        settings.load(tmp_path, HOME)
    (tmp_path / "bad.toml").write_bytes(b"a = \xff")
    with pytest.raises(InputError, match="byte 4 is not UTF-8"):
        settings.load(tmp_path / "bad.toml", HOME)
    (tmp_path / "bad.toml").write_bytes(b"a = = 1")
    with pytest.raises(InputError, match="is not TOML"):
        settings.load(tmp_path / "bad.toml", HOME)


def test_the_file_of_the_person_is_found(tmp_path: Path) -> None:
    file = tmp_path / "counterproof/server.toml"
    file.parent.mkdir()
    file.write_text("", encoding="utf-8")

    assert settings.default_file({"XDG_CONFIG_HOME": str(tmp_path)}) == file
    assert settings.default_file({"HOME": "/nowhere"}) in (
        None,
        Path("/etc/counterproof/server.toml"),
    )


def test_every_setting_is_documented() -> None:
    text = (ROOT / "docs/OPERATING.md").read_text(encoding="utf-8")

    assert not [key for key in set(keys(Settings)) if f"`{key}`" not in text]
    assert PROGRAM.variable_of("http.port") == f"{PREFIX}HTTP__PORT"
