"""Every setting of the kiosk with its default: the one place to look for either."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from kiosk.options import Language, Theme
from kiosk.settings.kinds import Baud, CameraDevice, Dpi, ServerAddress, WebAddress
from shared.settings.kinds import AbsolutePath, AsTuple, Flag, Line, Seconds, TimeZone, Whole
from shared.settings.sources import data_folder

SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)


def default_data_dir(environment: Mapping[str, str]) -> Path:
    return data_folder("counterproof", environment)


class Section(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class Paths(Section):
    data_dir: AbsolutePath  # no constant default: see `default_data_dir`
    imports: AbsolutePath | None = None  # a folder whose lists staff may import
    media: Annotated[tuple[AbsolutePath, ...], AsTuple] = (
        Path("/media"),
        Path("/run/media"),
    )  # where inserted USB media appear

    @property
    def crash_folder(self) -> Path:
        return self.data_dir / "crashes"


class Window(Section):
    fullscreen: Flag = True
    width: Whole = Field(
        default=1280, ge=480, le=15360
    )  # of the window when it is not full screen
    height: Whole = Field(default=800, ge=480, le=15360)


class Appearance(Section):
    theme: Theme = "light"
    large_type: Flag = False
    language: Language = "en"
    languages: Annotated[tuple[Language, ...], AsTuple] = Field(
        default=("en", "de", "es", "fr", "hi", "ar"), validate_default=True
    )

    @field_validator("languages")
    @classmethod
    def _offer_the_first_one(
        cls, languages: tuple[Language, ...], info: ValidationInfo
    ) -> tuple[Language, ...]:
        if len(set(languages)) != len(languages):
            raise ValueError("each language once")
        first = info.data.get("language")
        if first is not None and first not in languages:
            raise ValueError(f'a list with "{first}", which is appearance.language')
        return languages


class Idle(Section):
    attract_after: Seconds = Field(default=60 * SECOND, ge=10 * SECOND, le=DAY)
    warn_before: Seconds = Field(
        default=15 * SECOND, ge=5 * SECOND, le=DAY, validate_default=True
    )  # so long before the end the visitor is asked
    extension: Seconds = Field(default=60 * SECOND, ge=10 * SECOND, le=DAY)

    @field_validator("warn_before")
    @classmethod
    def _warn_before_the_end(cls, warning: timedelta, info: ValidationInfo) -> timedelta:
        # A key that was refused itself is absent here and has its own sentence.
        attract_after = info.data.get("attract_after", DAY + SECOND)
        if warning >= attract_after:
            limit = attract_after.total_seconds()
            raise ValueError(f"fewer seconds than idle.attract_after, which is {limit:g}")
        return warning


class FilmingCamera(Section):
    watch_attract: Flag = True  # looks for codes while nobody visits


class OpenCvCamera(FilmingCamera):
    kind: Literal["opencv"] = "opencv"
    device: CameraDevice = 0


class VideoCamera(FilmingCamera):
    kind: Literal["video"]
    path: AbsolutePath


class PictureCamera(FilmingCamera):
    kind: Literal["folder"]
    path: AbsolutePath


class ScriptedCamera(FilmingCamera):
    kind: Literal["scripted"]
    seed: Whole = Field(default=1, ge=0)


class NoCamera(Section):
    kind: Literal["none"]


Camera = Annotated[
    OpenCvCamera | VideoCamera | PictureCamera | ScriptedCamera | NoCamera,
    Field(discriminator="kind"),
]


class Wedge(Section):
    """A hand-held scanner that types: told from people by its prefix and its speed."""

    enabled: Flag = True
    prefix: str = Field(default="", max_length=8)
    suffix: Literal["enter", "tab"] = "enter"
    slowest_key: Seconds = Field(default=timedelta(milliseconds=50), gt=timedelta(0), le=SECOND)
    shortest: Whole = Field(default=4, ge=2, le=64)


class Serial(Section):
    port: AbsolutePath | None = None
    baud: Baud = 9600


class Scanner(Section):
    wedge: Wedge = Wedge()
    serial: Serial = Serial()


class FolderPrinter(Section):
    kind: Literal["pdf"]
    folder: AbsolutePath


class ZplFilePrinter(Section):
    kind: Literal["zpl-file"]
    path: AbsolutePath


class HostPrinter(Section):
    kind: Literal["zpl-host"]
    host: Line
    port: Whole = Field(default=9100, ge=1, le=65535)


class SystemPrinter(Section):
    kind: Literal["system"]
    name: Line


class NoPrinter(Section):
    kind: Literal["none"] = "none"


Printer = Annotated[
    FolderPrinter | ZplFilePrinter | HostPrinter | SystemPrinter | NoPrinter,
    Field(discriminator="kind"),
]


class Devices(Section):
    camera: Camera = OpenCvCamera()
    scanner: Scanner = Scanner()
    printer: Printer = NoPrinter()
    speech: Literal["auto", "none"] = "auto"


class Labels(Section):
    server: WebAddress = "https://counterproof.example"  # an example: nobody answers there
    width_mm: Whole = Field(default=58, ge=25, le=200)
    height_mm: Whole = Field(default=40, ge=15, le=300)
    dpi: Dpi = 203


class Key(Section):
    source: Literal["auto", "systemd", "keyring", "file"] = "auto"


class Site(Section):
    name: Line = "Counterproof"
    time_zone: TimeZone = ZoneInfo("UTC")


class Sync(Section):
    enabled: Flag = True  # off: this kiosk stands alone, and nobody can connect it
    server: ServerAddress | None = None  # what stands in the field when staff connect the kiosk
    tell_offline: Seconds = Field(default=3600 * SECOND, ge=60 * SECOND, le=30 * DAY)


class Supervisor(Section):
    hang_after: Seconds = Field(default=10 * SECOND, ge=3 * SECOND, le=600 * SECOND)
    longest_pause: Seconds = Field(default=60 * SECOND, ge=SECOND, le=3600 * SECOND)
    stable_after: Seconds = Field(default=60 * SECOND, ge=60 * SECOND, le=DAY)


class Settings(BaseSettings):
    model_config = SettingsConfigDict(frozen=True, strict=True, extra="forbid")

    paths: Paths
    window: Window = Window()
    appearance: Appearance = Appearance()
    idle: Idle = Idle()
    devices: Devices = Devices()
    labels: Labels = Labels()
    key: Key = Key()
    site: Site = Site()
    sync: Sync = Sync()
    supervisor: Supervisor = Supervisor()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        # `Settings(...)` in a program is what it says; only `effective.read` looks around.
        return (init_settings,)
