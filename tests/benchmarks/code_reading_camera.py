"""A camera in front of a pack: pose, curvature, focus, motion, light, noise, compression."""

from dataclasses import dataclass, replace

import cv2
import numpy as np
from code_reading_symbols import PIXELS_PER_MODULE, Picture
from numpy.typing import NDArray

WIDTH, HEIGHT = 1280, 720


@dataclass(frozen=True, slots=True)
class Camera:
    """How one picture is taken; lengths in camera pixels, angles in degrees."""

    module: float = 2.6
    roll: float = 0.0
    tilt: tuple[float, float] = (0.0, 0.0)
    bend: float = 0.0
    defocus: float = 0.5
    motion: float = 0.0
    motion_angle: float = 0.0
    light: float = 1.0
    contrast: float = 1.0
    noise: float = 2.0
    glare: float = 0.0
    shadow: float = 0.15
    damage: float = 0.0
    jpeg: int = 92
    inverted: bool = False
    crowded: float = 0.3


def _look(
    camera: Camera, pack: Picture, size: tuple[int, int], jitter: NDArray[np.float64]
) -> Picture:
    """Sample the pack as a pinhole camera sees it, bent round an upright cylinder if asked."""
    width, height = size
    u, v = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    u = (u - width * (0.5 + jitter[0])) / camera.module
    v = (v - height * (0.5 + jitter[1])) / camera.module
    angle = np.deg2rad(camera.roll)
    x, y = np.cos(angle) * u + np.sin(angle) * v, -np.sin(angle) * u + np.cos(angle) * v
    tilt_x, tilt_y = (np.deg2rad(t) for t in camera.tilt)
    focal = 900 / camera.module
    depth = 1 - (x * np.tan(tilt_x) + y * np.tan(tilt_y)) / focal
    depth = np.maximum(depth, 0.05)
    x, y = x / depth / np.cos(tilt_x), y / depth / np.cos(tilt_y)
    if camera.bend > 0:
        radius = 60 / camera.bend
        x = radius * np.arcsin(np.clip(x / radius, -1, 1))
    mx = (x * PIXELS_PER_MODULE + pack.shape[1] / 2).astype(np.float32)
    my = (y * PIXELS_PER_MODULE + pack.shape[0] / 2).astype(np.float32)
    return cv2.remap(pack, mx, my, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def _motion(picture: NDArray[np.float32], length: float, angle: float) -> NDArray[np.float32]:
    size = int(length) * 2 + 3
    kernel = np.zeros((size, size), np.float32)
    centre = size / 2 - 0.5
    for t in np.linspace(-length / 2, length / 2, 4 * size):
        x, y = centre + t * np.cos(np.deg2rad(angle)), centre + t * np.sin(np.deg2rad(angle))
        x0, y0 = int(x), int(y)
        for dx, dy in ((0, 0), (1, 0), (0, 1), (1, 1)):
            weight = (1 - abs(x - x0 - dx)) * (1 - abs(y - y0 - dy))
            kernel[min(y0 + dy, size - 1), min(x0 + dx, size - 1)] += max(weight, 0)
    return cv2.filter2D(picture, -1, kernel / kernel.sum())


def _defocus(picture: NDArray[np.float32], radius: float) -> NDArray[np.float32]:
    """A lens out of focus spreads a point into a disc."""
    if radius < 0.3:
        return picture
    half = int(np.ceil(radius)) + 1
    fine = np.arange(-half - 0.5 + 1 / 16, half + 0.5, 1 / 8)
    disc = (fine[:, None] ** 2 + fine[None, :] ** 2 <= radius**2).astype(np.float32)
    size = 2 * half + 1
    kernel = disc.reshape(size, 8, size, 8).sum((1, 3))
    return cv2.filter2D(picture, -1, kernel / kernel.sum())


def _lighten(
    rng: np.random.Generator, picture: NDArray[np.float32], camera: Camera
) -> NDArray[np.float32]:
    height, width = picture.shape[:2]
    slope = rng.uniform(-1, 1, (2, 2)).astype(np.float32)
    field_ = cv2.resize(slope, (width, height), interpolation=cv2.INTER_CUBIC)
    lit = picture * (1 + camera.shadow * field_)[:, :, None]
    lit = (lit - 128) * camera.contrast + 128 if camera.contrast != 1 else lit
    lit = lit * camera.light
    if camera.glare > 0:
        u, v = np.meshgrid(np.arange(width), np.arange(height))
        for _ in range(2):
            cx, cy = width * rng.uniform(0.3, 0.7), height * rng.uniform(0.35, 0.65)
            sx, sy = (
                rng.uniform(40, 90) * (1 + camera.glare),
                rng.uniform(25, 60) * (1 + camera.glare),
            )
            blob = np.exp(-(((u - cx) / sx) ** 2 + ((v - cy) / sy) ** 2))
            lit = lit + (260 * camera.glare * blob).astype(np.float32)[:, :, None]
    return lit


def _expose(rng: np.random.Generator, picture: NDArray[np.float32], camera: Camera) -> Picture:
    shot = np.sqrt(np.maximum(picture, 0)) * 0.25 * camera.noise
    grain = rng.normal(0, 1, picture.shape).astype(np.float32)
    noisy = np.clip(picture + grain * np.hypot(shot, camera.noise), 0, 255).astype(np.uint8)
    return cv2.imdecode(
        cv2.imencode(".jpg", noisy, [cv2.IMWRITE_JPEG_QUALITY, camera.jpeg])[1],
        cv2.IMREAD_COLOR,
    )


def take(rng: np.random.Generator, pack: Picture, camera: Camera) -> Picture:
    jitter = rng.uniform(-0.06, 0.06, 2)
    double = replace(camera, module=2 * camera.module)
    seen = cv2.resize(
        _look(double, pack, (2 * WIDTH, 2 * HEIGHT), jitter), (WIDTH, HEIGHT),
        interpolation=cv2.INTER_AREA,
    ).astype(np.float32)  # fmt: skip
    seen = _defocus(seen, camera.defocus)
    if camera.motion > 0:
        seen = _motion(seen, camera.motion, camera.motion_angle)
    return _expose(rng, _lighten(rng, seen, camera), camera)


def usual(rng: np.random.Generator) -> Camera:
    return Camera(
        module=rng.uniform(2.0, 3.2), roll=rng.normal(0, 4), defocus=rng.uniform(0.3, 0.8),
        tilt=(rng.normal(0, 6), rng.normal(0, 6)), noise=rng.uniform(1, 3),
        shadow=rng.uniform(0, 0.25), jpeg=int(rng.integers(80, 95)),
    )  # fmt: skip
