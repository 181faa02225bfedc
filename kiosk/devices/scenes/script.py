"""Films of scenes: how a pack comes into the picture, is held there and leaves."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.devices.scenes.scene import Placement, Scene
from shared.errors import InputError

_FROM_THE_RIGHT = Placement(x=1.35, y=0.8, scale=0.4, rotation_deg=-24, turn_deg=28)
_TO_THE_LEFT = Placement(x=-0.35, y=0.85, scale=0.4, rotation_deg=18, turn_deg=-24)
_SMEAR_PX = 14.0


@dataclass(frozen=True, slots=True)
class Shot:
    scene: Scene
    frames: int


@dataclass(frozen=True, slots=True)
class Script:
    shots: tuple[Shot, ...]

    def __post_init__(self) -> None:
        if any(shot.frames < 1 for shot in self.shots):
            raise InputError("a shot of a script lasts no frame; give each at least 1")

    def scenes(self) -> Iterator[Scene]:
        """One scene a frame."""
        for shot in self.shots:
            for _ in range(shot.frames):
                yield shot.scene


def presentation(
    scene: Scene, *, coming: int = 14, held: int = 45, leaving: int = 12
) -> Script:
    """Film a person who brings what the scene shows, holds it still and takes it away."""
    entry = _glide(scene, _FROM_THE_RIGHT, scene.placement, coming)
    exit_ = _glide(scene, scene.placement, _TO_THE_LEFT, leaving)
    return Script((*entry, Shot(scene, held), *exit_))


def _glide(scene: Scene, start: Placement, end: Placement, frames: int) -> Iterator[Shot]:
    for number in range(frames):
        share = (number + 1) / (frames + 1)
        eased = share * share * (3 - 2 * share)
        # Fastest half-way, so that is where the picture smears most.
        smear = _SMEAR_PX * 4 * share * (1 - share)
        optics = replace(scene.optics, motion_px=smear, motion_deg=0)
        placement = _between(start, end, eased)
        yield Shot(replace(scene, placement=placement, optics=optics), 1)


def _between(start: Placement, end: Placement, share: float) -> Placement:
    def mixed(first: float, last: float) -> float:
        return first + (last - first) * share

    return Placement(
        x=mixed(start.x, end.x),
        y=mixed(start.y, end.y),
        scale=mixed(start.scale, end.scale),
        rotation_deg=mixed(start.rotation_deg, end.rotation_deg),
        tilt_deg=mixed(start.tilt_deg, end.tilt_deg),
        turn_deg=mixed(start.turn_deg, end.turn_deg),
    )
