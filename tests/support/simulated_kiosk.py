"""A small kiosk: its key, its chain, its proofs; it speaks to the server as a real one will."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

import httpx2

from shared.canonical import Json
from shared.keys import PublicKey, SigningKey
from shared.ledger.hlc import Hlc, tick
from shared.ledger.statement import NOTHING_BEFORE, Signed, Statement, body_hash, sign
from shared.wire import acknowledgement, dpop
from shared.wire.acts import CONTENT_TYPE, SECRET_KINDS, ActBody, write_body
from shared.wire.base64url import to_bytes
from shared.wire.changes import BEGINNING, Cursor, Page, read_page
from shared.wire.dpop import Proof
from shared.wire.packing import pack
from shared.wire.pairing import Claim, PollTold, Token
from shared.wire.uploads import MEDIA_TYPE, Item, SyncState, UploadTold, write_items
from tests.support.sync_server import HandClock, ServerInHand

KIOSKS = "/api/v1/kiosks"
STATEMENTS = "/api/v1/sync/statements"
STATE = "/api/v1/sync/state"
CHANGES = "/api/v1/sync/changes"
PAIR_AS = {"site": "north", "name": "Counter 1"}


@dataclass
class SimulatedKiosk:
    """`clock_ahead` is how wrong its clock is."""

    server: ServerInHand
    key: SigningKey
    clock_ahead: timedelta = timedelta()
    head: Signed | None = None
    token: str = ""
    nonce: str | None = None
    server_key: PublicKey | None = None
    acknowledged: set[bytes] = field(default_factory=set)
    _numbers: "itertools.count[int]" = field(default_factory=itertools.count)

    @property
    def clock(self) -> HandClock:
        return self.server.clock

    def proof(self, method: str, path: str, /, **changed: object) -> Proof:
        now_s = (self.clock.now() + self.clock_ahead).timestamp()
        url = f"http://server{path}"
        proof_id = f"proof {next(self._numbers)} of {self.key.public.uri[-8:]}"
        made = Proof(self.key.public, proof_id, method, url, now_s, None, self.nonce)
        return replace(made, **changed)

    def headers(self, method: str, path: str, /, **changed: object) -> dict[str, str]:
        """Those of a call with a token."""
        hashed = dpop.token_hash_of(self.token)
        proof = self.proof(method, path, **{"token_hash": hashed, **changed})
        written = dpop.write(proof, self.key)
        return {"Authorization": f"DPoP {self.token}", "DPoP": written}

    async def prove(self, path: str, body: object = None) -> httpx2.Response:
        """Ask without a token; once more when the server wants its nonce."""
        for _ in range(2):
            header = {"DPoP": dpop.write(self.proof("POST", path), self.key)}
            said = await self.server.client.post(path, json=body, headers=header)
            if said.status_code != 401 or "use_dpop_nonce" not in str(said.headers):
                break
            self.nonce = said.headers["DPoP-Nonce"]
        return said

    async def claim(self) -> Claim:
        said = await self.prove(f"{KIOSKS}/claims")
        assert said.status_code == 201, said.text
        return Claim.model_validate_json(said.content)

    async def poll(self, claim: Claim) -> PollTold:
        said = await self.prove(f"{KIOSKS}/claims/poll", {"device_code": claim.device_code})
        assert said.status_code == 200, said.text
        return PollTold.model_validate_json(said.content)

    async def fetch_token(self) -> Token:
        said = await self.prove(f"{KIOSKS}/token")
        assert said.status_code == 200, said.text
        token = Token.model_validate_json(said.content)
        self.token = token.access_token
        return token

    async def state(self) -> SyncState:
        said = await self.server.client.get(STATE, headers=self.headers("GET", STATE))
        assert said.status_code == 200, said.text
        return SyncState.model_validate_json(said.content)

    async def ask_changes(
        self, cursor: Cursor = BEGINNING, wait_s: float = 0, encoding: str = "identity"
    ) -> httpx2.Response:
        asked = {"feed": cursor.feed, "after": cursor.number, "wait": wait_s}
        headers = {**self.headers("GET", CHANGES), "Accept-Encoding": encoding}
        return await self.server.client.get(CHANGES, params=asked, headers=headers)

    async def changes(self, cursor: Cursor = BEGINNING, wait_s: float = 0) -> Page:
        said = await self.ask_changes(cursor, wait_s)
        assert said.status_code == 200, said.text
        return read_page(said.content)

    async def caught_up(self) -> Page:
        """All of the feed in one page."""
        page = await self.changes()
        found = [*page.changes]
        while page.cursor.number < page.newest:
            page = await self.changes(page.cursor)
            found += page.changes
        return replace(page, changes=tuple(found))

    def act(
        self, kind: str, fields: Json = None, body: bytes | None = None, **changed: object
    ) -> Item:
        """The next statement of this kiosk's chain, and its body."""
        at_ms = int((self.clock.now() + self.clock_ahead).timestamp() * 1000)
        body = body or write_body(ActBody(kind, at_ms * 1000, fields, "00" * 16))
        last = self.head
        statement = Statement(
            self.key.public.thumbprint,
            self.key.public.uri,
            "kiosk",
            CONTENT_TYPE,
            last.statement.seq + 1 if last else 1,
            last.entry_hash if last else NOTHING_BEFORE,
            tick(last.statement.hlc if last else Hlc(0), at_ms),
            body_hash(body),
        )
        self.head = sign(replace(statement, **changed), self.key.sign)
        return Item(self.head.encoded, None if kind in SECRET_KINDS else body, kind)

    async def post(
        self, content: bytes, headers: Mapping[str, str] | None = None, head: int = 0
    ) -> httpx2.Response:
        own = {**self.headers("POST", STATEMENTS), "Content-Type": MEDIA_TYPE}
        return await self.server.client.post(
            STATEMENTS,
            content=content,
            headers={**own, **(headers or {})},
            params={"head": head} if head else {},
        )

    async def upload(self, *items: Item, packed: bool = False, head: int = 0) -> UploadTold:
        content = write_items(items)
        encoding = {"Content-Encoding": "zstd"} if packed else None
        said = await self.post(pack(content) if packed else content, encoding, head)
        assert said.status_code == 200, said.text
        told = UploadTold.model_validate_json(said.content)
        self._remember(told)
        return told

    def _remember(self, told: UploadTold) -> None:
        assert self.server_key is not None
        signed = to_bytes(told.acknowledgement, "acknowledgement")
        said = acknowledgement.verify(signed, self.server_key, self.key.public)
        self.acknowledged.update(said.hashes)


def kiosk_at(server: ServerInHand, number: int = 1, **known: object) -> SimulatedKiosk:
    """One that nobody has paired yet."""
    return SimulatedKiosk(server, SigningKey(bytes([number]) * 32), **known)


async def paired(
    server: ServerInHand, number: int = 1, site: str = "north", **known: object
) -> SimulatedKiosk:
    kiosk = kiosk_at(server, number, **known)
    claim = await kiosk.claim()
    approval = {"user_code": claim.user_code, "site": site, "name": f"Counter {number}"}
    said = await server.client.post(f"{KIOSKS}/approvals", json=approval)
    assert said.status_code == 201, said.text
    told = await kiosk.poll(claim)
    assert told.pairing is not None
    kiosk.server_key = told.pairing.server_key.public_key
    await kiosk.fetch_token()
    return kiosk


def outcomes(told: UploadTold) -> Sequence[str]:
    return [each.outcome.value for each in told.items]


def reasons(told: UploadTold) -> Sequence[str | None]:
    return [each.reason.code if each.reason else None for each in told.items]
