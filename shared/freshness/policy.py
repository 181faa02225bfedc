"""For how many days on the shelf a product counts as fresh, and then as worth a second look."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from shared.errors import InputError
from shared.freshness.batch import Product


@dataclass(frozen=True, slots=True)
class Policy:
    """Fresh up to and including `fresh_days`, Caution up to `caution_days`, then Expired."""

    fresh_days: int = 2
    caution_days: int = 4

    def __post_init__(self) -> None:
        if not 0 <= self.fresh_days <= self.caution_days:
            raise InputError(
                f"policy of {self.fresh_days} fresh and {self.caution_days} caution days: "
                "expected 0 or more fresh days and at least as many caution days"
            )


@dataclass(frozen=True, slots=True)
class PolicyBook:
    """A product's own policy comes before its category's, and that before the default."""

    default: Policy = field(default_factory=Policy)
    by_category: Mapping[str, Policy] = field(default_factory=dict[str, Policy])
    by_gtin: Mapping[str, Policy] = field(default_factory=dict[str, Policy])

    def policy_for(self, product: Product) -> Policy:
        category = self.by_category.get(product.category, self.default)
        return self.by_gtin.get(product.gtin, category)
