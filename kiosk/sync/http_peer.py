"""The server over HTTP: a token bound to this kiosk's key, and a fresh proof each time."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import httpx2

from kiosk.ports import Clock
from kiosk.sync import answers
from kiosk.sync.connection import Answer, Ask, Connection
from shared.keys import SigningKey
from shared.wire import changes, dpop, log, uploads
from shared.wire.base64url import to_text
from shared.wire.changes import Cursor, Page
from shared.wire.dpop import Proof
from shared.wire.packing import ENCODING, pack
from shared.wire.pairing import Claim, PollAsked, PollTold, Token
from shared.wire.uploads import Item, SyncState, UploadTold

API = "/api/v1"
SMALL_ANSWER = 64 * 1024
UPLOAD_ANSWER = 8 * 1024 * 1024
"""4096 reasons of 500 characters, the hashes, and those of a proof of 4096 scattered places."""
PAGE_ANSWER = changes.LARGEST + 4096
"""What cannot be packed grows by a little."""
TOKEN_MARGIN_S = 30.0
"""Before its end a token is used no more: it might end on the way."""

_MOST_TRIES = 3
_ID_BYTES = 16
_JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True, slots=True)
class _Held:
    """A token, and until when it is used by the monotonic clock."""

    token: str
    until_s: float


class HttpPeer:
    """One server asked by one kiosk; safe to use from several threads."""

    def __init__(
        self,
        server: str,
        key: SigningKey,
        clock: Clock,
        randomness: Callable[[int], bytes],
        transport: httpx2.BaseTransport | None = None,
    ) -> None:
        self._connection = Connection(server, clock, transport)
        self._key = key
        self._clock = clock
        self._randomness = randomness
        self._nonce: str | None = None
        self._held: _Held | None = None
        self._asking_for_token = threading.Lock()
        self._clock_offset_ms: int | None = None

    @property
    def clock_offset_ms(self) -> int | None:
        return self._clock_offset_ms

    def claim(self) -> Claim:
        answer = self._ask(Ask("POST", f"{API}/kiosks/claims", SMALL_ANSWER))
        return answers.message(answer, Claim, self._server)

    def poll(self, device_code: str) -> PollTold:
        asked = PollAsked(device_code=device_code).model_dump_json().encode()
        path = f"{API}/kiosks/claims/poll"
        answer = self._ask(Ask("POST", path, SMALL_ANSWER, headers=_JSON, content=asked))
        return answers.message(answer, PollTold, self._server)

    def state(self, statement: int = 0) -> SyncState:
        query = {"statement": str(statement)} if statement else {}
        answer = self._ask_admitted(Ask("GET", f"{API}/sync/state", SMALL_ANSWER, query))
        return answers.message(answer, SyncState, self._server)

    def upload(self, items: Sequence[Item], head: int = 0) -> UploadTold:
        packed = pack(uploads.write_items(items))
        headers = {"Content-Type": uploads.MEDIA_TYPE, "Content-Encoding": ENCODING}
        path = f"{API}/sync/statements"
        query = {"head": str(head)} if head else {}
        ask = Ask("POST", path, UPLOAD_ANSWER, query, headers, packed)
        return answers.message(self._ask_admitted(ask), UploadTold, self._server)

    def head(self, mine: str) -> bytes:
        headers = {"Content-Type": log.HEAD_MEDIA_TYPE}
        path = f"{API}{log.HEAD}"
        ask = Ask("POST", path, SMALL_ANSWER, headers=headers, content=mine.encode())
        return answers.submission(self._ask_admitted(ask), self._server)

    def changes(self, cursor: Cursor, wait_s: float) -> Page:
        wait = max(0.0, min(wait_s, float(changes.LONGEST_WAIT_S)))
        query = {"feed": cursor.feed, "after": str(cursor.number), "wait": f"{wait:.3f}"}
        headers = {"Accept": changes.MEDIA_TYPE, "Accept-Encoding": ENCODING}
        path = f"{API}/sync/changes"
        ask = Ask("GET", path, PAGE_ANSWER, query=query, headers=headers, wait_s=wait)
        return answers.page(self._ask_admitted(ask), self._server)

    def close(self) -> None:
        self._connection.close()

    @property
    def _server(self) -> str:
        return self._connection.server

    def _ask_admitted(self, ask: Ask) -> Answer:
        """With a token; a new one where it ended early, as with a server that was restored."""
        for _ in range(_MOST_TRIES - 1):
            token = self._token()
            answer = self._ask(ask, token)
            if answers.fault_of(answer) != "invalid_token":
                return answer
            self._forget(token)
        return self._ask(ask, self._token())

    def _ask(self, ask: Ask, token: str | None = None) -> Answer:
        """Once more where the server wants its own nonce in the proof."""
        for _ in range(_MOST_TRIES - 1):
            answer = self._send(ask, token)
            if answers.fault_of(answer) != "use_dpop_nonce":
                return answer
        return self._send(ask, token)

    def _send(self, ask: Ask, token: str | None) -> Answer:
        headers = {"DPoP": self._proof(ask, token)}
        if token is not None:
            headers["Authorization"] = f"DPoP {token}"
        answer = self._connection.send(ask, headers)
        self._nonce = answer.headers.get("dpop-nonce", self._nonce)
        return answer

    def _proof(self, ask: Ask, token: str | None) -> str:
        proof = Proof(
            self._key.public,
            to_text(self._randomness(_ID_BYTES)),
            ask.method,
            self._server + ask.path,
            # A clock before 1970 cannot be told; the nonce makes up for it.
            max(0.0, round(self._clock.now().timestamp(), 3)),
            nonce=self._nonce,
        )
        if token is not None:
            proof = replace(proof, token_hash=dpop.token_hash_of(token))
        return dpop.write(proof, self._key)

    def _token(self) -> str:
        with self._asking_for_token:
            began_s = self._clock.monotonic()
            if self._held is None or began_s >= self._held.until_s:
                answer = self._ask(Ask("POST", f"{API}/kiosks/token", SMALL_ANSWER))
                told = answers.message(answer, Token, self._server)
                until_s = began_s + told.expires_in - TOKEN_MARGIN_S
                self._held = _Held(told.access_token, until_s)
                self._clock_offset_ms = told.clock_offset_ms
            return self._held.token

    def _forget(self, token: str) -> None:
        with self._asking_for_token:
            if self._held is not None and self._held.token == token:
                self._held = None
