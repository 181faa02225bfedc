"""Videos, folders and executables that stand for hardware in the contract tests."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

MakeCommand = Callable[[str, str], Path]


@pytest.fixture
def video(tmp_path: Path) -> Path:
    path = tmp_path / "counter.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"FFV1"), 25, (64, 48))
    for number in range(6):
        writer.write(np.full((48, 64, 3), 20 * number, dtype=np.uint8))
    writer.release()
    return path


@pytest.fixture
def picture_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    for number in range(3):
        picture = np.full((48, 64, 3), 50 * number, dtype=np.uint8)
        cv2.imwrite(str(folder / f"{number}.png"), picture)
    return folder


@pytest.fixture
def make_command(tmp_path: Path) -> MakeCommand:
    def make(name: str, body: str) -> Path:
        command = tmp_path / name
        command.write_text(f"#!/bin/sh\n{body}\n")
        command.chmod(0o755)
        return command

    return make
