"""The journal gives back exactly what was acknowledged, or says that it cannot."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.store.act import Act, from_micros, to_micros
from kiosk.store.disk import LocalDisk
from kiosk.store.frames import HEADER_BYTES
from kiosk.store.journal import Journal, read_journal
from kiosk.store.simulated_disk import Fault, SimulatedDisk
from shared.errors import UnavailableError

KEY = bytes(range(32))
AT = datetime(2026, 3, 1, 9, 30, 0, 123456, tzinfo=UTC)
DISK = LocalDisk()
bodies = st.lists(st.binary(max_size=60), min_size=1, max_size=6)
quick = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def randomness(count):
    return random.Random(5).randbytes(count)  # noqa: S311 (repeatable)


def acts_of(contents, first=1):
    return tuple(
        Act(
            number,
            AT + timedelta(seconds=number),
            "preference.set",
            body,
            bytes([number] * 16),
            b"statement",
        )
        for number, body in enumerate(contents, start=first)
    )


def write(path, acts, floor=0, disk=DISK):
    """Append one by one; where each act's frame ends."""
    journal = Journal.create(path, KEY, (floor, ()), disk, randomness)
    ends = [HEADER_BYTES]
    for act in acts:
        journal.append([act])
        ends.append(read_journal(path, KEY).frames.end)
    journal.close()
    return ends


@quick
@given(bodies)
def test_what_was_appended_is_read_again(tmp_path, contents):
    write(tmp_path / "j", acts_of(contents))
    reading = read_journal(tmp_path / "j", KEY)
    assert reading.acts == acts_of(contents)
    assert reading.is_whole


@quick
@given(bodies, st.data())
def test_any_truncation_leaves_exactly_the_complete_acts(tmp_path, contents, data):
    acts = acts_of(contents)
    ends = write(tmp_path / "j", acts)
    cut = data.draw(st.integers(HEADER_BYTES, ends[-1]))
    whole = (tmp_path / "j").read_bytes()
    (tmp_path / "j").write_bytes(whole[:cut])
    reading = read_journal(tmp_path / "j", KEY)
    complete = sum(end <= cut for end in ends[1:])
    assert reading.acts == acts[:complete]
    assert reading.frames.torn == (cut not in ends)
    assert not reading.is_damaged


@quick
@given(bodies, st.data())
def test_any_flipped_bit_is_noticed(tmp_path, contents, data):
    acts = acts_of(contents)
    write(tmp_path / "j", acts)
    content = bytearray((tmp_path / "j").read_bytes())
    end = read_journal(tmp_path / "j", KEY).frames.end
    position = data.draw(st.integers(0, end + 100))
    content[position] ^= 1 << data.draw(st.integers(0, 7))
    (tmp_path / "j").write_bytes(content)
    reading = read_journal(tmp_path / "j", KEY)
    assert not reading.is_whole
    assert set(reading.acts) <= set(acts)


def test_damage_in_the_middle_keeps_what_comes_after_it(tmp_path):
    acts = acts_of([b"one", b"two", b"three"])
    ends = write(tmp_path / "j", acts)
    content = bytearray((tmp_path / "j").read_bytes())
    content[ends[1] + 30] ^= 1
    (tmp_path / "j").write_bytes(content)
    reading = read_journal(tmp_path / "j", KEY)
    assert reading.is_damaged
    assert reading.acts == (acts[0], acts[2])


def test_frames_do_not_fit_another_place(tmp_path):
    ends = write(tmp_path / "j", acts_of([b"same", b"same"]))
    content = (tmp_path / "j").read_bytes()
    first, second = content[ends[0] : ends[1]], content[ends[1] : ends[2]]
    swapped = content[: ends[0]] + second + first + content[ends[2] :]
    (tmp_path / "j").write_bytes(swapped)
    assert not read_journal(tmp_path / "j", KEY).is_whole


def test_a_frame_with_another_number_is_not_believed(tmp_path):
    acts = acts_of([b"one", b"two"])
    ends = write(tmp_path / "j", acts)
    content = bytearray((tmp_path / "j").read_bytes())
    content[ends[1] + 15] ^= 8  # the last byte of the frame's number
    (tmp_path / "j").write_bytes(content)
    assert read_journal(tmp_path / "j", KEY).acts == acts[:1]


def test_another_key_reads_nothing(tmp_path):
    write(tmp_path / "j", acts_of([b"secret"]))
    reading = read_journal(tmp_path / "j", bytes(32))
    assert reading.seal is None
    assert reading.is_damaged
    assert reading.acts == ()


def test_a_missing_journal_is_not_damaged(tmp_path):
    reading = read_journal(tmp_path / "j", KEY)
    assert not reading.exists
    assert not reading.is_damaged


def test_a_torn_end_is_cut_and_writing_goes_on(tmp_path):
    acts = acts_of([b"one", b"two", b"three"])
    ends = write(tmp_path / "j", acts[:2])
    content = (tmp_path / "j").read_bytes()
    (tmp_path / "j").write_bytes(content[: ends[2] - 3])
    reading = read_journal(tmp_path / "j", KEY)
    journal = Journal.resume(tmp_path / "j", reading, DISK, randomness)
    journal.append([acts[2]])
    journal.close()
    assert read_journal(tmp_path / "j", KEY).acts == (acts[0], acts[2])


def test_a_damaged_journal_is_not_written_on(tmp_path):
    write(tmp_path / "j", acts_of([b"one"]))
    with pytest.raises(ValueError, match="create it anew"):
        Journal.resume(
            tmp_path / "j", read_journal(tmp_path / "j", bytes(32)), DISK, randomness
        )


def test_a_full_disk_is_noticed_before_anything_is_appended(tmp_path):
    write(tmp_path / "j", acts_of([b"one"]))
    reading = read_journal(tmp_path / "j", KEY)
    full = SimulatedDisk(Fault.FULL, 1)
    journal = Journal.resume(tmp_path / "j", reading, full, randomness)
    with pytest.raises(UnavailableError, match="the disk is full"):
        journal.reserve(10_000_000)
    journal.close()
    assert read_journal(tmp_path / "j", KEY).is_whole


def test_a_new_journal_replaces_the_old_one_only_when_complete(tmp_path):
    write(tmp_path / "j", acts_of([b"one"]))
    with pytest.raises(UnavailableError, match="the disk is full"):
        Journal.create(tmp_path / "j", KEY, (1, ()), SimulatedDisk(Fault.FULL, 1), randomness)
    assert read_journal(tmp_path / "j", KEY).acts == acts_of([b"one"])


def test_appending_nothing_writes_nothing(tmp_path):
    journal = Journal.create(tmp_path / "j", KEY, (0, ()), DISK, randomness)
    before = (tmp_path / "j").read_bytes()
    journal.append([])
    journal.close()
    journal.close()
    assert (tmp_path / "j").read_bytes() == before


@given(st.datetimes(timezones=st.just(UTC)))
def test_a_moment_survives_its_number(moment):
    assert from_micros(to_micros(moment)) == moment
