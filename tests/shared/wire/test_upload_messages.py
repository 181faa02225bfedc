"""Statements on their way up: sequences, packing, bodies and acknowledgements, good and bad."""

import cbor2
import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st

from kiosk.store.act import Act, from_micros
from kiosk.store.author import author_of, statement_body
from shared.errors import CounterproofError, EvidenceError, InputError
from shared.keys import SigningKey
from shared.ledger.cbor import Tagged, decode, decode_sequence, encode
from shared.ledger.statement import parse
from shared.wire import acknowledgement
from shared.wire.acknowledgement import Acknowledgement
from shared.wire.acts import CONTENT_TYPE, ActBody, read_body, write_body
from shared.wire.packing import TooMuchError, pack, unpack
from shared.wire.uploads import LARGEST, MOST_ITEMS, Item, read_items, write_items

SERVER, KIOSK = SigningKey(bytes(32)), SigningKey(bytes(range(32)))
items = st.builds(
    Item, st.binary(max_size=50), st.none() | st.binary(max_size=50), st.sampled_from("abc")
)


@given(st.lists(items))
def test_items_are_read_as_they_were_written(written: list[Item]) -> None:
    assert read_items(write_items(written)) == tuple(written)


def test_another_implementation_writes_the_same_items() -> None:
    item = Item(b"statement", None, "staff.unlocked")

    assert write_items([item]) == cbor2.dumps([item.statement, None, item.kind])


@pytest.mark.parametrize(
    "data",
    [
        b"\x83",
        encode(("text", None, "x")),
        encode((b"", "body", "x")),
        encode((b"", None, b"x")),
        encode((b"", None, "x" * 65)),
        encode((b"", None, "x\n")),
        encode((b"", None)),
        encode((b"", None, "x", 1)),
        encode({1: 2}),
        write_items([Item(b"s", b"b", "x")])[:-1],
        b"\x81" * 40 + b"\x80",
        b"\x80" * (MOST_ITEMS + 1),
        b"\x9f\xff",
        b"\xfb" + bytes(8),
    ],
)
def test_what_is_no_sequence_of_items_is_refused(data: bytes) -> None:
    with pytest.raises(InputError):
        read_items(data)


def test_more_than_a_mebibyte_is_refused_unread() -> None:
    with pytest.raises(TooMuchError):
        read_items(bytes(LARGEST + 1))


def test_a_sequence_has_an_end() -> None:
    assert decode_sequence(b"\x01\x02", 2) == (1, 2)
    with pytest.raises(InputError, match="more than 1 values"):
        decode_sequence(b"\x01\x02", 1)


@given(st.binary(max_size=5000))
def test_what_was_packed_is_unpacked(data: bytes) -> None:
    assert unpack(pack(data), 5000) == data


@pytest.mark.parametrize(
    "packed",
    [
        b"",
        b"no zstd",
        pack(b"whole" * 100)[:-3],
        pack(b"one") + pack(b"two"),
        pack(b"one") + b"x",
        zstd.compress(bytes(range(256)), options={zstd.CompressionParameter.window_log: 27})[
            :-1
        ],
    ],
)
def test_what_is_not_one_whole_frame_is_refused(packed: bytes) -> None:
    with pytest.raises(InputError):
        unpack(packed, 1000)


def test_a_bomb_is_refused_before_it_has_grown() -> None:
    bomb = pack(bytes(200 * LARGEST))
    assert len(bomb) < 64 * 1024

    with pytest.raises(TooMuchError):
        unpack(bomb, LARGEST)


def test_a_window_that_costs_too_much_memory_is_refused() -> None:
    options = {zstd.CompressionParameter.window_log: 27}
    compressor = zstd.ZstdCompressor(options=options)  # streamed: the size is not known before
    packed = compressor.compress(bytes(100)) + compressor.flush()

    with pytest.raises(InputError, match="not zstd"):
        unpack(packed, 1000)


def test_the_body_of_a_real_kiosk_s_act_is_read() -> None:
    author = author_of(bytes(32), bytes)
    act, signed = author.sign(Act(1, from_micros(7), "x.done", b'{"a":1}'), None)

    body = statement_body(act)
    assert read_body(body) == ActBody("x.done", 7, {"a": 1}, "00" * 16)
    assert write_body(read_body(body)) == body
    assert parse(signed.encoded).statement.content_type == CONTENT_TYPE


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"[]",
        b'{"act":"x","at":true,"fields":null,"salt":""}',
        b'{"act":"x","at":1,"fields":null}',
        b'{"act":"x","at":1,"extra":1,"fields":null,"salt":""}',
        b'{"act":"x", "at":1,"fields":null,"salt":""}',
        b'{"act":"x","at":1,"fields":' + b"[" * 40 + b"]" * 40 + b',"salt":""}',
    ],
)
def test_a_body_of_another_shape_is_refused(body: bytes) -> None:
    with pytest.raises(InputError):
        read_body(body)


def signed(*hashes: bytes) -> bytes:
    said = Acknowledgement(KIOSK.public.uri, 1_790_000_000, hashes)
    return acknowledgement.sign(said, SERVER)


def test_an_acknowledgement_names_what_the_server_holds() -> None:
    encoded = signed(bytes(32), b"\x01" * 32)

    said = acknowledgement.verify(encoded, SERVER.public, KIOSK.public)
    assert said.hashes == (bytes(32), b"\x01" * 32)
    assert cbor2.loads(cbor2.loads(encoded).value[2]) == list(said.hashes)


@pytest.mark.parametrize("at", range(0, 260, 7))
def test_a_changed_acknowledgement_is_refused(at: int) -> None:
    encoded = bytearray(signed(bytes(32)))
    encoded[at % len(encoded)] ^= 1

    with pytest.raises(CounterproofError):
        acknowledgement.verify(bytes(encoded), SERVER.public, KIOSK.public)


def test_an_acknowledgement_by_another_server_or_for_another_kiosk_is_refused() -> None:
    for server, kiosk in ((KIOSK, KIOSK), (SERVER, SERVER)):
        with pytest.raises(EvidenceError):
            acknowledgement.verify(signed(bytes(32)), server.public, kiosk.public)


def test_an_acknowledgement_without_its_list_is_refused() -> None:
    four = list(decode(signed()).value)
    for payload in (None, encode(1), encode((b"short",))):
        four[2] = payload
        with pytest.raises(InputError):
            acknowledgement.verify(encode(Tagged(18, tuple(four))), SERVER.public, KIOSK.public)
