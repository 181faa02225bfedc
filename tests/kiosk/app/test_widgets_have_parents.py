"""Every widget belongs to its page from birth on, not only once the page was laid out.

What has no parent is Python's own: the garbage collector takes it whenever a worker allocates,
and Qt, which restyles by walking over all widgets, then meets one that is gone.
"""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app.tour.stops import PLACES
from tests.support.kiosk_log import desk_on
from tests.support.kiosk_window import Plan


def test_a_page_that_nobody_has_seen_yet_leaves_no_widget_alone(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with desk_on(qapp, qtbot, tmp_path, Plan(extra_places=PLACES)) as desk:
        window = desk.person.window

        for place in window._places:
            window._page_for(place)
            alone = [type(w).__name__ for w in qapp.topLevelWidgets() if w is not window]
            assert alone == [], place
