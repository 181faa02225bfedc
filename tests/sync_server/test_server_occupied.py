"""A data folder has one user at a time, and a half restore none."""

from pathlib import Path

import pytest

from shared.errors import UnavailableError
from sync_server.platform import occupied


def test_a_folder_is_for_one_at_a_time(tmp_path: Path) -> None:
    with (
        occupied.occupied(tmp_path, "sync-server run"),
        pytest.raises(UnavailableError, match="in use by sync-server run, process"),
        occupied.occupied(tmp_path, "sync-server restore"),
    ):
        pass
    with occupied.occupied(tmp_path, "sync-server restore"):
        pass


def test_a_server_does_not_start_on_half_a_restore(tmp_path: Path) -> None:
    (tmp_path / occupied.UNFINISHED).write_text("", encoding="utf-8")
    with pytest.raises(UnavailableError, match="was interrupted"):
        occupied.expect_finished(tmp_path)
