"""Packs held before the camera: told once, when it is sure, and to nobody else."""

from dataclasses import dataclass, field

import pytest

from kiosk.app.reading import CodeWatch
from kiosk.devices.scenes.codes import Symbology, draw_code
from kiosk.devices.scenes.render import render
from kiosk.devices.scenes.scene import Optics, Placement, Scene
from kiosk.ports import Frame
from kiosk.ui.tasks import Tasks
from shared.codes.understand import ScannedCode

GTIN = "4006381333931"
LINK = "https://x.example/01/04006381333931/10/L1"


def frame_of(symbology, text, placement=None, optics=None):
    scene = Scene(
        draw_code(symbology, text), placement=placement or Placement(),
        optics=optics or Optics(), pack=(96, 150, 60),
    )  # fmt: skip
    return Frame(render(scene, (1280, 720), seed=1), 0.0, 1)


EMPTY = Frame(render(Scene(), (1280, 720), seed=1), 0.0, 1)


@dataclass
class Watched:
    """A watch whose timer the test turns, frame by frame."""

    qtbot: object
    tasks: Tasks
    frame: Frame | None = None
    told: list[ScannedCode] = field(default_factory=list)

    def __post_init__(self):
        self.watch = CodeWatch(lambda: self.frame, self.tasks, monotonic=lambda: 0.0)
        self.watch.seen.connect(self.told.append)

    def look(self, times=1):
        for _ in range(times):
            self.watch._look()
            self.qtbot.waitUntil(lambda: not self.watch._busy)


@pytest.fixture
def watched(qtbot):
    tasks = Tasks(lambda _: True)
    yield Watched(qtbot, tasks)
    tasks.stop()


def test_a_code_that_corrects_errors_is_told_at_once_and_once(watched):
    watched.frame = frame_of(Symbology.QR, LINK)
    watched.look(10)
    assert [(code.text, code.symbology_identifier) for code in watched.told] == [(LINK, "]Q1")]


def test_bars_are_told_when_two_frames_agree(watched):
    watched.frame = frame_of(Symbology.EAN_13, GTIN)
    watched.look()
    assert watched.told == []
    watched.look(8)
    assert [code.text for code in watched.told] == [GTIN]


BLURRED_BARS = (Symbology.EAN_13, GTIN, Placement(scale=0.35, rotation_deg=5), Optics(1.5))
BLURRED_QR = (Symbology.QR, LINK, Placement(scale=0.2, rotation_deg=5), Optics(2.0))


@pytest.mark.parametrize("pack", [BLURRED_BARS, BLURRED_QR])
def test_a_blurred_pack_is_rescued_within_three_rounds_and_told_once(watched, pack):
    watched.frame = frame_of(*pack)
    watched.look(24)
    assert [code.text for code in watched.told] == [pack[1]]
    watched.look(40)
    assert len(watched.told) == 1


def test_rescued_bars_need_two_frames_like_any_others(watched):
    watched.frame = frame_of(*BLURRED_BARS)
    watched.look(24)
    rescues = watched.watch._rescues
    watched.watch.forget()
    while not rescues.is_due():
        watched.look()
    watched.told.clear()
    watched.look()
    assert watched.told == []
    watched.look()
    assert [code.text for code in watched.told] == [GTIN]


def test_before_an_empty_counter_no_frame_is_looked_at_closely(watched):
    watched.frame = EMPTY
    for _ in range(40):
        assert not watched.watch._rescues.is_due()
        watched.look()
    assert watched.told == []


def test_the_next_visitor_may_show_the_same_pack(watched):
    watched.frame = frame_of(Symbology.QR, LINK)
    watched.look(2)
    watched.watch.forget()
    watched.look(2)
    assert [code.text for code in watched.told] == [LINK, LINK]


def test_what_was_being_read_never_reaches_the_next_visitor(watched, qtbot):
    watched.frame = frame_of(Symbology.QR, LINK)
    watched.watch._look()
    watched.watch.forget()
    qtbot.waitUntil(lambda: not watched.watch._busy)
    assert watched.told == []


def test_without_a_frame_nothing_is_read(watched):
    watched.watch._look()
    assert not watched.watch._busy


def test_a_watch_that_is_wanted_looks_when_there_is_a_frame(watched, qtbot):
    watched.frame = frame_of(Symbology.QR, LINK)
    watched.watch.expect()
    assert not watched.watch._busy
    watched.watch.want(wanted=True)
    watched.watch.expect()
    qtbot.waitUntil(lambda: bool(watched.told))
    watched.watch.want(wanted=False)
    qtbot.waitUntil(lambda: not watched.watch._busy)


def test_a_frame_that_came_while_another_was_read_is_looked_at_next(watched, qtbot):
    frames = [EMPTY, frame_of(Symbology.QR, LINK)]
    watched.watch._take = lambda: frames.pop(0) if frames else None
    watched.watch.want(wanted=True)
    watched.watch.expect()
    watched.watch.expect()
    assert len(frames) == 1
    qtbot.waitUntil(lambda: bool(watched.told))
