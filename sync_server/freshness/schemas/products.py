"""Products on the wire."""

from pydantic import Field

from sync_server.freshness.tables import KeptProduct
from sync_server.platform.models import (
    Asked,
    CursorText,
    Limit,
    Received,
    SearchText,
    Text,
    Told,
)


class ProductIn(Received):
    """A product as it shall be."""

    name: Text = Field(examples=["Minced beef"])
    category: Text = Field(examples=["beef"])


class ProductOut(Told):
    """A product; `gtin` always has 14 digits."""

    gtin: str = Field(examples=["04006381333931"])
    name: str = Field(examples=["Minced beef"])
    category: str = Field(examples=["beef"])


class ProductPage(Told):
    """Some products, by GTIN."""

    items: list[ProductOut]
    next_cursor: str | None = Field(description="Null on the last page.")


class ProductsAsked(Asked):
    """Which products to list."""

    q: SearchText = Field(default="", description="Begins the GTIN or is part of the name.")
    category: SearchText | None = None
    limit: Limit = 50
    cursor: CursorText | None = None


def product_told(kept: KeptProduct) -> ProductOut:
    product = kept.product
    return ProductOut(gtin=product.gtin, name=product.name, category=product.category)
