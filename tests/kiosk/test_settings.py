"""The settings file and the environment: what is accepted, and what is said of the rest."""

import json
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from kiosk import settings
from kiosk.settings.effective import PROGRAM
from kiosk.settings.schema import Idle, Paths, Settings, Site
from shared.errors import InputError, UnavailableError
from shared.settings.outline import keys
from shared.settings.refusals import sentences

HOME = {"HOME": "/home/kiosk"}
KEYS = sorted(set(keys(Settings)))
PREFIX = PROGRAM.prefix
variable_of = PROGRAM.variable_of


def written(folder: Path, text: str) -> Path:
    path = folder / "kiosk.toml"
    path.write_text(text, encoding="utf-8")
    return path


def refusal(path: Path | None, environment: dict[str, str]) -> str:
    with pytest.raises(InputError) as caught:
        settings.load(path, environment)
    return str(caught.value)


def test_without_a_file_every_setting_has_its_default() -> None:
    effective = settings.read(None, HOME)

    assert effective.settings.paths.data_dir == Path("/home/kiosk/.local/share/counterproof")
    assert effective.settings.idle.attract_after == timedelta(seconds=60)
    assert {value.origin for value in effective.values} == {settings.Origin.DEFAULT}


@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        ({"XDG_DATA_HOME": "/data", "HOME": "/home/kiosk"}, "/data/counterproof"),
        ({"XDG_DATA_HOME": "relative", **HOME}, "/home/kiosk/.local/share/counterproof"),
        ({}, "/var/lib/counterproof"),
    ],
)
def test_the_data_folder_follows_the_base_directories(
    environment: dict[str, str], folder: str
) -> None:
    assert settings.load(None, environment).paths.data_dir == Path(folder)


def test_the_environment_overrides_the_file_and_the_file_the_defaults(tmp_path: Path) -> None:
    path = written(tmp_path, '[window]\nwidth = 900\nheight = 700\n[site]\nname = "Mitte"\n')

    effective = settings.read(path, {**HOME, variable_of("window.width"): "1000"})

    assert (effective.settings.window.width, effective.settings.window.height) == (1000, 700)
    origins = {value.key: value.origin.value for value in effective.values}
    assert origins["window.width"] == "environment"
    assert origins["window.height"] == "file"
    assert origins["window.fullscreen"] == "default"


def test_values_of_the_environment_are_read_by_the_kind_of_their_setting() -> None:
    environment = {
        **HOME,
        f"{PREFIX}WINDOW__FULLSCREEN": "false",
        f"{PREFIX}SITE__NAME": "4711",
        f"{PREFIX}IDLE__EXTENSION": "20.5",
        f"{PREFIX}APPEARANCE__LANGUAGES": '["en", "ar"]',
        f"{PREFIX}DEVICES__CAMERA__KIND": "video",
        f"{PREFIX}DEVICES__CAMERA__PATH": "/films/counter.avi",
    }

    loaded = settings.load(None, environment)

    assert loaded.window.fullscreen is False
    assert loaded.site.name == "4711"
    assert loaded.idle.extension == timedelta(seconds=20.5)
    assert loaded.appearance.languages == ("en", "ar")
    assert loaded.devices.camera == settings.VideoCamera(
        kind="video", path=Path("/films/counter.avi")
    )


def test_a_choice_of_numbers_can_be_made_by_a_variable() -> None:
    environment = {
        variable_of("devices.scanner.serial.baud"): "19200",
        variable_of("labels.dpi"): "300",
    }

    loaded = settings.load(None, environment)

    assert (loaded.devices.scanner.serial.baud, loaded.labels.dpi) == (19200, 300)


def test_every_default_can_be_said_by_its_variable() -> None:
    shown = settings.read(None, HOME)
    environment = {
        variable_of(each.key): each.value
        if isinstance(each.value, str)
        else json.dumps(each.value)
        for each in shown.values
        if each.value is not None
    }

    assert settings.load(None, environment) == shown.settings


@pytest.mark.parametrize(
    ("toml", "sentence"),
    [
        ("[window]\nwidht = 3", "window.widht is not a setting; did you mean window.width."),
        ("[idel]\nextension = 3", "idel is not a setting; did you mean idle."),
        ("[window]\nlanguage = 'de'", "did you mean appearance.language."),
        ("[window]\nwidth = '3'", 'window.width is "3", expected a whole number.'),
        ("[window]\nfullscreen = 1", "window.fullscreen is 1, expected true or false."),
        ("[window]\nheight = 3", "window.height is 3, expected at least 480."),
        ("window = 3", "window is 3, expected a section with keys of its own."),
        ("[idle]\nextension = true", "idle.extension is true, expected a number of seconds."),
        ("[idle]\nextension = nan", "expected a number of seconds that a clock can count."),
        ("[idle]\nextension = 1", "is 1 seconds, expected at least 10 seconds."),
        ("[idle]\nattract_after = 12", "expected fewer seconds than idle.attract_after"),
        ("[site]\ntime_zone = 'Europe'", '"Europe", expected an IANA time zone such as'),
        ('[site]\nname = "a\\u0007"', "site.name is"),
        ("[paths]\ndata_dir = 'here'", 'is "here", expected an absolute path in quotes'),
        ("[appearance]\ntheme = 'blue'", "expected 'light', 'dark' or 'contrast'."),
        ("[appearance]\nlanguages = 'de'", '"de", expected a list in square brackets.'),
        ("[appearance]\nlanguages = ['de']", 'expected a list with "en", which is'),
        ("[appearance]\nlanguages = ['en', 'en']", "expected each language once."),
        ("[devices.camera]\ndevice = 1", "devices.camera.kind is missing. Add it."),
        ("[devices.camera]\nkind = 'vidoe'", 'devices.camera.kind is "vidoe", expected one'),
        ("[devices.camera]\nkind = 'video'", "devices.camera.path is missing. Add it."),
        ("[devices.camera]\nkind = 'opencv'\ndevice = 2.5", "device is 2.5, expected the"),
        ('labels.server = "http://labels.example"', 'labels.server is "http://labels.example"'),
        ('labels.server = "https://a.example/?x=1"', "expected an address such as https://"),
        ("labels.dpi = 200", "labels.dpi is 200, expected 203, 300 or 600"),
        ("labels.width_mm = 5", "labels.width_mm is 5, expected at least 25"),
        ("[devices.scanner.serial]\nbaud = 1", "devices.scanner.serial.baud is 1, expected"),
        ("[supervisor]\nhang_after = 1", "expected at least 3 seconds."),
    ],
)
def test_a_wrong_key_is_named_with_its_file_its_value_and_what_was_expected(
    tmp_path: Path, toml: str, sentence: str
) -> None:
    path = written(tmp_path, toml)

    said = refusal(path, HOME)

    assert said.startswith(f"{path}: ")
    assert sentence in said
    assert "\n" not in said


