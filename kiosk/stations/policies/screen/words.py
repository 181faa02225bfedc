"""What the policies say in the language of the screen."""

from typing import assert_never, final

from PySide6.QtCore import QObject

from kiosk.ui.isolate import isolated
from kiosk.ui.languages import language
from kiosk.ui.local_formats import LocalFormats
from shared.freshness.policy import Policy
from shared.freshness.policy_change import ForAll, ForCategory, ForProduct, Subject


@final
class PolicyWords(QObject):
    """Made anew for each language."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._formats = LocalFormats(language(code))

    def subject(self, subject: Subject) -> str:
        match subject:
            case ForAll():
                return self.tr("All products")
            case ForCategory(name):
                return isolated(name)
            case ForProduct(product):
                return isolated(product.name)
            case _:
                assert_never(subject)

    def policy(self, policy: Policy) -> str:
        """Day 0 is the day of arrival; a policy can leave Caution out."""
        number = self._formats.number
        if policy.fresh_days == policy.caution_days:
            text = self.tr("Fresh up to day {0} on the shelf, then Expired.")
            return text.format(number(policy.fresh_days))
        text = self.tr(
            "Fresh up to day {0} on the shelf, then Caution up to day {1}, then Expired."
        )
        return text.format(number(policy.fresh_days), number(policy.caution_days))

    def short(self, policy: Policy, *, own: bool) -> str:
        """For a list: what holds, and whether it is the subject's own."""
        number = self._formats.number
        days = self.tr("Fresh up to day {0}, Caution up to day {1}").format(
            number(policy.fresh_days), number(policy.caution_days)
        )
        return days if own else self.tr("As above: {0}").format(days)

    def otherwise(self, count: int | None) -> str:
        if count is None:
            return self.tr("Counting the batches this would change")
        if count == 0:
            return self.tr("No batch on the shelf would get another verdict.")
        return self.tr("%Ln batch(es) on the shelf would get another verdict.", "", count)

    def remove(self, subject: Subject, inherited: Policy) -> str:
        """What holds once the own policy is gone."""
        if isinstance(subject, ForAll):
            text = self.tr("Without it the standard holds: {0}")
        else:
            text = self.tr("Without it this holds: {0}")
        return text.format(self.policy(inherited))
