"""What staff see of the policies: all of them, and one while it is changed."""

from kiosk.stations.policies.screen.page import PoliciesPage

__all__ = ["PoliciesPage"]
