import pytest

from kiosk.parts.labels import code_fits, labels_check, stock_of
from kiosk.selftest import Attention, Failed, Ok
from kiosk.settings import Paths, Settings
from kiosk.ui.paper import Stock

SERVER = "https://counterproof.example"


@pytest.mark.parametrize(
    ("stock", "finding"),
    [
        (Stock(58, 40), Ok),
        (Stock(57, 32), Ok),
        (Stock(100, 50, 300), Ok),
        (Stock(50, 25), Attention),
        (Stock(25, 15), Failed),
    ],
)
def test_the_selftest_says_which_lots_fit_on_the_labels(stock, finding):
    assert isinstance(code_fits(SERVER, stock), finding)


def test_the_default_labels_fit_every_lot(tmp_path):
    settings = Settings(paths=Paths(data_dir=tmp_path))
    assert stock_of(settings) == Stock(58, 40, 203)
    assert isinstance(labels_check(settings).probe(), Ok)
