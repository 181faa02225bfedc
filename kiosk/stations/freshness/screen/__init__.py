"""The page of the station: what the camera sees beside what the kiosk has to say."""

from kiosk.stations.freshness.screen.page import FreshnessPage

__all__ = ["FreshnessPage"]
