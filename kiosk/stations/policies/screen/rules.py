"""All rules at a glance: for everything, for each category, for single products."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.stations.policies.flow import Listing, Rules
from kiosk.stations.policies.screen.words import PolicyWords
from kiosk.ui import appearance
from kiosk.ui.widgets.field import TextField
from kiosk.ui.widgets.labels import Body, Lead, SectionTitle, Title
from kiosk.ui.widgets.tile import StationTile
from shared.freshness.policy_change import (
    ForAll,
    ForCategory,
    ForProduct,
    Subject,
    inherited_policy,
    own_policy,
)


class RuleRows(QWidget):
    """One row for each subject; a touch chooses it."""

    chosen = Signal(object)

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._subjects: tuple[Subject, ...] = ()
        self._tiles: list[StationTile] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(appearance.current().space.small)

    def show_rules(self, subjects: Iterable[Subject], rules: Rules, words: PolicyWords) -> None:
        self._subjects = tuple(subjects)
        while len(self._tiles) < len(self._subjects):
            self._add_tile()
        for tile, subject in zip(self._tiles, self._subjects, strict=False):
            self._show_one(tile, subject, rules, words)
        for index, tile in enumerate(self._tiles):
            tile.setVisible(index < len(self._subjects))

    def _add_tile(self) -> None:
        tile = StationTile(self._icon, "", "")
        tile.setProperty("row", len(self._tiles))
        tile.clicked.connect(self._choose)
        self._tiles.append(tile)
        self._rows.addWidget(tile)

    def _show_one(
        self, tile: StationTile, subject: Subject, rules: Rules, words: PolicyWords
    ) -> None:
        own = own_policy(rules.book, subject)
        holds = own or inherited_policy(rules.book, subject)
        is_own = own is not None or isinstance(subject, ForAll)
        says = words.short(holds, own=is_own)
        tile.show_station(self._icon, words.subject(subject), says)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self._subjects[int(self.sender().property("row"))])


class RulesPanel(QWidget):
    chosen = Signal(object)
    searched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._lead = Title(), Lead()
        self._default = RuleRows("freshness")
        self._category_name, self._categories = SectionTitle(), RuleRows("empty")
        self._products = RuleRows("qr")
        self.search = TextField("", icon="search")
        self.search.line.setProperty("enterPurpose", "search")
        self._found = RuleRows("qr")
        self._nothing = Body()
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out_once()
        for rows in (self._default, self._categories, self._products, self._found):
            rows.chosen.connect(self.chosen)
        self.search.text_changed.connect(self.searched)

    def show_listing(self, listing: Listing, words: PolicyWords) -> None:
        rules = listing.rules
        if rules is None:
            return
        self._default.show_rules((ForAll(),), rules, words)
        categories = [ForCategory(name) for name in rules.categories]
        self._categories.show_rules(categories, rules, words)
        self._category_name.setVisible(bool(categories))
        if self.search.text() != listing.text:
            self.search.show_text(listing.text)
        self._found.show_rules(map(ForProduct, listing.found or ()), rules, words)
        self._found.setVisible(bool(listing.found))
        self._nothing.setVisible(listing.found == ())
        self._products.show_rules(map(ForProduct, rules.products), rules, words)
        self._products.setVisible(not listing.text)

    def retranslate(self) -> None:
        self._title.show_text(self.tr("How long is it fresh?"))
        self._lead.show_text(
            self.tr(
                "A product follows its own rule, else that of its category, else the first."
            )
        )
        self._category_name.show_text(self.tr("Categories"))
        self._nothing.show_text(self.tr("No product matches."))
        self.search.show_label(self.tr("Find a product"), self.tr("Its name or its number"))

    def lay_out(self, *, landscape: bool) -> None:
        direction = QBoxLayout.Direction
        self._columns.setDirection(
            direction.LeftToRight if landscape else direction.TopToBottom
        )

    def _lay_out_once(self) -> None:
        space = appearance.current().space
        groups = (
            (self._default, self.search, self._found, self._nothing, self._products),
            (self._category_name, self._categories),
        )
        self._columns.setSpacing(space.large)
        for widgets in groups:
            column = QVBoxLayout()
            column.setSpacing(space.medium)
            for widget in widgets:
                column.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.medium)
        layout.addWidget(self._title)
        layout.addWidget(self._lead)
        layout.addLayout(self._columns)
        layout.addStretch(1)
