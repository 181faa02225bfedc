from collections import Counter
from datetime import date

from shared.codes.check_digits import has_check_digit
from shared.demo_shop import demo_shop
from shared.freshness.judgement import Verdict, judge

TODAY = date(2026, 3, 1)


def test_the_shop_is_the_same_on_the_same_day():
    assert demo_shop(TODAY) == demo_shop(TODAY)


def test_the_shop_is_believable():
    shop = demo_shop(TODAY)
    assert len(shop.products) == 40
    assert len({product.category for product in shop.products}) == 6
    assert len(shop.batches) == 320
    assert all(has_check_digit(product.gtin) for product in shop.products)
    assert len({batch.batch_id for batch in shop.batches}) == 320


def test_every_verdict_stands_on_the_shelf():
    shop = demo_shop(TODAY)
    product = {product.gtin: product for product in shop.products}
    found = Counter(
        judge(batch, shop.policies.policy_for(product[batch.gtin]), TODAY).verdict
        for batch in shop.batches
    )
    assert set(found) == set(Verdict)
    assert found[Verdict.FRESH] > 80
