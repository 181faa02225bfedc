"""What kiosks are told of a product, batch or policy that was changed: its whole new state."""

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.canonical import Json, canonical_json
from shared.freshness.batch import Batch, Product
from shared.freshness.policy import Policy
from shared.wire.changes import Subject
from sync_server.platform.changes import About, note


def note_product(connection: AsyncConnection, organisation: str, product: Product) -> None:
    body = {"gtin": product.gtin, "name": product.name, "category": product.category}
    about = About(organisation, Subject.PRODUCT, product.gtin)
    note(connection, about, canonical_json(body))


def note_batch(connection: AsyncConnection, organisation: str, batch: Batch) -> None:
    recall = batch.recall
    dates = {
        "produced_on": batch.produced_on,
        "arrived_on": batch.arrived_on,
        "best_before": batch.best_before,
        "use_by": batch.use_by,
        "recalled_on": recall.on if recall else None,
    }
    body: dict[str, Json] = {
        "batch_id": batch.batch_id,
        "gtin": batch.gtin,
        "lot": batch.lot,
        "site": batch.site,
        "supplier": batch.supplier,
        "notes": batch.notes,
        "recall_reason": recall.reason if recall else None,
        "archived": int(batch.archived),
        "live": int(batch.live),
        **{name: day.isoformat() if day else None for name, day in dates.items()},
    }
    about = About(organisation, Subject.BATCH, batch.batch_id, batch.site)
    note(connection, about, canonical_json(body))


def note_policy(
    connection: AsyncConnection, about: About, scope: str, subject: str, policy: Policy
) -> None:
    body: dict[str, Json] = {
        "scope": scope,
        "subject": subject,
        "fresh_days": policy.fresh_days,
        "caution_days": policy.caution_days,
    }
    note(connection, about, canonical_json(body))


def about_policy(organisation: str, site: str, scope: str, subject: str) -> About:
    return About(organisation, Subject.POLICY, f"{scope}:{subject}", site)
