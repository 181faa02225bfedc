"""Whom a paired kiosk trusts when it verifies evidence: its server's key, and itself."""

import secrets
from collections.abc import Mapping

from kiosk.parts.looking import look_into_kiosk_cache
from kiosk.parts.place import key_source
from kiosk.settings import Settings
from kiosk.store.author import author_of
from kiosk.store.sync_view import SyncView
from shared.ledger.note import COSIGNATURE_V1, ED25519
from shared.ledger.policy import Key, Policy
from shared.wire.log import witness_name


def own_policy(
    settings: Settings, environment: Mapping[str, str], origin: str | None
) -> Policy | None:
    """None without a pairing. The key says which log it is, whatever origin it goes by."""
    paired = SyncView(look_into_kiosk_cache(settings, environment)).paired()
    secret = key_source(settings, environment).load()
    if paired is None or secret is None:
        return None
    own = author_of(secret, secrets.token_bytes).key.public
    me = witness_name(paired.kiosk_id)
    log = Key(origin or paired.server, ED25519, paired.server_key.raw)
    return Policy((log,), {me: Key(me, COSIGNATURE_V1, own.raw)}, {}, me)
