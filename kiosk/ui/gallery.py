"""Every widget in every state on one page: what the tour shows and the tests measure."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kiosk.ui.gallery_text import ENGLISH, SAMPLES, Sample
from kiosk.ui.tokens import Outcome, Spacing
from kiosk.ui.widgets.buttons import (
    DangerButton,
    IconButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
)
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.choice import Choice, Option
from kiosk.ui.widgets.countdown import CountdownRing
from kiosk.ui.widgets.dialog import ConfirmDialog, Question
from kiosk.ui.widgets.facts import Fact, KeyValueList
from kiosk.ui.widgets.field import TextField
from kiosk.ui.widgets.labels import Body, Caption, Lead, SectionTitle, Strong, Title
from kiosk.ui.widgets.messages import EmptyState, ErrorPanel, Trouble
from kiosk.ui.widgets.pill import StatusPill
from kiosk.ui.widgets.progress import ProgressPanel
from kiosk.ui.widgets.qr import QrPanel
from kiosk.ui.widgets.tile import StationTile
from kiosk.ui.widgets.toast import Toast
from kiosk.ui.widgets.toggle import Toggle
from kiosk.ui.widgets.verdict import Verdict, VerdictBanner

_TWO_COLUMNS_FROM = 1500
_TOAST_STAYS = timedelta(seconds=6)
_CHECKERS = tuple(tuple((x * y + x + y) % 3 == 0 for x in range(25)) for y in range(25))


class Gallery(QWidget):
    """Two columns side by side where there is room, else one above the other."""

    def __init__(self, language: str = "en", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sample = SAMPLES.get(language, ENGLISH)
        self.setProperty("ground", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.toast = Toast(self, _TOAST_STAYS)
        self.dialog = ConfirmDialog(self)
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._columns.setSpacing(Spacing().page)
        for makers in (_FIRST_COLUMN, _SECOND_COLUMN):
            column = QVBoxLayout()
            column.setSpacing(Spacing().wide)
            for make in makers:
                column.addWidget(make(sample))
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        self._scroll()

    def open_dialog(self, *, dangerous: bool) -> None:
        self.dialog.ask(
            Question(
                title="End this visit?",
                explanation="What you entered is forgotten at once. Nothing is kept here.",
                confirm="End the visit",
                cancel="Keep going",
                dangerous=dangerous,
            )
        )

    def full_height(self, width: int) -> int:
        """Tell how high the page is at a width, so that a picture can show all of it."""
        return self._page.heightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _TWO_COLUMNS_FROM
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )

    def _scroll(self) -> None:
        self._page = QWidget()
        self._page.setLayout(self._columns)
        page = Spacing().page
        self._columns.setContentsMargins(page, page, page, page)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._page)
        scroll.viewport().setAutoFillBackground(False)
        self._page.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)


def _rows(*widgets: QWidget, gap: int | None = None) -> QWidget:
    group = QWidget()
    column = QVBoxLayout(group)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Spacing().small if gap is None else gap)
    for widget in widgets:
        column.addWidget(widget)
    return group


def _line(*widgets: QWidget) -> QWidget:
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Spacing().small)
    for widget in widgets:
        row.addWidget(widget)
    return group


def _loose(*widgets: QWidget) -> QWidget:
    group = _line(*widgets)
    layout = group.layout()
    if isinstance(layout, QHBoxLayout):
        layout.addStretch(1)
    return group


def _gap(height: int) -> QWidget:
    gap = QWidget()
    gap.setFixedHeight(height)
    return gap


def _off(widget: QWidget) -> QWidget:
    widget.setEnabled(False)
    return widget


def _type(sample: Sample) -> QWidget:
    return _rows(
        Title(sample.title),
        Lead(sample.lead),
        _gap(Spacing().small),
        SectionTitle(sample.question),
        Body(f"{sample.because} {sample.lead}"),
        Strong(sample.explanation),
        Caption(sample.because),
    )


def _tiles(sample: Sample) -> QWidget:
    names = ("freshness", "face", "certificate", "trust", "vehicle")
    return _rows(*(StationTile(name, sample.question, sample.explanation) for name in names))


def _narrow_tiles(sample: Sample) -> QWidget:
    tiles = [
        StationTile(name, sample.question, sample.explanation) for name in ("face", "trust")
    ]
    return _line(tiles[0], _off(tiles[1]))


def _buttons(sample: Sample) -> QWidget:
    return _rows(
        _line(PrimaryButton(sample.act, "scanner"), SecondaryButton(sample.other)),
        _line(QuietButton(sample.leave), DangerButton(sample.delete)),
        _line(
            _off(PrimaryButton(sample.act)),
            _off(SecondaryButton(sample.other, "keyboard")),
            _off(DangerButton(sample.delete)),
        ),
    )


def _icon_buttons(sample: Sample) -> QWidget:
    return _rows(
        _line(
            IconButton(sample.leave, "back"),
            IconButton(sample.fresh, "home"),
            IconButton(sample.caution, "language"),
            _off(IconButton(sample.delete, "accessibility")),
        ),
        _line(
            IconButton(sample.leave, "back", beside=True),
            IconButton(sample.caution, "speech", beside=True),
        ),
    )


def _choices(sample: Sample) -> QWidget:
    languages = ("English", "Deutsch", "Español", "Français", "हिन्दी", "العربية")
    choice = Choice(sample.label, [Option(name, name) for name in languages], columns=2)
    choice.show_choice("Deutsch")
    signs = (("sun", sample.fresh), ("moon", sample.caution), ("contrast", sample.unknown))
    themes = Choice(sample.question, [Option(i, text, i) for i, text in signs], columns=1)
    themes.show_choice("moon")
    on = Toggle(sample.act, sample.explanation)
    on.show_on(True)
    return _rows(choice, themes, on, Toggle(sample.other), _off(Toggle(sample.leave)))


def _fields(sample: Sample) -> QWidget:
    plain = TextField(sample.label, sample.explanation, icon="search")
    filled = TextField(sample.label)
    filled.show_text(sample.value)
    wrong = TextField(sample.label, sample.explanation)
    wrong.show_text("405551234567")
    wrong.show_error(sample.wrong)
    return _rows(plain, filled, wrong, _off(TextField(sample.other)), gap=Spacing().medium)


def _pills(sample: Sample) -> QWidget:
    return _rows(
        _loose(
            StatusPill(sample.fresh, Outcome.GOOD),
            StatusPill(sample.caution, Outcome.CAUTION),
            StatusPill(sample.expired, Outcome.BAD),
        ),
        _loose(
            StatusPill(sample.unknown, Outcome.UNKNOWN),
            StatusPill(sample.explanation, icon="clock"),
        ),
    )


def _verdicts(sample: Sample) -> QWidget:
    words = {
        Outcome.GOOD: sample.fresh,
        Outcome.CAUTION: sample.caution,
        Outcome.BAD: sample.expired,
        Outcome.UNKNOWN: sample.unknown,
    }
    return _rows(
        *(VerdictBanner(Verdict(outcome, words[outcome], sample.because)) for outcome in words)
    )


def _facts(sample: Sample) -> QWidget:
    card = Card()
    card.content.addWidget(SectionTitle(sample.question))
    card.content.addWidget(
        KeyValueList(
            (
                Fact(sample.label, sample.value),
                Fact(sample.other, "04055512345678"),
                Fact(sample.explanation, sample.because),
            )
        )
    )
    return card


def _progress(sample: Sample) -> QWidget:
    counted, open_end = ProgressPanel(), ProgressPanel(noticeable=timedelta(0))
    for panel, fraction in ((counted, 0.4), (open_end, None)):
        panel.show_busy(sample.act, sample.because, fraction)
    rows = _rows(counted, open_end)
    for panel in (counted, open_end):
        panel.show()  # only now: without a parent it would open a window of its own
    return rows


def _messages(sample: Sample) -> QWidget:
    trouble = Trouble(sample.question, sample.wrong, sample.explanation, sample.other)
    return _rows(
        ErrorPanel(trouble),
        EmptyState("search", sample.unknown, sample.explanation, sample.act),
    )


def _figures(sample: Sample) -> QWidget:
    ring = CountdownRing(30)
    ring.show_remaining(12)
    code = QrPanel(_CHECKERS, sample.explanation)
    code.setFixedSize(code.sizeHint())
    return _loose(code, ring)


_FIRST_COLUMN: tuple[Callable[[Sample], QWidget], ...] = (
    _type,
    _tiles,
    _narrow_tiles,
    _buttons,
    _icon_buttons,
    _choices,
)
_SECOND_COLUMN: tuple[Callable[[Sample], QWidget], ...] = (
    _verdicts,
    _pills,
    _fields,
    _facts,
    _progress,
    _messages,
    _figures,
)
