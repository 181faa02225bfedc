"""The log as anybody reads it: checkpoint, tiles and entries, by the standards' own rules."""

import hashlib

import pytest

from shared.keys import SigningKey
from shared.ledger.checkpoint import Checkpoint, format_checkpoint, parse_checkpoint
from shared.ledger.cosignature import Witness, verify_cosignatures
from shared.ledger.growing import GrowingTree
from shared.ledger.merkle import (
    inclusion_path,
    leaf_hash,
    verify_consistency,
    verify_inclusion,
)
from shared.ledger.note import (
    Note,
    format_note,
    parse_note,
    sign_note,
    verifier_key,
)
from shared.ledger.tiles import subtree_of, tiles_of
from shared.ledger.witness import Submission, format_submission
from shared.wire.log import witness_name
from sync_server.kiosks.service.claims import kiosk_id_of
from sync_server.platform.engines import Place
from tests.support.log_in_hand import Witnessing, acts, watching
from tests.support.sync_server import ServerInHand, on_both, serving, settings_of

pytestmark = pytest.mark.anyio
NEIGHBOUR = SigningKey(bytes([5]) * 32)
ORIGIN = "neighbour.example/log"


async def fetched(server: ServerInHand, path: str) -> bytes:
    said = await server.client.get(f"/{path}")
    assert said.status_code == 200, said.text
    assert said.headers["Content-Type"] == "application/octet-stream"
    assert "immutable" in said.headers["Cache-Control"]
    return said.content


async def filled(server: ServerInHand, count: int) -> tuple[Witnessing, list[bytes]]:
    one = await watching(server)
    items = acts(one, count)
    await one.upload(*items)
    return one, [hashlib.sha256(item.statement).digest() for item in items]


@on_both
async def test_every_proof_can_be_made_out_of_the_tiles_alone(server: ServerInHand) -> None:
    one, entries = await filled(server, 600)
    tiles = {tile: await fetched(server, tile.path) for tile in tiles_of(600)}
    assert one.head is not None

    for index in (0, 255, 256, 511, 512, 599):
        path = inclusion_path(subtree_of(tiles.__getitem__, 600), index, 600)
        verify_inclusion(leaf_hash(entries[index]), index, 600, path, one.head.root)


async def test_entries_are_the_leaves_of_their_tiles(server: ServerInHand) -> None:
    _, entries = await filled(server, 300)

    first = await fetched(server, "tile/entries/000")
    last = await fetched(server, "tile/entries/001.p/44")

    bundles = first + last
    read = [bundles[at + 2 : at + 34] for at in range(0, len(bundles), 34)]
    assert {bundles[at : at + 2] for at in range(0, len(bundles), 34)} == {b"\x00\x20"}
    assert read == entries


async def test_older_partial_tiles_stay_and_newer_ones_are_not_there_yet(
    server: ServerInHand,
) -> None:
    await filled(server, 300)

    assert len(await fetched(server, "tile/0/000.p/7")) == 7 * 32
    for path in ("tile/0/001.p/45", "tile/0/001", "tile/1/000.p/2", "tile/2/000.p/1"):
        assert (await server.client.get(f"/{path}")).status_code == 404, path


async def test_the_checkpoint_carries_what_kiosks_saw_of_it(server: ServerInHand) -> None:
    one, _ = await filled(server, 3)
    await one.exchange()

    note = parse_note((await server.client.get("/checkpoint")).content)

    name, key = witness_name(kiosk_id_of(one.kiosk.key.public)), one.kiosk.key.public
    (seen,) = verify_cosignatures(note, [Witness(name, key.raw, key.verify)])
    assert seen.witness == name
    assert parse_checkpoint(note.text).size == 3


async def test_a_kiosk_cannot_put_another_ones_name_to_a_head(server: ServerInHand) -> None:
    one, _ = await filled(server, 1)
    two = await watching(server, 2)
    assert one.note is not None

    said = await two.post(format_note(one.note).encode())
    note = parse_note((await server.client.get("/checkpoint")).content)

    assert said.status_code == 200
    assert len(note.signatures) == 1


async def test_a_kiosk_far_behind_is_led_to_the_newest_head(server: ServerInHand) -> None:
    one, two = await watching(server, 1), await watching(server, 2)
    await one.upload(*acts(one, 5))
    await two.upload(*acts(two, 700))
    old = one.head

    submission = await one.exchange()

    assert old is not None
    assert one.head is not None
    verify_consistency(old.size, 705, old.root, one.head.root, submission.proof)


def neighbours_head(count: int) -> Note:
    tree = GrowingTree()
    for number in range(count):
        tree.add(number.to_bytes(32, "big"))
    text = format_checkpoint(Checkpoint(ORIGIN, count, tree.root()))
    return sign_note(text, ORIGIN, NEIGHBOUR.public.raw, NEIGHBOUR.sign)


async def test_the_server_is_a_witness_of_its_neighbours(
    ready_place: Place, tmp_path: Place
) -> None:
    vkey = verifier_key(ORIGIN, NEIGHBOUR.public.raw)
    settings = settings_of(
        tmp_path, witness={"logs": [vkey]}, log={"origin": "own.example/log"}
    )
    async with serving(ready_place, settings) as server:

        async def add(old: int, size: int, head: Note | None = None) -> tuple[int, str, str]:
            proof = () if old == 0 else (leaf_hash((1).to_bytes(32, "big")),)
            body = format_submission(Submission(old, proof, head or neighbours_head(size)))
            said = await server.client.post("/add-checkpoint", content=body)
            return said.status_code, said.headers["Content-Type"], said.text

        first, again, grown = await add(0, 1), await add(0, 2), await add(1, 2)
        other = sign_note(
            neighbours_head(2).text, ORIGIN, SigningKey(bytes(32)).public.raw, NEIGHBOUR.sign
        )
        unsigned, malformed = await add(2, 2, other), await add(5, 2)
        text = "else.example\n1\n" + neighbours_head(1).text.split("\n")[2] + "\n"
        unknown = await add(
            0, 1, sign_note(text, "else.example", NEIGHBOUR.public.raw, NEIGHBOUR.sign)
        )

    assert first[0] == 200
    key = SigningKey(bytes(range(32))).public
    name = "own.example/witness"
    note = parse_note((format_note(neighbours_head(1)) + first[2]).encode())
    assert verify_cosignatures(note, [Witness(name, key.raw, key.verify)])
    assert again == (409, "text/x.tlog.size", "1\n")
    assert grown[0] == 200
    assert (unsigned[0], malformed[0], unknown[0]) == (403, 400, 404)


async def test_a_neighbour_may_change_its_key(ready_place: Place, tmp_path: Place) -> None:
    new = SigningKey(bytes([6]) * 32)
    vkeys = [verifier_key(ORIGIN, each.public.raw) for each in (NEIGHBOUR, new)]
    settings = settings_of(tmp_path, witness={"logs": vkeys})
    proof = (leaf_hash((1).to_bytes(32, "big")),)
    renewed = sign_note(neighbours_head(2).text, ORIGIN, new.public.raw, new.sign)

    async with serving(ready_place, settings) as server:
        said = [
            await server.client.post("/add-checkpoint", content=format_submission(each))
            for each in (Submission(0, (), neighbours_head(1)), Submission(1, proof, renewed))
        ]

    assert [each.status_code for each in said] == [200, 200]
