"""What the public sees when the kiosk cannot serve, and the reason for those who mend it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui import appearance
from kiosk.ui.isolate import isolated
from kiosk.ui.widgets.labels import Caption, Lead, Strong, Title
from kiosk.ui.widgets.messages import Sign


class OutOfServiceScreen(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = Sign()
        self._sign.show_icon("clock")
        self._title = Title()
        self._lead = Lead()
        self._for_staff = Strong()
        self._reason = Caption()
        space = appearance.current().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page, space.page, space.page, space.page)
        layout.setSpacing(space.medium)
        layout.addStretch(2)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(space.medium)
        layout.addWidget(self._title)
        layout.addWidget(self._lead)
        layout.addStretch(3)
        layout.addWidget(self._for_staff)
        layout.addWidget(self._reason)
        self._title.centre()
        self._lead.centre()
        self._retranslate()

    def show_reason(self, reason: str) -> None:
        self._reason.show_text(isolated(reason))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.show_text(self.tr("This kiosk is taking a break"))
        self._lead.show_text(
            self.tr("Please ask the staff: they can answer your question at the counter.")
        )
        self._for_staff.show_text(self.tr("For staff"))
