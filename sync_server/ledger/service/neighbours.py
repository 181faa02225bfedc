"""The server as a witness of its neighbours' logs (C2SP tlog-witness)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shared.errors import InputError
from shared.keys import PublicKey, SigningKey
from shared.ledger.checkpoint import parse_checkpoint
from shared.ledger.cosignature import cosign
from shared.ledger.note import ED25519, NoteSignature, Verifier, read_verifier_key
from shared.ledger.witness import (
    Refusal,
    RefusedHeadError,
    Seen,
    Submission,
    consider,
    parse_submission,
)
from sync_server.ledger.tables import WitnessedRows
from sync_server.platform.clock import Clock
from sync_server.platform.database import Database


def known_logs(vkeys: Sequence[str]) -> Mapping[str, Sequence[Verifier]]:
    """By their origins, out of the settings; a log that changes its key has two for a while."""
    found: dict[str, list[Verifier]] = {}
    for vkey in vkeys:
        origin, algorithm, raw = read_verifier_key(vkey)
        if algorithm != ED25519:
            raise InputError(f"witness.logs: the key of {origin} is a witness's, not a log's.")
        found.setdefault(origin, []).append(Verifier(origin, raw, PublicKey(raw).verify))
    return found


@dataclass(frozen=True, slots=True)
class Neighbours:
    """`name` is what the server cosigns as."""

    database: Database
    clock: Clock
    key: SigningKey
    name: str
    logs: Mapping[str, Sequence[Verifier]]

    async def cosigned(self, body: bytes) -> NoteSignature:
        """The cosignature, once it is kept that it was given; or `RefusedHeadError`."""
        try:
            submission = parse_submission(body)
            origin = parse_checkpoint(submission.head.text).origin
        except InputError as error:
            raise RefusedHeadError(Refusal.MALFORMED, str(error)) from error
        keys = self.logs.get(origin)
        if keys is None:
            sentence = f"No log is known as {origin[:80]!r}."
            raise RefusedHeadError(Refusal.UNKNOWN_LOG, sentence)
        # Anybody may send one: what is refused in any case never waits in the writers' lane.
        async with self.database.glance() as connection:
            consider(submission, keys, await WitnessedRows(connection).seen(origin))
        await self._keep(submission, origin, keys)
        at_s, public = int(self.clock.now().timestamp()), self.key.public
        return cosign(submission.head.text, self.name, public.raw, self.key.sign, at_s)

    async def _keep(
        self, submission: Submission, origin: str, keys: Sequence[Verifier]
    ) -> None:
        async with self.database.write() as connection:
            rows = WitnessedRows(connection)
            seen = await rows.seen(origin)
            head = consider(submission, keys, seen)
            if not await rows.keep(origin, seen, Seen(head.size, head.root)):
                sentence = "Another head of this log was cosigned just now."
                newest = await rows.seen(origin)
                size = newest.size if newest else 0
                raise RefusedHeadError(Refusal.CONFLICT, sentence, size)
