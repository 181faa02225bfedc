"""Pairing in steps: ask a server, show the code, look until an operator has decided."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from kiosk.ports import Clock
from kiosk.syncing import KnownKeyError, NotKeptError, Paired, SyncPeer, SyncStore
from shared.errors import EvidenceError, InputError, UnavailableError
from shared.wire.address import server_address
from shared.wire.pairing import Pairing as PairingTold

Connect = Callable[[str], SyncPeer]
"""A peer for the address of a server."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What people see; `look` every so many seconds."""

    server: str
    user_code: str
    verification_uri_complete: str
    expires_at: datetime
    look_every_s: float


class Waiting:
    """Nobody decided yet."""


class Denied:
    """An operator did not want this kiosk."""


class Expired:
    """Nobody decided in time: ask again for a new code."""


Look = Waiting | Denied | Expired | Paired


@dataclass(slots=True)
class Pairing:
    """One try after the other; `close` ends the connection of the last one."""

    connect: Connect
    store: SyncStore
    clock: Clock
    _server: str = field(default="", init=False)
    _peer: SyncPeer | None = field(default=None, init=False)
    _device_code: str = field(default="", init=False)

    def ask(self, address: str) -> Asked | Paired:
        """A code to show, or at once the pairing of a kiosk that the server knows already."""
        self._server = server_address(address)
        self._expect_no_other()
        self.close()
        self._peer = self.connect(self._server)
        try:
            claim = self._peer.claim()
        except KnownKeyError:
            return self._found_again(self._peer)
        self._device_code = claim.device_code
        return Asked(
            self._server,
            claim.user_code,
            claim.verification_uri_complete,
            self.clock.now() + timedelta(seconds=claim.expires_in),
            float(claim.interval),
        )

    def look(self) -> Look:
        """`UnavailableError` where the server cannot be asked: look again later."""
        if self._peer is None:
            raise ValueError("nothing was asked yet")
        told = self._peer.poll(self._device_code)
        match told.state:
            case "pending":
                return Waiting()
            case "denied":
                return Denied()
            case "expired":
                return Expired()
            case "approved":
                if told.pairing is None:
                    raise EvidenceError(f"{self._server} approved, and did not say of what.")
                return self._paired(told.pairing)

    def close(self) -> None:
        if self._peer is not None:
            self._peer.close()
            self._peer = None

    def _expect_no_other(self) -> None:
        paired = self.store.paired()
        if paired is not None and paired.server != self._server:
            raise InputError(
                f"This kiosk is paired with {paired.server} as {paired.name!r}. Let it forget "
                "that first (kiosk pair --forget)."
            )

    def _found_again(self, peer: SyncPeer) -> Paired:
        """A cache was lost, and the key was not: the server says where it belongs."""
        state = peer.state()
        return self._kept(
            Paired(
                self._server,
                state.kiosk_id,
                state.organisation,
                state.site,
                state.name,
                state.server_key.public_key,
            )
        )

    def _paired(self, told: PairingTold) -> Paired:
        return self._kept(
            Paired(
                self._server,
                told.kiosk_id,
                told.organisation,
                told.site,
                told.name,
                told.server_key.public_key,
            )
        )

    def _kept(self, paired: Paired) -> Paired:
        before = self.store.paired()
        if before is not None and before.server_key != paired.server_key:
            raise EvidenceError(
                f"{paired.server} shows another key than when this kiosk was paired. Ask an "
                "operator; then let the kiosk forget the pairing (kiosk pair --forget)."
            )
        try:
            self.store.pair(paired)
        except UnavailableError as error:
            raise NotKeptError(str(error)) from error
        return paired
