"""How a byte stream is cut into scans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.framing import ScanFramer


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n"])
def test_each_usual_line_end_ends_a_scan(end: bytes):
    assert ScanFramer().feed(b"123" + end + b"456" + end) == [b"123", b"456"]


def test_line_ends_between_stx_and_etx_belong_to_the_scan():
    assert ScanFramer().feed(b"\x02one\r\ntwo\x03\r\nthree\r") == [b"one\r\ntwo", b"three"]


def test_a_new_stx_drops_what_came_before_it():
    assert ScanFramer().feed(b"\x02broken\x02whole\x03") == [b"whole"]


def test_a_scan_of_the_full_length_arrives_and_a_longer_one_is_dropped_whole():
    framer = ScanFramer(longest=4)
    assert framer.feed(b"1234\r12345\r1\r") == [b"1234", b"1"]


def test_a_forgotten_beginning_does_not_reach_the_next_scan():
    framer = ScanFramer()
    framer.feed(b"half a sc")
    framer.forget()
    assert framer.feed(b"whole\r") == [b"whole"]


@given(st.lists(st.binary(min_size=1, max_size=20)), st.integers(1, 7))
def test_it_does_not_matter_how_the_bytes_arrive(scans: list[bytes], step: int):
    clean = [bytes(b for b in scan if b not in b"\r\n\x02") or b"x" for scan in scans]
    stream = b"".join(scan + b"\r" for scan in clean)
    framer = ScanFramer()
    parts = [stream[i : i + step] for i in range(0, len(stream), step)]
    assert [scan for part in parts for scan in framer.feed(part)] == clean
