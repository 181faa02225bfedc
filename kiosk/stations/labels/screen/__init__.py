"""The page of the station, and the words that are printed."""

from kiosk.stations.labels.screen.page import LabelsPage
from kiosk.stations.labels.screen.printed import PrintedWords
from kiosk.stations.labels.screen.words import LabelsWords

__all__ = ["LabelsPage", "LabelsWords", "PrintedWords"]
