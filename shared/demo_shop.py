"""The believable shop of both demos: products, and batches in every state, as of today."""

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from shared.codes.check_digits import check_digit
from shared.freshness.batch import Batch, Product, Recall, batch_id_of
from shared.freshness.policy import Policy, PolicyBook

_NUMBER_SPACE = "040123450"
_BATCHES_EACH = 8
_SUPPLIERS = ("Hof Ölmühle", "Metzgerei Brandt", "شركة النور", "अन्नपूर्णा ट्रेडर्स", "Nordsee Fang")
_SEED = 7


class _Limits(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)
    fresh_days: int
    caution_days: int


class _Shop(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)
    site: str
    categories: dict[str, _Limits]
    products: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Shop:
    site: str
    products: tuple[Product, ...]
    batches: tuple[Batch, ...]
    policies: PolicyBook


def demo_shop(today: date) -> Shop:
    """The same shop on the same day, every time."""
    text = (files("resources") / "demo" / "shop.toml").read_text(encoding="utf-8")
    shop = _Shop.model_validate(tomllib.loads(text))
    named = [(category, name) for category, names in shop.products.items() for name in names]
    products = tuple(
        Product(_gtin(number), name, category) for number, (category, name) in enumerate(named)
    )
    rules = {
        category: Policy(limits.fresh_days, limits.caution_days)
        for category, limits in shop.categories.items()
    }
    book = PolicyBook(by_category=rules)
    chance = random.Random(_SEED)  # noqa: S311 - an invented shop needs no secrets
    batches = tuple(
        batch
        for product in products
        for batch in _batches(product, book.policy_for(product), shop.site, today, chance)
    )
    return Shop(shop.site, products, batches, book)


def _gtin(number: int) -> str:
    body = f"{_NUMBER_SPACE}{number:04d}"
    return body + check_digit(body)


def _batches(
    product: Product, policy: Policy, site: str, today: date, chance: random.Random
) -> Iterator[Batch]:
    for number in range(_BATCHES_EACH):
        arrived = today - timedelta(days=number * max(1, policy.caution_days // 4))
        lot = f"{product.gtin[-5:-1]}{chr(ord('A') + number)}"
        batch = Batch(
            batch_id_of(site, product.gtin, lot),
            product.gtin,
            lot,
            site,
            produced_on=arrived - timedelta(days=chance.randint(0, 2)),
            arrived_on=arrived,
            best_before=arrived + timedelta(days=policy.caution_days + chance.randint(0, 3)),
            use_by=arrived + timedelta(days=policy.caution_days + 3),
            supplier=chance.choice(_SUPPLIERS),
        )
        yield _with_a_story(batch, today, chance)


def _with_a_story(batch: Batch, today: date, chance: random.Random) -> Batch:
    """Some are recalled, some have dates that cannot be true, some wait for their label."""
    match chance.randrange(24):
        case 0:
            reason = chance.choice(
                ("Glassplitter möglich", "Allergen not declared", "تلوث محتمل")
            )
            return replace(batch, recall=Recall(reason, today - timedelta(days=1)))
        case 1:
            return replace(batch, arrived_on=today + timedelta(days=2))
        case 2:
            return replace(batch, arrived_on=None)
        case 3:
            return replace(batch, archived=True)
        case 4:
            return replace(batch, live=False)
        case _:
            return batch
