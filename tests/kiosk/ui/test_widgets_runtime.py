"""The toolkit we pin does not eat references to None (docs/adr/0041)."""

import sys

from PySide6.QtCore import QPoint


def test_a_call_that_returns_nothing_costs_no_reference_to_none():
    point = QPoint()
    before = sys.getrefcount(None)

    for _ in range(1000):
        point.setX(1)

    assert sys.getrefcount(None) > before - 500
