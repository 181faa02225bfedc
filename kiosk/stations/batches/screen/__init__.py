"""The pages on which staff work with batches."""

from kiosk.stations.batches.screen.batch_page import BatchPage
from kiosk.stations.batches.screen.form_page import BatchFormPage
from kiosk.stations.batches.screen.list_page import BatchListPage
from kiosk.stations.batches.screen.row import MarkBox

__all__ = ["BatchFormPage", "BatchListPage", "BatchPage", "MarkBox"]
