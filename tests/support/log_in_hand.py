"""The log of a database, as the server composes it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import httpx2

from shared.keys import PublicKey, SigningKey
from shared.ledger.checkpoint import Checkpoint, parse_checkpoint
from shared.ledger.cosignature import cosign
from shared.ledger.joint import roots_from_joint
from shared.ledger.merkle import leaf_hash
from shared.ledger.note import Note, Verifier, format_note, parse_note
from shared.ledger.receipt import Place, Receipt, format_receipt, issuer_of, verify_receipt
from shared.ledger.statement import parse
from shared.ledger.witness import Seen, Submission, consider, parse_submission
from shared.wire.base64url import to_bytes
from shared.wire.log import SUBJECT, read_hashes, witness_name
from shared.wire.uploads import Item
from sync_server.kiosks.service.claims import kiosk_id_of
from sync_server.ledger.service.head_file import HeadFile
from sync_server.ledger.service.log import Log, LogParts
from sync_server.ledger.service.sealing import Sealing
from sync_server.ledger.service.trees import Trees
from sync_server.platform.clock import Clock
from sync_server.platform.database import Database
from sync_server.platform.metrics import Metrics
from sync_server.scopes import Scope
from sync_server.sync.tables import LoggedStatements
from tests.support.simulated_kiosk import SimulatedKiosk, paired
from tests.support.sync_server import ServerInHand

ORIGIN = "server.example/log"
HEADS = "/api/v1/sync/head"


def log_on(database: Database, clock: Clock, key: SigningKey, folder: Path) -> Log:
    trees = Trees(database, LoggedStatements())
    parts = (database, clock, Sealing(key), trees, HeadFile(folder), Metrics().log, ORIGIN)
    return Log(LogParts(*parts))


@dataclass
class Witnessing:
    """A kiosk that looks at the log of its server as a real one does."""

    kiosk: SimulatedKiosk
    head: Checkpoint | None = None
    note: Note | None = None

    @property
    def key(self) -> PublicKey:
        assert self.kiosk.server_key is not None
        return self.kiosk.server_key

    @property
    def size(self) -> int:
        return self.head.size if self.head else 0

    async def post(self, body: bytes) -> httpx2.Response:
        headers = {**self.kiosk.headers("POST", HEADS), "Content-Type": "text/plain"}
        return await self.kiosk.server.client.post(HEADS, content=body, headers=headers)

    async def exchange(self) -> Submission:
        """Tell the last head, and verify the newest as a witness has to."""
        said = await self.post(format_note(self.note).encode() if self.note else b"")
        assert said.status_code == 200, said.text
        submission = parse_submission(said.content)
        self.accept(submission)
        return submission

    def accept(self, submission: Submission) -> None:
        origin = parse_checkpoint(submission.head.text).origin
        log = Verifier(origin, self.key.raw, self.key.verify)
        seen = Seen(self.head.size, self.head.root) if self.head else None
        self.head = consider(submission, [log], seen)
        self.note = self.cosigned(submission.head)

    def cosigned(self, head: Note) -> Note:
        own, name = self.kiosk.key, witness_name(kiosk_id_of(self.kiosk.key.public))
        mine = cosign(head.text, name, own.public.raw, own.sign, 1_795_262_400)
        return Note(head.text, (head.signatures[0], mine))

    async def upload(self, *items: Item) -> Sequence[bytes]:
        """The receipts of what went up, each verified."""
        told = await self.kiosk.upload(*items, head=self.size)
        assert told.log is not None
        consistency = read_hashes(told.log.consistency, "proof")
        head = parse_note(told.log.checkpoint.encode())
        self.accept(Submission(self.size, consistency, head))
        assert self.head is not None
        places = {
            each.index: hashlib.sha256(item.statement).digest()
            for each, item in zip(told.items, items, strict=True)
            if each.index is not None
        }
        leaves = {index: leaf_hash(entry) for index, entry in places.items()}
        joint = roots_from_joint(leaves, self.head.size, read_hashes(told.log.joint, "proof"))
        assert joint.root == self.head.root
        issuer = issuer_of(self.key.thumbprint)
        subjects = {
            hashlib.sha256(item.statement).digest(): parse(item.statement).statement.subject
            for item in items
        }
        signatures = {**told.log.others, SUBJECT: told.log.signature}
        made: list[bytes] = []
        for index, entry in places.items():
            place = Place(self.head.size, index, joint.proofs[index])
            signature = to_bytes(signatures[subjects[entry]], "it")
            receipt = Receipt(issuer, subjects[entry], place, signature)
            verify_receipt(receipt, entry, self.key.verify)
            made.append(format_receipt(receipt))
        return made


async def watching(server: ServerInHand, number: int = 1) -> Witnessing:
    await server.enter("acme", None, Scope.KIOSKS_READ, Scope.KIOSKS_WRITE)
    return Witnessing(await paired(server, number))


def acts(watching: Witnessing, count: int) -> list[Item]:
    return [watching.kiosk.act("staff.unlocked", {}) for _ in range(count)]
