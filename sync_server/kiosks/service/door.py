"""The door for kiosks: proofs are checked, tokens issued, and asked for at every call."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from shared.errors import EvidenceError, InputError
from shared.keys import PublicKey
from shared.wire import dpop
from shared.wire.dpop import Proof
from shared.wire.jwk import thumbprint_of
from shared.wire.pairing import FARTHEST_OFF_MS
from sync_server.kiosks.secret.nonces import Nonces
from sync_server.kiosks.secret.tokens import TokenClaims, Tokens
from sync_server.kiosks.service.claims import kiosk_id_of
from sync_server.kiosks.service.looking import Looking
from sync_server.kiosks.service.used_proofs import UsedProofs
from sync_server.kiosks.tables import Kiosk, KioskRows
from sync_server.platform.callers import Fault, KioskCaller, KioskTurned, Shown
from sync_server.platform.clock import Clock
from sync_server.platform.database import Database

TOKEN_LASTS = timedelta(minutes=5)
PROOF_LASTS = timedelta(minutes=1)
NONCE_LASTS = timedelta(minutes=5)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_MILLISECONDS = 1000


@dataclass(frozen=True, slots=True)
class Issued:
    token: str
    clock_offset_ms: int


@dataclass(frozen=True, slots=True)
class Door:
    database: Database
    kiosks: Looking
    clock: Clock
    tokens: Tokens
    nonces: Nonces
    used: UsedProofs

    def nonce(self) -> str:
        return self.nonces.at(self._micros())

    async def prove(self, shown: Shown) -> Proof | KioskTurned:
        proof = self._read(shown)
        return proof if isinstance(proof, KioskTurned) else await self._use(proof)

    async def issue(self, proof: Proof) -> Issued | KioskTurned:
        """A token for the kiosk whose key made the proof; its clock is measured by the way."""
        now = self.clock.now()
        ahead_ms = round(proof.issued_at_s * _MILLISECONDS) - self._micros() // _MILLISECONDS
        offset_ms = min(ahead_ms, FARTHEST_OFF_MS)
        async with self.database.write() as connection:
            rows = KioskRows(connection)
            kiosk = await rows.one(kiosk_id_of(proof.key))
            if kiosk is None:
                return KioskTurned(Fault.UNPAIRED, "This kiosk is not paired. Claim it first.")
            if (turned := _standing(kiosk)) is not None:
                return turned
            seen = {"last_seen_at": now, "clock_offset_ms": offset_ms}
            await rows.change(kiosk.kiosk_id, seen)
        expires_at_s = (now + TOKEN_LASTS - _EPOCH) // timedelta(seconds=1)
        claims = TokenClaims(kiosk.kiosk_id, thumbprint_of(proof.key), expires_at_s)
        return Issued(self.tokens.issue(claims), offset_ms)

    async def admit(self, shown: Shown, token: str) -> KioskCaller | KioskTurned:
        claims = self._claims(token)
        if isinstance(claims, KioskTurned):
            return claims
        proof = self._read(shown)
        if isinstance(proof, KioskTurned):
            return proof
        if (turned := _unbound(proof, token, claims)) is not None:
            return turned
        used = await self._use(proof)
        if isinstance(used, KioskTurned):
            return used
        kiosk = await self.kiosks.one(claims.kiosk_id)
        if kiosk is None:
            return KioskTurned(Fault.TOKEN, "This token is of no kiosk.")
        return _standing(kiosk) or KioskCaller(
            kiosk.kiosk_id,
            kiosk.organisation,
            kiosk.site,
            PublicKey(kiosk.public_key),
            kiosk.name,
        )

    def _claims(self, token: str) -> TokenClaims | KioskTurned:
        claims = self.tokens.read(token)
        if claims is None:
            return KioskTurned(Fault.TOKEN, "This is no token of this server.")
        if self._micros() >= claims.expires_at_s * 1_000_000:
            return KioskTurned(Fault.TOKEN, "This token has expired. Ask for a new one.")
        return claims

    def _read(self, shown: Shown) -> Proof | KioskTurned:
        """Checks 1 to 11 of RFC 9449, section 4.3."""
        if len(shown.proofs) != 1:
            return KioskTurned(Fault.PROOF, "Send one DPoP proof, in the header DPoP.")
        try:
            proof = dpop.read(shown.proofs[0])
            dpop.check_request(proof, shown.method, shown.url)
        except (InputError, EvidenceError) as error:
            return KioskTurned(Fault.PROOF, str(error))
        return self._aged(proof)

    def _aged(self, proof: Proof) -> Proof | KioskTurned:
        """Checks 10 and 11: new by our nonce or, without one, by the kiosk's own clock."""
        now = self.clock.now()
        oldest = max(now - NONCE_LASTS, self.used.remembers_since())
        if proof.nonce is not None:
            given = self.nonces.time_of(proof.nonce)
            made_at = None if given is None else _EPOCH + given * _MICROSECOND
        else:
            # One of a clock that is ahead may have been used before the server's start.
            unseen_until = self.used.remembers_since() + PROOF_LASTS
            oldest = max(now - PROOF_LASTS, unseen_until)
            made_at = _moment(proof.issued_at_s)
        if made_at is None or not oldest <= made_at <= now + PROOF_LASTS:
            detail = "The proof is not of this minute. Use the nonce in DPoP-Nonce."
            return KioskTurned(Fault.NONCE, detail)
        return proof

    async def _use(self, proof: Proof) -> Proof | KioskTurned:
        until = self.clock.now() + NONCE_LASTS + PROOF_LASTS
        if await self.used.use(proof, until):
            return proof
        return KioskTurned(Fault.PROOF, "This proof was used before. Make one per request.")

    def _micros(self) -> int:
        return (self.clock.now() - _EPOCH) // _MICROSECOND


def _unbound(proof: Proof, token: str, claims: TokenClaims) -> KioskTurned | None:
    """Check 12."""
    if thumbprint_of(proof.key) != claims.bound_to:
        return KioskTurned(Fault.TOKEN, "The proof is by another key than the token is for.")
    if proof.token_hash != dpop.token_hash_of(token):
        return KioskTurned(Fault.PROOF, "The proof is not for this token (ath).")
    return None


def _standing(kiosk: Kiosk) -> KioskTurned | None:
    if kiosk.revoked_at is not None:
        return KioskTurned(Fault.REVOKED, "This kiosk was revoked. It needs a new key.")
    if kiosk.suspended_at is not None:
        detail = "Two kiosks use this key. An operator has to decide which may go on."
        return KioskTurned(Fault.SUSPENDED, detail)
    return None


def _moment(seconds: float) -> datetime | None:
    try:
        return _EPOCH + timedelta(seconds=seconds)
    except OverflowError:
        return None
