"""Every way to be wrong, whatever a kiosk asks: a reason, and nothing is changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

import httpx2
import pytest
from sqlalchemy import update

from shared.keys import SigningKey
from shared.wire import dpop, jws
from shared.wire.jwk import members_of, thumbprint_of
from shared.wire.uploads import MEDIA_TYPE, write_items
from sync_server.kiosks.secret.tokens import TokenClaims, Tokens
from sync_server.kiosks.tables import KIOSKS as KIOSK_ROWS
from sync_server.scopes import Scope
from tests.support.refusals import everything, refusal
from tests.support.simulated_kiosk import (
    CHANGES,
    KIOSKS,
    STATE,
    STATEMENTS,
    SimulatedKiosk,
    kiosk_at,
    paired,
)
from tests.support.sync_server import START, ServerInHand

pytestmark = pytest.mark.anyio
OTHER = SigningKey(bytes(32))
CLAIMS, POLL, TOKEN = f"{KIOSKS}/claims", f"{KIOSKS}/claims/poll", f"{KIOSKS}/token"
JSON = {"Content-Type": "application/json"}
Headers = list[tuple[str, str]]


@dataclass(frozen=True)
class Call:
    """A request of the paired kiosk that would be answered if nothing were wrong with it."""

    kiosk: SimulatedKiosk
    method: str
    path: str
    content: bytes = b""
    media_type: str = "application/json"
    admitted: bool = True

    async def send(self, headers: Headers) -> httpx2.Response:
        kind = [("Content-Type", self.media_type)] if self.content else []
        client = self.kiosk.server.client
        return await client.request(
            self.method, self.path, content=self.content, headers=[*headers, *kind]
        )

    def proof(self, signer: SigningKey | None = None, **changed: object) -> str:
        """For the token, where one is asked for."""
        bound = {"token_hash": self.token_hash} if self.admitted else {}
        proof = self.kiosk.proof(self.method, self.path, **{**bound, **changed})
        return dpop.write(proof, signer or self.kiosk.key)

    @property
    def token_hash(self) -> str:
        return dpop.token_hash_of(self.kiosk.token)

    def headers(self, proof: str | None = None) -> Headers:
        token = [("Authorization", f"DPoP {self.kiosk.token}")] if self.admitted else []
        return [*token, ("DPoP", self.proof() if proof is None else proof)]


@pytest.fixture
async def kiosk(server: ServerInHand) -> SimulatedKiosk:
    await server.enter("acme", None, *Scope)
    server.clock.advance(timedelta(minutes=2))
    kiosk = await paired(server)
    await kiosk.upload(kiosk.act("staff.unlocked", {}))
    kiosk.nonce = None
    del server.client.headers["Authorization"]
    return kiosk


# What is wrong with a proof: for all that a kiosk asks.


def twisted(call: Call, header: Mapping[str, object], **claims: object) -> str:
    """A proof with other header fields or claims, signed all the same."""
    proof = call.kiosk.proof(call.method, call.path)
    said = {"htm": proof.method, "htu": proof.target, "iat": proof.issued_at_s, "jti": "j"}
    own = {"typ": "dpop+jwt", "alg": "EdDSA", "jwk": members_of(call.kiosk.key.public)}
    fields = {**said, "ath": call.token_hash, **claims}
    return jws.written(
        {**own, **header},  # type: ignore[dict-item]
        {name: value for name, value in fields.items() if value is not None},  # type: ignore[misc]
        call.kiosk.key.sign,
    )


def flipped(text: str) -> str:
    head, _, signature = text.rpartition(".")
    return f"{head}.{'B' if signature[0] != 'B' else 'C'}{signature[1:]}"


def with_private_half(call: Call) -> Mapping[str, object]:
    return {"jwk": {**members_of(call.kiosk.key.public), "d": "AAAA"}}


BAD_PROOFS: Mapping[str, Callable[[Call], str]] = {
    "nothing": lambda _: "",
    "no token of three parts": lambda _: "a.b",
    "truncated": lambda call: call.proof()[:-8],
    "oversize": lambda call: call.proof(proof_id="x" * 4096),
    "a long id": lambda call: call.proof(proof_id="x" * 129),
    "another method": lambda call: call.proof(method="DELETE"),
    "another path": lambda call: call.proof(target="http://server/api/v1/products"),
    "another server": lambda call: call.proof(target=f"https://evil.example{call.path}"),
    "another scheme": lambda call: call.proof(target=f"https://server{call.path}"),
    "no address": lambda call: call.proof(target="http://["),
    "wrongly signed": lambda call: flipped(call.proof()),
    "signed by another key": lambda call: call.proof(signer=OTHER),
    "unsigned": lambda call: twisted(call, {"alg": "none"}),
    "a shared secret": lambda call: twisted(call, {"alg": "HS256"}),
    "another type": lambda call: twisted(call, {"typ": "JWT"}),
    "a private key": lambda call: twisted(call, with_private_half(call)),
    "another curve": lambda call: twisted(
        call, {"jwk": {**members_of(call.kiosk.key.public), "crv": "X25519"}}
    ),
    "an extension": lambda call: twisted(call, {"crit": ["b64"], "b64": False}),
    "without an id": lambda call: twisted(call, {}, jti=None),
    "without a time": lambda call: twisted(call, {}, iat=None),
    "a time that is a text": lambda call: twisted(call, {}, iat="now"),
}
STALE_PROOFS: Mapping[str, Callable[[Call], str]] = {
    "a minute old": lambda call: call.proof(issued_at_s=now_s(call) - 61),
    "of tomorrow": lambda call: call.proof(issued_at_s=now_s(call) + 86_400),
    "of the end of time": lambda call: call.proof(issued_at_s=2.0**53),
    "a nonce that nobody gave": lambda call: call.proof(nonce="A" * 32),
    "a nonce that is none": lambda call: call.proof(nonce="\u2603"),
}


def now_s(call: Call) -> float:
    return call.kiosk.clock.now().timestamp()


ENDPOINTS = {
    "claims": ("POST", CLAIMS),
    "poll": ("POST", POLL),
    "token": ("POST", TOKEN),
    "statements": ("POST", STATEMENTS),
    "state": ("GET", STATE),
    "changes": ("GET", CHANGES),
}
ADMITTED = ("statements", "state", "changes")


def call_of(kiosk: SimulatedKiosk, endpoint: str) -> Call:
    method, path = ENDPOINTS[endpoint]
    match endpoint:
        case "claims":
            return Call(kiosk_at(kiosk.server, 9), method, path, admitted=False)
        case "poll":
            content = b'{"device_code":"%s"}' % (b"d" * 43)
            return Call(kiosk, method, path, content, admitted=False)
        case "statements":
            content = write_items([kiosk.act("staff.unlocked", {})])
            return Call(kiosk, method, path, content, MEDIA_TYPE)
        case _:
            return Call(kiosk, method, path, admitted=endpoint != "token")


@pytest.mark.parametrize("endpoint", ENDPOINTS)
async def test_a_bad_proof_is_refused_whatever_is_asked(
    kiosk: SimulatedKiosk, endpoint: str
) -> None:
    call, before = call_of(kiosk, endpoint), await everything(kiosk.server)

    bad = {
        how: refusal(await call.send(call.headers(make(call))))
        for how, make in BAD_PROOFS.items()
    }
    stale = {
        how: refusal(await call.send(call.headers(make(call))))
        for how, make in STALE_PROOFS.items()
    }

    assert bad == dict.fromkeys(BAD_PROOFS, (401, "proof-needed", "invalid_dpop_proof"))
    assert stale == dict.fromkeys(STALE_PROOFS, (401, "proof-needed", "use_dpop_nonce"))
    assert await everything(kiosk.server) == before
    assert (await call.send(call.headers())).status_code in (200, 201)


@pytest.mark.parametrize("endpoint", ENDPOINTS)
async def test_a_request_that_comes_again_is_refused(
    kiosk: SimulatedKiosk, endpoint: str
) -> None:
    call = call_of(kiosk, endpoint)
    headers = call.headers()
    first = await call.send(headers)
    before = await everything(kiosk.server)

    again = await call.send(headers)

    assert first.status_code in (200, 201)
    assert refusal(again) == (401, "proof-needed", "invalid_dpop_proof")
    assert "used before" in again.json()["detail"]
    assert await everything(kiosk.server) == before


# What is wrong with a token: for all that a paired kiosk asks.


def issued(kiosk: SimulatedKiosk, key: bytes, issuer: str, lasts_s: int = 300) -> str:
    public = kiosk.key.public
    until_s = int(kiosk.clock.now().timestamp()) + lasts_s
    claims = TokenClaims("a" * 16, thumbprint_of(public), until_s)
    return Tokens(key, issuer).issue(claims)


def own_tokens(kiosk: SimulatedKiosk) -> Tokens:
    return kiosk.server.application.api.state["kiosk_access"].doorkeeper.tokens


BAD_TOKENS: Mapping[str, Callable[[SimulatedKiosk], str]] = {
    "none": lambda _: "",
    "text": lambda _: "x",
    "oversize": lambda _: "a." + "b" * 8000 + ".c",
    "truncated": lambda kiosk: kiosk.token[:-4],
    "wrongly signed": lambda kiosk: flipped(kiosk.token),
    "of another server": lambda kiosk: issued(kiosk, bytes(32), own_tokens(kiosk).issuer),
    "by another issuer": lambda kiosk: issued(kiosk, own_tokens(kiosk).key, "urn:other"),
    "of nobody": lambda kiosk: issued(kiosk, own_tokens(kiosk).key, own_tokens(kiosk).issuer),
    "expired": lambda kiosk: issued(
        kiosk, own_tokens(kiosk).key, own_tokens(kiosk).issuer, lasts_s=0
    ),
}


@pytest.mark.parametrize("endpoint", ADMITTED)
async def test_a_bad_token_is_refused_whatever_is_asked(
    kiosk: SimulatedKiosk, endpoint: str
) -> None:
    call, before = call_of(kiosk, endpoint), await everything(kiosk.server)
    good = kiosk.token

    refused = {}
    for how, make in BAD_TOKENS.items():
        kiosk.token = good
        kiosk.token = make(kiosk)
        refused[how] = refusal(await call.send(call.headers()))
    kiosk.token = good
    for scheme in ("Bearer", "Basic", "dpop,DPoP"):
        headers = [("Authorization", f"{scheme} {good}"), ("DPoP", call.proof())]
        refused[scheme] = refusal(await call.send(headers))
    stolen = call.headers(call.proof(signer=OTHER, key=OTHER.public))
    refused["stolen"] = refusal(await call.send(stolen))

    assert refused == dict.fromkeys(refused, (401, "proof-needed", "invalid_token"))
    assert await everything(kiosk.server) == before


@pytest.mark.parametrize("column", ["revoked_at", "suspended_at"])
async def test_a_kiosk_that_is_kept_out_changes_nothing(
    kiosk: SimulatedKiosk, column: str
) -> None:
    async with kiosk.server.database.write() as connection:
        await connection.execute(update(KIOSK_ROWS).values({column: START}))
    before = await everything(kiosk.server)
    calls = {name: call_of(kiosk, name) for name in (*ADMITTED, "token")}

    refused = {name: refusal(await call.send(call.headers())) for name, call in calls.items()}

    assert refused == dict.fromkeys(calls, (403, "kiosk-refused", ""))
    assert await everything(kiosk.server) == before