def test_every_wrong_key_has_a_sentence_of_its_own(tmp_path: Path) -> None:
    path = written(tmp_path, "[window]\nwidth = 1\nheight = 2\n[key]\nsource = 3\n")

    assert len(refusal(path, HOME).splitlines()) == 3


def test_a_wrong_variable_is_named_instead_of_the_file(tmp_path: Path) -> None:
    path = written(tmp_path, "[window]\nwidth = 900\n")
    variable = variable_of("window.width")

    said = refusal(path, {**HOME, variable: "wide"})

    assert said == (
        f'Environment variable {variable}: window.width is "wide", expected a whole number.'
    )


def test_a_section_and_a_part_of_it_cannot_both_be_variables() -> None:
    said = refusal(None, {f"{PREFIX}WINDOW": "1", f"{PREFIX}WINDOW__WIDTH": "900"})

    assert f"{PREFIX}WINDOW__WIDTH sets a part of what {PREFIX}WINDOW sets as a whole." in said


def test_broken_toml_is_refused_with_its_line(tmp_path: Path) -> None:
    path = written(tmp_path, "[window]\nwidth = = 3\n")

    assert f"{path} is not TOML" in refusal(path, HOME)
    assert "line 2" in refusal(path, HOME)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_bytes(b"name = '\xff'")

    assert "byte 8 is not UTF-8" in refusal(path, HOME)


def test_a_missing_file_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match="does not exist"):
        settings.load(tmp_path / "absent.toml", HOME)


def test_a_file_that_cannot_be_read_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match="cannot be read: Is a directory"):
        settings.load(tmp_path, HOME)


def test_the_own_settings_file_goes_before_the_one_of_the_machine(tmp_path: Path) -> None:
    own = tmp_path / "counterproof/kiosk.toml"
    own.parent.mkdir()
    own.touch()

    assert settings.default_file({"XDG_CONFIG_HOME": str(tmp_path)}) == own


def test_settings_built_by_a_program_look_at_no_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SITE", "{}")
    site = Site(name="Mitte", time_zone=ZoneInfo("Asia/Kolkata"))
    idle = Idle(attract_after=timedelta(seconds=90))

    built = Settings(paths=Paths(data_dir=Path("/data")), site=site, idle=idle)

    assert built.paths.crash_folder == Path("/data/crashes")
    assert (built.site, built.idle) == (site, idle)


def test_a_number_no_clock_can_count_is_refused() -> None:
    said = refusal(None, {**HOME, variable_of("idle.extension"): "1e300"})

    assert "that a clock can count" in said


@given(
    key=st.sampled_from(KEYS),
    value=st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40),
)
def test_any_variable_is_either_taken_or_refused_in_our_own_words(key: str, value: str) -> None:
    environment = {**HOME, variable_of(key): value}

    said = ""
    try:
        settings.load(None, environment)
    except InputError as error:
        said = str(error)

    assert "another value" not in said  # an error of pydantic we have no words for
    assert "Input should" not in said


@given(
    key=st.sampled_from(KEYS),
    value=st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.dates()
    | st.text()
    | st.lists(st.integers(), max_size=2)
    | st.dictionaries(st.text(), st.integers(), max_size=2),
)
def test_any_kind_of_value_has_a_sentence(key: str, value: object) -> None:
    tree: dict[str, object] = {}
    below = tree
    *above, last = key.split(".")
    for name in above:
        below[name] = below = {}
    below[last] = value

    assert "another value" not in refused(tree)


def refused(tree: dict[str, object]) -> str:
    try:
        Settings.model_validate(tree)
    except ValidationError as error:
        return "\n".join(sentences(error, Settings, lambda _: "here"))
    return ""


@pytest.mark.parametrize("key", KEYS)
def test_every_setting_is_in_the_operating_manual(key: str) -> None:
    manual = Path(__file__).resolve().parents[2] / "docs/OPERATING.md"

    assert f"`{key}`" in manual.read_text(encoding="utf-8")
