"""The staff's side of the shelf: every change is an act, and only an act changes anything."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.store.act import to_micros
from kiosk.store.acts import Acts
from kiosk.store.bodies import Plain, written
from kiosk.store.rows import day_text, row_of
from shared.freshness.batch import Batch, Product, Recall
from shared.freshness.policy import Policy
from shared.wire import shelf_acts


@dataclass(frozen=True, slots=True)
class ShelfBook:
    """Each method returns once what it wrote cannot be lost any more."""

    acts: Acts

    def put(self, batch: Batch, at: datetime) -> None:
        """Record a new batch, or change the dates, supplier and notes of one that is there."""
        self._record(shelf_acts.BATCH_PUT, row_of(batch), at)

    def recall(self, batch_id: str, recall: Recall | None, at: datetime) -> None:
        """Recall a batch, or lift its recall."""
        fields: dict[str, Plain] = {
            "batch_id": batch_id,
            "reason": recall.reason if recall else None,
            "on": day_text(recall.on) if recall else None,
        }
        self._record(shelf_acts.BATCH_RECALLED, fields, at)

    def archive(self, batch_id: str, at: datetime, *, archived: bool) -> None:
        fields: dict[str, Plain] = {"batch_id": batch_id, "archived": int(archived)}
        self._record(shelf_acts.BATCH_ARCHIVED, fields, at)

    def printed(self, batch_ids: Sequence[str], copies: int, at: datetime) -> None:
        fields: dict[str, Plain] = {"batch_ids": list(batch_ids), "copies": copies}
        self._record(shelf_acts.LABELS_PRINTED, {**fields, "at": to_micros(at)}, at)

    def prove(self, batch_id: str, at: datetime) -> None:
        """A label of this batch was scanned back: the batch goes live."""
        fields: dict[str, Plain] = {"batch_id": batch_id, "at": to_micros(at)}
        self._record(shelf_acts.LABEL_PROVEN, fields, at)

    def put_product(self, product: Product, at: datetime) -> None:
        self._record(shelf_acts.PRODUCT_PUT, _of_product(product), at)

    def set_policy(self, scope: str, subject: str, policy: Policy, at: datetime) -> None:
        """`scope` is default, category or product; the subject of the default is empty."""
        fields: dict[str, Plain] = {
            "scope": scope,
            "subject": subject,
            "fresh_days": policy.fresh_days,
            "caution_days": policy.caution_days,
        }
        self._record(shelf_acts.POLICY_SET, fields, at)

    def unset_policy(self, scope: str, subject: str, at: datetime) -> None:
        fields: dict[str, Plain] = {"scope": scope, "subject": subject}
        self._record(shelf_acts.POLICY_UNSET, fields, at)

    def take_in(
        self, products: Sequence[Product], batches: Sequence[Batch], at: datetime
    ) -> None:
        """One piece of an import, all of it or nothing; at most some thousand rows at once."""
        fields: dict[str, Plain] = {
            "products": [_of_product(each) for each in products],
            "batches": [row_of(each) for each in batches],
        }
        self._record(shelf_acts.SHELF_IMPORTED, fields, at)

    def _record(self, kind: str, fields: Mapping[str, Plain], at: datetime) -> None:
        self.acts.record(kind, written(fields), at)


def _of_product(product: Product) -> Mapping[str, Plain]:
    return {"gtin": product.gtin, "name": product.name, "category": product.category}
