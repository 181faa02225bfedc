"""Symbols with known contents, drawn by zxing-cpp's writer from a seed."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import zxingcpp
from numpy.typing import NDArray

from shared.codes.check_digits import check_digit

Picture = NDArray[np.uint8]
PIXELS_PER_MODULE = 6


@dataclass(frozen=True, slots=True)
class Symbol:
    name: str
    linear: bool
    text: str
    picture: Picture = field(repr=False)


def digits(rng: np.random.Generator, count: int) -> str:
    return "".join(str(d) for d in rng.integers(0, 10, count))


def draw_gtin(rng: np.random.Generator, length: int) -> str:
    body = digits(rng, length - 1)
    return body + check_digit(body)


def _lot(rng: np.random.Generator) -> str:
    return "".join(rng.choice(list("ABCDEFGHJKLMNPRSTUVWXYZ0123456789"), rng.integers(4, 9)))


def gs1_texts(rng: np.random.Generator) -> tuple[str, str]:
    number, lot = draw_gtin(rng, 14), _lot(rng)
    date = f"2{rng.integers(6, 9)}{rng.integers(1, 13):02d}{rng.integers(1, 29):02d}"
    return f"(01){number}(17){date}(10){lot}", f"01{number}17{date}10{lot}"


def _link(rng: np.random.Generator) -> str:
    day = f"2{digits(rng, 1)}0115"
    return f"https://id.shop.example/01/{draw_gtin(rng, 14)}/10/{_lot(rng)}?17={day}"


def _write(text: str, kind: str, *, gs1: bool = False) -> Picture:
    options = {"gs1": True} if gs1 else {}
    barcode = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, kind), **options)
    return np.array(barcode.to_image(scale=PIXELS_PER_MODULE, add_quiet_zones=False))


def _plain(name: str, kind: str, text: str, said: str | None = None) -> Symbol:
    return Symbol(name, name not in ("QR", "DataMatrix"), said or text, _write(text, kind))


def _gs1_symbol(name: str, kind: str, rng: np.random.Generator) -> Symbol:
    human, said = gs1_texts(rng)
    return Symbol(name, name not in ("QR", "DataMatrix"), said, _write(human, kind, gs1=True))


def _databar(name: str, kind: str, rng: np.random.Generator) -> Symbol:
    body = ("0" if kind == "DataBarLtd" else "") + digits(
        rng, 12 if kind == "DataBarLtd" else 13
    )
    gtin = body + check_digit(body)
    return _plain(name, kind, f"(01){gtin}", f"01{gtin}")


def _upc_e(rng: np.random.Generator) -> Symbol:
    six = digits(rng, 5) + str(rng.integers(0, 3))
    body = f"0{six[:2]}{six[5]}0000{six[2:5]}"
    check = check_digit(body)
    return _plain("UPC-E", "UPCE", f"0{six}{check}", f"00{body[1:]}{check}")


def make_symbol(rng: np.random.Generator) -> Symbol:
    makers: list[tuple[float, Callable[[], Symbol]]] = [
        (4, lambda: _plain("QR", "QRCode", _link(rng))),
        (2, lambda: _plain("QR", "QRCode", _lot(rng))),
        (1, lambda: _gs1_symbol("QR", "QRCode", rng)),
        (3, lambda: _gs1_symbol("DataMatrix", "DataMatrix", rng)),
        (5, lambda: _plain("EAN-13", "EAN13", draw_gtin(rng, 13))),
        (1, lambda: _plain("EAN-8", "EAN8", draw_gtin(rng, 8))),
        (1.5, lambda: _upc_a(rng)),
        (1, lambda: _upc_e(rng)),
        (1, lambda: _plain("Code128", "Code128", _lot(rng) + "-" + digits(rng, 4))),
        (1.5, lambda: _gs1_symbol("Code128", "Code128", rng)),
        (1, lambda: _databar("DataBar", "DataBarOmni", rng)),
        (0.5, lambda: _databar("DataBar", "DataBarStk", rng)),
        (0.5, lambda: _databar("DataBar", "DataBarLtd", rng)),
        (1, lambda: _gs1_symbol("DataBar", "DataBarExp", rng)),
    ]
    weights = np.array([weight for weight, _ in makers])
    return makers[rng.choice(len(makers), p=weights / weights.sum())][1]()


def _upc_a(rng: np.random.Generator) -> Symbol:
    gtin = draw_gtin(rng, 12)
    return _plain("UPC-A", "UPCA", gtin, "0" + gtin)
